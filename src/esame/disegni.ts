/**
 * I grafici: axe legge di una scritta SVG la proprietà `color`, ma a darle il colore è `fill`; e non sa che sotto ci può
 * essere una barra. Qui si misura. Queste funzioni girano nel browser.
 */
import type { Attrezzi, Colore, ColoriDiAxe } from "./attrezzi.ts";

declare const axe: { commons: { color: ColoriDiAxe } };
declare const esame: Attrezzi;

/**
 * Il contrasto più basso fra una scritta e ciò che le sta sotto, in quindici punti del suo riquadro: la figura più vicina
 * fra quelle disegnate prima, o lo sfondo. Le linee non contano: attraversano la scritta, non la reggono.
 */
export function contrastoNelDisegno(scritta: SVGTextElement): number | null {
  const svg = scritta.ownerSVGElement;
  const base = svg && esame.sfondo(svg);
  const stile = getComputedStyle(scritta);
  const sopra = esame.colore(stile.fill, Number(stile.fillOpacity));
  const posto = scritta.getScreenCTM();
  if (!svg || !base || !sopra || !posto) return null;
  const intorno = scritta.getBoundingClientRect();
  const figure = [...svg.querySelectorAll<SVGGeometryElement>("path, rect, circle, ellipse, polygon")].filter((f) => {
    if (!(f.compareDocumentPosition(scritta) & Node.DOCUMENT_POSITION_FOLLOWING)) return false;
    const r = f.getBoundingClientRect();
    const tocca = r.left < intorno.right && r.right > intorno.left && r.top < intorno.bottom && r.bottom > intorno.top;
    return tocca && getComputedStyle(f).fill !== "none";
  });
  const { x, y, width, height } = scritta.getBBox();
  let minimo = Number.POSITIVE_INFINITY;
  for (const su of [0.02, 0.25, 0.5, 0.75, 0.98])
    for (const giu of [0.2, 0.5, 0.8]) {
      const punto = new DOMPoint(x + width * su, y + height * giu).matrixTransform(posto);
      const sotto = figure.findLast((f) => {
        const suo = f.getScreenCTM();
        return suo && f.isPointInFill(punto.matrixTransform(suo.inverse()));
      });
      const pieno = sotto
        ? esame.colore(getComputedStyle(sotto).fill, Number(getComputedStyle(sotto).fillOpacity))
        : base;
      if (!pieno) return null;
      const piatto: Colore = axe.commons.color.flattenColors(pieno, base);
      minimo = Math.min(minimo, axe.commons.color.getContrast(piatto, sopra));
    }
  return minimo;
}

/** Ciò che in un grafico non si distingue: una scritta sotto 4,5:1, una serie sotto 3:1 (WCAG 1.4.3 e 1.4.11). */
export function disegniDeboli(): string[] {
  const visibili = (quali: string) =>
    [...document.querySelectorAll<SVGGraphicsElement>(quali)].filter((e) => e.getClientRects().length);
  const detto = (n: number | null) => (n === null ? "che non si sa misurare" : `di ${n.toFixed(2)}:1`);
  const scritte = visibili("svg.disegno text").flatMap((t) => {
    const quanto = esame.contrastoNelDisegno(t as SVGTextElement);
    return quanto !== null && quanto >= 4.5 ? [] : [`la scritta «${t.textContent}» ha un contrasto ${detto(quanto)}`];
  });
  const sfondi = new Map<Element, Colore | null>();
  const serie = visibili("svg [class*='gf'], svg [class*='gl']").flatMap((figura) => {
    const svg = figura.ownerSVGElement;
    if (!svg) return [];
    if (!sfondi.has(svg)) sfondi.set(svg, esame.sfondo(svg));
    const base = sfondi.get(svg);
    const nome = [...figura.classList].find((c) => /^g[fl]\d/.test(c));
    if (!nome) return [];
    const tinta = esame.colore(getComputedStyle(figura)[nome.startsWith("gf") ? "fill" : "stroke"]);
    const quanto = base && tinta && axe.commons.color.getContrast(base, tinta);
    return quanto !== null && quanto !== undefined && quanto >= 3
      ? []
      : [`la serie ${nome} ha un contrasto ${detto(quanto ?? null)} con lo sfondo`];
  });
  return [...new Set([...scritte, ...serie])];
}

/** Le scritte di un grafico che escono dal suo riquadro. */
export function scritteFuori(): string[] {
  return [...document.querySelectorAll("svg.disegno")].flatMap((svg) => {
    const r = svg.getBoundingClientRect();
    if (!r.width) return [];
    const fuori = [...svg.querySelectorAll("text")].filter((t) => {
      const b = t.getBoundingClientRect();
      return b.left < r.left - 1 || b.right > r.right + 1 || b.top < r.top - 1 || b.bottom > r.bottom + 1;
    });
    return fuori.map((t) => `«${t.textContent}» esce dal disegno`);
  });
}
