/** Le scritte di un disegno, con il posto che prendono: per provare che nessuna ne copre un'altra, né esce dal disegno. */
import { larghezzaScritta } from "../../src/grafici/svg.ts";

export interface Scritta {
  testo: string;
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

const SCRITTA =
  /<text class="gt"(?: transform="translate\(([-\d.]+) ([-\d.]+)\)")? font-size="(\d+)" x="([-\d.]+)" y="([-\d.]+)" textLength="[\d.]+" lengthAdjust="spacingAndGlyphs">([^<]*)<\/text>/g;

/** Le scritte di un SVG; si ferma se ne trova una che non sa leggere. */
export function scritteDi(svg: string): Scritta[] {
  const lette = [...svg.matchAll(SCRITTA)].map(([, dx = "0", dy = "0", corpo = "0", x = "0", y = "0", testo = ""]) => {
    const [sinistra, base, alto] = [Number(dx) + Number(x), Number(dy) + Number(y), Number(corpo)];
    const scritto = testo
      .replaceAll("&apos;", "'")
      .replaceAll("&amp;", "&")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"');
    // Dalla cima delle maiuscole a sotto le discendenti: i caratteri dei grafici stanno in questa fascia.
    return {
      testo: scritto,
      x0: sinistra,
      y0: base - alto * 0.72,
      x1: sinistra + larghezzaScritta(scritto, alto),
      y1: base + alto * 0.22,
    };
  });
  const quante = svg.match(/<text/g)?.length ?? 0;
  if (quante !== lette.length) throw new Error(`Scritte: ${quante}, lette: ${lette.length}`);
  return lette;
}

/** Le coppie di scritte che si toccano, e quelle che escono dal riquadro. */
export function scritteGuaste(svg: string): string[] {
  const scritte = scritteDi(svg);
  const [, larghezza = 0, altezza = 0] = (/viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? []).map(Number);
  const sopra = scritte.flatMap((a, i) =>
    scritte
      .slice(i + 1)
      .filter((b) => a.x0 < b.x1 - 0.5 && b.x0 < a.x1 - 0.5 && a.y0 < b.y1 - 0.5 && b.y0 < a.y1 - 0.5)
      .map((b) => `«${a.testo}» copre «${b.testo}»`),
  );
  const fuori = scritte.filter((s) => s.x0 < -1 || s.y0 < -1 || s.x1 > larghezza + 1 || s.y1 > altezza + 1);
  return [...sopra, ...fuori.map((s) => `«${s.testo}» esce dal disegno`)];
}
