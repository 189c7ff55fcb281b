/** Il motore della ricerca: che cosa capisce di ciò che è scritto, e che cosa mette prima. */
import { describe, expect, it } from "vitest";
import { motorePiccolo } from "./piccolo.ts";

const { motore, chiesti } = await motorePiccolo();
const trovati = async (scritto: string, scrivendo = false) =>
  (await motore.cerca(scritto, {}, scrivendo)).trovate.map((t) => t.percorso);

describe("la ricerca trova", () => {
  it.each([
    ["anziani", "/per-te/anziani/"],
    ["ANZIANO", "/per-te/anziani/"],
    ["la badante", "/per-te/anziani/"],
    ["badnte", "/per-te/anziani/"],
    ["mia mamma ha 82 anni ed è sola", "/per-te/anziani/"],
    ["mio marito mi picchia!", "/per-te/violenza/"],
    ["mio marito mi picchia ogni sera e ho i bambini piccoli", "/per-te/violenza/"],
    ["K5", "/obiettivi/k5/"],
    ["c.s.e.", "/glossario/#cse"],
    ["C.S.E", "/glossario/#cse"],
    ["25.644.013", "/capitoli/anziani/"],
    ["25644013", "/capitoli/anziani/"],
    ["25.644.013,10", "/capitoli/anziani/"],
    ["nidi", "/comuni/borgo-sereno/"],
    ["l’asilo", "/comuni/borgo-sereno/"],
    ["citta\u0300", "/obiettivi/k5/"],
    ["ＢＩＬＡＮＣＩＯ", "/risorse/"],
    ["tavazano", "/comuni/tavazzano/"],
    ["casal pusterlengo", "/comuni/casalpusterlengo/"],
    ["casalpusterlengo", "/comuni/casalpusterlengo/"],
    ["borgosereno", "/comuni/borgo-sereno/"],
    ["borgo", "/comuni/borgo-sereno/"],
  ])("«%s»", async (scritto, atteso) => {
    expect((await trovati(scritto))[0]).toBe(atteso);
  });
  it("chi ha tutte le parole prima di chi ne ha una", async () => {
    expect((await trovati("nido borgo sereno"))[0]).toBe("/comuni/borgo-sereno/");
  });
  it("una parola di cui si è scritto l'inizio, mentre si scrive", async () => {
    expect(await trovati("tav", true)).toEqual(["/comuni/tavazzano/"]);
    expect(await trovati("tav")).toEqual([]);
  });
});

it("una parola di ogni giorno che il sito non ha non si prende per un'altra, e in una frase non se ne parla", async () => {
  const { corrette, ignote, forse } = await motore.cerca("mio marito mi picchia e ho paura");
  expect([corrette, ignote, forse]).toEqual([[], [], []]);
});

describe("la ricerca non trova", () => {
  it.each([
    "qwertyuiop",
    "bilanciooooo",
    "topolino",
    "zzzz",
    "pizza",
    "  ",
    "dopo di noi",
    "constructor toString",
    "il la lo",
  ])("«%s»", async (scritto) => {
    const { trovate } = await motore.cerca(scritto);
    // «constructor» è una parola dell'indice, «toString» no.
    expect(trovate.map((t) => t.percorso)).toEqual(
      scritto.startsWith("constructor") ? ["/dati/piazze/"] : scritto.trim() ? [] : expect.any(Array),
    );
  });
  it("e se una parola somiglia la propone, senza mostrarne i risultati se c'è da dubitarne", async () => {
    const { trovate, forse, ignote } = await motore.cerca("pizza");
    expect({ trovate, forse, ignote }).toEqual({
      trovate: [],
      forse: [{ scritto: "pizza", messo: "piazza" }],
      ignote: ["pizza"],
    });
  });
});

describe("la ricerca dice", () => {
  it("che cosa ha corretto", async () => {
    expect((await motore.cerca("tavazano")).corrette).toEqual([{ scritto: "tavazano", messo: "tavazzano" }]);
    expect((await motore.cerca("bilancoi")).corrette).toEqual([{ scritto: "bilancoi", messo: "bilancio" }]);
  });
  it("che cosa non ha trovato accanto a ciò che ha trovato", async () => {
    const { ignote, trovate } = await motore.cerca("topolino bilancio");
    expect(ignote).toEqual(["topolino"]);
    expect(trovate[0]?.percorso).toBe("/risorse/");
  });
  it("quali parole segnare, con i sinonimi", async () => {
    expect([...(await motore.cerca("badante")).segnate].sort()).toEqual(["anziana", "anziani"]);
  });
});

it("i filtri restringono, e senza parole danno tutto ciò che li passa", async () => {
  const { trovate } = await motore.cerca("", { comune: "Borgo Sereno" });
  expect(trovate.map((t) => t.percorso)).toEqual(["/comuni/borgo-sereno/"]);
  expect((await motore.cerca("nido", { comune: "Borgo Sereno" })).trovate).toHaveLength(1);
  expect((await motore.cerca("nido", { genere: "Altro" })).trovate).toEqual([]);
});

it("un pezzo dell'indice si chiede una volta sola", () => {
  expect(chiesti.length).toBe(new Set(chiesti).size);
});
