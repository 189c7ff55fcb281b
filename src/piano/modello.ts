/** Il piano come lo vedono pagine, stampa, ricerca e dati aperti: un oggetto solo, con i riferimenti già risolti. */

import type { DatiMacroarea } from "../generi/aree/schema.ts";
import type { DatiAtto } from "../generi/atti/schema.ts";
import type { DatiCapitolo } from "../generi/capitoli/schema.ts";
import type { Colonna, DatiDataset, DatiGrafico } from "../generi/dataset/schema.ts";
import type { EnteDelPiano } from "../generi/enti/schema.ts";
import type { DatiEsito } from "../generi/esiti/schema.ts";
import type { DatiFascicolo } from "../generi/fascicoli/schema.ts";
import type { Fondo, Leps, PuntoChiave } from "../generi/fondi/schema.ts";
import type { Gestione } from "../generi/gestioni/schema.ts";
import type { VoceGlossario } from "../generi/glossario/schema.ts";
import type { PianoYaml } from "../generi/identita/schema.ts";
import type { Lacuna } from "../generi/lacune/schema.ts";
import type { NotaDati } from "../generi/note-dati/schema.ts";
import type { Indicatore } from "../generi/obiettivi/indicatore.ts";
import type { DatiObiettivo } from "../generi/obiettivi/schema.ts";
import type { Persona } from "../generi/persone/schema.ts";
import type { DatiProgetto } from "../generi/progetti/schema.ts";
import type { ProveAccessibilita } from "../generi/prove-accessibilita/schema.ts";
import type { DatiRete } from "../generi/reti/schema.ts";
import type { DatiUnitaOfferta, TipoServizio } from "../generi/servizi/schema.ts";
import type { MdxLetto } from "../mdx/controllo.ts";

/** Da quale file viene una voce (percorso relativo alla cartella del piano). */
export interface Origine {
  file: string;
}

/** Una voce con un testo MDX. */
export interface ConTesto extends Origine {
  testo: Omit<MdxLetto, "diagnostiche">;
}

export type Macroarea = DatiMacroarea & ConTesto;
export type Capitolo = DatiCapitolo & ConTesto;
export type Obiettivo = DatiObiettivo & ConTesto;
export type Esito = DatiEsito & ConTesto;
export type Rete = DatiRete & ConTesto;
export type Progetto = DatiProgetto & ConTesto;
export type Atto = DatiAtto & ConTesto;
export type UnitaOfferta = DatiUnitaOfferta;

/** Una cella di un dataset: com'è scritta e quanto vale. Una cella vuota non ha valore: non è zero. */
export interface Cella {
  testo: string;
  valore: number | null;
  /** Cifre decimali scritte: dicono la tolleranza di un confronto. */
  decimali: number;
}

export interface Riga {
  /** Identificativo della riga: la sua chiave in minuscole e trattini. */
  chiave: string;
  celle: Record<string, Cella>;
}

export interface Dataset extends Omit<DatiDataset, "chiave">, Origine {
  fileCsv: string;
  /** Nome della colonna che distingue le righe. */
  chiave: string;
  righe: Riga[];
}

export interface GraficoDelPiano extends DatiGrafico {
  dataset: Dataset;
}

/** Un indicatore con l'obiettivo a cui appartiene. */
export interface IndicatoreDelPiano extends Indicatore {
  obiettivo: Obiettivo;
}

/** Un fascicolo con il suo file. */
export type Fascicolo = DatiFascicolo & Origine;

export interface Piano {
  identita: PianoYaml;
  aree: Macroarea[];
  capitoli: Capitolo[];
  obiettivi: Obiettivo[];
  dataset: Dataset[];
  fondi: Fondo[];
  leps: Leps[];
  puntiChiave: PuntoChiave[];
  glossario: VoceGlossario[];
  esiti: Esito[];
  reti: Rete[];
  progetti: Progetto[];
  atti: Atto[];
  enti: EnteDelPiano[];
  tipiServizio: TipoServizio[];
  servizi: UnitaOfferta[];
  persone: Persona[];
  gestioni: Gestione[];
  lacune: Lacuna[];
  noteDati: NotaDati[];
  fascicoli: Fascicolo[];
  /** L'ultimo esame di accessibilità registrato, se c'è. */
  proveAccessibilita?: ProveAccessibilita;
}

/** Tutte le voci del piano che hanno un testo. */
export const vociConTesto = (piano: Piano): ConTesto[] => [
  ...piano.aree,
  ...piano.capitoli,
  ...piano.obiettivi,
  ...piano.esiti,
  ...piano.reti,
  ...piano.progetti,
  ...piano.atti,
];

/** Trova la colonna di un dataset. */
export const colonnaDi = (dataset: Dataset, nome: string): Colonna | undefined =>
  dataset.colonne.find((c) => c.nome === nome);
