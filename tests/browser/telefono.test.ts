/** Su un telefono: la testata bassa con la ricerca a un tocco, il titolo subito, nessuna pagina senza fine. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lunghezze, TELEFONO } from "../../scripts/bench/lunghezza.ts";
import { pagineDi } from "../../src/esame/campione.ts";
import { apri, type Prova, visita } from "../../src/esame/navigatore.ts";
import { SITI } from "../attrezzi/siti.ts";

/** L'edizione da stampare è il piano intero, e il riquadro di un grafico interattivo non è una pagina. */
const eccetto = (indirizzo: string) => indirizzo === "/stampa/" || indirizzo.startsWith("/grafici/");

describe.each(Object.entries(SITI))("sito %s", (_nome, { uscita }) => {
  let prova: Prova;
  beforeAll(async () => {
    prova = await apri(uscita);
  });
  afterAll(() => prova.chiudi());

  it("ogni pagina: testata entro 110 px, titolo entro 260, al massimo 25 schermate", async () => {
    const misure = [...(await lunghezze(uscita))].filter(([indirizzo]) => !eccetto(indirizzo));
    expect(misure.filter(([, m]) => m.testata > 110).map(([i]) => i)).toEqual([]);
    expect(misure.filter(([, m]) => m.titolo > 260).map(([i, m]) => `${i} ${m.titolo}`)).toEqual([]);
    expect(misure.filter(([, m]) => m.schermate > 25).map(([i, m]) => `${i} ${m.schermate}`)).toEqual([]);
    expect(misure.find(([i]) => i === "/indicatori/")?.[1].fermate).toBeLessThanOrEqual(60);
  });

  it("con lo zoom al 400 per cento il titolo di ogni genere di pagina si vede subito", async () => {
    const { pagina } = await visita(
      prova,
      "/",
      { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 },
      "load",
    );
    for (const indirizzo of pagineDi(uscita).filter((i) => !eccetto(i) && !/\/(indicatori|comuni|dati)\/./.test(i))) {
      await pagina.goto(prova.servizio.indirizzo + indirizzo, { waitUntil: "load" });
      const titolo = await pagina.locator("h1").boundingBox();
      expect((titolo?.y ?? 256) + 30, indirizzo).toBeLessThanOrEqual(256);
    }
    await pagina.context().close();
  });

  it("da ogni pagina la ricerca è a un tocco, e in una pagina c'è un campo solo", async () => {
    const { pagina } = await visita(prova, "/", { viewport: TELEFONO }, "load");
    for (const indirizzo of ["/", "/indicatori/", "/servizi/", "/mappa-del-sito/"]) {
      await pagina.goto(prova.servizio.indirizzo + indirizzo, { waitUntil: "load" });
      expect(await pagina.locator("input[type=search]").count(), indirizzo).toBe(1);
      await pagina.locator(".testata .apri-cerca").click();
      await pagina.waitForURL("**/cerca/");
      expect(await pagina.locator("input[type=search]").count()).toBe(1);
      expect(await pagina.locator("input[type=search]").isVisible()).toBe(true);
    }
    await pagina.context().close();
  });
});
