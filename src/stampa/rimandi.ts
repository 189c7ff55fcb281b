/** Dove portano, nell'edizione a stampa, i rimandi fra le parti del piano: lì le pagine del sito non ci sono. */
import type { Piano } from "../piano/modello.ts";

/** Le voci che hanno una pagina nel sito e un posto nell'edizione a stampa. */
export type VoceStampata = "obiettivo" | "area" | "capitolo" | "esito" | "rete" | "ente" | "progetto" | "atto";

/** Il posto di una voce nell'edizione a stampa. */
export const postoInStampa = (genere: VoceStampata, id: string): string => `${genere}-${id}`;

/** Le parti dopo le schede, nell'ordine della stampa; quelle vuote non ci sono. */
export function partiDellaStampa(piano: Piano): { id: string; nome: string; pagina: string }[] {
  const { triennioPrecedente: prima } = piano.identita;
  const esiti = `Esiti ${prima ? `${prima.inizio}-${prima.fine}` : "del triennio precedente"}`;
  return [
    { id: "parte-esiti", nome: esiti, pagina: "/esiti/", voci: piano.esiti },
    { id: "parte-reti", nome: "Reti", pagina: "/reti/", voci: piano.reti },
    { id: "parte-servizi", nome: "Registro dei servizi", pagina: "/servizi/", voci: piano.servizi },
    { id: "parte-progetti", nome: "Progetti", pagina: "/progetti/", voci: piano.progetti },
    { id: "parte-atti", nome: "Atti", pagina: "/atti/", voci: piano.atti },
    { id: "parte-enti", nome: "Enti", pagina: "/enti/", voci: piano.enti },
    { id: "parte-note", nome: "Note ai dati", pagina: "/note-ai-dati/", voci: piano.noteDati },
    { id: "parte-lacune", nome: "Dati mancanti", pagina: "/dati-mancanti/", voci: piano.lacune },
  ]
    .filter((p) => p.voci.length)
    .map(({ id, nome, pagina }) => ({ id, nome, pagina }));
}

/**
 * Dove porta in stampa un collegamento scritto in un testo.
 * @param indirizzo senza la cartella del sito
 * @returns un punto della stampa; la pagina pubblica, se la stampa non l'ha e il sito ha un indirizzo; se no niente
 */
export function rimandoInStampa(indirizzo: string, piano: Piano): string | undefined {
  if (!indirizzo.startsWith("/")) return indirizzo;
  const posto = posti(piano).get(indirizzo) ?? posti(piano).get(indirizzo.replace(/[?#].*$/, ""));
  if (posto) return `#${posto}`;
  const { sito } = piano.identita;
  return sito && sito.replace(/\/$/, "") + indirizzo;
}

const SOMMARIO = "parte-sommario";

/** Dove stanno in stampa le pagine del sito. */
function posti(piano: Piano): Map<string, string> {
  const voci = (genere: VoceStampata, prima: string, dopo: string, elenco: { id: string }[]) =>
    elenco.map(({ id }) => [prima + id + dopo, postoInStampa(genere, id)] as const);
  return new Map([
    ["/", SOMMARIO],
    ["/obiettivi/", SOMMARIO],
    ["/capitoli/", SOMMARIO],
    ["/stampa/", SOMMARIO],
    ["/glossario/", postoInStampa("capitolo", "glossario")],
    ...partiDellaStampa(piano).map(({ pagina, id }) => [pagina, id] as const),
    ...voci("obiettivo", "/obiettivi/", "/", piano.obiettivi),
    ...voci("area", "/aree/", "/", piano.aree),
    ...voci("capitolo", "/capitoli/", "/", piano.capitoli),
    ...voci("esito", "/esiti/", "/", piano.esiti),
    ...voci("rete", "/reti/", "/", piano.reti),
    ...voci("progetto", "/progetti/", "/", piano.progetti),
    ...voci("atto", "/atti/", "/", piano.atti),
    ...voci("ente", "/enti/#", "", piano.enti),
  ]);
}

/** Riconosce i rimandi della stampa fra tutti i collegamenti interni a un testo. */
export const RIMANDI_STAMPA =
  /^(?:(?:obiettivo|area|capitolo|esito|rete|ente|progetto|atto)-|parte-(?:sommario|esiti|reti|servizi|progetti|atti|enti|lacune)$)/;
