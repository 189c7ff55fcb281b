/**
 * La forma di ciò che si stampa: un albero di dati, mai codice. Il modello di `modello/` lo compone; un testo è un valore, e
 * qualunque segno contenga si legge com'è scritto.
 */

/** Un pezzo di riga. */
export type Pezzo =
  | string
  /** Rilievo, corsivo, barrato, sottolineato, in alto, codice. */
  | { f: "b" | "i" | "s" | "u" | "alto" | "codice" | "piccolo"; c: Testo }
  /** Un collegamento fuori dal documento. */
  | { f: "fuori"; a: string; c: Testo }
  /** Un rimando a un punto di questa edizione; se il punto non c'è resta il testo. `pagina`: seguito dal suo numero. */
  | { f: "rimando"; a: string; c: Testo; pagina?: boolean }
  /** Il numero che una tabella ha in questa edizione; se non c'è, il testo. */
  | { f: "numero"; a: string; c: Testo }
  /** Una nota a piè di pagina. */
  | { f: "nota"; c: Testo[] }
  /** Parole di un'altra lingua. */
  | { f: "lingua"; l: string; c: Testo }
  | { f: "a-capo" };

/** Ciò che si legge su una riga. */
export type Testo = readonly Pezzo[];

/** Una cella: una riga sola, o più blocchi. */
export type Cella = { c: Testo; unisci?: number } | { k: readonly Blocco[]; unisci?: number };

export interface Colonna {
  /** Quanto è larga rispetto alle altre. */
  fr: number;
  /** Contiene numeri: si allineano a destra. */
  n?: boolean;
}

/** Le tabelle sorelle hanno lo stesso stile: stesse colonne, stesso corpo. */
export type StileTabella = "dati" | "misure" | "risposte" | "registro" | "sintesi" | "voto";

export interface Tabella {
  b: "tabella";
  stile: StileTabella;
  /** Con un titolo ha un numero, ed è nell'elenco delle tabelle. */
  id?: string;
  titolo?: Testo;
  colonne: readonly Colonna[];
  testa: readonly Testo[];
  righe: readonly { celle: readonly Cella[]; totale?: boolean; gruppo?: boolean }[];
  /** Sotto la tabella, in piccolo. */
  sotto?: Testo;
}

export interface Figura {
  b: "figura";
  id: string;
  titolo: Testo;
  /** Il file del disegno. */
  file: string;
  alternativa: string;
  legenda: readonly { file: string; nome: string }[];
  descrizione: Testo;
}

export interface VoceDefinita {
  termine: Testo;
  id?: string;
  k: readonly Blocco[];
}

/** Un pezzo di pagina. */
export type Blocco =
  /** `segnalibro`: come si chiama fra i segnalibri e nelle testatine. */
  | { b: "titolo"; l: number; c: Testo; id?: string; genere?: "parte" | "scheda" }
  | { b: "p"; c: Testo; stile?: "breve" | "piccolo" | "etichetta" | "rilievo" }
  | { b: "elenco"; ordinato?: number; v: readonly (readonly Blocco[])[]; fitto?: boolean }
  | Tabella
  | Figura
  | { b: "immagine"; file: string; alternativa: string; larghezza: number }
  | { b: "fatti"; v: readonly { nome: string; c: Testo; sotto?: Testo }[] }
  | { b: "definizioni"; v: readonly VoceDefinita[]; colonne?: 2 }
  | { b: "riquadro"; k: readonly Blocco[] }
  | { b: "citazione"; k: readonly Blocco[] }
  | { b: "codice"; c: string }
  | { b: "colonne"; n: number; k: readonly Blocco[] }
  | { b: "indice"; v: readonly { c: Testo; a: readonly string[] }[] }
  | { b: "elenco-figure"; genere: "tabella" | "grafico"; titolo: string; fonti: Readonly<Record<string, string>> }
  | { b: "sommario"; titolo: string }
  | { b: "qr"; file: string; alternativa: string }
  | { b: "divisorio"; numero: string; titolo: Testo; k: readonly Blocco[]; id: string }
  | { b: "firme"; v: readonly string[] }
  | { b: "pagina" }
  | { b: "riga" };

/** Come si presenta un'edizione. */
export interface Aspetto {
  /** Corpo a 18 punti, tabelle in pila. */
  grandi: boolean;
  /** Numeri di riga nel margine. */
  righe: boolean;
  formato: "a4" | "a5";
}

export interface Copertina {
  ambito: string;
  titolo: string;
  /** Sotto il titolo: la parte che si stampa, la seduta. */
  sotto: readonly string[];
  stato: string;
  righe: readonly string[];
  descrizione: string;
  stemma?: { file: string; alternativa: string };
  /** Un'edizione di una parte sola non ha un foglio di copertina: ha una testa. */
  breve: boolean;
}

/** Un'edizione intera, pronta da comporre. */
export interface Documento {
  aspetto: Aspetto;
  meta: { titolo: string; autore: string; descrizione: string; parole: readonly string[] };
  copertina: Copertina;
  testatina: string;
  piede: string;
  /** La filigrana di ciò che non è approvato. */
  filigrana?: string;
  colore: string;
  parole: Readonly<Record<string, string>>;
  corpo: readonly Blocco[];
}

/** I file che il documento usa, per nome: disegni e immagini. */
export type File = Map<string, Uint8Array>;
