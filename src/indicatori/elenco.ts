/** Gli indicatori come l'esploratore li riceve: un file solo, breve, che il browser legge quando qualcuno cerca o filtra. */
import { TIPI } from "../generi/etichette.ts";
import { periodoDetto, scriviMisura, valoreAtteso } from "../piano/indicatori.ts";
import { STATI_DETTI } from "../piano/monitoraggio/frasi.ts";
import { type IndicatoreSeguito, STATI_MONITORAGGIO } from "../piano/monitoraggio/stato.ts";
import { slug } from "../testo/slug.ts";
import type { Elenco, Riga } from "./faccette.ts";

/** La misura più recente, come si legge: «2026: 12». */
export const misuraDetta = ({ monitoraggio: { anno, misurato }, unita }: IndicatoreSeguito): string =>
  misurato === undefined ? "" : `${anno}: ${scriviMisura(misurato, unita)}`;

/** @param indicatori tutti, nell'ordine del piano */
export function elencoPerEsploratore(indicatori: readonly IndicatoreSeguito[]): Elenco {
  const italiano = new Intl.Collator("it", { numeric: true });
  const perNome = indicatori.map((_, i) => i).sort((a, b) => italiano.compare(nome(a), nome(b)));
  const posti = new Map(perNome.map((i, posto) => [i, posto] as const));
  const obiettivi = [...new Map(indicatori.map((i) => [i.obiettivo.id, i.obiettivo])).values()];
  const posto = new Map(obiettivi.map((o, n) => [o.id, n] as const));
  function nome(i: number): string {
    return indicatori[i]?.descrizione ?? "";
  }
  return {
    obiettivi: obiettivi.map(({ id, titolo, area, leps = [] }) => ({ id, titolo, area, leps })),
    tipi: Object.fromEntries(Object.entries(TIPI).map(([t, { nome, valore }]) => [t, { nome, valore }])),
    stati: STATI_MONITORAGGIO.map((id) => ({
      id,
      classe: slug(id),
      nome: STATI_DETTI[id].nome,
      segno: STATI_DETTI[id].segno,
    })),
    righe: indicatori.map(
      (i, n): Riga => [
        i.id,
        i.descrizione,
        posto.get(i.obiettivo.id) ?? 0,
        i.tipo,
        valoreAtteso(i),
        periodoDetto(i.periodo),
        STATI_MONITORAGGIO.indexOf(i.monitoraggio.stato),
        misuraDetta(i),
        i.unita,
        i.territorio ?? "",
        posti.get(n) ?? 0,
        i.testoFonte ?? "",
      ],
    ),
  };
}
