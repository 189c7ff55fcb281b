/** Le regole sulla lettura dei file, come si spiegano: ciò che si perderebbe, o si pubblicherebbe com'è. */
import type { Spiegazione } from "../coerenza/regola.ts";

const spiega = (
  id: string,
  gravita: Spiegazione["gravita"],
  titolo: string,
  motivo: string,
  sbagliato: string,
  giusto: string,
): Spiegazione => ({ id, famiglia: "completezza", gravita, titolo, motivo, esempio: { sbagliato, giusto } });

export const LETTURA: readonly Spiegazione[] = [
  spiega(
    "segno-rimasto",
    "avviso",
    "Un segno quasi Markdown resta scritto",
    "L'elenco, il grassetto, il titolo o il collegamento non ci sono, e chi legge trova i segni.",
    "• alloggi;",
    "- alloggi;",
  ),
  spiega(
    "tabella-persa",
    "avviso",
    "Una tabella perde celle, o non è una tabella",
    "Senza la riga dei trattini è una frase con le barre; una cella in più dell'intestazione sparisce.",
    "| Sede | Giorni |, e sotto subito | Borgo | tutti |",
    "| Sede | Giorni |, poi | --- | --- |, poi | Borgo | tutti |",
  ),
  spiega(
    "rimando-perso",
    "avviso",
    "Una nota o un rimando a cui manca una metà",
    "La nota che nessuno richiama sparisce; il richiamo senza la sua nota si pubblica com'è scritto.",
    "Il dato[^9] è certo., e nessuna riga [^9]: …",
    "Il dato[^9] è certo., e sotto [^9]: Anagrafe.",
  ),
  spiega(
    "lettera-guasta",
    "avviso",
    "Lettere lette con la codifica sbagliata",
    "Un programma ha aperto il file con la codifica di un altro: le lettere accentate sono diventate due segni.",
    "perÃ²",
    "però",
  ),
  spiega(
    "virgolette-tipografiche",
    "avviso",
    "Virgolette di Word attorno a un valore",
    "Per YAML non sono virgolette: qui si leggono come se lo fossero, ma altri programmi le pubblicherebbero.",
    "versione: “0.1”",
    'versione: "0.1"',
  ),
  spiega(
    "cancelletto",
    "avviso",
    "Un cancelletto che toglie la fine di un testo",
    "Per YAML un cancelletto dopo uno spazio comincia un commento: ciò che segue non si pubblica.",
    "- Attuare la misura #Assegno in tutti i Comuni",
    '- "Attuare la misura #Assegno in tutti i Comuni"',
  ),
  spiega(
    "valore-mai-scritto",
    "errore",
    "Un campo senza il suo valore",
    "«null» vuol dire che la fonte non dà la cifra: chi lo pensa lo scrive. Un campo vuoto è una dimenticanza.",
    "valore: ,",
    "valore: null",
  ),
  spiega(
    "file-non-letto",
    "avviso",
    "Un file con un nome che il piano non legge",
    "Ciò che contiene non si pubblicherebbe, e nessuno lo direbbe. Se un altro file lo cita è un errore.",
    "capitoli/anziani.mdx.txt",
    "capitoli/anziani.mdx",
  ),
  spiega(
    "file-estraneo",
    "avviso",
    "Un file che nessuna pagina usa",
    "O è nella cartella sbagliata, o non serve.",
    "dati/rete.mdx",
    "reti/rete.mdx",
  ),
  spiega(
    "immagine-non-usata",
    "avviso",
    "Un'immagine che nessun testo usa",
    "Forse il testo che la voleva si è perso.",
    "immagini/sede.png, e nessun testo la mostra",
    "![La sede](/immagini/sede.png)",
  ),
];
