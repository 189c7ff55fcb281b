/**
 * Il contrasto di un testo, calcolato sugli antenati: per i casi in cui axe non sa dire che sfondo ci sia sotto.
 * Queste funzioni girano nel browser, dove `esame` è l'oggetto che `attrezzi()` vi mette.
 */
import type { Attrezzi, Colore, ColoriDiAxe } from "./attrezzi.ts";

declare const axe: { commons: { color: ColoriDiAxe } };
declare const esame: Attrezzi;

/** Un colore com'è scritto negli stili calcolati; `null` se non è un colore pieno o trasparente. */
export function colore(scritto: string, opacita = 1): Colore | null {
  if (!scritto.startsWith("rgb") && !scritto.startsWith("color(")) return null;
  const letto = new axe.commons.color.Color();
  letto.parseString(scritto);
  letto.alpha *= opacita;
  return letto;
}

/**
 * Lo sfondo di un elemento: il primo antenato opaco, con sopra gli strati trasparenti che si incontrano.
 * @returns `null` se non si può dire: un'immagine, un'opacità, un elemento messo fuori dal suo posto
 */
export function sfondo(elemento: Element): Colore | null {
  const strati: Colore[] = [];
  for (let e: Element | null = elemento; e; e = e.parentElement) {
    const stile = getComputedStyle(e);
    if (stile.backgroundImage !== "none" || stile.opacity !== "1" || stile.mixBlendMode !== "normal") return null;
    const strato = esame.colore(stile.backgroundColor);
    if (!strato) return null;
    strati.push(strato);
    if (strato.alpha === 1) return strati.reduceRight((sotto, sopra) => axe.commons.color.flattenColors(sopra, sotto));
    if (stile.position !== "static" && stile.position !== "relative") return null;
  }
  return null;
}

/** Il contrasto fra un testo e il suo sfondo; `null` se non si può dire. */
export function contrasto(elemento: Element): number | null {
  const testo = elemento.closest<SVGTextElement>("svg text");
  if (testo) return esame.contrastoNelDisegno(testo);
  const sotto = esame.sfondo(elemento);
  const sopra = esame.colore(getComputedStyle(elemento).color);
  return sotto && sopra && axe.commons.color.getContrast(sotto, sopra);
}
