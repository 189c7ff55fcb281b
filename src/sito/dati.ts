/** I dati aperti del piano corrente, per le pagine: tavole, indirizzi pubblici, ultime modifiche. */

import { apiDataset, apiIndicatori, apiTavola } from "../dati/api.ts";
import { csvAperto, csvExcel } from "../dati/csv.ts";
import type { Download } from "../dati/download.ts";
import { tavoleDi } from "../dati/tavole.ts";
import { allegatoXlsx, FOGLI } from "../dati/xlsx.ts";
import { GENERI } from "../generi/index.ts";
import type { Tavola } from "../generi/tavola.ts";
import { type Modifica, storiaDi, ultimaModifica } from "../notizie/storia.ts";
import { caricamentoCorrente, pianoCorrente, radicePiano } from "./corrente.ts";
import { url } from "./indirizzi.ts";

/** Le tavole del piano corrente. */
export const tavoleCorrenti = (): Tavola[] => tavoleDi(caricamentoCorrente());

/** Una tavola del piano corrente, per nome. */
export function tavolaCorrente(id: string): Tavola {
  const tavola = tavoleCorrenti().find((t) => t.id === id);
  if (!tavola) throw new Error(`Fra i dati del piano non c'è «${id}»`);
  return tavola;
}

/** L'indirizzo intero di un percorso, se il piano dice dove il sito è pubblicato; se no quello nel sito. */
export function indirizzoIntero(percorso: string): string {
  const { sito } = pianoCorrente().identita;
  return sito ? new URL(url(percorso), sito).href : url(percorso);
}

/** L'ultima modifica dei file da cui una tavola viene; niente, fuori da Git. */
export function modificaDi(tavola: Tavola): Modifica | undefined {
  const sua = (file: string) => tavola.origini.some((o) => (o.endsWith("/") ? file.startsWith(o) : file === o));
  return ultimaModifica(new Map([...storiaDi(radicePiano())].filter(([file]) => sua(file))));
}

const allegati = new WeakMap<object, Promise<Uint8Array>>();

/** La cartella di lavoro dell'Allegato 1: fatta una volta, anche se la chiedono più pagine. */
export function contenutoAllegato(): Promise<Uint8Array> {
  const piano = pianoCorrente();
  const gia = allegati.get(piano);
  if (gia) return gia;
  const tavole = tavoleCorrenti();
  const date = FOGLI.flatMap((id) => modificaDi(tavolaCorrente(id))?.data ?? []).sort();
  const nuovo = allegatoXlsx(piano, tavole, date.at(-1));
  allegati.set(piano, nuovo);
  return nuovo;
}

/** Il JSON di una tavola, come lo dà `/api/v1/`. */
export function jsonDi(tavola: Tavola): unknown {
  const piano = pianoCorrente();
  const dataset = piano.dataset.find((d) => d.id === tavola.id);
  if (dataset) return apiDataset(dataset, tavola);
  if (tavola.id === "indicatori") return apiIndicatori(piano);
  const suo = GENERI.flatMap((g) => g.tavole?.[tavola.id]?.json ?? [])[0];
  return suo ? suo.fai(piano) : apiTavola(tavola);
}

/** Quanti byte pesa un file da scaricare. */
export async function pesoDi(tavola: Tavola, { id }: Download): Promise<number> {
  if (id === "xlsx") return (await contenutoAllegato()).byteLength;
  if (id === "json") return Buffer.byteLength(JSON.stringify(jsonDi(tavola)));
  return Buffer.byteLength(id === "csv" ? csvAperto(tavola) : csvExcel(tavola));
}
