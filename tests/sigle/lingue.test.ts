import { describe, expect, it } from "vitest";
import { finitore } from "../../src/pagina/finisci.ts";
import type { Straniere } from "../../src/sigle/lingue.ts";

const segnaLingue = (html: string, straniere: Straniere[]) => finitore({ straniere })(html).html;

const STRANIERE = [
  { lingua: "en", parole: ["housing", "housing first", "burn out"] },
  { lingua: "fr", parole: ["foyer"] },
];
const dentro = (main: string) =>
  segnaLingue(
    `<!doctype html><html lang="it"><body><p>housing</p><main>${main}</main></body></html>`,
    STRANIERE,
  ).replace(/^[\s\S]*?<main>|<\/main>[\s\S]*$/g, "");

describe("le parole di un'altra lingua", () => {
  it("hanno la loro lingua, ogni volta, anche nei titoli e nei collegamenti", () => {
    expect(dentro('<h2>Housing</h2><p>Il <a href="/">burn out</a> e il foyer; il burn out.</p>')).toBe(
      '<h2><span lang="en">Housing</span></h2><p>Il <a href="/"><span lang="en">burn out</span></a> e il <span lang="fr">foyer</span>; il <span lang="en">burn out</span>.</p>',
    );
  });
  it("fra due vince la più lunga, e un pezzo di parola non conta", () => {
    expect(dentro("<p>housing first, co-housing, housinga</p>")).toBe(
      '<p><span lang="en">housing first</span>, co-housing, housinga</p>',
    );
  });
  it("non si toccano disegni, codice, né ciò che ha già la sua lingua", () => {
    const intatto =
      '<svg><text>housing</text></svg><code>housing</code><p lang="en">housing</p><p title="housing">x</p>';
    expect(dentro(intatto)).toBe(intatto);
  });
  it("fuori dal contenuto, e senza parole da segnare, la pagina resta com'è", () => {
    const pagina = "<!doctype html><html><body><p>housing</p><main><p>casa</p></main></body></html>";
    expect(segnaLingue(pagina, STRANIERE)).toBe(pagina);
    expect(segnaLingue(pagina, [])).toBe(pagina);
  });
});
