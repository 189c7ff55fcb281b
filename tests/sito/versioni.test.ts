/** Il sito di un piano con quattro versioni: che cosa è cambiato, dal più recente, con le cifre e di quanto. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { pagineDi } from "../../src/esame/campione.ts";
import { leggi, QUATTRO } from "../attrezzi/siti.ts";
import { convalidaSito, righeErroriHtml } from "./convalida-html.ts";

const { uscita } = QUATTRO;
const testo = (file: string) =>
  leggi(uscita, file)
    .replace(/<(style|script)[\s\S]*?<\/\1>|<[^>]+>/g, " ")
    .replaceAll("&#39;", "'")
    .replace(/\s+/g, " ");

it("ogni pagina passa la convalida dell'HTML", async () => {
  const { pagine, errori } = await convalidaSito(uscita);
  expect(pagine).toBe(pagineDi(uscita).length + 1);
  expect(righeErroriHtml(errori)).toEqual([]);
});

it("le versioni vanno dalla più recente, ognuna con il suo atto e quanto cambia", () => {
  const pagina = testo("modifiche/index.html");
  const posti = [
    "Versione 2.0 15 ottobre 2026",
    "Versione 1.2 20 gennaio 2026",
    "Versione 1.1 18 giugno 2025",
    "Versione 1.0 10 dicembre 2024",
  ];
  const dove = posti.map((p) => pagina.indexOf(p));
  expect(dove.every((d) => d >= 0)).toBe(true);
  expect(dove).toEqual([...dove].sort((a, b) => a - b));
  expect(pagina).toContain("deliberazione n. 6 del 2026");
});

it("ciò che si promette si legge prima e dopo, con di quanto; i soldi sono in euro", () => {
  const due = testo("modifiche/2.0/index.html");
  expect(due).toContain("Dimissioni protette realizzate Valore 25 18 -7, -28%");
  for (const pagina of [due, testo("modifiche/index.html")]) {
    expect(pagina).toContain("128.000 €");
    expect(pagina).toContain("135.000,50 €");
    expect(pagina).not.toMatch(/135\.000,5(?!0)/);
  }
});

it("ogni versione ha la sua pagina, il suo JSON e la sua voce nel notiziario", () => {
  const notiziario = leggi(uscita, "modifiche/feed.xml");
  for (const v of ["1.0", "1.1", "1.2", "2.0"]) {
    expect(existsSync(join(uscita, "versioni", v, "index.html")), v).toBe(true);
    const json = JSON.parse(leggi(uscita, `api/v1/versioni/${v}.json`)) as Record<string, unknown>;
    expect(Object.keys(json).length, v).toBeGreaterThan(0);
    // La prima non cambia niente: non è una notizia.
    expect(notiziario.includes(`href="/modifiche/${v}/"`), v).toBe(v !== "1.0");
  }
});

it("una scheda dice com'è cambiata", () => {
  expect(testo("obiettivi/b1/index.html")).toContain("Com'è cambiato");
});
