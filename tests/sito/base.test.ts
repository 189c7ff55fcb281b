/** Il sito pubblicato sotto un percorso, per esempio https://ente.example/piano/: i collegamenti restano dentro. */
import { parse } from "node-html-parser";
import { expect, it } from "vitest";
import { pagineDi } from "../../src/esame/campione.ts";
import { BOZZA, leggi } from "../attrezzi/siti.ts";

it("con BASE ogni collegamento interno comincia dal percorso dato", () => {
  const { uscita, base } = BOZZA;
  const interni = pagineDi(uscita).flatMap((i) =>
    parse(leggi(uscita, `${i.slice(1)}index.html`))
      .querySelectorAll("[href], [src], [action], [data-indice]")
      .map(
        (e) =>
          e.getAttribute("href") ??
          e.getAttribute("src") ??
          e.getAttribute("action") ??
          e.getAttribute("data-indice") ??
          "",
      )
      .filter((u) => u.startsWith("/")),
  );
  expect(interni.length).toBeGreaterThan(200);
  expect(interni.filter((u) => !u.startsWith(base))).toEqual([]);
});
