/** Il sito pubblicato sotto un percorso, per esempio https://ente.example/piano/: i collegamenti restano dentro. */
import { parse } from "node-html-parser";
import { expect, it } from "vitest";
import { pagineDi } from "../../scripts/comune/pagine.ts";
import { lancia } from "../comune/comandi.ts";
import { leggi, SITI } from "../comune/siti.ts";

it("con BASE ogni collegamento interno comincia dal percorso dato", () => {
  const uscita = ".cache/prove/base";
  const esito = lancia("build", ["--uscita", uscita], { PIANO: SITI.inventato.piano, BASE: "/piano/" });
  expect(esito.status, esito.stderr).toBe(0);
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
  expect(interni.filter((u) => !u.startsWith("/piano/"))).toEqual([]);
});
