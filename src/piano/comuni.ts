/** Che cosa il piano dice di un Comune: i suoi servizi, chi li gestisce per lui, chi vi aiuta, le sue figure, i suoi obiettivi. */
import type { Gestione } from "../generi/gestioni/schema.ts";
import { alfabetico } from "../testo/ordine.ts";
import { slug } from "../testo/slug.ts";
import { type Aiuto, aiutiDelComune } from "./aiuti.ts";
import type { Dataset, Obiettivo, Piano, Riga } from "./modello.ts";
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
  /** Gli sportelli e gli enti che vi aiutano. */
  aiuti: Aiuto[];
  /** Gli obiettivi che riguardano lui e non tutti. */
  suoi: Obiettivo[];
  /** Gli obiettivi tematici che valgono in tutti i Comuni. */
  comuniATutti: Obiettivo[];
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
    aiuti: aiutiDelComune(piano, comune.nome),
    suoi: piano.obiettivi.filter((o) => o.comuni?.includes(comune.nome)),
    comuniATutti: piano.obiettivi.filter((o) => o.tipo === "tematico" && !o.comuni),
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
  [...piano.identita.comuni].sort((a, b) => alfabetico(a.nome, b.nome));
