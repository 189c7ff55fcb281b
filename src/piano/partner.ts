/** Con chi si realizza un obiettivo: ciò che la scheda risponde su ASST, Ambiti, Terzo settore e altri, più le sue reti. */

import type { EnteDelPiano } from "../generi/enti/schema.ts";
import type { Domande } from "../generi/obiettivi/schema.ts";
import { trovaEnte } from "./enti.ts";
import type { Obiettivo, Piano, Rete } from "./modello.ts";

export interface Partner {
  /** Sì, no, o niente se la scheda non lo dice chiaro; con le parole della scheda. */
  asst: Risposta[];
  altriAmbiti: Risposta[];
  terzoSettore: Risposta[];
  altri: { nome: string; ruolo?: string | undefined; ente?: EnteDelPiano | undefined }[];
  reti: Rete[];
}

export type Argomento =
  | "programmazione"
  | "realizzazione"
  | "cooperazione"
  | "co-programmazione"
  | "co-progettazione"
  | "coinvolgimento";

export interface Risposta {
  /** A che cosa risponde. */
  su: Argomento;
  detto?: "sì" | "no" | undefined;
  nota?: string | undefined;
}

const risposta = (su: Argomento, r: { risposta: string; nota?: string | undefined } | undefined): Risposta[] => {
  if (!r) return [];
  const detto = r.risposta === "sì" || r.risposta === "no" ? r.risposta : undefined;
  return detto || r.nota ? [{ su, detto, nota: r.nota }] : [];
};

/** @returns `undefined` se l'obiettivo non ha la scheda regionale */
export function partnerDi(piano: Piano, o: Obiettivo): Partner | undefined {
  const d: Domande | undefined = o.domande;
  if (!d) return undefined;
  return {
    asst: [...risposta("programmazione", d.asstProgrammazione), ...risposta("realizzazione", d.asstRealizzazione)],
    altriAmbiti: risposta("cooperazione", d.altriAmbiti),
    terzoSettore: [
      ...risposta("co-programmazione", d.coProgrammato),
      ...risposta("co-progettazione", d.coProgettato),
      ...(d.coinvolgimentoTerzoSettore ? [{ su: "coinvolgimento" as const, nota: d.coinvolgimentoTerzoSettore }] : []),
    ],
    altri: (d.altriAttori.attori ?? []).map((a) => ({ nome: a.ente, ruolo: a.ruolo, ente: trovaEnte(piano, a.ente) })),
    reti: piano.reti.filter((r) => r.obiettivi?.includes(o.id)),
  };
}

/** Vero se la scheda ne dice qualcosa. */
export const haPartner = (p: Partner): boolean =>
  [p.asst, p.altriAmbiti, p.terzoSettore, p.altri, p.reti].some((voci) => voci.length > 0);
