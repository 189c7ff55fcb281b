/** La tavola dei comandi: la sola lista. Da qui vengono la lettura di ciò che si scrive, l'aiuto, i documenti e i nomi in `package.json`. */
import { domande as domandeDiCrea } from "../crea/domande.ts";
import { GENERI } from "../nuovo/prova.ts";
import { RINOMINABILI } from "../rinomina/rinomina.ts";
import { FORMATI, FORMATI_CONFRONTO } from "../terminale/formati.ts";
import { minuscola } from "../testo/punto.ts";
import { del } from "./del-programma.ts";
import type { Argomento, Comando, Opzione } from "./tipi.ts";

/** I nomi e i testi delle domande non dipendono dai Comuni né dal giorno. */
const DOMANDE_CREA = domandeDiCrea([], "");

const CARTELLA = {
  nome: "cartella",
  descrizione: "la cartella del piano; se manca, quella scritta in PIANO= o in package.json",
  facoltativo: true,
  piano: true,
} as const satisfies Argomento;

const PULITA = {
  tipo: "sì",
  descrizione: "rifà tutto da capo, senza ciò che le costruzioni di prima hanno lasciato in .cache/",
} as const satisfies Opzione;

const PORTA = {
  tipo: "numero",
  valore: "numero",
  minimo: 0,
  massimo: 65_535,
  descrizione: "la porta su cui risponde; se manca, quella scritta in PORT= o la 4321",
} as const satisfies Opzione;

export const verifica = {
  nome: "verifica",
  scopo: "dice tutto ciò che non va in un piano: errori, conti, contraddizioni, dati personali",
  titolo: "Verifica",
  per: "il piano",
  argomenti: [CARTELLA],
  opzioni: {
    note: { tipo: "sì", descrizione: "mostra anche le incoerenze della fonte già spiegate" },
    severo: { tipo: "sì", descrizione: "fa degli avvisi errori: esce con 1 anche per un avviso" },
    solo: { tipo: "testo", valore: "regola,…", descrizione: "usa solo queste regole di coerenza" },
    spiega: {
      tipo: "testo facoltativo",
      valore: "regola",
      descrizione: "spiega una regola: che cosa si è trovato, perché conta, come si rimedia; senza nome le elenca",
    },
    leggibilita: { tipo: "sì", descrizione: "dice quanto è facile leggere ogni testo" },
    cifre: { tipo: "sì", descrizione: "dice quante cifre del piano si sono potute controllare, e in che modo" },
    elenco: { tipo: "sì", descrizione: "con --cifre, una riga per cifra: come sta, il file e la riga" },
    formato: { tipo: "scelta", ammessi: FORMATI, predefinito: "testo", descrizione: "per chi si scrive il rapporto" },
    "rispetto-a": {
      tipo: "testo",
      valore: "versione",
      descrizione:
        "dice anche che cosa cambia da quella versione, cartella o revisione, e se cambia ciò che era promesso",
    },
    sommario: {
      tipo: "testo",
      valore: "file",
      descrizione: "con --rispetto-a, aggiunge in fondo a quel file ciò che cambia, in Markdown",
    },
    sito: {
      tipo: "testo",
      valore: "cartella",
      descrizione: "controlla invece i collegamenti di un sito già costruito, e dei suoi PDF",
    },
  },
  esempi: [
    { scritto: "", fa: "controlla il piano di sempre" },
    { scritto: '"content/piano di zona"', fa: "controlla il piano di un'altra cartella" },
    { scritto: "--spiega campo-mancante", fa: "spiega un messaggio" },
    { scritto: "--cifre", fa: "dice quanto si è controllato" },
    { scritto: "--rispetto-a origin/main", fa: "dice anche che cosa cambia una proposta" },
    { scritto: "--sito dist", fa: "segue ogni collegamento del sito costruito" },
  ],
} as const satisfies Comando;

export const build = {
  nome: "build",
  scopo: "controlla il piano, costruisce il sito e segue tutti i suoi collegamenti",
  titolo: "Costruzione",
  per: "il piano",
  argomenti: [CARTELLA],
  opzioni: {
    uscita: { tipo: "testo", valore: "cartella", descrizione: "dove va il sito; se manca, «dist»" },
    chiavetta: {
      tipo: "sì",
      descrizione: "fa un sito che si apre da una chiavetta, senza server e senza rete, in «dist-chiavetta»",
    },
    pulita: PULITA,
    vetrina: { tipo: "sì", descrizione: "aggiunge la pagina con tutti i pezzi in tutti gli stati" },
  },
  esempi: [
    { scritto: "", fa: "costruisce il sito in «dist»" },
    { scritto: "content/valserena --uscita sito", fa: "costruisce un altro piano, in un'altra cartella" },
    { scritto: "--chiavetta", fa: "fa il sito da copiare su una chiavetta" },
  ],
} as const satisfies Comando;

