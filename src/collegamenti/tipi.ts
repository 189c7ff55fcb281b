/** Che cosa si controlla e che cosa si trova. */
import type { Diagnostica, Posizione } from "../diagnostica/index.ts";

/** Un sito costruito, senza il disco. */
export interface Sito {
  /** Ogni file, relativo alla cartella del sito, con il suo testo; `null` per quelli di cui conta solo che ci siano. */
  file: ReadonlyMap<string, string | null>;
  /** La cartella sotto cui è pubblicato, con le barre: `/` o `/piano/`. */
  base: string;
  /** Indirizzo pubblico, se è deciso. */
  pubblico?: string | undefined;
  /** File che un altro comando aggiungerà, per esempio il PDF. */
  inArrivo?: readonly string[] | undefined;
  /** Le pagine già lette mentre si componevano: il loro testo serve solo per dire dove sta un guasto. */
  fatti?: ReadonlyMap<string, Legami>;
  /** Legge il testo di una di quelle. */
  testoDi?: (nome: string) => string;
}

/** I collegamenti di una pagina, senza i posti. */
export interface Legami {
  /** Gli indirizzi che scrive, ciascuno una volta. */
  indirizzi: ReadonlySet<string>;
  /** Gli identificativi della pagina stessa a cui rimanda. */
  citati: ReadonlySet<string>;
  /** Gli identificativi e le ancore dove si può arrivare. */
  ancore: ReadonlySet<string>;
  /** Vero se un identificativo c'è due volte. */
  doppi: boolean;
}

/** Un punto del sito che ne indica un altro. */
export interface Riferimento extends Posizione {
  /** Come è scritto. */
  scritto: string;
  /** Un indirizzo, oppure l'identificativo di un elemento della stessa pagina. */
  genere: "indirizzo" | "id";
  /** Dove è scritto: `<a href>`, `url()`. */
  luogo: string;
  /** Che cosa vi si legge, all'inizio. */
  testo: string;
  /** File del piano da cui viene quel punto della pagina, se è un contenuto. */
  contenuto?: string | undefined;
}

/** Un file del sito, letto. */
export interface Letto {
  riferimenti: Riferimento[];
  /** Identificativi e ancore, dove si può arrivare. */
  ancore: Set<string>;
  /** Identificativi scritti più di una volta. */
  doppi: (Posizione & { id: string; prima: Posizione; contenuto?: string | undefined })[];
}

/** Ciò che non va in un file del sito o del PDF. Nel PDF riga e colonna sono 1: il posto è `pagina`. */
export interface Guasto extends Diagnostica {
  /** L'indirizzo o l'identificativo come è scritto. */
  scritto?: string;
  /** Che cosa si legge nel collegamento. */
  testo?: string;
  /** Dove sta nel contenuto, se si sa; riga e colonna solo se vi è scritto così. */
  origine?: { file: string } & Partial<Posizione>;
  /** Nel PDF: pagina, e riquadro in millimetri dall'angolo in alto a sinistra. */
  pagina?: number;
  riquadro?: { sinistra: number; alto: number; larghezza: number; altezza: number };
}
