/** Con chi si realizza un obiettivo: ciò che la scheda risponde su sanità, Ambiti, Terzo settore e altri, più le sue reti. */

import type { EnteDelPiano } from "../generi/enti/schema.ts";
import { attoriDi, type RispostaComposta, rispostaSu } from "../generi/obiettivi/domande.ts";
import type { ArgomentoDomanda } from "../generi/profilo/schema.ts";
import { trovaEnte } from "./enti.ts";
import type { Obiettivo, Piano, Rete } from "./modello.ts";

export interface Partner {
  /** Sì, no, o niente se la scheda non lo dice chiaro; con le parole della scheda. */
  sanita: Risposta[];
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

const risposta = (su: Argomento, r: RispostaComposta | undefined): Risposta[] => {
  if (!r) return [];
  const detto = r.risposta === "sì" || r.risposta === "no" ? r.risposta : undefined;
  return detto || r.nota ? [{ su, detto, nota: r.nota }] : [];
};

/** @returns `undefined` se l'obiettivo non ha la scheda */
export function partnerDi(piano: Piano, o: Obiettivo): Partner | undefined {
  const { domande } = o;
  if (!domande) return undefined;
  const su = (argomento: ArgomentoDomanda) => rispostaSu(piano.profilo, domande, argomento);
  const detta = (argomento: ArgomentoDomanda, di: Argomento) => risposta(di, su(argomento)?.composta);
  const coinvolto = su("terzo settore")?.risposta;
  return {
    sanita: [
      ...detta("sanità nella programmazione", "programmazione"),
      ...detta("sanità nella realizzazione", "realizzazione"),
    ],
    altriAmbiti: detta("altri Ambiti", "cooperazione"),
    terzoSettore: [
      ...detta("co-programmazione", "co-programmazione"),
      ...detta("co-progettazione", "co-progettazione"),
      ...(typeof coinvolto === "string" ? [{ su: "coinvolgimento" as const, nota: coinvolto }] : []),
    ],
    altri: attoriDi(piano.profilo, domande).map((a) => ({
      nome: a.ente,
      ruolo: a.ruolo,
      ente: trovaEnte(piano, a.ente),
    })),
    reti: piano.reti.filter((r) => r.obiettivi?.includes(o.id)),
  };
}

/** Vero se la scheda ne dice qualcosa. */
export const haPartner = (p: Partner): boolean =>
  [p.sanita, p.altriAmbiti, p.terzoSettore, p.altri, p.reti].some((voci) => voci.length > 0);