export const start = {
  nome: "start",
  scopo: "controlla, costruisce e serve il sito, finché non lo si ferma",
  titolo: "Avvio",
  per: "il piano",
  argomenti: [CARTELLA],
  opzioni: { porta: PORTA },
  esempi: [{ scritto: "", fa: "costruisce il sito e dice a che indirizzo guardarlo" }],
} as const satisfies Comando;

export const dev = {
  nome: "dev",
  scopo: "mostra il sito mentre si scrive: ogni salvataggio ricontrolla e ricarica la pagina",
  titolo: "Avvio",
  per: "il piano",
  argomenti: [CARTELLA],
  opzioni: { porta: PORTA },
  esempi: [
    { scritto: "", fa: "apre il piano di sempre" },
    { scritto: "content/valserena", fa: "apre un altro piano" },
  ],
} as const satisfies Comando;

export const redazione = {
  nome: "redazione",
  scopo: "apre i moduli con cui si scrive il piano nel navigatore, senza toccare i file a mano",
  titolo: "Redazione",
  per: "il piano",
  argomenti: [CARTELLA],
  opzioni: { porta: PORTA },
  esempi: [
    { scritto: "", fa: "dice l'indirizzo da aprire per scrivere il piano di sempre" },
    { scritto: "content/valserena", fa: "apre un altro piano" },
  ],
} as const satisfies Comando;

export const pdf = {
  nome: "pdf",
  scopo: "costruisce il sito e stampa tutto il piano, l'opuscolo e i fascicoli delle sedute",
  titolo: "Stampa",
  per: "il piano",
  argomenti: [CARTELLA],
  opzioni: {
    uscita: { tipo: "testo", valore: "cartella", predefinito: "dist", descrizione: "dove vanno il sito e i PDF" },
    fascicolo: { tipo: "testo", valore: "file.yaml", descrizione: "stampa solo il fascicolo di una seduta" },
    obiettivo: { tipo: "testo", valore: "id", descrizione: "stampa solo una scheda" },
    parte: { tipo: "testo", valore: "genere/id", descrizione: "stampa solo una parte, per esempio un capitolo" },
    opuscolo: { tipo: "sì", descrizione: "stampa solo l'opuscolo per i cittadini, in A5" },
    schede: { tipo: "sì", descrizione: "aggiunge un PDF per ogni scheda e capitolo, offerto dalla sua pagina" },
    "caratteri-grandi": { tipo: "sì", descrizione: "aggiunge l'edizione a 18 punti" },
    confronto: {
      tipo: "testo",
      valore: "prima..dopo",
      descrizione: "stampa solo che cosa cambia fra due versioni, cartelle o revisioni; senza «dopo», fino ad adesso",
    },
    intero: { tipo: "sì", descrizione: "con --confronto, stampa anche i testi che non cambiano" },
    righe: { tipo: "sì", descrizione: "stampa solo la bozza con i numeri di riga nel margine" },
    pulita: PULITA,
  },
  esempi: [
    { scritto: "", fa: "stampa tutto il piano" },
    { scritto: "--schede --caratteri-grandi", fa: "stampa anche ogni scheda, e l'edizione a 18 punti" },
    { scritto: "--obiettivo a1", fa: "stampa una scheda sola" },
    { scritto: "--confronto 1.0..1.1 --righe", fa: "stampa che cosa cambia fra due versioni, con i numeri di riga" },
    { scritto: "--parte capitolo/premessa", fa: "stampa un capitolo solo" },
  ],
} as const satisfies Comando;

export const pdfVerifica = {
  nome: "pdf:verifica",
  scopo: "dice se un PDF è accessibile, controllo per controllo",
  titolo: "Verifica del PDF",
  per: "il piano",
  argomenti: [
    {
      nome: "file",
      descrizione: "i PDF, o le cartelle che li contengono; se mancano, quelli di «dist»",
      facoltativo: true,
      molti: true,
    },
  ],
  opzioni: {
    formato: {
      tipo: "scelta",
      ammessi: ["testo", "json"],
      predefinito: "testo",
      descrizione: "per chi si scrive il rapporto",
    },
  },
  esempi: [{ scritto: "dist/piano.pdf", fa: "guarda un documento" }],
} as const satisfies Comando;

