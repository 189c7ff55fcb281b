/** Che cosa il piano dice di un Comune: i suoi servizi, chi li gestisce per lui, le sue figure. */
import type { Gestione } from "../generi/gestioni/schema.ts";
import { slug } from "../testo/slug.ts";
import type { Dataset, Piano, Riga } from "./modello.ts";
import { type GruppoServizi, serviziPerTipo } from "./servizi.ts";

export type Comune = Piano["identita"]["comuni"][number];

/** L'identificativo di un Comune negli indirizzi: «Borgo d'Acqua» è `borgo-d-acqua`. */
export const idComune = (nome: string): string => slug(nome);

export interface DelComune {
  comune: Comune;
  /** Solo i tipi che nel Comune hanno almeno un'unità. */
  servizi: GruppoServizi[];
  /** Le gestioni che lo nominano. */
  gestioni: Gestione[];
  /** Le gestioni che potrebbero riguardarlo: la fonte dice quanti Comuni sono, non quali. */
  forse: Gestione[];
  figure: { dataset: Dataset; righe: Riga[] }[];
}

export function delComune(piano: Piano, comune: Comune): DelComune {
  const gestioni = piano.gestioni.filter((g) => g.comuni?.includes(comune.nome));
  return {
    comune,
    servizi: serviziPerTipo(
      piano,
      piano.servizi.filter((u) => u.comuni?.includes(comune.nome)),
    ).filter((g) => g.unita.length),
    gestioni,
    forse: gestioni.length ? [] : piano.gestioni.filter((g) => !g.comuni?.length && g.quanti !== undefined),
    figure: piano.dataset.flatMap((dataset) => {
      const colonna = dataset.colonnaComune;
      if (!colonna) return [];
      const righe = dataset.righe.filter((r) => idComune(r.celle[colonna]?.testo ?? "") === idComune(comune.nome));
      return righe.length ? [{ dataset, righe }] : [];
    }),
  };
}

/** I Comuni in ordine alfabetico. */
export const comuniInOrdine = (piano: Piano): Comune[] =>
  [...piano.identita.comuni].sort((a, b) => a.nome.localeCompare(b.nome, "it"));
