/**
 * Che cos'è un genere di contenuto: ciò che la sua cartella deve dire perché il resto del programma lo conosca. I dati fissi
 * (`DatiGenere`) e ciò che si ricava da un piano (`Comportamento`) stanno a parte, perché dai primi nasce il tipo `Piano`.
 */
import type { z } from "zod";
import type { Fonte } from "./base.ts";
import type { Apertura } from "./nuovo/apertura.ts";
import type { Piano, VoceDi } from "./piano.ts";
import type { Profilo } from "./profilo/profili.ts";
import type { ColonnaTavola, RigaTavola, Tavola } from "./tavola.ts";

/** Dove stanno i file di un genere, e quindi come si leggono. */
export type Posto =
  /** Un file YAML solo, con una voce sola. */
  | { modo: "unico"; file: string; obbligatorio?: true }
  /** Un file YAML con un elenco di voci. */
  | { modo: "registro"; file: string }
  /** Un CSV: una riga, una voce. */
  | { modo: "tabella"; file: string }
  /** Un .mdx per voce: i campi in testa, poi il testo. */
  | { modo: "testi"; cartella: string }
  /** Uno YAML per voce. */
  | { modo: "schede"; cartella: string }
  /** Uno YAML che descrive e un CSV con lo stesso nome che contiene le figure. */
  | { modo: "coppie"; cartella: string }
  /** Un CSV per anno, le cui righe si uniscono alle voci di un altro genere. */
  | { modo: "annate"; cartella: string };

export type Gruppo = "perTe" | "piano" | "risultati" | "sito";

/** Una pagina del sito, o una famiglia di pagine se nel percorso c'è `:id`. Un indirizzo pubblicato non cambia. */
export interface DatiPagina {
  percorso: string;
  /** Dove sta nei menu: gruppo, posto nel gruppo e, se ci sta, posto nella testata. */
  menu?: { gruppo: Gruppo; posto: number; testata?: number };
  /** I motori di ricerca non la devono elencare. */
  fuoriMappa?: true;
  /** I file del piano da cui viene; una cartella finisce con la barra. Se manca, tutto il piano. */
  origini?: readonly string[];
  /** La parte dell'edizione a stampa che ne tiene il posto, se non è quella del genere. */
  inStampa?: string;
}

/** Le intestazioni a parole di un CSV: quelle con cui il sito lo pubblica, e che chi rimette un suo CSV può lasciare. */
export interface Titoli {
  /** Il titolo di ogni campo. */
  titoli: Readonly<Record<string, string>>;
  /** Le colonne che il sito aggiunge ricavandole da altro: nome e titolo. */
  ricavate: Readonly<Record<string, string>>;
}

/** Il posto di un genere nell'edizione a stampa. */
export interface DatiStampa {
  /** Ogni voce ha il suo punto, `nome-id`. */
  voci?: true;
  /** Una parte tutta sua dopo le schede. */
  parte?: { id: string; posto: number; pagina: string; nome: string };
  /** Un fascicolo la può contenere: `nome/id`. */
  fascicolo?: true;
}

/** Ciò che di un genere è fisso. */
export interface DatiGenere {
  /** Come si chiama in `Piano`: `obiettivi`. */
  chiave: string;
  /** Al singolare, com'è negli indirizzi e in `npm run nuovo`: `obiettivo`. */
  nome: string;
  /** Com'è detto nel manuale. */
  titolo: string;
  /** Che cosa contiene, per chi scrive: una frase. */
  descrizione: string;
  /** Lo schema di una voce. Se dipende dal profilo del piano, quello di chi non sa di quale piano si tratta. */
  schema: z.ZodType;
  /** Lo schema con un profilo, se ne dipende. */
  schemaPer?: (profilo: Profilo) => z.ZodType;
  posto: Posto;
  /** I file che vanno con le sue voci e non si leggono come contenuti. */
  conserva?: RegExp;
  /** Il nome del JSON Schema in `.vscode/schemi/`, se non è quello che viene dal posto. */
  schemaJson?: string;
  pagine?: Readonly<Record<string, DatiPagina>>;
  stampa?: DatiStampa;
  /** Di un genere scritto come tabella, come si chiamano le colonne per chi legge. */
  titoli?: Titoli;
  /** Le voci sono nomi propri: una sigla vi può far parte del nome. */
  nomiPropri?: true;
  /** I suoi testi spiegano la fonte, non affermano. */
  spiega?: true;
  /** Come si contano le sue voci nell'inventario: il nome nel JSON e com'è detto. */
  conto?: { nome: string; detto: string };
}

