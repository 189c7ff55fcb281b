/** Gli enti del piano: chi sono e dove il piano li nomina. */

import type { EnteDelPiano } from "../generi/enti/schema.ts";
import { attoriDi } from "../generi/obiettivi/domande.ts";
import { alfabetico } from "../testo/ordine.ts";
import type { Obiettivo, Piano, Progetto, Rete, UnitaOfferta } from "./modello.ts";

/** Come si confrontano due nomi: senza maiuscole, accenti, punteggiatura e forme societarie. */
export function nomeNormale(nome: string): string {
  return nome
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’`]/g, " ")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

/** Trova un ente dal nome o da una delle sue varianti. */
export function trovaEnte(piano: Piano, nome: string): EnteDelPiano | undefined {
  return indice(piano).get(nomeNormale(nome));
}

const indici = new WeakMap<Piano, Map<string, EnteDelPiano>>();
function indice(piano: Piano): Map<string, EnteDelPiano> {
  const gia = indici.get(piano);
  if (gia) return gia;
  const nuovo = new Map(
    piano.enti.flatMap((e) => [e.nome, ...(e.varianti ?? [])].map((n) => [nomeNormale(n), e] as const)),
  );
  indici.set(piano, nuovo);
  return nuovo;
}

/** Dove un ente compare. */
export interface Presenze {
  ente: EnteDelPiano;
  reti: { rete: Rete; ruolo?: string }[];
  progetti: { progetto: Progetto; ruolo: "capofila" | "partner" | "finanziatore" }[];
  servizi: UnitaOfferta[];
  /** Le schede che lo nominano fra gli altri attori della rete. */
  obiettivi: Obiettivo[];
}

/** Tutti gli enti, in ordine alfabetico, con le loro presenze. */
export function entiConPresenze(piano: Piano): Presenze[] {
  const daSchede = new Map<string, Set<Obiettivo>>();
  for (const o of piano.obiettivi)
    for (const a of attoriDi(piano.profilo, o.domande)) {
      const ente = trovaEnte(piano, a.ente);
      if (ente) daSchede.set(ente.id, (daSchede.get(ente.id) ?? new Set()).add(o));
    }
  const reti = raccogli(
    piano.reti.flatMap((rete) =>
      rete.membri.map((m) => [m.ente, { rete, ...(m.ruolo === undefined ? {} : { ruolo: m.ruolo }) }] as const),
    ),
  );
  const progetti = raccogli(
    piano.progetti.flatMap((progetto) =>
      (
        [
          ["capofila", progetto.capofila],
          ["partner", progetto.partner],
          ["finanziatore", progetto.finanziatori.flatMap((f) => f.ente ?? [])],
        ] as const
      ).flatMap(([ruolo, enti]) => [...new Set(enti)].map((ente) => [ente, { progetto, ruolo }] as const)),
    ),
  );
  const servizi = raccogli(piano.servizi.flatMap((u) => [...new Set(u.gestori)].map((ente) => [ente, u] as const)));
  return [...piano.enti]
    .sort((a, b) => alfabetico(a.nome, b.nome))
    .map((ente) => ({
      ente,
      reti: reti(ente.id),
      progetti: progetti(ente.id),
      servizi: servizi(ente.id),
      obiettivi: [...(daSchede.get(ente.id) ?? [])],
    }));
}

/** Le voci di ogni ente, nell'ordine in cui si trovano. */
function raccogli<V>(coppie: readonly (readonly [ente: string, voce: V])[]): (ente: string) => V[] {
  const perEnte = Map.groupBy(coppie, ([ente]) => ente);
  return (ente) => (perEnte.get(ente) ?? []).map(([, voce]) => voce);
}

/** Nomi di enti diversi che dopo la normalizzazione coincidono: lo stesso ente scritto in due voci. */
export function entiDoppi(piano: Piano): { nome: string; enti: EnteDelPiano[] }[] {
  const perNome = new Map<string, Set<EnteDelPiano>>();
  for (const e of piano.enti)
    for (const n of [e.nome, ...(e.varianti ?? [])])
      perNome.set(nomeNormale(n), (perNome.get(nomeNormale(n)) ?? new Set()).add(e));
  return [...perNome].filter(([, enti]) => enti.size > 1).map(([nome, enti]) => ({ nome, enti: [...enti] }));
}
