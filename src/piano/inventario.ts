/** L'inventario di un piano: che cosa contiene e che cosa manca rispetto alle domande del suo profilo. */

import type { GenereQualunque } from "../generi/genere.ts";
import { type Elenco, GENERI } from "../generi/index.ts";
import { type DomandaDellaScheda, domandeDellaScheda, type RispostaComposta } from "../generi/obiettivi/domande.ts";
import { TIPI_INDICATORE, type TipoIndicatore } from "../generi/vocabolari.ts";
import { type DaCompletare, daCompletare } from "./da-completare.ts";
import { perTipo } from "./indicatori.ts";
import { type Obiettivo, type Piano, vociDi } from "./modello.ts";
import { risorsePerFondo, type Somma, sommaPerPeriodo } from "./risorse.ts";
import { confrontaConTabella, serviziPerTipo } from "./servizi.ts";

/** I generi che si contano e basta, per nome: `enti`, `atti`, `sigle`. */
export type Conto = Extract<Elenco, { conto: object }>["conto"]["nome"];

export interface Inventario extends Record<Conto, number> {
  schede: { id: string; titolo: string; tipo: string; indicatori: Record<TipoIndicatore, number>; somme: Somma[] }[];
  indicatori: Record<TipoIndicatore, number> & { totale: number; senzaNumero: number };
  fondi: { nome: string; somme: Somma[] }[];
  esiti: { tipo: string; quanti: number; indicatori: number }[];
  capitoli: string[];
  dataset: { id: string; righe: number; grafici: number }[];
  servizi: { tipo: string; voci: number; unita: number; posti: number | null; coincide: boolean | null }[];
  mancanze: Mancanza[];
  /** Ciò che chi cerca aiuto vorrebbe sapere e il piano non dice ancora. */
  daCompletare: DaCompletare[];
}

/**
 * Una domanda della scheda senza risposta. `fonte`: la fonte lascia vuoto. `da trascrivere`: nel piano non c'è
 * e la fonte non risulta vuota.
 */
export interface Mancanza {
  dove: string;
  che: string;
  perche: "fonte" | "da trascrivere";
}

/** Conta tutto ciò che il piano contiene. */
export function inventario(piano: Piano, generi: readonly GenereQualunque[] = GENERI): Inventario {
  const indicatori = piano.obiettivi.flatMap((o) => o.indicatori);
  const confronti = new Map(confrontaConTabella(piano).map((c) => [c.gruppo.tipo.id, c.coincide]));
  const esiti = Map.groupBy(piano.esiti, (e) => e.tipo);
  return {
    schede: piano.obiettivi.map((o) => ({
      id: o.id,
      titolo: o.titolo,
      tipo: o.tipo,
      indicatori: conta(o.indicatori),
      somme: sommaPerPeriodo(o.risorse),
    })),
    indicatori: {
      ...conta(indicatori),
      totale: indicatori.length,
      senzaNumero: indicatori.filter((i) => i.valore === null && !i.valori?.length).length,
    },
    fondi: risorsePerFondo(piano).map(({ nome, somme }) => ({ nome, somme })),
    esiti: [...esiti].map(([tipo, voci]) => ({
      tipo,
      quanti: voci.length,
      indicatori: voci.reduce((n, e) => n + (e.indicatori?.length ?? 0), 0),
    })),
    capitoli: piano.capitoli.map((c) => [c.numero, c.titolo].filter(Boolean).join(" ")),
    dataset: piano.dataset.map((d) => ({ id: d.id, righe: d.righe.length, grafici: d.grafici?.length ?? 0 })),
    servizi: serviziPerTipo(piano).map((g) => ({
      tipo: g.tipo.plurale,
      voci: g.unita.length,
      unita: g.strutture,
      posti: g.posti,
      coincide: confronti.get(g.tipo.id) ?? null,
    })),
    ...(Object.fromEntries(
      generi.flatMap((g) => (g.conto ? [[g.conto.nome, vociDi(piano, g.chiave).length]] : [])),
    ) as Record<Conto, number>),
    mancanze: [...areeMancanti(piano), ...piano.obiettivi.flatMap((o) => mancanzeDi(o, domandeDellaScheda(piano)))],
    daCompletare: daCompletare(piano),
  };
}

function conta(indicatori: { tipo: TipoIndicatore }[]): Record<TipoIndicatore, number> {
  const conti = TIPI_INDICATORE.map((t) => [t, indicatori.filter((i) => i.tipo === t).length] as const);
  return Object.fromEntries(conti) as Record<TipoIndicatore, number>;
}

function mancanzeDi(o: Obiettivo, poste: readonly DomandaDellaScheda[]): Mancanza[] {
  if (o.tipo !== "tematico") return [];
  const vuota = (che: string, perche: Mancanza["perche"]): Mancanza => ({ dove: o.id, che, perche });
  const presenti = new Set(perTipo(o).map((g) => g.tipo));
  return [
    ...poste.flatMap(({ campo, domanda, facoltativa }) => {
      const risposta = o.domande?.[campo];
      if (risposta === undefined) return facoltativa ? [] : [vuota(domanda, "da trascrivere")];
      const vuotaNellaFonte =
        risposta === null ||
        (Array.isArray(risposta) && !risposta.length) ||
        (typeof risposta === "object" &&
          !Array.isArray(risposta) &&
          (risposta as RispostaComposta).risposta === "non indicato");
      return vuotaNellaFonte ? [vuota(domanda, "fonte")] : [];
    }),
    ...TIPI_INDICATORE.filter((t) => !presenti.has(t)).map((t) => vuota(`Indicatori di ${t}`, "da trascrivere")),
    ...(o.personale?.length ? [] : [vuota("Risorse di personale dedicate", "da trascrivere")]),
    ...(o.risorse.length || o.notaRisorse ? [] : [vuota("Risorse economiche preventivate", "da trascrivere")]),
  ];
}

/** Le aree che il profilo ha e che nessuna macroarea dichiara. */
function areeMancanti({ aree, profilo }: Piano): Mancanza[] {
  const coperte = new Set(aree.flatMap((a) => a.lettere));
  return profilo.aree
    .filter(({ lettera }) => !coperte.has(lettera))
    .map(({ lettera, nome }) => ({
      dove: `area regionale ${lettera}`,
      che: `${nome}: nessuna macroarea del piano la dichiara`,
      perche: "fonte" as const,
    }));
}
