/** Le figure per chi condivide: nessun testo esce dai margini, e il PNG è della misura e del peso giusti. */
import { createCanvas, loadImage } from "@napi-rs/canvas";
import { describe, expect, it } from "vitest";
import { componi, disegnaAnteprima, misuraDi } from "../../src/anteprime/figura.ts";
import { aCapo } from "../../src/testo/a-capo.ts";

const FRASE = "Costruire con le scuole, i servizi e le associazioni un sistema di prevenzione. ";
const CASI = {
  breve: "Casa",
  "200 caratteri": FRASE.repeat(3).slice(0, 200),
  "200 caratteri senza spazi": "W".repeat(200),
  "2000 caratteri": FRASE.repeat(25),
};
const anteprima = (titolo: string, area = "Politiche abitative") => ({
  piano: "Piano di Zona 2025-2027",
  ambito: "Ambito territoriale sociale della Val Serena",
  codice: "Obiettivo B1",
  area,
  titolo,
});

describe.each(Object.entries(CASI))("titolo: %s", (nome, titolo) => {
  const a = anteprima(titolo, nome === "breve" ? "Casa" : FRASE.repeat(3));
  it("ogni riga sta nei margini, e nessuna copre quella sopra", () => {
    const misura = misuraDi();
    const righe = componi(a, misura);
    for (const [i, r] of righe.entries()) {
      expect(r.x + misura(r.testo, r.corpo, r.forte), r.testo).toBeLessThanOrEqual(1200 - 72);
      expect(r.y + r.corpo * 0.3).toBeLessThanOrEqual(630);
      if (i > 0) expect(r.y - (righe[i - 1]?.y ?? 0)).toBeGreaterThan(r.corpo * 0.85);
    }
    const scritto = righe
      .filter((r) => r.forte)
      .slice(1)
      .map((r) => r.testo)
      .join(" ");
    if (nome === "200 caratteri") expect(scritto).toBe(titolo.trim());
    expect(scritto.endsWith("…")).toBe(nome === "2000 caratteri" || nome === "200 caratteri senza spazi");
  });
  it("il PNG misura 1200x630, pesa meno di 60 KB, ha i margini puliti ed è sempre lo stesso", async () => {
    const png = disegnaAnteprima(a);
    expect(png.byteLength).toBeLessThan(60_000);
    expect(Buffer.from(disegnaAnteprima(a)).equals(png)).toBe(true);
    const figura = await loadImage(Buffer.from(png));
    expect([figura.width, figura.height]).toEqual([1200, 630]);
    const c = createCanvas(1200, 630).getContext("2d");
    c.drawImage(figura, 0, 0);
    const colori = (x: number, y: number, l: number, h: number) => {
      const { data } = c.getImageData(x, y, l, h);
      return new Set(Array.from({ length: l * h }, (_, i) => data.slice(i * 4, i * 4 + 3).join()));
    };
    expect(colori(1140, 160, 60, 470)).toEqual(new Set(["255,255,255"]));
    expect(colori(30, 610, 1170, 20)).toEqual(new Set(["255,255,255"]));
    expect(colori(72, 200, 1000, 400).has("26,26,26")).toBe(true);
  });
});

it("una parola più larga della riga si spezza senza perdere lettere", () => {
  const righe = aCapo("ab cdefghij k", 4, (t) => t.length);
  expect(righe).toEqual(["ab", "cdef", "ghij", "k"]);
});
