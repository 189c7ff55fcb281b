/** La cartella sotto cui il sito è pubblicato finisce negli indirizzi e nelle regole degli ospiti: lì un segno può comandare. */
import { describe, expect, it } from "vitest";
import { opzioniDaAmbiente } from "../../src/sito/opzioni.ts";

const base = (BASE?: string) => opzioniDaAmbiente({ PIANO: "x", ...(BASE === undefined ? {} : { BASE }) }).base;

describe("la cartella del sito", () => {
  it.each([
    ["nessuna", undefined, "/"],
    ["vuota", "", "/"],
    ["una barra", "/", "/"],
    ["senza barre", "piano", "/piano/"],
    ["con le barre, anche doppie", "//piano//2025-2027/", "/piano/2025-2027/"],
  ])("%s", (_, scritta, letta) => {
    expect(base(scritta)).toBe(letta);
  });

  it.each([
    'x"; return 301 https://evil.example; #',
    "x\nEvil: 1",
    "../..",
    "piano/./x",
    "<script>",
    "a b",
    "piano?x",
    "#",
    "%2e%2e",
    "x\\y",
    "piano\u202e",
    "C:/Program Files/Git/piano",
  ])("«%s» si rifiuta, con un esempio", (scritta) => {
    expect(() => base(scritta)).toThrow(/^BASE non può essere «.*»: .*BASE=\/piano\/$/);
  });
});
