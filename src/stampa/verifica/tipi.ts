/** Le parole dei controlli di accessibilità di un PDF. */
import type { PDFDict, PDFDocument } from "@cantoo/pdf-lib";
import type { Nodo } from "../lettura/albero.ts";
import type { Pagina } from "../lettura/disegnato.ts";

/** Un PDF aperto, con ciò che i controlli guardano. */
export interface Lettura {
  documento: PDFDocument;
  pagine: Pagina[];
  /** Come il file è protetto, se lo è. */
  protezione: PDFDict | undefined;
  /** La radice della struttura; manca se il file non è strutturato. */
  albero: Nodo | undefined;
  /** Tutti gli elementi, in ordine di lettura, senza la radice. */
  elementi: Nodo[];
}

/** Che cosa si è trovato, e a che pagina. */
export interface Dettaglio {
  pagina?: number;
  trovato: string;
}

/** Ciò che un controllo dice: `undefined` se nel file non c'è nulla a cui si applichi. */
export interface Referto {
  /** Ciò che non va; vuoto se il controllo passa. */
  guasti: Dettaglio[];
  /** Che cosa si è contato, per chi legge. */
  note?: string[];
}

/** Un controllo. */
export interface Controllo {
  /** Nome stabile, per esempio `tabelle-intestazioni`. */
  id: string;
  /** Ciò che è vero quando passa. */
  titolo: string;
  /** Perché serve a chi legge. */
  perche: string;
  guarda: (lettura: Lettura) => Referto | undefined;
}

/** L'esito di un controllo su un file. */
export interface Esito {
  id: string;
  titolo: string;
  perche: string;
  esito: "passa" | "fallisce" | "non applicabile";
  dettagli: Dettaglio[];
}

/** Un testo accorciato per un rapporto. */
export const cita = (t: string): string => `«${t.length > 60 ? `${t.slice(0, 59).trimEnd()}…` : t}»`;