/** Ciò che un altro genere ne può citare. */
export interface Citabile {
  /** «La macroarea», «L'ente»: come comincia il messaggio di chi cita ciò che non c'è. */
  articolo: string;
  /** «in «enti.yaml»». Se manca, lo dice il posto del genere. */
  dove?: string;
  voci: (piano: Piano) => string[];
  /** Le voci stanno dentro quelle del genere: di un file con errori non si sa quali siano. */
  dentro?: true;
}

/** Una riga da trovare con la ricerca, oltre alle pagine. */
export interface VoceRicerca {
  percorso: string;
  contenuto: string;
  titolo: string;
  genere: string;
  dettaglio: string;
  /** Come altro la si chiama. */
  parole?: string[];
  /** I Comuni in cui è: la si cerca anche per Comune. */
  comuni?: string[];
}

/** Una tavola dei dati aperti. `fai` manca a quelle che vengono da un conto: le fa `src/dati/tavole.ts`. */
export interface DescrizioneTavola {
  /** Posto fra le tavole del piano. */
  posto: number;
  fai?: (piano: Piano) => CorpoTavola;
  /** La forma del suo JSON e il JSON stesso, se non sono l'elenco delle righe. */
  json?: { forma: (piano: Piano) => z.ZodType; fai: (piano: Piano) => unknown };
}

/** Una tavola senza i suoi indirizzi, che si ricavano dal nome. `pagina` è il nome di quella in cui si legge, se non è la sua. */
export interface CorpoTavola
  extends Omit<Tavola, "id" | "genere" | "pagina" | "json" | "schema" | "colonne" | "righe"> {
  pagina?: string;
  colonne: ColonnaTavola[];
  righe: RigaTavola[];
}

/** Un testo, e dove porta: un indirizzo intero, o la pagina di una voce del piano. */
export interface ValoreMostrato {
  testo: string;
  indirizzo?: string;
  pagina?: string;
  id?: string;
}

/** Una voce come la mostra una pagina che va bene per ogni genere semplice: un nome e le sue righe. */
export interface VoceMostrata {
  id: string;
  nome: string;
  righe: { nome: string; valori: ValoreMostrato[] }[];
  fonte?: Fonte;
}

/** La pagina che un genere semplice ha senza scriverne una: l'elenco delle sue voci. */
export interface ElencoMostrato<V> {
  titolo: string;
  descrizione: string;
  attacco: (quante: number) => string;
  voce: (voce: V, piano: Piano) => VoceMostrata;
}

/** Dove si vede un file del piano. */
export interface PaginaDelFile {
  titolo: string;
  pagina: string;
  id?: string;
}

/** Ciò che di una pagina si sa solo dal piano. */
export interface DellaPagina {
  /** Gli identificativi, se non sono quelli delle voci. */
  id?: (piano: Piano) => string[];
  /** Vero se va nei menu; senza, ci va sempre. */
  piena?: (piano: Piano) => boolean;
  /** Per identificativo, i file da cui viene, se non sono quelli delle voci. */
  origini?: (piano: Piano) => Map<string, readonly string[]>;
}

/** Ciò che di un genere si ricava da un piano. */
export interface Comportamento<V> {
  /** L'ordine delle voci nel piano; se manca, quello dei file. */
  ordina?: (piano: Piano) => (a: V, b: V) => number;
  citabili?: Record<string, Citabile>;
  /** Le pagine con `:id` che non sono quelle delle voci, e quelle che non sempre vanno nei menu. */
  dellePagine?: Record<string, DellaPagina>;
  /** Il titolo di una voce dove si rimanda alla sua pagina. */
  titoloVoce?: (voce: V) => string;
  /** La pagina di un file che non è quello di una voce con la sua pagina. */
  paginaDelFile?: (file: string, piano: Piano) => PaginaDelFile | undefined;
  /** Il nome della sua parte nella stampa, se dipende dal piano. */
  nomeParte?: (piano: Piano) => string;
  /** Una voce da trovare; niente, se nel sito non ha un posto suo. */
  ricerca?: (voce: V, piano: Piano) => VoceRicerca | undefined;
  tavole?: Record<string, DescrizioneTavola>;
  elenco?: ElencoMostrato<V>;
  nuovo?: Apertura;
}

/** Un genere intero, dai suoi dati. */
export type Genere<D extends DatiGenere> = D & Comportamento<VoceDi<D>>;

/** Un genere qualunque, per chi li scorre tutti. */
// biome-ignore lint/suspicious/noExplicitAny: scorrendoli insieme, il tipo delle voci di ognuno non si sa
export type GenereQualunque = DatiGenere & Comportamento<any>;
