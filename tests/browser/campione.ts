/**
 * Un campione di pagine di un sito in un navigatore vero: di ogni genere la più piccola e la più grande, in tutte le condizioni.
 * Tutte le pagine le esamina `npm run a11y`, con lo stesso esame. Ogni sito ha il suo file di prove, così girano insieme.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { campione, generePagina, pagineDi } from "../../src/esame/campione.ts";
import { apriEsame, type Esaminatore } from "../../src/esame/esaminatore.ts";
import { apri, type Prova } from "../../src/esame/navigatore.ts";
import { righeDi } from "../../src/esame/rapporto.ts";
import { SITI } from "../attrezzi/siti.ts";

/** Le prove del campione di un sito. */
export const esaminaCampione = (nome: keyof typeof SITI): void => esaminaSito(nome, SITI[nome].uscita);

/** @param quali le sole pagine da guardare; senza, una piccola e una grande di ogni genere */
export function esaminaSito(nome: string, uscita: string, quali?: (pagina: string) => boolean): void {
  const pagine = quali ? pagineDi(uscita).filter(quali) : campione(uscita);
  describe(`sito ${nome}`, () => {
    let prova: Prova;
    let esaminatore: Esaminatore;
    beforeAll(async () => {
      prova = await apri(uscita);
      esaminatore = await apriEsame(prova);
    });
    afterAll(() => prova.chiudi());

    it("il campione ha una pagina di ogni genere", () => {
      const generi = (tutte: string[]) => [...new Set(tutte.map(generePagina))].sort();
      expect(generi(pagine)).toEqual(generi(pagineDi(uscita).filter(quali ?? (() => true))));
      expect(pagine.length).toBeGreaterThan(5);
    });

    it.each([...pagine, "/non-esiste/"])("%s", async (indirizzo) => {
      const { guai, superate } = await esaminatore.esamina(indirizzo);
      expect(righeDi(guai).filter((g) => !(indirizzo === "/non-esiste/" && g.includes("404")))).toEqual([]);
      expect(superate.length).toBeGreaterThan(10);
    });
  });
}
