/** Chi aiuta: gli sportelli e gli enti a cui una persona può rivolgersi, con ciò che si sa per raggiungerli. */
import type { Piano } from "./modello.ts";

export interface Aiuto {
  id: string;
  genere: "sportello" | "ente";
  nome: string;
  /** Che cosa vi si trova. */
  servizi: string[];
  /** Chi lo tiene aperto, se non è lui stesso. */
  enti: { id: string; nome: string }[];
  /** Dove è, o per chi. Nessuno: per tutto il territorio. */
  comuni: string[];
  persone: string[];
  indirizzo?: string | undefined;
  orari?: string[] | undefined;
  telefono?: string | undefined;
  email?: string | undefined;
  sito?: string | undefined;
  nota?: string | undefined;
  fonte?: Piano["sportelli"][number]["fonte"] | undefined;
}

/** In quanti modi lo si raggiunge. */
const recapiti = (a: Aiuto): number => [a.telefono, a.indirizzo, a.email, a.sito, a.orari].filter(Boolean).length;

/** Tutti, nell'ordine dei loro file. Di un ente si parla se dice che cosa vi trova una persona. */
function tutti(piano: Piano): Aiuto[] {
  const nomi = new Map(piano.enti.map((e) => [e.id, e]));
  const sportelli = piano.sportelli.map((s): Aiuto => {
    const suoi = (s.enti ?? []).flatMap((id) => nomi.get(id) ?? []);
    // Di uno sportello che un ente solo tiene aperto, ciò che manca è quello dell'ente.
    const [ente] = suoi.length === 1 ? suoi : [];
    return {
      ...s,
      genere: "sportello",
      servizi: s.servizi ?? [],
      enti: suoi.filter((e) => e.nome !== s.nome).map(({ id, nome }) => ({ id, nome })),
      comuni: s.comuni ?? [],
      persone: s.persone ?? [],
      indirizzo: s.indirizzo ?? ente?.indirizzo,
      orari: s.orari ?? ente?.orari,
      telefono: s.telefono ?? ente?.telefono,
      email: s.email ?? ente?.email,
      sito: ente?.sito,
    };
  });
  const enti = piano.enti
    .filter((e) => e.servizi?.length)
    .map(
      (e): Aiuto => ({
        ...e,
        genere: "ente",
        servizi: e.servizi ?? [],
        enti: [],
        comuni: e.comune ? [e.comune] : [],
        persone: e.persone ?? [],
      }),
    );
  return [...sportelli, ...enti];
}

/** Prima chi è più per lei, poi chi si raggiunge meglio. */
const inOrdine = (aiuti: Aiuto[]): Aiuto[] =>
  aiuti.sort((a, b) => a.persone.length - b.persone.length || recapiti(b) - recapiti(a));

/** Chi aiuta una persona. */
export const aiutiPer = (piano: Piano, persona: string): Aiuto[] =>
  inOrdine(tutti(piano).filter((a) => a.persone.includes(persona)));

/** Chi aiuta chiunque, e da dove si comincia: gli sportelli che non sono per una persona sola. */
export const aiutiPerTutti = (piano: Piano): Aiuto[] =>
  tutti(piano).filter((a) => a.genere === "sportello" && !a.persone.length);

/** Chi aiuta in un Comune: ciò che vi si trova, e ciò che lavora per lui. */
export const aiutiDelComune = (piano: Piano, comune: string): Aiuto[] =>
  inOrdine(tutti(piano).filter((a) => a.comuni.includes(comune)));
