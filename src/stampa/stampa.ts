/** Stampa un'edizione: dal piano letto ai byte del PDF finito. */

import { ricodifica } from "../immagini/ricodifica.ts";
import { immaginiUsate, trovaFile } from "../immagini/usate.ts";
import type { Caricamento } from "../piano/carica.ts";
import { leggiImmagine } from "../piano/cartella.ts";
import { conImmagini, type Piano } from "../piano/modello.ts";
import { aFronte } from "../raffronto/a-fronte.ts";
import { Contesto, type Disegna, type ImmaginePronta } from "./contesto.ts";
import type { Edizione } from "./edizioni.ts";
import { finisci } from "./finitura/finisci.ts";
import type { Documento, File } from "./forma.ts";
import { nudo } from "./larghezze.ts";
import { componi } from "./libro.ts";
import { componiPdf } from "./motore/compilatore.ts";
import { soloDisegnabili } from "./motore/segni.ts";
import type { Modifica } from "./parti/fondo.ts";

/** Il modello che un ufficio può mettere nella cartella del piano. */
export const MODELLO = "stampa.typ";

/** Ciò che serve per stampare un piano. */
export interface Tipografia {
  caricamento: Caricamento;
  piano: Piano;
  /** La cartella del piano: vi si leggono le immagini. */
  radice: string;
  /** L'ultima modifica dei testi: dà la data al documento. */
  modifica?: Modifica | undefined;
  /** Il modello dell'ufficio, se c'è. */
  modello?: string | undefined;
  disegna: Disegna;
}

export interface Stampata {
  byte: Uint8Array;
  pagine: number;
}

/** @throws in italiano, se un'immagine non si può usare o il modello dell'ufficio ha un errore */
export async function stampaEdizione(t: Tipografia, edizione: Edizione): Promise<Stampata> {
  const { documento, file } = await documentoDi(t, edizione);
  const { byte, pagine } = componiPdf({ documento, file, stampa: t.modello, data: dataDi(t) });
  return { byte: await finisci(byte, titoliDi(documento)), pagine };
}

/** I dati di un'edizione e i file che usa: ciò che poi si compone. */
export async function documentoDi(
  t: Tipografia,
  { contenuto, ...aspetto }: Edizione,
): Promise<{ documento: Documento; file: File }> {
  const file: File = new Map();
  const ctx = new Contesto({
    ...t,
    aspetto,
    file,
    immagini: await immagini(t, file),
    conNote: contenuto.genere === "intero",
  });
  const chiesto = contenuto.genere === "fascicolo" ? contenuto.fascicolo.confronto : undefined;
  const confronto = chiesto === undefined ? undefined : aFronte(chiesto, t.radice, false);
  return {
    documento: componi(ctx, contenuto, { modifica: t.modifica, segni: soloDisegnabili, aFronte: confronto }),
    file,
  };
}

/** La data del documento, in secondi: l'ultima modifica dei testi o, se non si sa, l'inizio del triennio. */
const dataDi = ({ modifica, piano }: Tipografia): number =>
  Math.floor(new Date(modifica?.data ?? `${piano.identita.anni.inizio}-01-01T00:00:00Z`).getTime() / 1000);

/** Le immagini dei testi, riscritte come per il sito. */
async function immagini({ caricamento, piano, radice }: Tipografia, file: File): Promise<Map<string, ImmaginePronta>> {
  const pronte = new Map<string, ImmaginePronta>();
  for (const { percorso } of immaginiUsate(conImmagini(piano))) {
    const vero = trovaFile(percorso, caricamento.altri);
    if (vero === undefined) continue;
    const letta = leggiImmagine(radice, vero);
    if (!letta) throw new Error(`L'immagine «${percorso}» non si può leggere: rimettila nella cartella del piano`);
    const { byte, estensione, larghezza } = await ricodifica(letta);
    const nome = `immagini/${pronte.size + 1}.${estensione}`;
    file.set(nome, byte);
    pronte.set(percorso, { file: nome, larghezza });
  }
  return pronte;
}

/** Il titolo di ogni punto del documento, per i nomi dei collegamenti. */
function titoliDi(documento: Documento): Map<string, string> {
  const titoli = new Map<string, string>();
  const visita = (x: unknown): void => {
    if (Array.isArray(x)) for (const y of x) visita(y);
    else if (x && typeof x === "object") {
      const { id, b, c, titolo, termine } = x as Record<string, never>;
      const riga = b === "titolo" ? c : (termine ?? titolo);
      if (typeof id === "string" && Array.isArray(riga)) titoli.set(id, nudo(riga));
      for (const v of Object.values(x)) if (typeof v === "object") visita(v);
    }
  };
  visita(documento.corpo);
  return titoli;
}
