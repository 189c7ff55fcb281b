/** A quale tempo si riferisce un importo, a parole. Quali periodi un piano può usare lo dice il suo profilo; come si dicono, la lingua. */

import { slug } from "../../testo/slug.ts";
import { DURATE } from "../base.ts";

/** Vero per «triennio», «quinquennio». */
export const eDurata = (periodo: string): boolean => (DURATE as readonly string[]).includes(periodo);

const DETTI: Readonly<Record<string, { detto: string; titolo: string; posto: number }>> = {
  anno: { detto: "all'anno", titolo: "Importi per ogni anno", posto: 1 },
  "prima annualità": {
    detto: "per la prima annualità",
    titolo: "Importi per la prima annualità",
    posto: 2,
  },
  "non indicato": { detto: "senza un periodo indicato", titolo: "Importi senza un periodo indicato", posto: 3 },
};
const ALTRI = 4;

/** Dopo un importo: «all'anno», «nel triennio»; un periodo con parole sue si dice con quelle. */
export const periodoRisorsa = (periodo: string): string =>
  eDurata(periodo) ? `nel ${periodo}` : (DETTI[periodo]?.detto ?? periodo);

/** In testa a una colonna: «Importi per il triennio». */
export const titoloPeriodo = (periodo: string): string =>
  eDurata(periodo) ? `Importi per il ${periodo}` : (DETTI[periodo]?.titolo ?? `Importi: ${periodo}`);

/** Il posto di un periodo fra gli altri: prima il più lungo. Quelli con parole sue vengono dopo, nell'ordine in cui arrivano. */
export const postoPeriodo = (periodo: string): number => (eDurata(periodo) ? 0 : (DETTI[periodo]?.posto ?? ALTRI));

/** I periodi diversi di un elenco, nell'ordine in cui si mostrano. */
export const inOrdineDiPeriodo = (periodi: Iterable<string>): string[] =>
  [...new Set(periodi)].sort((a, b) => postoPeriodo(a) - postoPeriodo(b));

/** Per un identificativo: lo stesso posto di sempre o, per un periodo con parole sue, quelle. */
export const idPeriodo = (periodo: string): string =>
  postoPeriodo(periodo) === ALTRI ? slug(periodo) : String(postoPeriodo(periodo));
