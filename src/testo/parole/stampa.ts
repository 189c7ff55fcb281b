/** Le parole che si leggono solo nelle edizioni a stampa, e nella pagina che le offre. */

/** La pagina «Il piano su carta». */
export const PAGINA_STAMPA = {
  titolo: "Il piano su carta",
  descrizione: "I PDF del piano da scaricare e da stampare, e come si stampa una pagina sola.",
  scarica: "I PDF da scaricare, da stampare o da leggere senza rete:",
  accessibile: "Sono PDF accessibili (PDF/UA): un lettore di schermo ne legge titoli, tabelle e note.",
  senza: "Questo sito non offre PDF già fatti. Ogni pagina si stampa dal navigatore.",
  unaPagina: "Stampare una pagina sola",
  aree: "Schede, area per area",
  schede: (quante: number) => (quante === 1 ? "una scheda" : `${quante} schede`),
} as const;

/** Quanti esiti continuano, con il verbo. */
const continuano = ({ esiti, continuano: n }: { esiti: number; continuano: number }): string => {
  if (esiti === 1) return n ? "continua" : "non continua";
  return n === 0 ? "nessuno continua" : n === 1 ? "uno continua" : `${n} continuano`;
};

export const PAROLE_STAMPA = {
  tabellaDellaFonte: (parola: string, numero: string) => `${parola} ${numero} del documento di partenza`,
  logo: (ambito: string) => `Logo: ${ambito}`,
  pagina: "pag.",
  sommario: "Sommario",
  tabella: "Tabella",
  grafico: "Grafico",
  glossario: "Glossario",
  colofone: "Colofone",
  legenda: "Legenda",
  comeSiLegge: "Come si legge una scheda",
  comeSiLeggeTesto:
    "Ogni scheda ha le stesse parti nello stesso ordine: in breve, quanti soldi, chi ci lavora, che cosa si farà, il testo della scheda, a chi si rivolge, come si misura, con chi, le risposte alle domande della scheda. Le misure sono di quattro tipi:",
  fonteDi: "Da dove vengono testi e dati",
  fonteTesto:
    "Per ogni parte, il documento di partenza e il suo punto. Le fonti delle tabelle sono nell'elenco delle tabelle.",
  elencoTabelle: "Elenco delle tabelle",
  elencoGrafici: "Elenco dei grafici",
  indiceArgomenti: "Indice degli argomenti",
  indiceArgomentiTesto: "Per ogni argomento, le schede che lo riguardano e la loro pagina.",
  indicePersone: "Per chi",
  indicePunti: "Punti chiave",
  indiceLeps: "Livelli essenziali (LEPS)",
  enti: "Enti",
  entiTesto: "Ogni ente con i punti del piano che lo nominano e la loro pagina.",
  domanda: "Domanda",
  risposta: "Risposta",
  spiegazione: "Spiegazione",
  areaDiAllora: (lettera: string, nome: string) => `Area di allora: ${lettera}. ${nome}.`,
  misura: "Che cosa si misura",
  valore: "Valore",
  quando: "Quando",
  codice: "Codice",
  sintesi: {
    titolo: "In sintesi",
    voto: "Che cosa si vota",
    votoTesto: (dati: {
      ambito: string;
      triennio: string;
      comuni: number;
      obiettivi: number;
      aree: number;
      indicatori: number;
    }) =>
      `Il Piano di Zona ${dati.triennio} dell'${dati.ambito}: ${dati.obiettivi} obiettivi in ${dati.aree} aree, ${dati.indicatori} indicatori con cui si misurano, per ${dati.comuni} Comuni.`,
    stato: {
      bozza: "Il piano è una bozza: non è ancora stato adottato né approvato.",
      adottato: "Il piano è adottato e non ancora approvato.",
      approvato: "Il piano è approvato.",
    },
    soldi: "Quanti soldi",
    soldiTesto:
      "Le somme degli importi scritti nelle schede, per fondo e per periodo. Importi di periodi diversi non si sommano fra loro: una cifra all'anno e una per tutta la durata del piano non fanno un totale.",
    senzaCifra: (n: number) =>
      n === 1
        ? "Una voce nomina un fondo senza dare una cifra: non è in nessuna somma."
        : `${n} voci nominano un fondo senza dare una cifra: non sono in nessuna somma.`,
    ripetuti: (n: number) =>
      n === 1
        ? "Un importo è scritto uguale in più schede, e le somme lo contano ogni volta: forse è una cifra sola."
        : `${n} importi sono scritti uguali in più schede, e le somme li contano ogni volta: forse sono cifre sole.`,
    insieme: "Dove la fonte dà una cifra sola per più fondi, i fondi restano insieme e la cifra non si divide.",
    fondo: "Fondo",
    totale: "Somma delle schede",
    obiettivi: "Gli obiettivi",
    obiettivo: "Obiettivo",
    importo: "Soldi",
    risultati: "Risultati attesi principali",
    leps: "LEPS",
    paginaScheda: "Pag.",
    cambia: "Che cosa cambia dal piano passato",
    cambiaTesto: (dati: { esiti: number; continuano: number; nuovi: number; prima: string }) =>
      `${dati.esiti === 1 ? `L'esito del ${dati.prima}` : `Dei ${dati.esiti} esiti del ${dati.prima},`} ${continuano(dati)} in un obiettivo di questo piano. ${dati.nuovi === 0 ? "Nessun obiettivo è" : dati.nuovi === 1 ? "Un obiettivo è" : `${dati.nuovi} obiettivi sono`} senza un esito che lo preceda.`,
    esito: "Piano passato",
    grado: "Raggiunto",
    continua: "Continua in",
    nonContinua: "non continua in una scheda",
    nuovi: "Obiettivi che non continuano un esito",
    comuni: (n: number) => `I Comuni (${n})`,
    leggi: "Che cosa sono i LEPS",
    nessuno: "–",
  },
  decisione: {
    fascicolo: "Fascicolo",
    ordine: "Ordine del giorno",
    punto: (n: number) => `Punto ${n}`,
    chiede: "Si chiede di",
    nessuna: "Non si chiede di decidere: il punto è da discutere.",
    delibera: "Proposta di deliberazione",
    oggetto: "Oggetto",
    premesse: "Premesse",
    delibera_: "L'Assemblea delibera",
    atto: "L'atto di approvazione",
    foglio: "Foglio di voto",
    foglioTesto: "Una riga per Comune: chi lo rappresenta segna il voto e firma.",
    comune: "Comune",
    favorevole: "Favorevole",
    contrario: "Contrario",
    astenuto: "Astenuto",
    firma: "Chi vota e firma",
    firme: "Firme",
    presidente: "Il presidente dell'Assemblea",
    segretario: "Il segretario verbalizzante",
    parti: "Che cosa si legge",
  },
  citazione: {
    opuscolo: "Il piano in breve",
    perChi: "Per chi è questo piano",
    numeri: "I numeri da chiamare",
    sportelli: "Gli sportelli",
  },
} as const;
