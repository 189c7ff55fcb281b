/** Le parole delle pagine dei soldi: `/risorse/` e una pagina per fondo. */
export const PAROLE_RISORSE = {
  titolo: "Risorse",
  descrizione: "Quanti soldi ha il piano, a che cosa servono e da dove vengono: per area, per fondo, per anno.",
  nessuna: "Nessuna scheda scrive ancora un importo.",
  /** Prima dell'elenco delle somme, una per periodo. */
  scrivono: (importi: number) =>
    importi === 1
      ? "Le schede degli obiettivi scrivono un importo solo:"
      : `Le schede degli obiettivi scrivono ${importi} importi:`,
  tempiDiversi: "Sono tempi diversi: un totale non c'è.",
  sottotitolo: "Importi delle schede, in euro. Ogni colore è un tempo diverso: da un colore all'altro non si somma.",
  piuGrande: (importo: string, periodo: string, nome: string) => `La somma più grande è ${importo} ${periodo}: ${nome}`,
  soloGrandi: (n: number) => `Si disegnano i ${n} più grandi; tutti sono nella tabella.`,
  aree: "A che cosa servono",
  area: "Area",
  colonnaImporti: "Importi",
  importi: (periodo: string) => `Importi ${periodo}`,
  tabellaAree: "Importi per area",
  fondiTitolo: (n: number) => (n === 1 ? "Da dove vengono: un fondo" : `Da dove vengono: ${n} fondi, uno per uno`),
  fondiOrigine: "Chi assegna i fondi",
  fondiSenzaScheda: "Fondi che nessuna scheda nomina",
  fondo: "Fondo",
  tabellaFondi: "Importi per fondo",
  eAltri: (primo: string, altri: number) =>
    `${primo} e ${altri === 1 ? "un altro fondo" : `altri ${altri} fondi`} insieme`,
  virgola: ", ",
  e: " e ",
  insieme: "una cifra sola per tutti",
  senzaCifra: "nominato senza una cifra",
  uguali: (n: number) =>
    n === 1 ? "Un importo è scritto uguale in più schede" : `${n} importi sono scritti uguali in più schede`,
  ugualiTesto: "Non si sa se sono una somma sola o più somme: qui contano tutte le volte che sono scritti.",
  stessoFondo: "dallo stesso fondo, in",
  senza: (n: number) => (n === 1 ? "Una scheda non ha un importo" : `${n} schede non hanno un importo`),
  anni: "Anno per anno: il bilancio e la spesa",
  tutte: "Tutti gli importi, scheda per scheda",
} as const;

export const PAROLE_FONDO = {
  descrizione: (fondo: string) => `Quanto viene da ${fondo} e a quali obiettivi serve.`,
  assegna: (chi: string) => `Lo assegna: ${chi}.`,
  obiettivi: (n: number) => (n === 1 ? "Nel piano serve a un obiettivo." : `Nel piano serve a ${n} obiettivi.`),
  somme: "Quanto",
  soloInsieme: "Non ha un importo suo: il piano lo nomina insieme ad altri fondi, con una cifra sola.",
  senzaCifra: "Le schede lo nominano senza dare una cifra.",
  voci: "A che cosa serve",
  tabella: (fondo: string) => `Importi da: ${fondo}`,
  insieme: "Insieme ad altri fondi",
  insiemeTesto: "Qui la cifra è una sola per più fondi: quanto venga da ciascuno non è scritto.",
  tabellaInsieme: (fondo: string) => `Importi da ${fondo} insieme ad altri fondi`,
} as const;

/** Nella pagina di un'area. */
export const PAROLE_RISORSE_AREA = {
  titolo: "I soldi",
  nessuna: "Le schede di quest'area non scrivono importi.",
  tabella: (area: string) => `Risorse dell'area ${area}`,
  troppe: "Le voci sono molte: si leggono fra i dati.",
} as const;
