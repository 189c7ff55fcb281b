/** Tutte le regole che un messaggio può portare, spiegate: quelle di coerenza, della lettura, dei collegamenti. */
import type { Spiegazione } from "./coerenza/regola.ts";
import { REGOLE } from "./coerenza/regole.ts";
import { LETTURA } from "./ingresso/spiegate.ts";
import { CAMPI } from "./spiegate/campi.ts";
import { COLLEGAMENTI } from "./spiegate/collegamenti.ts";
import { ESAME } from "./spiegate/esame.ts";
import { FILE } from "./spiegate/file.ts";
import { TABELLE } from "./spiegate/tabelle.ts";
import { TESTI } from "./spiegate/testi.ts";

/** Si controllano mentre i file si leggono: non si possono scegliere con `--solo`, né riconoscere in una nota ai dati. */
const INGANNI: readonly Spiegazione[] = [
  {
    id: "segno-ingannevole",
    famiglia: "inganni",
    gravita: "errore",
    titolo: "Un segno che non si vede, o che gira il verso del testo",
    motivo: "Chi legge vede una cosa, e chi cerca, copia o ascolta ne trova un'altra; un terminale può eseguirlo.",
    esempio: { sbagliato: "euro 100«U+202E»000", giusto: "euro 100.000" },
  },
  {
    id: "spazio-insolito",
    famiglia: "inganni",
    gravita: "avviso",
    titolo: "Uno spazio che non è quello della tastiera",
    motivo: "Sembra uno spazio, ma chi cerca la frase non la trova. Gli spazi che non vanno a capo sono ammessi.",
    esempio: { sbagliato: "Ufficio«U+2003»di Piano", giusto: "Ufficio di Piano" },
  },
  {
    id: "nome-windows",
    famiglia: "inganni",
    gravita: "errore",
    titolo: "Un nome di file, o un identificativo, che Windows non può tenere",
    motivo: "Chi scarica il piano o il sito su Windows perderebbe quel file, o non potrebbe scaricare nulla.",
    esempio: { sbagliato: "capitoli/con.mdx", giusto: "capitoli/contesto.mdx" },
  },
  {
    id: "nomi-uguali",
    famiglia: "inganni",
    gravita: "errore",
    titolo: "Due nomi che si distinguono solo per le maiuscole o per come è scritto un accento",
    motivo: "Su Windows e su Mac sono lo stesso file: uno dei due si perde senza che nessuno lo dica.",
    esempio: { sbagliato: "capitoli/Casa.mdx e capitoli/casa.mdx", giusto: "capitoli/casa.mdx" },
  },
  {
    id: "indirizzo-ingannevole",
    famiglia: "inganni",
    gravita: "errore",
    titolo: "Un indirizzo che sembra di un ente e porta altrove",
    motivo: "Chi vede il nome di un ente si fida, e può dare i suoi dati ad altri.",
    esempio: { sbagliato: "https://ente.example@altro.example/", giusto: "https://ente.example/" },
  },
  {
    id: "indirizzo-diverso",
    famiglia: "inganni",
    gravita: "errore",
    titolo: "Il testo di un collegamento è un indirizzo, e non è quello a cui porta",
    motivo: "Chi legge si fida di ciò che vede scritto, sullo schermo e sulla carta.",
    esempio: {
      sbagliato: "[www.ente.example](https://altro.example)",
      giusto: "[il sito dell'ente](https://ente.example)",
    },
  },
];

export const SPIEGATE: readonly Spiegazione[] = [
  ...[...REGOLE, ...LETTURA, ...INGANNI],
  ...[...CAMPI, ...TABELLE, ...TESTI, ...FILE, ...COLLEGAMENTI, ...ESAME],
];
