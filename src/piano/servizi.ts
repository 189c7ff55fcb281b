/** Il registro dei servizi: per tipo, per Comune, a confronto con la tabella riassuntiva del piano. */
import type { TipoServizio } from "../generi/tipi-servizio/schema.ts";
import type { Piano, UnitaOfferta } from "./modello.ts";

export interface GruppoServizi {
  tipo: TipoServizio;
  unita: UnitaOfferta[];
  /** Quante unità, contando quelle che una riga raccoglie insieme. */
  quante: number;
  /** Posti sommati; `null` se nessuna unità ne indica. */
  posti: number | null;
}

/** Le unità per tipo, nell'ordine dei tipi. Un tipo senza unità resta: dice che l'elenco manca. */
export function serviziPerTipo(piano: Piano, unita: readonly UnitaOfferta[] = piano.servizi): GruppoServizi[] {
  const perTipo = Map.groupBy(unita, (u) => u.tipo);
  return piano.tipiServizio.map((tipo) => {
    const sue = perTipo.get(tipo.id) ?? [];
    return { tipo, unita: sue, quante: contaUnita(sue), posti: sommaPosti(sue) };
  });
}

export const contaUnita = (unita: readonly UnitaOfferta[]): number => unita.reduce((n, u) => n + (u.quante ?? 1), 0);

const sommaPosti = (unita: readonly UnitaOfferta[]): number | null => {
  const noti = unita.flatMap((u) => (u.posti === undefined ? [] : [u.posti]));
  return noti.length ? noti.reduce((a, b) => a + b, 0) : null;
};

export interface Confronto {
  gruppo: GruppoServizi;
  dichiarate: number | null;
  postiDichiarati: number | null;
  /** Vero se il registro e la tabella danno gli stessi numeri, dove entrambi li danno. */
  coincide: boolean;
}

/** Il registro a confronto con la tabella riassuntiva, per i tipi che ne dichiarano la riga. */
export function confrontaConTabella(piano: Piano): Confronto[] {
  return serviziPerTipo(piano).flatMap((gruppo) => {
    const { confronto } = gruppo.tipo;
    const righe = piano.dataset.find((d) => d.id === confronto?.dataset)?.righe;
    if (!confronto || !righe) return [];
    const sue = new Set(confronto.righe);
    const somma = (colonna: string | undefined) => {
      const valori = righe
        .filter((r) => sue.has(r.chiave))
        .flatMap((r) => (colonna ? (r.celle[colonna]?.valore ?? []) : []));
      return valori.length ? valori.reduce((a, b) => a + b, 0) : null;
    };
    const dichiarate = somma(confronto.unita);
    const postiDichiarati = somma(confronto.posti);
    const coincide =
      (dichiarate === null || dichiarate === gruppo.quante) &&
      (postiDichiarati === null || postiDichiarati === gruppo.posti);
    return [{ gruppo, dichiarate, postiDichiarati, coincide }];
  });
}

/** I Comuni che hanno almeno un servizio nel registro, in ordine alfabetico, con quante righe hanno. */
export function comuniConServizi(piano: Piano): { comune: string; righe: number }[] {
  const conta = new Map<string, number>();
  for (const u of piano.servizi) for (const c of u.comuni ?? []) conta.set(c, (conta.get(c) ?? 0) + 1);
  return [...conta]
    .map(([comune, righe]) => ({ comune, righe }))
    .sort((a, b) => a.comune.localeCompare(b.comune, "it"));
}
