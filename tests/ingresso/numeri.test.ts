/**
 * I numeri come si scrivono davvero. Un suggerimento c'è solo se, scritto al posto del numero, è accettato e vale quanto ciò che
 * era scritto. `SEME=n` ripete una corsa, `NUMERI_GIRI=n` la allunga.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leggiNumero } from "../../src/testo/numeri.ts";
import { SEME, SEME_DETTO } from "../attrezzi/caso.ts";
import { dopo } from "./piano.ts";

const GIRI = Number(process.env.NUMERI_GIRI ?? 4000);

const suggerito = (scritto: string) => {
  const letto = leggiNumero(scritto);
  return letto.ok ? { letto: letto.valore } : letto.suggerimento === undefined ? {} : { proposto: letto.suggerimento };
};

describe("un numero scritto male", () => {
  it.each([
    ["3,3 milioni", "3.300.000"],
    ["3.3 mln", "3.300.000"],
    ["3,3 milioni di euro", "3.300.000"],
    ["1 milione", "1.000.000"],
    ["2,05 mld", "2.050.000.000"],
    ["120 mila", "120.000"],
    ["120mila euro", "120.000"],
    ["1,2345 mila", "1.234,5"],
    ["3.300.000.00", "3.300.000,00"],
    ["12,", "12"],
    ["1.200,", "1.200"],
    ["12.", "12"],
    [",5", "0,5"],
    [".75", "0,75"],
    ["1e3", "1.000"],
    ["1,5E+06", "1.500.000"],
    ["12.5", "12,5"],
    ["-12.5", "-12,5"],
    ["1,234.56", "1.234,56"],
    ["1'234,50", "1.234,50"],
    ["– 5", "-5"],
    ["1.234, 50", "1.234,50"],
  ])("%s → %s", (scritto, proposto) => expect(suggerito(scritto)).toEqual({ proposto }));
  it.each([
    "(1.200,00)",
    "3/4",
    "1/2",
    "#DIV/0!",
    "n.d.",
    "-",
    "…",
    "circa 200",
    "200 circa",
    "> 100",
    "< 5",
    "12-15",
    "10*",
    "10 (1)",
    "2024-25",
    "12 15",
    "1.2345",
    "1.23.45",
    "12.10.2024",
    "1,2,3",
    "venti",
    "12 e mezzo",
    "1O0",
    "½",
    "10+5",
    "12x",
    "5 su 10",
    "1e400",
    "1.234,56,7",
    "--5",
    "12 famiglie",
    "12‰",
  ])("%s: nessun suggerimento", (scritto) => expect(suggerito(scritto)).toEqual({}));
});

describe("migliaia di numeri", () => {
  const cifre = fc.nat({ max: 99_999_999 });
  const decimali = fc.stringMatching(/^\d{0,3}$/);
  const gruppi = (n: string, segno: string) => n.replace(/\B(?=(?:\d{3})+$)/g, segno);
  /** Ogni maniera di scrivere: dal valore al testo, e quanto vale il testo. */
  const MANIERE: Record<string, (n: number, d: string) => [testo: string, vale: number]> = {
    italiana: (n, d) => [`${gruppi(`${n}`, ".")}${d && `,${d}`}`, Number(`${n}.${d}`)],
    "senza punti": (n, d) => [`${n}${d && `,${d}`}`, Number(`${n}.${d}`)],
    "con gli spazi": (n, d) => [`${gruppi(`${n}`, " ")}${d && `,${d}`}`, Number(`${n}.${d}`)],
    inglese: (n, d) => [`${gruppi(`${n}`, ",")}.${d || "0"}`, Number(`${n}.${d}`)],
    "punto nei decimali": (n, d) => [`${n}.${d.slice(0, 2) || "0"}`, Number(`${n}.${d.slice(0, 2)}`)],
    "punti dappertutto": (n, d) => [
      `${gruppi(`${n + 1000}`, ".")}.${d.slice(0, 2) || "0"}`,
      Number(`${n + 1000}.${d.slice(0, 2)}`),
    ],
    svizzera: (n, d) => [`${gruppi(`${n + 1000}`, "'")}.${d || "0"}`, Number(`${n + 1000}.${d}`)],
    milioni: (n, d) => [`${n % 1000}${d && `,${d}`} milioni`, Math.round(Number(`${n % 1000}.${d}`) * 1e6)],
    "mln all'inglese": (n, d) => [
      `${n % 1000}.${d.slice(0, 2) || "0"} mln`,
      Math.round(Number(`${n % 1000}.${d.slice(0, 2)}`) * 1e6),
    ],
    mila: (n, d) => [`${n % 1000}${d && `,${d}`} mila`, Math.round(Number(`${n % 1000}.${d}`) * 1e3)],
    esponente: (n, d) => [
      `${n % 10}.${d || "0"}E+0${(n % 5) + 3}`,
      Math.round(Number(`${n % 10}.${d}`) * 10 ** ((n % 5) + 3)),
    ],
    "virgola in coda": (n) => [`${n},`, n],
    "trattino lungo": (n, d) => [`–${n + 1}${d && `,${d}`}`, -Number(`${n + 1}.${d}`)],
  };
  const scritto = fc
    .tuple(fc.constantFrom(...Object.keys(MANIERE)), cifre, decimali)
    .map(([maniera, n, d]) => [maniera, ...(MANIERE[maniera]?.(n, d) ?? ["", 0])] as [string, string, number]);

  it(`ciò che si legge o si propone vale quanto è scritto (${GIRI}, ${SEME_DETTO})`, () => {
    const proposti = new Map<string, number>();
    let letti = 0;
    fc.assert(
      fc.property(scritto, ([maniera, testo, vale]) => {
        const { letto, proposto } = suggerito(testo);
        // «1.234» e «1,234» sono numeri italiani: chi li scrive all'inglese non si può riconoscere.
        const ambiguo = /^\d{1,3}\.\d{3}$|^\d+,\d+$/.test(testo);
        if (letto !== undefined) {
          letti++;
          if (!ambiguo || maniera === "italiana" || maniera === "senza punti")
            expect(letto, `${maniera}: ${testo}`).toBe(vale);
          return;
        }
        if (proposto === undefined) return;
        const riletto = leggiNumero(proposto);
        expect(riletto.ok && riletto.valore, `${maniera}: ${testo} → ${proposto}`).toBeCloseTo(vale, 6);
        proposti.set(maniera, (proposti.get(maniera) ?? 0) + 1);
      }),
      { numRuns: GIRI, seed: SEME },
    );
    const consigli = [...proposti.values()].reduce((a, b) => a + b, 0);
    console.log(`${GIRI} numeri (${SEME_DETTO}): ${letti} letti, ${consigli} con un suggerimento, 0 sbagliati`);
    // Se non si proponesse quasi mai niente, non si starebbe provando niente.
    expect(proposti.size).toBeGreaterThan(8);
  });

  it(`di una scrittura qualsiasi un suggerimento non cambia le cifre e non toglie segni che contano (${GIRI}, ${SEME_DETTO})`, () => {
    const pezzi = fc.constantFrom(
      ..."0123456789".split(""),
      ".",
      ",",
      " ",
      "-",
      "–",
      "(",
      ")",
      "/",
      "%",
      "€",
      "*",
      "e",
      "'",
      " mila",
      " milioni",
      "circa ",
      "#",
      "\u00a0",
      "~",
      "≥",
    );
    fc.assert(
      fc.property(
        fc.array(pezzi, { maxLength: 12 }).map((p) => p.join("")),
        (testo) => {
          const { letto, proposto } = suggerito(testo);
          const soloCifre = (t: string) => t.replace(/\D/g, "").replace(/^0+|0+$/g, "");
          if (letto !== undefined) {
            expect(Number(soloCifre(String(letto)) || 0), testo).toBe(Number(soloCifre(testo) || 0));
            expect(testo).toMatch(/^[\s€%\d.,–−+-]*$/);
            return;
          }
          if (proposto === undefined) return;
          expect(proposto).not.toBe(testo);
          expect(leggiNumero(proposto).ok, `${testo} → ${proposto}`).toBe(true);
          expect(testo).toMatch(/^[\d\s.,'’–−€%+-]*(?:e\+?\d+|\s*(?:mila|milioni))?[\s%€]*$/);
          if (!testo.includes("e")) expect(soloCifre(proposto), `${testo} → ${proposto}`).toBe(soloCifre(testo));
          expect(/[-–−]/.test(proposto)).toBe(/[-–−]/.test(testo));
        },
      ),
      { numRuns: GIRI, seed: SEME },
    );
  });
});

