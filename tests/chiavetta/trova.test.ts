import { describe, expect, it } from "vitest";
import { indiceDaDisco } from "../../src/chiavetta/indice.ts";
import { trova } from "../../src/chiavetta/trova.ts";

const pagina = (titolo: string, descrizione: string, corpo: string): string =>
  `<!doctype html><html><head><meta name="description" content="${descrizione}"></head><body><header>Testata</header><main><h1>${titolo}</h1>${corpo}</main></body></html>`;
const indice = indiceDaDisco([
  ["a/index.html", pagina("Anziani a casa", "Aiuti per chi è anziano", "<p>Un pasto <b>caldo</b>.</p>")],
  ["b/index.html", pagina("Dimissioni protette", "Il rientro dall'ospedale", "<p>Per anziani fragili</p>")],
  ["c/index.html", pagina("Nidi", "Per i bambini", "<p data-pagefind-ignore>anziani</p><p>Città e perché</p>")],
  ["stampa/index.html", pagina("Tutto", "Tutto", "<p>anziani</p>")],
  ["404.html", pagina("Non trovata", "", "<p>anziani</p>")],
]);
const file = (scritto: string) => trova(indice, scritto).map((v) => v[1]);

describe("la ricerca senza server", () => {
  it("mette prima chi ha la parola nel titolo, al singolare o al plurale", () => {
    expect(file("anziano")).toEqual(["a/index.html", "b/index.html"]);
  });
  it("vuole tutte le parole, ovunque siano nella pagina", () => {
    expect(file("protette anziani")).toEqual(["b/index.html"]);
    expect(file("anziani aeroplano")).toEqual([]);
  });
  it("non bada ad accenti e maiuscole", () => {
    expect(file("CITTA")).toEqual(["c/index.html"]);
  });
  it("non guarda testata, parti ripetute e pagine che ripetono le altre; senza parole non trova niente", () => {
    expect(file("testata")).toEqual([]);
    expect(file("  ")).toEqual([]);
  });
});
