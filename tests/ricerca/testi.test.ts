/** Le parole, le pagine e i brani della ricerca. */
import { describe, expect, it } from "vitest";
import { GENERI } from "../../src/generi/index.ts";
import { pagine } from "../../src/generi/pagine.ts";
import { leggiAlbero } from "../../src/html/albero.ts";
import { brano } from "../../src/ricerca/brano.ts";
import { leggiCasi, postoGiusto } from "../../src/ricerca/casi.ts";
import { nomiDellePagine, sinonimiDelCampo } from "../../src/ricerca/elenchi.ts";
import { testoCercato } from "../../src/ricerca/pagina.ts";
import { chiaviDi, paroleCon } from "../../src/ricerca/parole.ts";
import { famiglia, formeCorte, radice, sbagli, suono } from "../../src/ricerca/radice.ts";

describe("le parole", () => {
  it.each([
    ["L’affitto dell'anziano", ["l", "affitto", "dell", "anziano"]],
    ["P.I.P.P.I. e C.S.E", ["pippi", "e", "cse"]],
    ["1.209.335,39 € +4,9% 12,0", ["1209335", "4,9", "12"]],
    ["A1-R3 fine.Poi S. Angelo", ["a1", "r3", "fine", "poi", "s", "angelo"]],
    ["perche\u0301 È", ["perche", "e"]],
  ])("«%s»", (testo, attese) => {
    expect(chiaviDi(testo)).toEqual(attese);
  });
  it("hanno il posto in cui stanno", () => {
    const testo = "La città";
    expect(paroleCon(testo).map((p) => testo.slice(p.da, p.a))).toEqual(["La", "città"]);
  });
  it("hanno forme, famiglie e suoni", () => {
    expect(["anziano", "anziane", "amiche", "servizio", "servizi", "rsa"].map(radice)).toEqual([
      "anzian",
      "anzian",
      "amic",
      "serviz",
      "serviz",
      "rsa",
    ]);
    expect(formeCorte("nido")).toEqual(["nidi"]);
    expect(formeCorte("casa")).toEqual(["case"]);
    expect(famiglia("disoccupato")).toBe(famiglia("disoccupazione"));
    expect(famiglia("sfratto")).toBe(famiglia("sfrattare"));
    expect(suono("tavazano")).toBe(suono("tavazzano"));
    expect(suono("codonio")).toBe(suono("codogno"));
    expect(suono("bilanciooooo")).not.toBe(suono("bilancio"));
  });
  it("si confrontano contando gli sbagli, anche due lettere scambiate", () => {
    expect(sbagli("bilancoi", "bilancio", 2)).toBe(1);
    expect(sbagli("nido", "nodi", 1)).toBe(2);
    expect(sbagli("casa", "asilo nido", 2)).toBe(3);
  });
});

describe("il testo di una pagina", () => {
  const pagina = (corpo: string) =>
    testoCercato(
      leggiAlbero(
        `<html><head><meta name="description" content="Che cos'è"></head><body><header>Testata</header><main data-pagefind-body><span hidden data-pagefind-filter="genere:Per te"></span><h1>Il <b>tito</b>lo</h1>${corpo}</main></body></html>`,
      ),
    );
  it("ha le celle divise, le parole in linea unite, e non ha ciò che si ripete", () => {
    expect(
      pagina(
        "<nav>Indice</nav><h2>Quanti</h2><table><tr><td>Lodi</td><td>25.644</td></tr></table><p>Un <b>pas</b>to<br>caldo</p><p data-pagefind-ignore>no</p>",
      ),
    ).toEqual({
      titolo: "Il titolo",
      descrizione: "Che cos'è",
      genere: "Per te",
      titoletti: ["Quanti"],
      blocchi: ["Quanti", "Lodi · 25.644", "Un pasto", "caldo"],
    });
  });
  it("non c'è, se la pagina non si cerca", () => {
    expect(testoCercato(leggiAlbero("<main><h1>A</h1></main>"))).toBeUndefined();
  });
});

describe("un brano", () => {
  const segnate = new Set(["anziani", "casa"]);
  it("è la frase intera che ha più parole, con le parole segnate", () => {
    const { tratti, quante } = brano(
      "La prima frase parla del tempo che fa. Gli anziani restano a casa con l'aiuto di S. Angelo e di tutti.\nAltro capoverso sugli anziani del paese.",
      segnate,
    );
    expect(quante).toBe(2);
    expect(tratti.map((t) => t.testo).join("")).toBe("Gli anziani restano a casa con l'aiuto di S. Angelo e di tutti.");
    expect(tratti.filter((t) => t.segnato).map((t) => t.testo)).toEqual(["anziani", "casa"]);
  });
  it("di una frase lunghissima è la parte attorno alle parole, tagliata fra due parole", () => {
    const testo = brano(`${"parola ".repeat(80)}anziani ${"altro ".repeat(80)}`, segnate)
      .tratti.map((t) => t.testo)
      .join("");
    expect(testo).toMatch(/^…parola .* anziani altro .*altro…$/);
    expect(testo.length).toBeLessThan(300);
  });
});

describe("gli elenchi del programma", () => {
  it("dicono ogni frase una volta sola", () => {
    const frasi = sinonimiDelCampo().flatMap(([scrive]) => scrive.map((s) => chiaviDi(s).join(" ")));
    expect(frasi.length).toBeGreaterThan(500);
    expect(frasi.filter((f, i) => frasi.indexOf(f) !== i)).toEqual([]);
  });
  it("nominano pagine che ci sono", () => {
    const nomi = new Set(pagine(GENERI).map((p) => p.nome));
    expect(Object.keys(nomiDellePagine()).filter((n) => !nomi.has(n as never))).toEqual([]);
  });
});

it("un caso di prova dice gli indirizzi giusti, o che non si deve trovare niente", () => {
  const [nido, niente] = leggiCasi("# commento\nnido\t^/a/|^/b/#c$\nqwerty\t-\n");
  const [a, b] = [{ percorso: "/x/" }, { percorso: "/b/#c" }];
  expect(nido && postoGiusto(nido, [a, b])).toBe(2);
  expect(nido && postoGiusto(nido, [a])).toBe(0);
  expect(niente && postoGiusto(niente, [])).toBe(1);
  expect(niente && postoGiusto(niente, [a])).toBe(0);
});
