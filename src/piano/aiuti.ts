/** Chi aiuta: gli sportelli e gli enti a cui una persona può rivolgersi, con ciò che si sa per raggiungerli. */
import type { Persona } from "../generi/persone/schema.ts";
import type { Piano } from "./modello.ts";
import { parolaDi } from "./pertinenza.ts";

export interface Aiuto {
  id: string;
  genere: "sportello" | "ente";
  nome: string;
  /** Che cosa vi si trova. */
  servizi: string[];
  /** Chi lo tiene aperto, se non è lui stesso. */
  enti: { id: string; nome: string }[];
  /** I Comuni in cui è o per cui lavora. Nessuno: non si sa, o tutto il territorio. */
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

/** Quanto si sa per servirsene: in quanti modi lo si raggiunge, e se dice che cosa fa. */
const quantoDice = (a: Aiuto): number =>
  2 * [a.telefono, a.indirizzo, a.email, a.sito, a.orari].filter(Boolean).length + (a.servizi.length ? 1 : 0);

/** Tutti, nell'ordine dei loro file. Di un ente si parla se dice a chi serve. */
function tutti(piano: Piano): Aiuto[] {
  const enti = new Map(piano.enti.map((e) => [e.id, e]));
  const sportelli = piano.sportelli.map((s): Aiuto => {
    const suoi = (s.enti ?? []).flatMap((id) => enti.get(id) ?? []);
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
  const altri = piano.enti
    .filter((e) => e.persone?.length)
    .map((e): Aiuto => {
      const sue = piano.gestioni.filter((g) => g.ente === e.id);
      // La nota di un ente è un dubbio sul suo nome: a chi cerca aiuto non serve.
      const { nota: _, comune, ...voce } = e;
      return {
        ...voce,
        genere: "ente",
        servizi: [...new Set([...(e.servizi ?? []), ...sue.flatMap((g) => g.servizi ?? [])])],
        enti: [],
        comuni: [...new Set([...(comune ? [comune] : []), ...sue.flatMap((g) => g.comuni ?? [])])],
        persone: e.persone ?? [],
      };
    });
  return [...sportelli, ...altri];
}

/** Prima chi è più per lei, poi chi si raggiunge meglio; a parità, nell'ordine dei file. */
const inOrdine = (aiuti: Aiuto[]): Aiuto[] =>
  aiuti.sort((a, b) => a.persone.length - b.persone.length || quantoDice(b) - quantoDice(a));

/** Chi aiuta una persona, con ciò che vi trova lei. */
export const aiutiPer = (piano: Piano, persona: Persona): Aiuto[] =>
  inOrdine(tutti(piano).filter((a) => a.persone.includes(persona.id))).map((a) => ({
    ...a,
    servizi: perLei(piano, persona, a.servizi),
  }));

/**
 * I servizi senza quelli che sono detti per altri: «tutela dei figli minori» non serve a chi è anziano. Due persone stanno insieme
 * se un tipo di servizio è per tutte e due: ciò che serve a chi è anziano serve anche a chi lo assiste.
 */
function perLei(piano: Piano, persona: Persona, servizi: string[]): string[] {
  const vicine = new Set(
    piano.tipiServizio.flatMap((t) => (t.persone?.includes(persona.id) ? t.persone : [])).concat(persona.id),
  );
  const suoi = servizi.filter((s) => {
    const dette = piano.persone.filter((p) => parolaDi(p, s));
    return !dette.length || dette.some((p) => vicine.has(p.id));
  });
  return suoi.length ? suoi : servizi;
}

/** Chi aiuta chiunque, e da dove si comincia: gli sportelli che non sono per una persona sola. */
export const aiutiPerTutti = (piano: Piano): Aiuto[] =>
  tutti(piano).filter((a) => a.genere === "sportello" && !a.persone.length);

/** Chi aiuta in un Comune: ciò che vi si trova, e ciò che lavora per lui. */
export const aiutiDelComune = (piano: Piano, comune: string): Aiuto[] =>
  inOrdine(tutti(piano).filter((a) => a.comuni.includes(comune)));
