/** Un campione di pagine del sito inventato, esaminato; e l'esame stesso, su pagine fatte apposta. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { apriEsame, type Esaminatore } from "../../src/esame/esaminatore.ts";
import { apri, type Prova } from "../../src/esame/navigatore.ts";
import { esaminaCampione } from "./campione.ts";

esaminaCampione("inventato");

describe("l'esame trova ciò che non va", () => {
  const cartella = mkdtempSync(join(tmpdir(), "esame-"));
  let prova: Prova;
  let esaminatore: Esaminatore;
  const BASE =
    ":root { color-scheme: light dark } body { background: #fff; color: #111 } @media (prefers-color-scheme: dark) { body { background: #111; color: #eee } }";
  const pagina = (stile: string, corpo: string) =>
    `<!doctype html><html lang="it"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Prova</title><link rel="icon" href="data:,"><style>${BASE} ${stile}</style></head><body><main><h1>Prova</h1>${corpo}</main></body></html>`;
  const scrivi = (nome: string, html: string) => writeFileSync(join(cartella, nome), html);
  beforeAll(async () => {
    scrivi("404.html", pagina("", ""));
    scrivi("buona.html", pagina("", "<p>Tutto bene.</p>"));
    scrivi(
      "scura.html",
      pagina(
        "@media (prefers-color-scheme: dark) { body { background: #111; color: #444 } }",
        "<p>Al buio non si legge.</p>",
      ),
    );
    scrivi("larga.html", pagina("p { width: 340px; margin: 0 } body { margin: 0 }", "<p>Larga 340 punti.</p>"));
    scrivi(
      "stretta.html",
      pagina(
        // In lettere tutte larghe uguali: sta di misura con qualunque carattere la macchina abbia.
        "p { font: 12px monospace; height: 1.2em; line-height: 1.2; overflow: hidden; width: 48ch; max-width: none }",
        "<p>Questa riga sta tutta qui, ma proprio di misura</p>",
      ),
    );
    scrivi(
      "dubbia.html",
      pagina("p { background: linear-gradient(#fff, #eee) }", "<p>Sopra una sfumatura axe non sa dire.</p>"),
    );
    prova = await apri(cartella);
    esaminatore = await apriEsame(prova);
  });
  afterAll(async () => {
    await prova.chiudi();
    rmSync(cartella, { recursive: true, force: true });
  });
  const di = async (nome: string) => (await esaminatore.esamina(`/${nome}.html`)).guai;

  it("una pagina buona passa", async () => {
    expect(await di("buona")).toEqual([]);
  });
  it("un contrasto che manca solo al buio", async () => {
    const guai = await di("scura");
    expect([...new Set(guai.map((g) => g.regola))]).toEqual(["color-contrast"]);
    expect([...new Set(guai.map((g) => g.condizione))]).toEqual(["360 px, colori scuri", "1280 px, colori scuri"]);
  });
  it("uno scorrimento di lato che c'è solo a 320 px", async () => {
    expect(await di("larga")).toEqual([
      expect.objectContaining({ regola: "scorrimento-laterale", frase: "la pagina è larga 340 px su 320" }),
    ]);
  });
  it("un testo che si perde quando chi legge chiede più spazio", async () => {
    const guai = await di("stretta");
    expect(guai.map((g) => g.regola)).toContain("testo-con-piu-spazio");
  });
  it("un caso che axe non sa giudicare e nessuno ha guardato", async () => {
    const guai = await di("dubbia");
    expect(guai[0]).toMatchObject({ regola: "color-contrast", daGuardare: true });
  });
});