const domande = Map.groupBy(
  GENERI.flatMap((g) => g.domande.map((d) => ({ ...d, genere: g.nome }))),
  (d) => d.nome,
);

export const nuovo = {
  nome: "nuovo",
  scopo: "comincia un file: chiede poche cose, o le prende come opzioni, e lo scrive valido da completare",
  titolo: "Nuovo",
  per: "il piano",
  argomenti: [
    {
      nome: "genere",
      descrizione: "che cosa cominciare",
      domanda: "Che cosa vuoi cominciare?",
      ammessi: GENERI.map((g) => g.nome),
    },
    CARTELLA,
  ],
  opzioni: Object.fromEntries(
    [...domande].map(([nome, sue]) => [
      nome,
      {
        tipo: "testo" as const,
        valore: "risposta",
        descrizione: `${[...new Set(sue.map((d) => minuscola(d.testo)))].join("; ")} (${sue.map((d) => d.genere).join(", ")})`,
      },
    ]),
  ),
  opzioniDi: (parola: string) => {
    const suo = GENERI.find((g) => g.nome === parola);
    return (
      suo &&
      Object.fromEntries(
        suo.domande.map((d) => [
          d.nome,
          { tipo: "testo" as const, valore: "risposta", descrizione: minuscola(d.testo) },
        ]),
      )
    );
  },
  esempi: [
    { scritto: "obiettivo", fa: "comincia una scheda, chiedendo il resto" },
    { scritto: 'obiettivo --area b --titolo "Una casa"', fa: "comincia una scheda senza chiedere niente" },
  ],
} as const satisfies Comando;

export const rinomina = {
  nome: "rinomina",
  scopo: "cambia l'identificativo di una voce dovunque è scritto: file, citazioni, collegamenti; o non tocca niente",
  titolo: "Rinomina",
  per: "il piano",
  argomenti: [
    { nome: "genere", descrizione: "di che genere è la voce", ammessi: RINOMINABILI.map((g) => g.nome) },
    { nome: "vecchio", descrizione: "l'identificativo che ha" },
    { nome: "nuovo", descrizione: "quello che deve avere" },
    CARTELLA,
  ],
  opzioni: {},
  esempi: [
    { scritto: "fondo fnps fondo-nazionale", fa: "cambia il nome breve di un fondo, anche nelle schede che lo citano" },
  ],
} as const satisfies Comando;

export const inventario = {
  nome: "inventario",
  scopo: "conta che cosa il piano contiene e che cosa manca rispetto alle domande del suo profilo",
  titolo: "Inventario",
  per: "il piano",
  argomenti: [CARTELLA],
  opzioni: { json: { tipo: "sì", descrizione: "scrive gli stessi conti per un programma" } },
  esempi: [{ scritto: "", fa: "conta schede, indicatori, euro per fondo" }],
} as const satisfies Comando;

export const a11y = {
  nome: "a11y",
  scopo: "esamina l'accessibilità di ogni pagina in un navigatore, in dieci condizioni",
  titolo: "Accessibilità",
  per: "il piano",
  argomenti: [CARTELLA],
  opzioni: {
    registra: { tipo: "sì", descrizione: "scrive l'esito nel piano: il sito lo mostra in «Accessibilità»" },
    campione: { tipo: "sì", descrizione: "guarda di ogni genere la pagina più piccola e la più grande" },
    sito: { tipo: "testo", valore: "cartella", descrizione: "guarda un sito già costruito" },
  },
  esempi: [
    { scritto: "--campione", fa: "un esame svelto" },
    { scritto: "--registra", fa: "l'esame intero, con l'esito scritto nel piano" },
  ],
} as const satisfies Comando;

export const aggiorna = {
  nome: "aggiorna",
  scopo: "porta un piano scritto per un programma di prima allo schema di adesso, e dice che cosa cambia",
  titolo: "Aggiornamento",
  per: "il piano",
  argomenti: [CARTELLA],
  opzioni: { prova: { tipo: "sì", descrizione: "dice che cosa cambierebbe, e non scrive" } },
  esempi: [
    { scritto: "", fa: "cambia i nomi dei campi che lo schema ha cambiato, e nient'altro" },
    { scritto: "--prova", fa: "li dice soltanto" },
  ],
} as const satisfies Comando;

