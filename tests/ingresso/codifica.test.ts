/** I CSV che Excel salva in Windows-1252 o in UTF-16: si leggono, con un consiglio. */
import { describe, expect, it } from "vitest";
import { type Cartella, decodifica } from "../../src/piano/cartella.ts";

function letto(file: string, byte: Uint8Array) {
  const esito: Cartella = { file: new Map(), diagnostiche: [] };
  decodifica(file, byte, esito);
  return { testo: esito.file.get(file), detti: esito.diagnostiche.map((d) => `${d.gravita} ${d.regola}`) };
}
/** I segni che Windows-1252 ha oltre a Latin-1. */
const EURO: Record<string, number> = { "€": 0x80, "’": 0x92, "–": 0x96 };
const windows = (t: string) => Uint8Array.from([...t].map((c) => EURO[c] ?? c.codePointAt(0) ?? 63));
const TESTO = "voce;quota\nLibertà – l’età;€ 12,50\nPerù;3\n";

describe("la codifica di un CSV", () => {
  it("Windows-1252", () =>
    expect(letto("dati/a.csv", windows(TESTO))).toEqual({ testo: TESTO, detti: ["consiglio csv-codifica"] }));
  it("UTF-16, come «Testo Unicode»", () => {
    const byte = Uint8Array.from([0xff, 0xfe, ...Buffer.from(TESTO, "utf16le")]);
    expect(letto("dati/a.csv", byte)).toEqual({ testo: TESTO, detti: ["consiglio csv-codifica"] });
  });
  it("UTF-8 non ha niente da dire, con le lettere di ogni lingua", () => {
    const testo = "voce\nÃgueda, Âge, â€, Łódź\n";
    expect(letto("dati/a.csv", new TextEncoder().encode(testo))).toEqual({ testo, detti: [] });
  });
  it("un YAML, o un CSV in parte in UTF-8 e in parte no, è un errore", () => {
    expect(letto("fondi.yaml", windows(TESTO)).detti).toEqual(["errore file"]);
    const misto = Uint8Array.from([...new TextEncoder().encode("città;"), ...windows("città")]);
    expect(letto("dati/a.csv", misto)).toEqual({ testo: undefined, detti: ["errore file"] });
    expect(letto("dati/a.csv", Uint8Array.from([97, 0, 98])).detti).toEqual(["errore file"]);
  });
});
