/** Cercare per indice deve trovare ciò che si troverebbe confrontando tutto con tutto. */
import leven from "leven";
import { describe, expect, it } from "vitest";
import { affini } from "../../src/testo/affini.ts";
import { somiglianza } from "../../src/testo/impronta.ts";
import { quasiUguali } from "../../src/testo/quasi-uguali.ts";
import { scrittiIn } from "../../src/testo/scritti.ts";
import { cercatore, piuVicino } from "../../src/testo/vicino.ts";

/** Numeri sempre uguali, da un seme scritto qui: la prova non cambia da una volta all'altra. */
function casi(seme: number): (massimo: number) => number {
  let stato = seme;
  return (massimo) => {
    stato = (stato * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((stato / 2 ** 31) * massimo);
  };
}
const serie = <V>(quanti: number, fai: (i: number) => V): V[] => Array.from({ length: quanti }, (_, i) => fai(i));

describe("affini", () => {
  it("nessuna coppia che somiglia abbastanza resta fuori, con ogni soglia", () => {
    const caso = casi(7);
    const voci = serie(120, () => ({
      parole: new Set(serie(1 + caso(6), () => `p${caso(14)}`)),
      gruppo: `g${caso(2)}`,
    }));
    for (const soglia of [0.5, 0.6, 0.8]) {
      const cerca = affini(voci, soglia);
      for (const a of voci) {
        const trovati = new Set(cerca(a));
        for (const [i, b] of voci.entries())
          if (a.gruppo === b.gruppo && somiglianza(a.parole, b.parole) >= soglia) expect(trovati).toContain(i);
      }
    }
  });

  it("chi non ha parole in comune non si confronta", () => {
    const voci = serie(1_000, (i) => ({ parole: new Set([`a${i}`, `b${i}`]) }));
    expect(affini(voci, 0.5)(voci[3] ?? { parole: new Set() })).toEqual([3]);
  });
});

describe("quasi uguali", () => {
  it("trova le stesse coppie di un confronto di tutti con tutti", () => {
    const caso = casi(11);
    const nomi = serie(200, () => serie(7 + caso(3), () => "abc"[caso(3)] ?? "").join(""));
    const attese: [number, number][] = [];
    for (const [i, a] of nomi.entries())
      for (const [k, b] of nomi.slice(i + 1).entries()) {
        if (a === b || a.length < 8 || Math.abs(a.length - b.length) > 1) continue;
        const diverse = leven(a, b);
        const stesse = [...a].sort().join() === [...b].sort().join();
        if (diverse === 1 || (diverse === 2 && stesse)) attese.push([i, i + 1 + k]);
      }
    expect(attese.length).toBeGreaterThan(20);
    expect(quasiUguali(nomi, () => {})).toEqual(attese);
  });

  it("diecimila nomi uguali non chiedono confronti; nomi lontani ne chiedono pochi", () => {
    let confronti = 0;
    const conta = (quanti: number) => {
      confronti += quanti;
    };
    expect(quasiUguali(Array(10_000).fill("cooperativa"), conta)).toEqual([]);
    expect(confronti).toBe(0);
    const lontani = serie(1_000, (i) => serie(9, (k) => "bcdfg"[Math.floor(i / 5 ** (k % 5)) % 5]?.repeat(2)).join(""));
    expect(quasiUguali(lontani, conta)).toEqual([]);
    expect(confronti).toBeLessThan(10_000);
  });
});

describe("scritti in molti testi", () => {
  it("trova le parole come le troverebbe una ricerca alla volta, anche dentro altre e di una lettera", () => {
    const testi = ["Il PUA apre, l'ASST no.", "SUPERPUA e P.I.P.P.I.", "xyz"];
    const cercate = ["PUA", "ASST", "P.I.P.P.I.", "x", "LEPS", "UA", "APRE", "q"];
    const attese = cercate.filter((c) => testi.some((t) => t.includes(c)));
    expect([...scrittiIn(testi, cercate)].sort()).toEqual(attese.sort());
  });
});

describe("il più vicino in un elenco lungo", () => {
  const ammessi = serie(20_000, (i) => `scheda-${i}`);
  it("dice la stessa cosa di una ricerca sola, finché ha confronti da fare; poi tace", () => {
    const cerca = cercatore(ammessi);
    const prime = serie(50, (i) => cerca(`sheda-${i}`));
    expect(prime).toEqual(serie(50, (i) => piuVicino(`sheda-${i}`, ammessi)));
    expect(cerca("sheda-1")).toBeUndefined();
  });
});
