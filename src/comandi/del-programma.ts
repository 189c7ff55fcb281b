/** I comandi per chi lavora al programma. */
import type { Argomento, Comando } from "./tipi.ts";

export const schemi = {
  nome: "schemi",
  scopo:
    "riscrive gli schemi con cui VS Code completa e sottolinea mentre si scrive, e i documenti che vengono dal codice",
  titolo: "Schemi",
  per: "il programma",
  argomenti: [],
  opzioni: { controlla: { tipo: "sì", descrizione: "non scrive: esce con 1 se un file è rimasto indietro" } },
  esempi: [{ scritto: "", fa: "riscrive ciò che è rimasto indietro" }],
} as const satisfies Comando;

export const sbom = {
  nome: "sbom",
  scopo: "scrive la distinta delle dipendenze, con licenze e impronte (CycloneDX)",
  titolo: "Distinta",
  per: "il programma",
  argomenti: [],
  opzioni: {
    uscita: { tipo: "testo", valore: "file", predefinito: "sbom.cdx.json", descrizione: "il file da scrivere" },
  },
  esempi: [{ scritto: "", fa: "scrive «sbom.cdx.json»" }],
} as const satisfies Comando;

export const bench = {
  nome: "bench",
  scopo: "misura tempi, memoria, byte e velocità",
  titolo: "Misure",
  per: "il programma",
  argomenti: [
    {
      nome: "cartella",
      descrizione: "la cartella del piano; se manca, quella scritta in PIANO= o in package.json",
      facoltativo: true,
      piano: true,
    },
  ],
  opzioni: {
    giri: { tipo: "numero", valore: "numero", minimo: 1, predefinito: 3, descrizione: "quante volte si misura" },
    momenti: {
      tipo: "numero",
      valore: "numero",
      minimo: 1,
      predefinito: 20,
      descrizione: "con «guasti» quante uccisioni, con «mutazioni» quante cifre per posto",
    },
    solo: {
      tipo: "scelta",
      ammessi: [
        ...["verifica", "costruzione", "crescita", "byte", "velocita", "filtri"],
        ...["lighthouse", "guasti", "pavimento", "lunghezza", "ricerca", "enunciati", "redazione", "mutazioni"],
      ],
      descrizione:
        "una misura sola; lighthouse, guasti, pavimento, lunghezza, ricerca, enunciati, redazione e mutazioni si fanno solo così",
    },
    sito: { tipo: "testo", valore: "cartella", descrizione: "con «lunghezza» e «ricerca», un sito già costruito" },
  },
  esempi: [
    { scritto: "--giri 1 --solo verifica", fa: "una misura svelta" },
    { scritto: "--solo guasti", fa: "uccide costruzioni e stampe in venti momenti, e guarda che cosa resta" },
    { scritto: "--solo pavimento", fa: "mette accanto il piano e un sito nudo con le stesse pagine" },
  ],
} as const satisfies Comando;

export const confrontaSiti = {
  nome: "confronta-siti",
  scopo: "mette a confronto due siti costruiti, file per file; esce con 1 se qualcosa cambia",
  titolo: "Confronto",
  per: "il programma",
  argomenti: [
    { nome: "prima", descrizione: "la cartella di un sito" },
    { nome: "dopo", descrizione: "la cartella dell'altro" },
  ],
  opzioni: {
    tranne: { tipo: "testo", valore: "espressione", descrizione: "lascia fuori i file il cui percorso le corrisponde" },
    ignora: { tipo: "testo", valore: "espressione", descrizione: "toglie dai testi ciò che le corrisponde: una data" },
  },
  esempi: [{ scritto: "dist vecchio --tranne pagefind", fa: "dice che cosa cambia" }],
} as const satisfies Comando;

export const test = {
  nome: "test",
  scopo: "fa tutte le prove: stile, tipi, schemi, modello, siti, pagine in un navigatore",
  titolo: "Prove",
  per: "il programma",
  argomenti: [],
  opzioni: {},
  esempi: [{ scritto: "", fa: "fa tutte le prove, senza saltarne" }],
} as const satisfies Comando;

const FILE = {
  nome: "file",
  descrizione: "i file da guardare; se mancano, tutti",
  facoltativo: true,
  molti: true,
} as const satisfies Argomento;

export const lint = {
  nome: "lint",
  scopo: "guarda lo stile e la forma del codice, senza cambiare niente",
  titolo: "Stile",
  per: "il programma",
  argomenti: [FILE],
  opzioni: {},
  esempi: [{ scritto: "src/comandi", fa: "guarda una cartella" }],
} as const satisfies Comando;

export const formatta = {
  nome: "formatta",
  scopo: "rimette in forma il codice",
  titolo: "Forma",
  per: "il programma",
  argomenti: [FILE],
  opzioni: {},
  esempi: [{ scritto: "src/comandi", fa: "rimette in forma una cartella" }],
} as const satisfies Comando;

export const tipi = {
  nome: "tipi",
  scopo: "guarda i tipi del codice e delle pagine",
  titolo: "Tipi",
  per: "il programma",
  argomenti: [],
  opzioni: {},
  esempi: [{ scritto: "", fa: "guarda tutto il codice" }],
} as const satisfies Comando;

export const del = [schemi, sbom, bench, confrontaSiti, lint, formatta, tipi, test] as const;