describe("nei campi e nelle celle", () => {
  it.each(["3,3 milioni", "(1.200,00)", "3/4", "1e3", "3.300.000.00", "circa 200"])(
    "«%s» in un importo: un errore solo, e il suo rimedio è accettato",
    (scritto) => {
      const yaml = dopo(["obiettivi/d1.mdx", '"120.000,50"', `"${scritto}"`]);
      const csv = dopo(["dati/entrate.csv", "81.250,50", scritto]);
      expect([yaml.dove.length, csv.dove]).toEqual([1, ["dati/entrate.csv:2"]]);
      for (const d of [...yaml.diagnostiche, ...csv.diagnostiche]) {
        const proposto = /volevi scrivere «(.+)»/.exec(d.suggerimento ?? "")?.[1];
        if (proposto)
          expect(
            dopo(["dati/entrate.csv", "81.250,50", proposto]).diagnostiche.filter((x) => x.gravita === "errore"),
          ).toEqual([]);
      }
    },
  );
  it.each(["n.d.", "-", "…", "#DIV/0!"])("«%s» in un importo: si scrive null", (scritto) => {
    const { diagnostiche } = dopo(["obiettivi/d1.mdx", '"120.000,50"', `"${scritto}"`]);
    expect(diagnostiche).toHaveLength(1);
    expect(diagnostiche[0]?.suggerimento).toContain("null");
  });
  it("in un campo che può mancare si toglie la riga", () => {
    const { diagnostiche } = dopo(["piano.yaml", "favorevoli: 2", "favorevoli: n.d."]);
    expect(diagnostiche.map((d) => d.suggerimento)).toEqual([
      "togli il campo: se manca, vuol dire che la fonte non lo dà",
    ]);
  });
});
