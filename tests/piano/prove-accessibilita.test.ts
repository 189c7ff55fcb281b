/** `prove-accessibilita.yaml`: si legge come gli altri file, e i suoi errori si spiegano allo stesso modo. */
import { describe, expect, it } from "vitest";
import { caricaPiano, componi } from "../../src/piano/carica.ts";
import { SITI } from "../attrezzi/siti.ts";

const FILE = "prove-accessibilita.yaml";
const { piano, file } = caricaPiano(SITI.inventato.piano);

/** Il piano inventato con quel file cambiato; senza, se `cambia` dà niente. */
function con(cambia: (testo: string) => string | undefined) {
  const altri = [...file].filter(([nome]) => nome !== FILE);
  const testo = cambia(file.get(FILE) ?? "");
  return componi({ file: new Map(testo === undefined ? altri : [...altri, [FILE, testo]]), diagnostiche: [] });
}

describe("le prove di accessibilità registrate", () => {
  it("sono nel piano", () => {
    expect(piano?.proveAccessibilita).toMatchObject({
      data: "2026-03-02",
      pagine: 72,
      condizioni: [
        { larghezza: 360, colori: "chiari", esame: "intero" },
        { larghezza: 360, colori: "scuri", esame: "colori" },
      ],
      violazioni: [{ regola: "scorrimento-laterale", pagine: 1, esempio: "/dati/entrate/" }],
      incompletiRiveduti: [{ regola: "color-contrast", misurati: true, pagine: 4 }],
    });
  });
  it("possono mancare", () => {
    const senza = con(() => undefined);
    expect(senza.diagnostiche).toEqual([]);
    expect(senza.piano).not.toHaveProperty("proveAccessibilita");
  });
  it.each([
    [
      "un campo sconosciuto",
      ["pagine: 72", "paggine: 72"],
      "Il campo «paggine» non esiste",
      "volevi scrivere «pagine»",
    ],
    ["un giorno che non c'è", ["2026-03-02", "2026-02-30"], "questo giorno nel calendario non c'è", undefined],
    ["un colore", ["colori: scuri", "colori: scurri"], "«scurri» non è un valore ammesso", "volevi scrivere «scuri»"],
    [
      "un indirizzo intero",
      ["/dati/entrate/", "dati/entrate/"],
      "non va bene per «violazioni[1].esempio»",
      "una barra",
    ],
    ["un commit breve", ["0123456789abcdef0123456789abcdef01234567", "0123abc"], "non va bene per «commit»", "intero"],
  ] as const)("%s è un errore", (_nome, [prima, dopo], messaggio, suggerimento) => {
    const { diagnostiche, piano } = con((t) => t.replace(prima, dopo));
    const trovata = diagnostiche.find((d) => d.messaggio.includes(messaggio));
    expect(trovata).toMatchObject({ file: FILE, gravita: "errore" });
    if (suggerimento) expect(trovata?.suggerimento).toContain(suggerimento);
    expect(piano).not.toHaveProperty("proveAccessibilita");
  });
});
