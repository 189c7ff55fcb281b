/** Ogni pagina dei due siti passa la convalida dell'HTML, e una pagina sbagliata no. */
import { describe, expect, it } from "vitest";
import { pagineDi } from "../../src/esame/campione.ts";
import { SITI } from "../attrezzi/siti.ts";
import { convalidaSito, convalidatore, righeErroriHtml } from "./convalida-html.ts";

describe.each(Object.entries(SITI))("sito %s", (_nome, { uscita }) => {
  it("nessun errore in nessuna pagina", async () => {
    const { pagine, errori } = await convalidaSito(uscita);
    expect(pagine).toBe(pagineDi(uscita).length + 1);
    expect(righeErroriHtml(errori)).toEqual([]);
  });
});

describe("la convalida trova", () => {
  const pagina = (corpo: string) =>
    `<!DOCTYPE html><html lang="it"><head><meta charset="utf-8"><title>Prova</title></head><body><main><h1>Prova</h1>${corpo}</main></body></html>`;
  const convalida = convalidatore();
  it("niente in una pagina giusta", async () => {
    expect(await convalida(pagina("<p>Testo</p>"), "x.html")).toEqual([]);
  });
  it.each([
    ["<p><div>dentro un paragrafo</div></p>", "close-order"],
    ["<ul><p>non è una voce</p></ul>", "element-permitted-content"],
    ['<p id="a">a</p><p id="a">b</p>', "no-dup-id"],
    ["<h3>Un livello saltato</h3>", "heading-level"],
    ['<p><a href="/"></a></p>', "wcag/h30"],
    ["<p><inventato>mai esistito</inventato></p>", "no-unknown-elements"],
    ['<form><input type="text"></form>', "input-missing-label"],
  ])("%s", async (corpo, regola) => {
    expect((await convalida(pagina(corpo), "x.html")).map((e) => e.regola)).toContain(regola);
  });
});
