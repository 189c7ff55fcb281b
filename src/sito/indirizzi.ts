/** Gli indirizzi del sito come li scrivono le sue pagine, con la cartella in cui è pubblicato. */
import type { Piano } from "../piano/modello.ts";
import { percorsi } from "../piano/percorsi.ts";

const base = (import.meta.env?.BASE_URL ?? "/").replace(/\/$/, "");

/** Premette la cartella in cui il sito è pubblicato. */
export const url = (percorso: string): string => `${base}${percorso}`;

/** Gli stessi percorsi, con la cartella davanti. */
export const indirizzi = Object.fromEntries(
  Object.entries(percorsi).map(([nome, percorso]) => [
    nome,
    (...parti: string[]) => url((percorso as (...parti: string[]) => string)(...parti)),
  ]),
) as unknown as typeof percorsi;

/** Toglie la cartella in cui il sito è pubblicato. */
export const senzaBase = (indirizzo: string): string =>
  indirizzo.startsWith(`${base}/`) ? indirizzo.slice(base.length) : indirizzo;

/** Dove porta una voce, dal nome della sua pagina. */
export const rimandoA = (pagina: string, id = ""): string =>
  (indirizzi[pagina as "rete"] as (id: string) => string)(id);

/** Da dove si modifica un file, se il piano dice qual è il suo repository. */
export function indirizzoModifica(piano: Piano, file: string): string | undefined {
  const { repository } = piano.identita;
  return (
    repository &&
    `${repository.indirizzo.replace(/\/$/, "")}/edit/${repository.ramo}/${repository.cartella.replace(/\/$/, "")}/${file}`
  );
}
