/** Un documento Word come lo vede chi lo importa: blocchi in ordine, ciascuno con il suo posto. */

/** Una modifica con «Revisioni» accese. */
export interface Revisione {
  tipo: "aggiunta" | "tolta";
  autore: string;
  data: string;
}

/** Un tratto di testo con lo stesso aspetto. */
export interface Pezzo {
  testo: string;
  grassetto?: true;
  corsivo?: true;
  /** Messo in evidenza: grassetto, sottolineato o con l'evidenziatore. Fra due scelte dice quale vale. */
  scelto?: true;
  barrato?: true;
  collegamento?: string;
  /** Il richiamo di una nota: `footnotes:3`. */
  nota?: string;
  immagine?: Immagine;
  /** I commenti aperti su questo tratto. */
  commenti?: readonly string[];
}

export interface Immagine {
  /** Il percorso dentro il pacchetto: `word/media/image1.png`. */
  parte: string;
  alternativo: string;
}

export interface Capoverso {
  tipo: "capoverso";
  /** `document:12`: la parte del pacchetto, e il posto del capoverso fra quelli della parte, da 1. */
  posto: string;
  pezzi: Pezzo[];
  testo: string;
  /** Tutto in grassetto. */
  grassetto: boolean;
  /** Il livello di un titolo vero: 1 è il più alto. */
  titolo?: number;
  /** Una voce di un elenco vero; il livello parte da 0. */
  elenco?: { livello: number; ordinato: boolean };
  /** Il numero che Word mette da sé davanti a un titolo. */
  numero?: string;
  didascalia?: true;
  sommario?: true;
  /** Sta in una casella di testo. */
  riquadro?: true;
}

export interface CellaWord {
  blocchi: Blocco[];
  /** Quante colonne occupa. */
  larga: number;
  /** Continua la cella di sopra. */
  continua: boolean;
}

export interface TabellaWord {
  tipo: "tabella";
  righe: { celle: CellaWord[]; intestazione: boolean }[];
}

export type Blocco = Capoverso | TabellaWord;

/** Una modifica, o un commento, da riferire a chi importa. */
export interface Rilievo {
  posto: string;
  autore: string;
  data: string;
  testo: string;
}

export interface Documento {
  blocchi: Blocco[];
  /** Per posto del richiamo (`footnotes:3`), i capoversi della nota. */
  note: Map<string, Capoverso[]>;
  commenti: Map<string, Rilievo & { capoversi: Capoverso[] }>;
  revisioni: (Rilievo & { tipo: Revisione["tipo"] })[];
  /** Testatine e piè di pagina. */
  contorno: Capoverso[];
  /** Ciò che sta nel documento e non è testo: grafici, oggetti, disegni. */
  oggetti: { posto: string; che: string }[];
  immagini: Map<string, Uint8Array>;
}

/** Tutti i capoversi di una lista di blocchi, anche dentro le tabelle, in ordine. */
export const capoversiDi = (blocchi: readonly Blocco[]): Capoverso[] =>
  blocchi.flatMap((b) =>
    b.tipo === "capoverso" ? [b] : b.righe.flatMap((r) => r.celle.flatMap((c) => capoversiDi(c.blocchi))),
  );
