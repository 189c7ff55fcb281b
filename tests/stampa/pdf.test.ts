/** Il PDF di tutto il piano, letto da una libreria. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it } from "vitest";
import { caricaPiano } from "../../src/piano/carica.ts";
import type { Piano } from "../../src/piano/modello.ts";
import { SITI } from "../attrezzi/siti.ts";

describe.each(Object.entries(SITI))("il PDF del sito %s", (_nome, { piano: cartella, uscita }) => {
  const piano = caricaPiano(cartella).piano as Piano;
  const triennio = `${piano.identita.triennio.inizio}-${piano.identita.triennio.fine}`;
  const nomi = readdirSync(uscita).filter((f) => f.endsWith(".pdf"));
  const apri = () =>
    getDocument({ data: new Uint8Array(readFileSync(join(uscita, nomi[0] as string))), verbosity: 0 }).promise;

  it("è uno solo, col nome dell'Ambito e del triennio", () => {
    expect(nomi).toHaveLength(1);
    expect(nomi[0]).toMatch(new RegExp(`^piano-[a-z-]+-${triennio}\\.pdf$`));
  });

  it("contiene ogni capitolo, ogni scheda e ogni indicatore, con i numeri di pagina", async () => {
    const documento = await apri();
    const pagine: string[] = [];
    for (let n = 1; n <= documento.numPages; n++) {
      const { items } = await (await documento.getPage(n)).getTextContent();
      pagine.push(items.map((i) => ("str" in i ? i.str + (i.hasEOL ? " " : "") : "")).join(""));
    }
    const tutto = pagine
      .join(" ")
      .replace(/[\s\u00ad]+/g, "")
      .replaceAll("-", "");
    const presente = (testo: string) => expect(tutto, testo).toContain(testo.replace(/\s+/g, "").replaceAll("-", ""));
    for (const c of piano.capitoli) presente(c.titolo);
    for (const o of piano.obiettivi) {
      presente(o.titolo);
      for (const i of o.indicatori) presente(i.id);
    }
    for (const [i, testo] of pagine.entries())
      if (i > 0) expect(testo.replace(/\s+/g, " ")).toContain(`pag. ${i + 1} di ${documento.numPages}`);
  });

  it("è A4, con lingua, titolo, struttura e segnalibri", async () => {
    const documento = await apri();
    const [, , larghezza, altezza] = (await documento.getPage(1)).view;
    expect([Math.round(larghezza as number), Math.round(altezza as number)]).toEqual([595, 842]);
    const segni = (await documento.getMarkInfo()) as unknown as Map<string, boolean>;
    expect(segni.get("Marked")).toBe(true);
    const { info } = (await documento.getMetadata()) as { info: { Title?: string; Language?: string } };
    expect(info.Title).toContain(`Piano di Zona ${triennio}`);
    expect(info.Language).toBe("it");
    const segnalibri = (await documento.getOutline()).flatMap(function piatti(v): string[] {
      return [v.title, ...v.items.flatMap(piatti)];
    });
    for (const o of piano.obiettivi)
      expect(
        segnalibri.some((s) => s.includes(o.titolo.slice(0, 30))),
        o.titolo,
      ).toBe(true);
  });

  it("nulla è più largo del foglio: il browser non ha dovuto rimpicciolire il testo", async () => {
    const documento = await apri();
    const corpi = new Map<number, number>();
    for (let n = 1; n <= documento.numPages; n++) {
      const { items } = await (await documento.getPage(n)).getTextContent();
      for (const i of items)
        if ("str" in i)
          corpi.set(Math.round(i.height * 2) / 2, (corpi.get(Math.round(i.height * 2) / 2) ?? 0) + i.str.length);
    }
    const [corpo] = [...corpi].reduce((a, b) => (b[1] > a[1] ? b : a));
    expect(corpo).toBe(10);
  });

  it("i grafici sono vettori: nessuna immagine", async () => {
    const testo = readFileSync(join(uscita, nomi[0] as string)).toString("latin1");
    expect(testo).not.toMatch(/\/Subtype\s*\/Image/);
  });
});
