/** Il piano come lo vedono pagine, stampa, ricerca e dati aperti: un oggetto solo, con i riferimenti già risolti. */
import type { MdxLetto } from "../mdx/controllo.ts";
import type { DatiAtto } from "../schema/atto.ts";
import type { DatiCapitolo } from "../schema/capitolo.ts";
import type { Colonna, DatiDataset, DatiGrafico } from "../schema/dataset.ts";
import type { EnteDelPiano } from "../schema/ente.ts";
import type { DatiEsito } from "../schema/esito.ts";
import type { DatiFascicolo } from "../schema/fascicolo.ts";
import type { Gestione } from "../schema/gestione.ts";
import type { VoceGlossario } from "../schema/glossario.ts";
import type { Indicatore } from "../schema/indicatore.ts";
import type { Lacuna } from "../schema/lacuna.ts";
import type { DatiMacroarea } from "../schema/macroarea.ts";
import type { NotaDati } from "../schema/nota-dati.ts";
import type { DatiObiettivo } from "../schema/obiettivo.ts";
import type { Persona } from "../schema/persona.ts";
import type { PianoYaml } from "../schema/piano.ts";
import type { DatiProgetto } from "../schema/progetto.ts";
import type { ProveAccessibilita } from "../schema/prove-accessibilita.ts";
import type { Fondo, Leps, PuntoChiave } from "../schema/registri.ts";
import type { DatiRete } from "../schema/rete.ts";
import type { DatiUnitaOfferta, TipoServizio } from "../schema/servizio.ts";

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

/**
 * Una cella di un dataset: com'è scritta, senza l'unità, e quanto vale. Una cella vuota o che dice «n.d.» non ha valore: non è zero.
 */
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
