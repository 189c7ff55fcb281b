/** Le parole con cui si comincia un piano nuovo. */
import { elenco } from "../vicino.ts";

export const PAROLE_CREA = {
  domande: {
    ambito: "Come si chiama l'Ambito, per intero",
    nomeBreve: "In due o tre parole, per i titoli",
    ente: "Quale ente risponde del piano",
    anni: "Da che anno a che anno vale il piano, per esempio 2025-2027",
    regione: "In quale Regione",
    comuni:
      "I Comuni: incolla l'elenco, diviso da virgole o uno per riga, oppure «provincia: XX» per tutti quelli di una provincia, o il nome di un file di testo",
    profilo: "Con quali domande nelle schede (il profilo della Regione, o quello base)",
    aree: "Le prime aree di cui si occupa il piano: le lettere, se la Regione le stabilisce, altrimenti i nomi",
    abitanti: "Quanti abitanti ha l'Ambito; se non lo sai ancora, lascia vuoto",
    annoAbitanti: "A quale anno si riferisce il numero",
    email: "La casella dell'ufficio a cui scrive un cittadino (mai quella di una persona)",
  },
  anni: "scrivi due anni, il primo prima del secondo: 2025-2027",
  numero: "serve un numero intero maggiore di zero, per esempio 44000 o 44.000",
  anno: "serve un anno di quattro cifre, per esempio 2024",
  nomiAree: "scrivi almeno un nome, per esempio «Anziani, Famiglie»",
  areaProposta: "Anziani",
  divideLettere: "scrivi le lettere divise da virgole, per esempio «A, B»",
  altrove: (scritto: string, dove: string, regione: string) =>
    `«${scritto}» è in ${dove}, non in ${regione}: controlla il nome, la sigla o la Regione`,
  casella: "scrivi una casella di posta, per esempio ufficio.piano@ente.it",
  areeIgnote: (fuori: readonly string[], ammesse: readonly string[]) =>
    `${elenco([...fuori])} non c'è: si può scrivere ${elenco([...ammesse])}`,
  omonimi: (nome: string, quali: readonly string[]) => `di «${nome}» ce n'è più d'uno: scrivi ${quali.join(" o ")}`,
  comuneIgnoto: (nome: string, proposto?: string) =>
    `«${nome}» non è nell'elenco dell'ISTAT: ${proposto ? `forse volevi scrivere «${proposto}»; se è nuovo, ` : ""}scrivilo con sigla e codice, «${nome} (XX 123456)»`,
  provinciaIgnota: (sigla: string) => `«${sigla}» non è una provincia: scrivi la sigla, per esempio «provincia: MI»`,
  nessunComune: "serve almeno un Comune",
  senzaElenco: (file: string) => `Il file «${file}» con l'elenco dei Comuni non si può leggere`,
  piena: (cartella: string) =>
    `«${cartella}» c'è già e non è vuota: non scrivo dove c'è altro. Scegli una cartella nuova`,
  nomeBreve: (ambito: string) =>
    ambito.replace(
      /^.*?\bambito\b(?:\s+(?:territoriale|sociale|distrettuale|di zona))*\s+(?:delle|della|dello|dei|del|dell'|di)?\s*/i,
      "",
    ),
  descrizione: (ambito: string, da: string, a: string) =>
    `Il piano dice che cosa i Comuni di ${ambito} faranno insieme per le persone, dal ${da} al ${a}.`,
  documento: (da: string, a: string) => `Piano di Zona ${da}-${a}`,
  ruolo: "ente capofila",
  ufficio: "Ufficio di Piano",
  esempio: (nome: string) => `Esempio di ${nome}`,
  testa: [
    "# Questo file dice di chi è il piano. Dopo il cancelletto c'è una spiegazione: il programma non la legge.",
    "# Per usare un campo facoltativo si toglie il cancelletto davanti.",
    "",
  ].join("\n"),
  fatto: (cartella: string, file: number) =>
    `${file} file scritti in «${cartella}». Ogni testo che comincia con «Esempio» è da riscrivere o da togliere.`,
  dopo: (cartella: string) => [
    "Ora:",
    `  npm run verifica -- "${cartella}"    dice che cosa resta da scrivere`,
    `  npm run dev -- "${cartella}"         mostra il sito mentre si scrive`,
    `  npm run nuovo -- obiettivo "${cartella}"    comincia una scheda`,
  ],
} as const;
