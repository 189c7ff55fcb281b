/** Che cosa c'è per una persona: dalle etichette `persone` di sportelli, enti, schede, tipi di servizio e reti, mai da elenchi scritti a mano. */

import type { EnteDelPiano } from "../generi/enti/schema.ts";
import { attoriDi } from "../generi/obiettivi/domande.ts";
import type { Persona } from "../generi/persone/schema.ts";
import { alfabetico } from "../testo/ordine.ts";
import { type Aiuto, aiutiPer } from "./aiuti.ts";
import { trovaEnte } from "./enti.ts";
import type { Obiettivo, Piano, Rete } from "./modello.ts";
import { perPertinenza } from "./pertinenza.ts";
import { type GruppoServizi, serviziPerTipo } from "./servizi.ts";

export interface PerPersona {
  persona: Persona;
  /** Chi aiuta: sportelli ed enti. */
  aiuti: Aiuto[];
  /** Dal più al meno pertinente. */
  obiettivi: Obiettivo[];
  /** Solo i tipi che hanno almeno un'unità nel registro. */
  servizi: GruppoServizi[];
  reti: Rete[];
  /** Gli enti che lavorano a quegli obiettivi e in quelle reti, in ordine alfabetico. */
  enti: EnteDelPiano[];
}

export function perPersona(piano: Piano, persona: Persona): PerPersona {
  const sue = <V extends { persone?: string[] | undefined }>(voci: V[]) =>
    voci.filter((v) => v.persone?.includes(persona.id));
  const obiettivi = perPertinenza(persona, sue(piano.obiettivi));
  const aiuti = aiutiPer(piano, persona);
  const reti = sue(piano.reti);
  const ids = new Set([
    ...reti.flatMap((r) => r.membri.map((m) => m.ente)),
    ...obiettivi.flatMap((o) => attoriDi(piano.profilo, o.domande).flatMap((a) => trovaEnte(piano, a.ente)?.id ?? [])),
  ]);
  return {
    persona,
    aiuti,
    obiettivi,
    servizi: serviziPerTipo(piano).filter((g) => g.tipo.persone?.includes(persona.id) && g.unita.length),
    reti,
    enti: piano.enti
      .filter((e) => ids.has(e.id) && !aiuti.some((a) => a.id === e.id))
      .sort((a, b) => alfabetico(a.nome, b.nome)),
  };
}

/** Le persone a cui una voce serve, nell'ordine di `persone.yaml`. */
export const personeDi = (piano: Piano, voce: { persone?: string[] | undefined }): Persona[] =>
  piano.persone.filter((p) => voce.persone?.includes(p.id));
