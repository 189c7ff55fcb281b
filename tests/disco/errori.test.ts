/** Un disco pieno o di sola lettura si dice in una frase, chiunque lo abbia incontrato. */
import { constants } from "node:os";
import { expect, it } from "vitest";
import { guaioDelDisco } from "../../src/disco/errori.ts";

const errore = (code: string, altro: object = {}) => Object.assign(new Error(`${code}: x`), { code, ...altro });

it.each([
  ["ENOSPC", /^Il disco è pieno: non si riesce a scrivere in «dist\/a»\. Libera spazio/],
  ["EDQUOT", /^Lo spazio che hai su questo disco è finito/],
  ["EROFS", /^Il disco è di sola lettura.*«--uscita cartella»$/],
  ["EACCES", /^Manca il permesso di leggere o scrivere in «dist\/a»/],
  ["EPERM", /^Il sistema non permette/],
  ["EMFILE", /^Troppi file aperti/],
  ["ENFILE", /^Il sistema ha troppi file aperti/],
])("%s", (codice, frase) => {
  expect(guaioDelDisco(errore(codice, { path: "dist/a" }))).toMatch(frase);
  expect(guaioDelDisco(errore(codice, { path: "dist/a" }))).not.toMatch(/\n/);
});
it("anche dentro il messaggio di un altro, o in quello di un programma che non è Node", () => {
  expect(guaioDelDisco(new Error("Build failed: ENOSPC: no space left on device, write"))).toMatch(/disco è pieno/);
  expect(
    guaioDelDisco(
      new Error(`La ricerca non si è potuta preparare: No space left on device (os error ${constants.errno.ENOSPC})`),
    ),
  ).toMatch(/disco è pieno/);
  expect(guaioDelDisco(new Error("x: EACCES: permission denied, mkdir '/srv/dist'"))).toContain("in «/srv/dist»");
});
it("un altro errore resta com'è", () => {
  expect(guaioDelDisco(new Error("Il piano ha 3 errori"))).toBeUndefined();
  expect(guaioDelDisco(errore("ENOENT"))).toBeUndefined();
  expect(guaioDelDisco(errore("EACCES", { syscall: "listen" }))).toBeUndefined();
});
