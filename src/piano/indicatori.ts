/** Gli indicatori del piano, tutti insieme, e come si dice il loro valore. */

import type { Indicatore } from "../generi/obiettivi/indicatore.ts";
import { eDurata, periodoRisorsa } from "../generi/obiettivi/periodi.ts";
import { TIPI_INDICATORE, type TipoIndicatore } from "../generi/vocabolari.ts";
import { scriviEuro, scriviNumero, scriviPercentuale } from "../testo/numeri.ts";
import type { IndicatoreDelPiano, Obiettivo, Piano } from "./modello.ts";

/** Tutti gli indicatori, nell'ordine del piano. */
export function tuttiGliIndicatori(piano: Piano): IndicatoreDelPiano[] {
  return piano.obiettivi.flatMap((obiettivo) => obiettivo.indicatori.map((i) => ({ ...i, obiettivo })));
}

const perId = new WeakMap<Piano, Map<string, IndicatoreDelPiano>>();
/** Un indicatore dal suo codice. */
export function indicatoreDi(piano: Piano, id: string): IndicatoreDelPiano | undefined {
  const noti = perId.get(piano) ?? new Map(tuttiGliIndicatori(piano).map((i) => [i.id, i]));
  perId.set(piano, noti);
  return noti.get(id);
}

/** Gli indicatori di una scheda, per tipo, nell'ordine regionale; i tipi senza indicatori non compaiono. */
export function perTipo(obiettivo: Obiettivo): { tipo: TipoIndicatore; indicatori: Indicatore[] }[] {
  return TIPI_INDICATORE.map((tipo) => ({
    tipo,
    indicatori: obiettivo.indicatori.filter((i) => i.tipo === tipo),
  })).filter((g) => g.indicatori.length);
}

const PAROLE: Record<Indicatore["confronto"], string> = {
  "=": "",
  ">=": "almeno ",
  "<=": "al massimo ",
  ">": "più di ",
  "<": "meno di ",
  aumento: "in aumento",
  diminuzione: "in diminuzione",
};

/** Un numero con la sua unità e il suo confronto: «60%», «almeno 20», «in aumento: 5», «presente». */
export function scriviMisura(
  valore: number,
  unita: Indicatore["unita"],
  confronto: Indicatore["confronto"] = "=",
): string {
  const scritto =
    unita === "percentuale" ? scriviPercentuale(valore) : unita === "euro" ? scriviEuro(valore) : scriviNumero(valore);
  if (confronto === "aumento" || confronto === "diminuzione") return `${PAROLE[confronto]}: ${scritto}`;
  if (unita === "presenza") return valore ? "presente" : "assente";
  return `${PAROLE[confronto]}${scritto}`;
}

/** Il valore di un indicatore come si legge: «60%», «almeno 20», «in aumento», «senza un numero». */
export function valoreAtteso(indicatore: Indicatore): string {
  const { valore, confronto, unita, valori } = indicatore;
  const scrivi = (n: number) => scriviMisura(n, unita === "presenza" ? "numero" : unita);
  if (valori?.length) return valori.map((v) => `${v.etichetta}: ${scrivi(v.valore)}`).join("; ");
  if (valore !== null) return scriviMisura(valore, unita, confronto);
  return confronto === "aumento" || confronto === "diminuzione" ? PAROLE[confronto] : "senza un numero";
}

/** Il periodo a cui il valore si riferisce, a parole. */
export function periodoDetto(periodo: string): string {
  if (eDurata(periodo)) return periodoRisorsa(periodo);
  if (periodo === "anno") return "ogni anno";
  return periodo === "non indicato" ? "non indicato" : periodo;
}
