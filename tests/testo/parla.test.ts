/** Le parole di una persona dentro un testo; un punto solo in fondo a una frase; l'ordine alfabetico; i recapiti in una frase. */
import { describe, expect, it } from "vitest";
import { alfabetico } from "../../src/testo/ordine.ts";
import { parlaDi } from "../../src/testo/parla.ts";
import { conPunto } from "../../src/testo/punto.ts";
import { recapitiNelTesto } from "../../src/testo/recapiti-nel-testo.ts";

describe("parlaDi", () => {
  const cerca = parlaDi(["anziano", "senza dimora", "disabilità"]);
  it.each([
    ["Le persone anziane sole", "anziano"],
    ["Chi è senza una dimora fissa", "senza dimora"],
    ["Chi ha una disabilita'", "disabilità"],
  ])("«%s» parla di «%s»", (testo, parola) => expect(cerca(testo)).toBe(parola));
  it.each(["Le anziane", "Una casa senza giardino", ""])("«%s»", (testo) =>
    expect(cerca(testo)).toBe(testo === "Le anziane" ? "anziano" : undefined),
  );
  it("senza parole non trova niente", () => expect(parlaDi([])("gli anziani")).toBeUndefined());
});

it.each([
  ["Soc. Coop. Soc.", "Soc. Coop. Soc."],
  ["Azienda", "Azienda."],
  ["Davvero?", "Davvero?"],
  ["«Fine.»", "«Fine.»"],
])("«%s» si chiude così: «%s»", (testo, chiuso) => expect(conPunto(testo)).toBe(chiuso));

it("l'ordine è quello di chi legge: punti, maiuscole e accenti non contano", () =>
  expect(["Èlite", "zio", "A.C.L.", "Erba", "ABC", "l'Officina", "Lodi"].sort(alfabetico)).toEqual([
    "ABC",
    "A.C.L.",
    "Èlite",
    "Erba",
    "Lodi",
    "l'Officina",
    "zio",
  ]));

it("in una frase la casella e il numero noto diventano collegamenti, il resto no", () =>
  expect(recapitiNelTesto("Write to a@ente.example. Call 112, not 1120.", ["112"])).toEqual([
    { testo: "Write to " },
    { testo: "a@ente.example", indirizzo: "mailto:a@ente.example" },
    { testo: ". Call " },
    { testo: "112", indirizzo: "tel:112" },
    { testo: ", not 1120." },
  ]));
