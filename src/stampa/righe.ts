/** Modi corti di scrivere i blocchi e le righe più comuni. */
import type { Blocco, Cella, Pezzo, Testo } from "./forma.ts";

export const p = (...c: Pezzo[]): Blocco => ({ b: "p", c });
export const piccolo = (...c: Pezzo[]): Blocco => ({ b: "p", stile: "piccolo", c });
export const titolo = (l: number, c: string, id?: string): Blocco => ({
  b: "titolo",
  l,
  c: [c],
  ...(id ? { id } : {}),
});
export const b = (...c: Pezzo[]): Pezzo => ({ f: "b", c });
export const minuto = (...c: Pezzo[]): Pezzo => ({ f: "piccolo", c });
export const cella = (...c: Pezzo[]): Cella => ({ c });

/** Un elenco puntato di righe corte. */
export const elenco = (voci: readonly Testo[]): Blocco => ({
  b: "elenco",
  fitto: true,
  v: voci.map((c) => [{ b: "p", c }]),
});

/** Righe una dopo l'altra, con un segno in mezzo. */
export const unite = (righe: readonly Testo[], in_mezzo = "; "): Testo =>
  righe.flatMap((r, i) => (i > 0 ? [in_mezzo, ...r] : r));

/** In una cella: la riga e, sotto, le sue note in piccolo. */
export const conNote = (c: Testo, note: readonly (string | Testo | undefined)[]): Testo => [
  ...c,
  ...note.flatMap((n): Pezzo[] => (n?.length ? [{ f: "a-capo" }, minuto(...(typeof n === "string" ? [n] : n))] : [])),
];
