/** La memoria si conta di tutti i processi, non del solo padre. */
import { describe, expect, it } from "vitest";
import { albero, memoriaAlbero, type Proc } from "../../scripts/bench/albero.ts";

/** pid → padre, nome, e quanto dice /proc. */
const PROCESSI: Record<number, { padre: number; nome: string; pss?: number; rss: number }> = {
  10: { padre: 1, nome: "npm", pss: 100, rss: 900 },
  11: { padre: 10, nome: "node (figlio) 3 4", pss: 2_000, rss: 2_500 },
  12: { padre: 11, nome: "pagefind", rss: 300 },
  20: { padre: 1, nome: "altro", pss: 50_000, rss: 50_000 },
};
const PROVA: Proc = {
  elenco: () => Object.keys(PROCESSI).map(Number),
  leggi: (pid, file) => {
    const p = PROCESSI[pid];
    if (!p) return "";
    if (file === "stat") return `${pid} (${p.nome}) S ${p.padre} 0 0`;
    if (file === "smaps_rollup") return p.pss === undefined ? "" : `Rss: 1 kB\nPss: ${p.pss} kB\n`;
    return `Name:\tx\nVmRSS:\t${p.rss} kB\n`;
  },
};

describe("la memoria di un albero di processi", () => {
  it("trova figli e nipoti, anche con parentesi nel nome, e nessun estraneo", () => {
    expect(albero(10, PROVA).sort()).toEqual([10, 11, 12]);
  });
  it("somma il PSS, o la residente dove il PSS non c'è", () => {
    expect(memoriaAlbero(10, PROVA)).toEqual({ tutti: 2_400, maggiore: 2_000 });
  });
  it("senza /proc vale zero", () => {
    expect(memoriaAlbero(10, { elenco: () => [], leggi: () => "" })).toEqual({ tutti: 0, maggiore: 0 });
  });
});
