/** Una pagina con una lettura tenuta esce uguale, e con gli stessi fatti, di una letta adesso; e la lettura è solo di quella pagina. */
import { expect, it } from "vitest";
import { finitore, type Opzioni } from "../../src/pagina/finisci.ts";
import { caricaPiano } from "../../src/piano/carica.ts";
import type { Piano } from "../../src/piano/modello.ts";
import { ammessi } from "../../src/sicurezza/emessi.ts";

const { piano } = caricaPiano("tests/fixtures/valserena") as { piano: Piano };
const FOGLIO = `p{color:red}${"a{b:c}".repeat(300)}@font-face{src:url("/f.woff2")}`;
const [sigla] = piano.glossario.map((v) => v.termine);
const pagina = (corpo: string) =>
  `<!doctype html><html lang="it"><head><meta charset="utf-8"><style>${FOGLIO}</style></head><body><main id="m">${corpo}</main></body></html>`;
const CORPO = `<h1 id="t">Titolo</h1><p>La ${sigla} e lo stakeholder, <a href="/x/#y">di là</a>. <img src="/i.png" alt=""></p>`;

/** Letture che dicono che cosa si è chiesto e trovato. */
function tenute() {
  const voci = new Map<string, string>();
  const trovate: boolean[] = [];
  const letture = {
    prendi: (chiave: string) => {
      trovate.push(voci.has(chiave));
      return voci.get(chiave);
    },
    metti: (chiave: string, scritta: string) => void voci.set(chiave, scritta),
  };
  return { letture, trovate, voci };
}
const opzioni = (altre: Opzioni = {}): Opzioni => ({
  straniere: [{ lingua: "en", parole: ["stakeholder"] }] as never,
  glossario: piano.glossario,
  pagina: "/glossario/",
  ammessi: ammessi({ stili: [FOGLIO], script: [], file: [] }),
  ...altre,
});

it("la pagina e i suoi fatti sono gli stessi", () => {
  const nuova = finitore(opzioni())(pagina(CORPO));
  expect(nuova.html).toContain("popovertarget");
  expect(nuova.html).toContain('<span lang="en">');
  const { letture, trovate } = tenute();
  for (const _giro of [1, 2]) expect(finitore(opzioni({ letture }))(pagina(CORPO))).toEqual(nuova);
  expect(trovate).toEqual([false, true]);
});

it("cambia la pagina, il glossario, le parole straniere, gli stili ammessi, o se vi si spiegano le sigle: si legge di nuovo", () => {
  const { letture, trovate } = tenute();
  finitore(opzioni({ letture }))(pagina(CORPO));
  finitore(opzioni({ letture }))(pagina(`${CORPO} `));
  finitore(opzioni({ letture }))(pagina(CORPO), false);
  finitore(opzioni({ letture, glossario: piano.glossario.slice(1) }))(pagina(CORPO));
  finitore(opzioni({ letture, straniere: [] }))(pagina(CORPO));
  finitore(opzioni({ letture, pagina: "/piano/glossario/" }))(pagina(CORPO));
  finitore(opzioni({ letture, ammessi: ammessi({ stili: [FOGLIO], script: [], file: ["/a.js"] }) }))(pagina(CORPO));
  expect(trovate).toEqual([false, false, false, false, false, false, false]);
});

it("una pagina con qualcosa che non va non si tiene: il posto si cerca ogni volta", () => {
  const { letture, voci } = tenute();
  const { fatti } = finitore(opzioni({ letture }))(pagina(`${CORPO}<script>entra()</script>`));
  expect(fatti.difetti).toHaveLength(1);
  expect(voci.size).toBe(0);
});
