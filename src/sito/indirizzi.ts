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
  glossario: () => url("/glossario/"),
  cerca: () => url("/cerca/"),
  stampa: () => url("/stampa/"),
} as const;

/** Da dove si modifica un file, se il piano dice qual è il suo repository. */
export function indirizzoModifica(piano: Piano, file: string): string | undefined {
  const { repository } = piano.identita;
  return (
    repository &&
    `${repository.indirizzo.replace(/\/$/, "")}/edit/${repository.ramo}/${repository.cartella.replace(/\/$/, "")}/${file}`
  );
}
