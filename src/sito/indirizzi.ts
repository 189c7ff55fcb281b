/** Gli indirizzi del sito, tutti qui: un indirizzo pubblicato non cambia. */
import type { Piano } from "../piano/modello.ts";

const base = (import.meta.env?.BASE_URL ?? "/").replace(/\/$/, "");

/** Premette la cartella in cui il sito è pubblicato. */
export const url = (percorso: string): string => `${base}${percorso}`;

export const indirizzi = {
  home: () => url("/"),
  obiettivi: () => url("/obiettivi/"),
  obiettivo: (id: string) => url(`/obiettivi/${id}/`),
  indicatore: (obiettivo: string, id: string) => url(`/obiettivi/${obiettivo}/#${id}`),
  area: (id: string) => url(`/aree/${id}/`),
  capitoli: () => url("/capitoli/"),
  capitolo: (id: string) => url(`/capitoli/${id}/`),
  indicatori: () => url("/indicatori/"),
  dati: () => url("/dati/"),
  dataset: (id: string) => url(`/dati/${id}/`),
  csv: (id: string) => url(`/dati/${id}.csv`),
  grafico: (id: string) => url(`/grafici/${id}/`),
  esiti: () => url("/esiti/"),
  esito: (id: string) => url(`/esiti/${id}/`),
  bisogni: () => url("/bisogni/"),
  risorse: () => url("/risorse/"),
  servizi: () => url("/servizi/"),
  servizio: (id: string) => url(`/servizi/#${id}`),
  reti: () => url("/reti/"),
  rete: (id: string) => url(`/reti/${id}/`),
  enti: () => url("/enti/"),
  ente: (id: string) => url(`/enti/#${id}`),
  progetti: () => url("/progetti/"),
  progetto: (id: string) => url(`/progetti/${id}/`),
  atti: () => url("/atti/"),
  atto: (id: string) => url(`/atti/${id}/`),
  noteAiDati: () => url("/note-ai-dati/"),
  datiMancanti: () => url("/dati-mancanti/"),
  glossario: () => url("/glossario/"),
  cerca: () => url("/cerca/"),
  stampa: () => url("/stampa/"),
} as const;

/** Le voci che hanno una pagina nel sito e un posto nell'edizione a stampa. */
const VOCI = ["obiettivo", "area", "capitolo", "esito", "rete", "ente", "progetto", "atto"] as const;

/** Dove porta un rimando a una voce: alla sua pagina o, in stampa, al suo posto nello stesso documento. */
export function rimando(stampa: boolean | undefined, genere: (typeof VOCI)[number], id: string): string {
  return stampa ? `#${genere}-${id}` : indirizzi[genere](id);
}

/** Riconosce i rimandi della stampa fra tutti i collegamenti interni a un testo. */
export const RIMANDI_STAMPA = new RegExp(`^(?:${VOCI.join("|")})-`);

/** Da dove si modifica un file, se il piano dice qual è il suo repository. */
export function indirizzoModifica(piano: Piano, file: string): string | undefined {
  const { repository } = piano.identita;
  return (
    repository &&
    `${repository.indirizzo.replace(/\/$/, "")}/edit/${repository.ramo}/${repository.cartella.replace(/\/$/, "")}/${file}`
  );
}
