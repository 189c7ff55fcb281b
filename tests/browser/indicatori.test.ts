/** Trovare un indicatore, con la tastiera e senza JavaScript; una vista filtrata che si condivide e si stampa. */
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { apri, type Prova, visita } from "../../src/esame/navigatore.ts";
import { SITI } from "../attrezzi/siti.ts";

let prova: Prova;
beforeAll(async () => {
  prova = await apri(SITI.inventato.uscita);
});
afterAll(() => prova.chiudi());

const visibili = (pagina: Page) =>
  pagina.locator(".esploratore tbody tr:visible").evaluateAll((righe) => righe.map((r) => r.id));
const stato = (pagina: Page) => pagina.locator("[data-stato-filtri]").textContent();

describe("l'esploratore", () => {
  it("dalla home a un indicatore con la tastiera: la parola e al massimo otto tasti", async () => {
    const { pagina, guai } = await visita(prova, "/");
    let tasti = 0;
    const premi = async (tasto: string) => {
      tasti++;
      await pagina.keyboard.press(tasto);
    };
    for (const tasto of ["Tab", "Enter", "Tab"]) await premi(tasto);
    expect(await pagina.evaluate(() => document.activeElement?.id)).toBe("cerca-home");
    await pagina.keyboard.type("dimissioni protette");
    await premi("Enter");
    await pagina.waitForURL("**/cerca/?q=*");
    // Gli indicatori arrivano dopo, sotto le loro schede: chi legge lo stato, intanto, li ha.
    await pagina.locator("[data-risultato] li a").first().waitFor();
    await pagina.waitForFunction(() => document.activeElement?.getAttribute("role") === "status");
    let arrivato = "";
    while (tasti < 8 && !/Dimissioni protette/.test(arrivato)) {
      await premi("Tab");
      arrivato = await pagina.evaluate(() => document.activeElement?.closest("li li")?.textContent ?? "");
    }
    await premi("Enter");
    await pagina.waitForURL("**/indicatori/*/");
    expect(await pagina.locator("h1").textContent()).toMatch(/^Dimissioni protette/);
    expect(tasti).toBeLessThanOrEqual(8);
    expect(guai).toEqual([]);
    await pagina.context().close();
  });

  it("filtra con la tastiera, annuncia, tiene il fuoco, e l'indirizzo riapre le stesse righe", async () => {
    const { pagina, guai } = await visita(prova, "/indicatori/");
    await pagina.locator("#i-area").focus();
    await pagina.selectOption("#i-area", "d");
    await pagina.selectOption("#i-tipo", "risultato");
    await pagina.waitForURL("**?area=d&tipo=risultato");
    expect(await stato(pagina)).toBe("7 indicatori: D-E. Domiciliarità e anziani, Risultato.");
    expect(await pagina.locator("[data-stato-filtri]").getAttribute("role")).toBe("status");
    expect(await pagina.locator("#i-stato option:checked").textContent()).toBe("In ogni stato");
    expect(await pagina.locator("#i-stato option[value=raggiunto]").textContent()).toBe("Raggiunto (2)");
    expect(await pagina.locator("#i-stato option[value=superato]").isDisabled()).toBe(true);
    await pagina.locator("#i-q").focus();
    await pagina.keyboard.type("richieste");
    await pagina.waitForURL("**q=richieste**");
    expect(await pagina.evaluate(() => document.activeElement?.id)).toBe("i-q");
    const righe = await visibili(pagina);
    expect(righe).toEqual(["d2-r1"]);
    const altra = await visita(prova, pagina.url().replace(prova.servizio.indirizzo, ""));
    expect(await visibili(altra.pagina)).toEqual(righe);
    expect(await stato(altra.pagina)).toBe(await stato(pagina));
    await pagina.goBack();
    expect(await visibili(pagina)).not.toEqual(righe);
    await altra.pagina.getByRole("button", { name: "Togli i filtri" }).click();
    await altra.pagina.waitForURL("**/indicatori/");
    expect(await stato(altra.pagina)).toBe("20 indicatori in tutto.");
    expect((await visibili(altra.pagina)).length).toBe(10);
    expect(guai).toEqual([]);
    await pagina.context().close();
    await altra.pagina.context().close();
  });

  it("si ordina, e l'ordine sta nell'indirizzo", async () => {
    const { pagina } = await visita(prova, "/indicatori/?area=d&ordine=nome");
    await pagina.getByRole("button", { name: "Mostra altri 6" }).click();
    expect(await pagina.evaluate(() => document.activeElement?.closest("tr")?.sectionRowIndex)).toBe(10);
    const nomi = await pagina.locator(".esploratore tbody tr:visible th a").allTextContents();
    expect(nomi).toEqual([...nomi].sort((a, b) => a.localeCompare(b, "it")));
    expect(nomi.length).toBe(16);
    await pagina.context().close();
  });

  it("senza JavaScript l'elenco intero ha le sue pagine, i filtri che non funzionano non ci sono, e si va a ogni obiettivo", async () => {
    const { pagina } = await visita(prova, "/indicatori/?area=b", { javaScriptEnabled: false });
    expect(await pagina.locator(".esploratore form").isVisible()).toBe(false);
    expect(await pagina.locator("[data-altri]").isVisible()).toBe(false);
    await pagina.locator("noscript a", { hasText: "D1" }).click();
    expect(pagina.url()).toMatch(/\/indicatori\/pagina\/1\/#di-d1$/);
    expect((await visibili(pagina)).length).toBe(20);
    await pagina.locator("tr#d1-r1 a").click();
    expect(await pagina.locator("h1").textContent()).toBe("Dimissioni protette realizzate");
    await pagina.context().close();
  });

  it("una vista filtrata si stampa con le sole righe che mostra, e dice quali filtri ha", async () => {
    const { pagina } = await visita(prova, "/indicatori/?stato=raggiunto");
    const { testo } = await stampata(pagina);
    expect(testo).toContain("2 indicatori: Raggiunto.");
    expect(testo).toContain("Richieste rimaste senza risposta");
    expect(testo).not.toContain("Fermate accessibili");
    expect(testo).not.toContain("Togli i filtri");
    await pagina.context().close();
    // Più delle dieci righe che si vedono: il foglio le ha tutte.
    const lunga = await visita(prova, "/indicatori/?area=d");
    await lunga.pagina.locator("[data-stato-filtri]", { hasText: "16 indicatori" }).waitFor();
    const ultima = await lunga.pagina.evaluate(() => {
      dispatchEvent(new Event("beforeprint"));
      return document.querySelectorAll(".esploratore tbody tr").length;
    });
    expect(ultima).toBe(16);
    await lunga.pagina.context().close();
  });

  it("un indirizzo già pubblicato con il punto di una riga o di un obiettivo porta ancora lì", async () => {
    const riga = await visita(prova, "/indicatori/#d2-r6");
    await riga.pagina.waitForURL("**/indicatori/d2-r6/");
    await riga.pagina.goto(`${prova.servizio.indirizzo}/indicatori/#di-d2`);
    await riga.pagina.waitForURL("**/indicatori/?obiettivo=d2");
    await riga.pagina.locator(".esploratore tbody tr:visible:not([id^='d2'])").first().waitFor({ state: "hidden" });
    expect((await visibili(riga.pagina)).every((id) => id.startsWith("d2"))).toBe(true);
    await riga.pagina.context().close();
  });
});

describe("la pagina di un indicatore", () => {
  it("sta in un foglio A4, con misure, definizione e come si cita", async () => {
    const { pagina } = await visita(prova, "/indicatori/d2-p1/");
    const { testo, pagine } = await stampata(pagina);
    expect(pagine).toBe(1);
    for (const parte of [
      "Uscite organizzate in gruppo",
      "Superato",
      "Registro delle uscite",
      "si sommano",
      "indicatore d2-p1",
    ])
      expect(testo).toContain(parte);
    await pagina.context().close();
  });
});

describe("il monitoraggio", () => {
  it("ogni numero porta alle righe che conta", async () => {
    const { pagina } = await visita(prova, "/monitoraggio/");
    const voce = pagina.locator("main > .conteggi a", { hasText: "in ritardo" });
    const quanti = Number((await voce.textContent())?.match(/^\d+/)?.[0]);
    await voce.click();
    await pagina.waitForURL("**/indicatori/?stato=in+ritardo");
    // L'indirizzo cambia prima che la pagina nuova abbia filtrato le sue righe.
    await pagina.locator(".esploratore tbody tr:visible").nth(quanti).waitFor({ state: "hidden" });
    expect((await visibili(pagina)).length).toBe(quanti);
    await pagina.context().close();
  });
});

/** La pagina stampata in A4: quanti fogli, e che cosa vi si legge. */
async function stampata(pagina: Page): Promise<{ testo: string; pagine: number }> {
  const lettura = getDocument({ data: new Uint8Array(await pagina.pdf({ format: "A4" })) });
  const documento = await lettura.promise;
  const pezzi: string[] = [];
  for (let n = 1; n <= documento.numPages; n++) {
    const { items } = await (await documento.getPage(n)).getTextContent();
    pezzi.push(items.map((i) => ("str" in i ? i.str : "")).join(""));
  }
  await lettura.destroy();
  return { testo: pezzi.join(" "), pagine: pezzi.length };
}
