/** Le ricerche di prova sul piano vero: quante trovano subito ciò che si vorrebbe. Lo stesso motore e lo stesso indice del sito. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { type Caso, leggiCasi, postoGiusto } from "../../../src/ricerca/casi.ts";
import { Motore } from "../../../src/ricerca/motore.ts";
import { CARTELLA } from "../../../src/ricerca/nomi.ts";
import { SITI } from "../../attrezzi/siti.ts";

const motore = await Motore.apri(async (nome) =>
  JSON.parse(readFileSync(join(SITI.vero.uscita, CARTELLA, `${nome}.json`), "utf8")),
);

async function posti(casi: readonly Caso[]): Promise<{ scritto: string; posto: number }[]> {
  const trovati = [];
  for (const caso of casi)
    trovati.push({ scritto: caso.scritto, posto: postoGiusto(caso, (await motore.cerca(caso.scritto)).trovate) });
  return trovati;
}

it.each(["casi", "guardate", "da-parte"])(
  "%s: la prima giusta in otto su dieci, fra le prime tre in più di nove su dieci",
  async (nome) => {
    const casi = leggiCasi(readFileSync(join("tests/ricerca/lodi", `${nome}.tsv`), "utf8"));
    const trovati = await posti(casi.filter((c) => c.giusti.length));
    const lontane = trovati.filter((t) => t.posto === 0 || t.posto > 3).map((t) => t.scritto);
    const quota = (quante: number) => quante / trovati.length;
    console.log(
      `${nome}: prima ${quota(trovati.filter((t) => t.posto === 1).length).toFixed(2)}, nelle prime tre ${(1 - quota(lontane.length)).toFixed(2)}; lontane: ${lontane.join(", ")}`,
    );
    expect(quota(trovati.filter((t) => t.posto === 1).length)).toBeGreaterThanOrEqual(0.8);
    expect(1 - quota(lontane.length)).toBeGreaterThan(nome === "casi" ? 0.95 : 0.9);
    // Di ciò che non c'è non si mostra niente.
    expect((await posti(casi.filter((c) => !c.giusti.length))).filter((t) => t.posto !== 1)).toEqual([]);
  },
);
