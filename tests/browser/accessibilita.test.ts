/**
 * Un campione di pagine dei due siti in un browser vero: di ogni genere la più piccola e la più grande. Tutte le pagine le
 * esamina `npm run a11y`, con lo stesso esame.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { esamina, esaminaScuro } from "../../scripts/comune/accessibile.ts";
import { apri, type Prova, visita } from "../../scripts/comune/navigatore.ts";
import { campione, generePagina, pagineDi } from "../../scripts/comune/pagine.ts";
import { SITI } from "../comune/siti.ts";

describe.each(Object.entries(SITI))("sito %s", (_nome, { uscita }) => {
  let prova: Prova;
  beforeAll(async () => {
    prova = await apri(uscita);
  });
  afterAll(() => prova.chiudi());

  it("il campione ha una pagina di ogni genere", () => {
    const generi = (pagine: string[]) => [...new Set(pagine.map(generePagina))].sort();
    expect(generi(campione(uscita))).toEqual(generi(pagineDi(uscita)));
    expect(pagineDi(uscita).length).toBeGreaterThan(15);
  });

  describe.each([360, 1280])("a %i px", (larghezza) => {
    it.each([...campione(uscita), "/non-esiste/"])("%s", async (indirizzo) => {
      const { guai, superate } = await esamina(prova, indirizzo, larghezza);
      expect(guai.filter((g) => !(indirizzo === "/non-esiste/" && g.includes("404")))).toEqual([]);
      expect(superate).toBeGreaterThan(10);
    });
  });

  it("a 320 px nessuna pagina del campione scorre di lato", async () => {
    const larghe: string[] = [];
    for (const indirizzo of campione(uscita)) {
      const { pagina } = await visita(prova, indirizzo, { viewport: { width: 320, height: 640 } }, "load");
      if (Number(await pagina.evaluate("document.documentElement.scrollWidth")) > 320) larghe.push(indirizzo);
      await pagina.context().close();
    }
    expect(larghe).toEqual([]);
  });

  it("nello schema scuro i contrasti reggono", async () => {
    const pagine = campione(uscita).filter((p) => p === "/" || /^\/(obiettivi|capitoli|dati|esiti|servizi)\//.test(p));
    const guai: string[] = [];
    for (const indirizzo of pagine) guai.push(...(await esaminaScuro(prova, indirizzo)));
    expect(guai).toEqual([]);
  });
});