export const crea = {
  nome: "crea",
  scopo: "comincia un piano: fa una decina di domande, o le prende come opzioni, e scrive una cartella già valida",
  titolo: "Crea",
  per: "il piano",
  argomenti: [{ nome: "cartella", descrizione: "la cartella nuova, per esempio «content/valserena»" }],
  opzioni: {
    progetto: {
      tipo: "sì",
      descrizione:
        "scrive un progetto di soli contenuti: il piano, e ciò che serve per scriverlo e pubblicarlo; il pacchetto lo fa sempre",
    },
    pacchetto: {
      tipo: "testo",
      valore: "versione",
      descrizione:
        "con --progetto, da dove npm prende il programma: la versione, o finché non è pubblicato il file («file:» e il suo percorso); se manca, la versione di questo",
    },
    ...Object.fromEntries(
      DOMANDE_CREA.map((d) => [
        d.nome,
        { tipo: "testo" as const, valore: "risposta", descrizione: minuscola(d.testo) },
      ]),
    ),
  } as Readonly<Record<string, Opzione>> & {
    progetto: { tipo: "sì"; descrizione: string };
    pacchetto: { tipo: "testo"; valore: string; descrizione: string };
  },
  esempi: [
    { scritto: "content/valserena", fa: "comincia un piano, chiedendo ciò che serve" },
    { scritto: "../piano-valserena --progetto", fa: "comincia un progetto di soli contenuti, fuori da questo" },
  ],
} as const satisfies Comando;

export const importa = {
  nome: "importa",
  scopo: "fa un piano di un documento Word: schede, capitoli, tabelle, note, con il conto di ogni parola",
  titolo: "Importazione",
  per: "il piano",
  argomenti: [
    { nome: "file", descrizione: "il documento Word (.docx), o la cartella di lavoro di «npm run esporta -- --excel»" },
  ],
  opzioni: {
    in: {
      tipo: "testo",
      valore: "cartella",
      descrizione:
        "la cartella nuova in cui mettere il piano; con --aggiorna, quella del piano da cui il documento è uscito",
    },
    aggiorna: {
      tipo: "sì",
      descrizione: "di un documento uscito da «npm run esporta», mette nel piano solo ciò che vi è stato cambiato",
    },
    revisioni: {
      tipo: "scelta",
      ammessi: ["ferma", "accetta", "rifiuta"],
      predefinito: "ferma",
      descrizione: "che cosa fare delle revisioni non ancora accettate: fermarsi e dirle, accettarle, rifiutarle",
    },
  },
  esempi: [
    { scritto: "piano.docx --in content/nuovo", fa: "fa un piano del documento" },
    {
      scritto: "scheda-a1.docx --in content/valserena --aggiorna",
      fa: "riporta nel piano le correzioni fatte in Word",
    },
  ],
} as const satisfies Comando;

export const esporta = {
  nome: "esporta",
  scopo:
    "scrive il piano, una scheda o un capitolo in Word, o le tabelle in Excel, da correggere e rimettere nel piano",
  titolo: "Esportazione",
  per: "il piano",
  argomenti: [CARTELLA],
  opzioni: {
    word: { tipo: "sì", descrizione: "scrive un documento Word (.docx)" },
    excel: { tipo: "sì", descrizione: "scrive indicatori, risorse e servizi in una cartella di lavoro Excel (.xlsx)" },
    in: { tipo: "testo", valore: "file", descrizione: "il file nuovo da scrivere" },
    scheda: { tipo: "testo", valore: "id", descrizione: "solo la scheda di un obiettivo" },
    capitolo: { tipo: "testo", valore: "id", descrizione: "solo un capitolo" },
    modello: {
      tipo: "testo",
      valore: "file",
      descrizione: "un documento o modello di Word dell'ufficio: se ne prendono gli stili e le misure della pagina",
    },
  },
  esempi: [
    { scritto: "--word --in piano.docx", fa: "scrive tutto il piano" },
    { scritto: "--word --scheda a1 --in scheda-a1.docx", fa: "scrive una scheda, da mandare a chi la corregge" },
    { scritto: "--excel --in tabelle.xlsx", fa: "scrive indicatori, risorse e servizi, da cambiare in Excel" },
  ],
} as const satisfies Comando;

