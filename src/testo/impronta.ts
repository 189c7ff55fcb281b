/** Come si confrontano due descrizioni: senza maiuscole, accenti, segni, parole di servizio e desinenze. */

const VUOTE = new Set(
  "gli uno una dei del della delle dello degli dal dalla dai nel nella nei nelle sul sulla con per tra fra che non piu come sono alla alle agli all dell nell".split(
    " ",
  ),
);

/** Le parole di contenuto di un testo, in ordine. */
export const paroleDi = (testo: string): string[] =>
  testo
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .split(" ")
    .filter((p) => p.length > 2 && !VUOTE.has(p));

/** Due testi con la stessa impronta dicono la stessa cosa. */
export const impronta = (testo: string): string => paroleDi(testo).join(" ");

/** La radice di una parola di `paroleDi`: senza la desinenza, così singolare e plurale coincidono. */
export const radiceDi = (parola: string): string =>
  parola.length > 4 ? parola.replace(/h?[aeiou]{1,2}$/, "") : parola;

/** Le radici delle parole. */
export const radici = (testo: string): Set<string> => new Set(paroleDi(testo).map(radiceDi));

/** Quanto due insiemi si somigliano, da 0 a 1: elementi comuni su elementi di tutti e due. */
export function somiglianza(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const comuni = [...a].filter((p) => b.has(p)).length;
  return a.size + b.size === 0 ? 0 : comuni / (a.size + b.size - comuni);
}
