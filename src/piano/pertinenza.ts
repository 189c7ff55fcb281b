/** Quanto una voce riguarda una persona: per mettere per primo ciò che le serve di più, e per trovare chi ne parla e non la cita. */
import type { Persona } from "../generi/persone/schema.ts";
import { parlaDi } from "../testo/parla.ts";
import type { Obiettivo } from "./modello.ts";

const cercatori = new WeakMap<Persona, (testo: string) => string | undefined>();

/** La prima delle parole di una persona che un testo contiene. */
export function parolaDi(persona: Persona, testo: string): string | undefined {
  const cerca = cercatori.get(persona) ?? parlaDi(persona.parole ?? []);
  cercatori.set(persona, cerca);
  return cerca(testo);
}

/**
 * La misura, che si può rifare a mano: 4 se il titolo dell'obiettivo parla della persona, 2 se ne parla la sintesi, 1 se ne parla
 * l'elenco di coloro a cui si rivolge; più 1 diviso il numero di persone che l'obiettivo cita. Chi è solo per lei vale più di chi
 * è per quattro. Le parole sono quelle di `persone.yaml`.
 */
export function pertinenza(persona: Persona, o: Obiettivo): number {
  const parla = (testo: string) => (parolaDi(persona, testo) ? 1 : 0);
  return 4 * parla(o.titolo) + 2 * parla(o.sintesi) + parla((o.target ?? []).join(". ")) + 1 / (o.persone?.length || 1);
}

/** Gli obiettivi dal più al meno pertinente; a parità, nell'ordine del piano. */
export const perPertinenza = (persona: Persona, obiettivi: readonly Obiettivo[]): Obiettivo[] =>
  [...obiettivi].sort((a, b) => pertinenza(persona, b) - pertinenza(persona, a));
