/** Il registro dei servizi: per tipo, per Comune, a confronto con la tabella riassuntiva del piano. */

import type { TipoServizio } from "../generi/tipi-servizio/schema.ts";
import { alfabetico } from "../testo/ordine.ts";
import type { Piano, UnitaOfferta } from "./modello.ts";

/**
 * Un servizio è una voce del registro: è ciò che chi legge vede e può contare, in ogni pagina e in ogni elenco. Quante strutture
 * una voce raccoglie («9 appartamenti») si dice accanto al suo nome, e serve solo al confronto con la tabella del piano.
 */
export interface GruppoServizi {
  tipo: TipoServizio;
  unita: UnitaOfferta[];
  /** Quanti servizi: le voci del registro. */
  quanti: number;
  /** Quante strutture, contando quelle che una voce raccoglie insieme. */
  strutture: number;
  /** Posti sommati; `null` se nessuna unità ne indica. */
  posti: number | null;
}

/** Le unità per tipo, nell'ordine dei tipi. Un tipo senza unità resta: dice che l'elenco manca. */
export function serviziPerTipo(piano: Piano, unita: readonly UnitaOfferta[] = piano.servizi): GruppoServizi[] {
  const perTipo = Map.groupBy(unita, (u) => u.tipo);
  return piano.tipiServizio.map((tipo) => {
    const sue = perTipo.get(tipo.id) ?? [];
    return { tipo, unita: sue, quanti: sue.length, strutture: contaStrutture(sue), posti: sommaPosti(sue) };
  });
}

const contaStrutture = (unita: readonly UnitaOfferta[]): number => unita.reduce((n, u) => n + (u.quante ?? 1), 0);

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
      (dichiarate === null || dichiarate === gruppo.strutture) &&
      (postiDichiarati === null || postiDichiarati === gruppo.posti);
    return [{ gruppo, dichiarate, postiDichiarati, coincide }];
  });
}

/** I Comuni che hanno almeno un servizio nel registro, in ordine alfabetico, con quanti ne hanno: chi è in due Comuni conta in ognuno. */
export function comuniConServizi(piano: Piano): { comune: string; quanti: number }[] {
  const conta = new Map<string, number>();
  for (const u of piano.servizi) for (const c of u.comuni ?? []) conta.set(c, (conta.get(c) ?? 0) + 1);
  return [...conta].map(([comune, quanti]) => ({ comune, quanti })).sort((a, b) => alfabetico(a.comune, b.comune));
}