export const raccolta = {
  nome: "raccolta",
  scopo: "raccoglie le misure di un anno: cartelle di lavoro Excel da mandare, da rileggere, e chi ha risposto",
  titolo: "Raccolta",
  per: "il piano",
  argomenti: [
    { nome: "file", descrizione: "con --leggi, le cartelle di lavoro tornate", facoltativo: true, molti: true },
  ],
  opzioni: {
    anno: {
      tipo: "numero",
      valore: "anno",
      minimo: 1900,
      massimo: 2100,
      descrizione: "di quale anno sono le misure; con --leggi lo dicono le cartelle",
    },
    in: { tipo: "testo", valore: "cartella", descrizione: "dove scrivere una cartella di lavoro per ogni referente" },
    scadenza: {
      tipo: "testo",
      valore: "data",
      descrizione: "entro quando vanno rimandate; se manca, il 31 gennaio dell'anno dopo",
    },
    leggi: { tipo: "sì", descrizione: "legge le cartelle tornate e mette le misure nel piano" },
    sostituisci: { tipo: "sì", descrizione: "con --leggi, una misura nuova prende il posto di quella che c'è" },
    stato: { tipo: "sì", descrizione: "dice chi ha risposto e che cosa manca" },
    piano: {
      tipo: "testo",
      valore: "cartella",
      descrizione: "la cartella del piano; se manca, quella scritta in PIANO= o in package.json",
    },
  },
  esempi: [
    { scritto: "--anno 2026 --in da-mandare", fa: "scrive le cartelle di lavoro, e la scadenza per il calendario" },
    { scritto: "--leggi tornate/*.xlsx", fa: "mette nel piano le misure tornate" },
    { scritto: "--anno 2026 --stato", fa: "dice chi ha risposto" },
  ],
} as const satisfies Comando;

export const confronta = {
  nome: "confronta",
  scopo: "dice che cosa cambia fra due versioni di un piano: prima ciò che si promette e i soldi, poi il resto",
  titolo: "Confronto",
  per: "il piano",
  argomenti: [
    {
      nome: "prima",
      descrizione: "la cartella di un piano, il numero di una sua versione, o un'etichetta, un ramo o un commit di Git",
    },
    {
      nome: "dopo",
      descrizione: "l'altra versione, scritta allo stesso modo; se manca, ciò che c'è adesso nella cartella del piano",
      facoltativo: true,
    },
  ],
  opzioni: {
    piano: {
      tipo: "testo",
      valore: "cartella",
      descrizione: "di quale piano si prendono le revisioni; se manca, quello scritto in PIANO= o in package.json",
    },
    formato: {
      tipo: "scelta",
      ammessi: FORMATI_CONFRONTO,
      predefinito: "testo",
      descrizione:
        "come si scrive: a parole, per un programma, una pagina da aprire e mandare, o un documento Word con le revisioni",
    },
    uscita: { tipo: "testo", valore: "file", descrizione: "il file nuovo da scrivere, al posto del terminale" },
  },
  esempi: [
    { scritto: "v1.0", fa: "che cosa cambia da quella versione ad adesso" },
    { scritto: "v1.0 v1.1 --formato html --uscita cambiamenti.html", fa: "fra due versioni, in una pagina" },
    { scritto: "content/bozza content/adottato", fa: "fra due cartelle" },
  ],
} as const satisfies Comando;

export const versione = {
  nome: "versione",
  scopo: "mette da parte i testi di una versione del piano; o toglie da una versione ciò che la riservatezza vuole",
  titolo: "Versione",
  per: "il piano",
  argomenti: [
    { nome: "numero", descrizione: "quale versione, fra quelle di «versioni.yaml»", domanda: "Quale versione?" },
    CARTELLA,
  ],
  opzioni: {
    da: {
      tipo: "testo",
      valore: "cartella o revisione",
      descrizione: "da dove si prendono i testi; se manca, da ciò che c'è adesso",
    },
    pdf: { tipo: "testo", valore: "file", descrizione: "mette da parte anche la stampa di allora" },
    cancella: {
      tipo: "testo",
      valore: "testo",
      descrizione: "toglie queste parole da tutti i testi della versione, e lascia una nota al loro posto",
    },
    nota: { tipo: "testo", valore: "perché", descrizione: "con --cancella: perché, senza ripetere ciò che si toglie" },
  },
  esempi: [
    { scritto: "1.0 --pdf dist/piano.pdf", fa: "mette da parte i testi di oggi e la loro stampa" },
    { scritto: "1.0 --da v1.0", fa: "mette da parte i testi di un'etichetta di Git" },
    {
      scritto: '1.0 --cancella "Mario Rossi" --nota "nome di una persona"',
      fa: "toglie un nome, e dice dove altro sta",
    },
  ],
} as const satisfies Comando;

/** Tutti i comandi, nell'ordine in cui si elencano. */
export const COMANDI = [
  ...[
    crea,
    aggiorna,
    importa,
    esporta,
    raccolta,
    start,
    dev,
    redazione,
    verifica,
    build,
    pdf,
    pdfVerifica,
    nuovo,
    rinomina,
    inventario,
    confronta,
    versione,
    a11y,
  ],
  ...del,
] as const satisfies readonly Comando[];
