/** Nelle pagine costruite: la politica è giusta, niente viene da altrove, niente resta nel navigatore. */
import { createHash } from "node:crypto";
import { parse } from "node-html-parser";
import { describe, expect, it } from "vitest";
import { fileDi } from "../../src/disco/file.ts";
import { leggi, SITI } from "../attrezzi/siti.ts";

const impronta = (testo: string) => `'sha256-${createHash("sha256").update(testo).digest("base64")}'`;

describe.each(Object.entries(SITI))("sito %s", (_nome, { uscita }) => {
  const pagine = fileDi(uscita, /\.html$/);
  it("ogni pagina ha la sua politica, con le impronte dei suoi stili e dei suoi script", () => {
    expect(pagine.length).toBeGreaterThan(50);
    for (const file of pagine) {
      const html = leggi(uscita, file);
      const p = parse(html, { blockTextElements: { script: true, style: true } });
      const politica = p.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute("content") ?? "";
      expect(politica, file).toMatch(/^default-src 'none';/);
      expect(politica, file).not.toMatch(/unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)|https?:|\*/);
      for (const stile of p.querySelectorAll("style")) expect(politica, file).toContain(impronta(stile.innerHTML));
      for (const s of p.querySelectorAll("script:not([src])"))
        if (!/json/.test(s.getAttribute("type") ?? "")) expect(politica, file).toContain(impronta(s.innerHTML));
      expect(html, file).not.toMatch(/<[^>]+\s(?:style|on[a-z]+)=/);
    }
  });
  it("niente si carica da un altro sito", () => {
    const caricano =
      "script[src], img[src], iframe[src], link[rel~=stylesheet], link[rel~=preload], link[rel~=icon], source, video, audio, object, embed";
    for (const file of pagine)
      for (const e of parse(leggi(uscita, file)).querySelectorAll(caricano))
        expect(e.getAttribute("src") ?? e.getAttribute("href"), file).toMatch(/^\/(?!\/)/);
  });
  it("nessuno script del sito scrive nel navigatore di chi legge o conta le visite", () => {
    const script = fileDi(uscita, /^_file\/.*\.js$/);
    expect(script.length).toBeGreaterThan(2);
    for (const file of script)
      expect(leggi(uscita, file), file).not.toMatch(
        /document\.cookie|localStorage|sessionStorage|indexedDB|sendBeacon/,
      );
  });
  it("ci sono i file delle intestazioni per gli ospiti comuni", () => {
    for (const file of ["_headers", ".htaccess", "nginx-intestazioni.conf"])
      expect(leggi(uscita, file)).toContain("Content-Security-Policy");
  });
});
