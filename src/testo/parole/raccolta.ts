/** Le parole della raccolta delle misure: ciò che legge chi misura, e chi mette insieme le risposte. */
import { scriviData } from "../date.ts";

interface DaDire {
  anno: number;
  scadenza: string;
  piano: string;
  ente: string;
  email?: string | undefined;
  gruppo: string;
  quanti: number;
}

export const PAROLE_RACCOLTA = {
  foglio: "Misure",
  foglioIstruzioni: "Come si compila",
  codice: "Codice",
  scheda: "Scheda",
  descrizione: "Che cosa si misura",
  unita: "Si scrive",
  atteso: "Atteso",
  misuraDel: (anno: number) => `Misura ${anno}`,
  valore: (anno: number) => `Valore ${anno}`,
  data: (_anno: number) => "Data della misura",
  chi: (_anno: number) => "Chi l'ha misurato",
  nota: (_anno: number) => "Nota",
  unitaDetta: {
    numero: "un numero",
    percentuale: "una percentuale",
    euro: "euro",
    voto: "un voto da 0 a 10",
    presenza: "sì o no",
  },
  titolo: (anno: number, gruppo: string) => `Misure del ${anno}: ${gruppo}`,
  nonVa: "Controlla",
  siNo: "Scegli sì o no",
  aiuto: {
    numero: "Un numero da zero in su",
    percentuale: "Da 0 a 100: per il 12,5% scrivi 12,5",
    euro: "Un importo in euro",
    voto: "Un voto da 0 a 10",
    presenza: "Scegli sì o no",
  },
  aiutoData: "Il giorno a cui la misura si riferisce, per esempio 31/12/2026",
  istruzioni: ({ anno, scadenza, piano, ente, email, gruppo, quanti }: DaDire): string[] => [
    `Misure del ${anno}: ${gruppo}`,
    `${ente} raccoglie le misure degli indicatori del ${piano}. A te ne chiede ${quanti === 1 ? "una" : quanti}.`,
    `1. Apri il foglio «Misure». Ogni riga è un indicatore: che cosa si misura, quanto ci si aspetta, quanto si è misurato negli anni prima.`,
    `2. Scrivi nelle colonne gialle: il valore del ${anno}, il giorno a cui si riferisce, chi l'ha misurato. Le altre colonne sono bloccate.`,
    "3. Di una percentuale scrivi il numero: 12,5 vuol dire 12,5%. Di una cosa che c'è o non c'è, scegli sì o no.",
    "4. Se non si è potuto misurare, lascia vuoto il valore e scrivi il perché nella nota.",
    "5. Se non sai rispondere a una riga lasciala vuota: si saprà che manca.",
    `6. Salva il file con il nome che ha e rimandalo entro il ${scriviData(scadenza)}${email ? ` a ${email}` : ""}.`,
    "Va bene anche LibreOffice: salva come .xlsx.",
  ],
  evento: (anno: number) => `Misure del ${anno}: ultimo giorno per rimandarle`,
  eventoDetto: (anno: number, piano: string, ente: string) =>
    `${ente}: le misure del ${anno} degli indicatori del ${piano}.`,
  // Ciò che si dice a chi mette insieme.
  scritte: (n: number, dove: string) =>
    `${n === 1 ? "Una cartella di lavoro" : `${n} cartelle di lavoro`} e la scadenza in ${dove}`,
  cartella: (file: string, n: number) => `  ${file}: ${n === 1 ? "un indicatore" : `${n} indicatori`}`,
  gia: (file: string) => `«${file}» c'è già: scegli un'altra cartella, o toglilo`,
  senzaAnno: "scrivi di quale anno: npm run raccolta -- --anno 2026 --in CARTELLA",
  senzaDove: "scrivi con --in la cartella in cui mettere le cartelle di lavoro",
  senzaFile: "scrivi i file tornati: npm run raccolta -- --leggi FILE…",
  annoFuori: (anno: number, inizio: number, fine: number) =>
    `Il ${anno} è fuori dal piano: le misure vanno dal ${inizio} al ${fine + 1}`,
  nienteIndicatori: "Nel piano non c'è nessun indicatore da misurare",
  scadenzaStorta: (scritta: string) => `«${scritta}» non è una data: scrivila come 2027-01-31`,
  letto: (file: string, n: number, vuote: number) =>
    `${file}: ${n === 1 ? "una misura letta" : `${n} misure lette`}${vuote ? `, ${vuote === 1 ? "una manca" : `${vuote} mancano`}` : ""}`,
  manca: (id: string, descrizione: string) => `  manca ${id}, ${descrizione}`,
  errore: (dove: string, perche: string) => `  ✗ ${dove}: ${perche}`,
  dubbio: (dove: string, perche: string) => `  ! ${dove}: ${perche}`,
  senzaTesta: (titoli: string) => `nessun foglio ha le colonne ${titoli}: non è una cartella di questa raccolta`,
  dueAnni: (uno: number, altro: number) =>
    `i file sono di due anni diversi, ${uno} e ${altro}: leggili un anno per volta`,
  altroAnno: (chiesto: number, trovato: number) => `è del ${trovato}, e si è chiesto il ${chiesto}`,
  ignoto: (id: string, vicino: string | undefined) =>
    `l'indicatore «${id}» non c'è nel piano${vicino ? `: forse «${vicino}»` : ""}`,
  doppia: (id: string, prima: string) => `«${id}» ha già una risposta diversa in ${prima}: decidi quale vale`,
  giaNelPiano: (id: string, file: string, prima: string, dopo: string) =>
    `«${id}» in ${file} vale ${prima}, e qui ${dopo}: con --sostituisci vale quella nuova`,
  nellaScheda: (id: string, anno: number) =>
    `«${id}» ha già la misura del ${anno} scritta nella sua scheda, ed è un'altra`,
  ambigua: (scritto: string) =>
    `${scritto} è una percentuale o una frazione? Se è lo ${scritto}% scrivilo nella cella come testo, «${scritto}%»; se no scrivi da 0 a 100`,
  lontana: (quanto: string, da: string) => `${quanto} è molto lontano da ${da}: forse manca o avanza uno zero`,
  controVerso: (quanto: string, prima: string, anno: number, verso: string) =>
    `${quanto} contro ${prima} del ${anno}: l'atteso è che ${verso}`,
  annoData: (data: string, anno: number) => `la data ${data} non è del ${anno} né dell'anno dopo`,
  messe: (n: number, file: string) => `${n === 1 ? "Una misura messa" : `${n} misure messe`} in ${file}`,
  niente: "Non c'è niente di nuovo da mettere nel piano.",
  fermo: "Qualcosa non va: le misure giuste sono state messe, le altre no.",
  stato: (anno: number, n: number, di: number) => `Misure del ${anno}: ${n} su ${di}`,
  statoDi: (nome: string, n: number, di: number) => `  ${n === di ? "✓" : n ? "…" : "✗"} ${nome}: ${n} su ${di}`,
} as const;
