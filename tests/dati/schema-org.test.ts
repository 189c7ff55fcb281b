/** I blocchi schema.org: si leggono, e nessun testo esce dal suo elemento. */
import { parse } from "node-html-parser";
import { expect, it } from "vitest";
import { catalogoOrg, datasetOrg, pianoOrg, scriviBlocco, serviziOrg } from "../../src/dati/schema-org.ts";
import { tavoleDi } from "../../src/dati/tavole.ts";
import { CATTIVO, difficile, inventato, tavola } from "./piano.ts";

const dove = (p: string) => `/piano${p}`;

it("un titolo con </script> resta dentro, e si rilegge uguale", () => {
  const c = difficile();
  const id = c.piano.dataset[0]?.id ?? "";
  const scritto = scriviBlocco(datasetOrg(c.piano, tavola(c, id), dove, undefined));
  expect(scritto).not.toMatch(/[<>&\u2028]/);
  const pagina = parse(`<head><script type="application/ld+json">${scritto}</script></head>`);
  expect(pagina.querySelectorAll("script")).toHaveLength(1);
  expect(JSON.parse(scritto).name).toBe(CATTIVO);
  // La stessa pagina, scritta senza cura, avrebbe due script.
  const incauta = `<script type="application/ld+json">${JSON.stringify({ name: CATTIVO })}</script>`;
  expect(parse(incauta).querySelectorAll("script").length).toBeGreaterThan(1);
});

it("ogni blocco ha contesto, tipo e indirizzi del sito", () => {
  const c = inventato();
  const tavole = tavoleDi(c);
  const blocchi = [
    pianoOrg(c.piano, dove, "2025-01-02"),
    catalogoOrg(c.piano, tavole, dove),
    ...tavole.map((t) => datasetOrg(c.piano, t, dove, undefined)),
  ];
  for (const b of blocchi) {
    expect(b).toMatchObject({
      "@context": "https://schema.org",
      license: "https://creativecommons.org/licenses/by/4.0/",
    });
    expect(String(b.url)).toMatch(/^\/piano\//);
  }
  expect(blocchi.map((b) => b["@type"]).slice(0, 3)).toEqual(["Report", "DataCatalog", "Dataset"]);
  expect(blocchi[0]?.dateModified).toBe("2025-01-02");
  expect(blocchi[2]).not.toHaveProperty("dateModified");
});

it("i servizi ci sono tutti; di una casa protetta non si dice dov'è", () => {
  const c = inventato();
  const voci = () => serviziOrg(c.piano, dove)["@graph"] as Record<string, unknown>[];
  expect(voci().map((v) => v["@type"])).toEqual(c.piano.servizi.map(() => "GovernmentService"));
  const [unita] = c.piano.servizi;
  const prima = voci()[0];
  expect(prima?.areaServed).toEqual(unita?.comuni?.map((name) => ({ "@type": "City", name })));
  for (const t of c.piano.tipiServizio) t.luogoRiservato = "sì";
  expect(voci().some((v) => "areaServed" in v)).toBe(false);
});
