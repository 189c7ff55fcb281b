import { describe, expect, it } from "vitest";
import { paginaDaDisco, relativo } from "../../src/chiavetta/relativo.ts";

describe("un indirizzo da un disco", () => {
  it.each([
    ["/", "index.html", "index.html"],
    ["/obiettivi/a1/", "index.html", "obiettivi/a1/index.html"],
    ["/", "obiettivi/a1/index.html", "../../index.html"],
    ["/obiettivi/a2/#risorse", "obiettivi/a1/index.html", "../a2/index.html#risorse"],
    ["/obiettivi/a1/#risorse", "obiettivi/a1/index.html", "#risorse"],
    ["/dati/x.csv", "dati/x/index.html", "../x.csv"],
    ["/cerca/?q=casa", "index.html", "cerca/index.html"],
    ["#qui", "index.html", "#qui"],
    ["https://altrove.example/", "index.html", "https://altrove.example/"],
    ["//altrove.example/", "index.html", "//altrove.example/"],
    ["mailto:a@b.example", "index.html", "mailto:a@b.example"],
  ])("%s da %s è %s", (indirizzo, file, atteso) => {
    expect(relativo(indirizzo, file, "/")).toBe(atteso);
  });
  it("conosce la cartella in cui il sito è costruito", () => {
    expect(relativo("/piano/dati/", "index.html", "/piano/")).toBe("dati/index.html");
    expect(relativo("/altro/", "index.html", "/piano/")).toBe("/altro/");
  });
});

describe("una pagina da un disco", () => {
  const sito = { base: "/", script: new Map([["/_file/a.js", "/_file/a.unito.js"]]) };
  const di = (corpo: string) =>
    paginaDaDisco(`<!doctype html><html><head></head><body>${corpo}</body></html>`, "a/index.html", sito).replace(
      /^[\s\S]*<body>|<\/body>[\s\S]*$/g,
      "",
    );
  it("cambia solo gli indirizzi", () => {
    expect(di('<p title="/non/questo/"><a  href="/b/" class=x>B &amp; C</a></p>')).toBe(
      '<p title="/non/questo/"><a  href="../b/index.html" class=x>B &amp; C</a></p>',
    );
    expect(di('<form action="/cerca/"></form><iframe src="/grafici/x/"></iframe>')).toBe(
      '<form action="../cerca/index.html"></form><iframe src="../grafici/x/index.html"></iframe>',
    );
  });
  it("mette gli script senza moduli al posto dei moduli, e toglie quelli che non ci sono", () => {
    expect(di('<script type="module" src="/_file/a.js"></script>')).toBe(
      '<script defer src="../_file/a.unito.js"></script>',
    );
    expect(di('<script type="module" src="/_file/b.js"></script>')).toBe("");
  });
  it("cambia gli indirizzi degli stili e toglie ciò che si carica prima", () => {
    expect(di("<style>@font-face{src:url(/_file/f.woff2)}</style>")).toBe(
      "<style>@font-face{src:url(../_file/f.woff2)}</style>",
    );
    expect(di('<link rel="preload" as="font" href="/_file/f.woff2">')).toBe("");
  });
});
