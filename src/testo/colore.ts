/** I colori dell'Ambito: contrasto secondo le WCAG 2.2 (criteri 1.4.3 e 1.4.11) e le tinte che ne nascono. */
import { clampChroma, converter, formatHex, parse, wcagContrast } from "culori";

const oklch = converter("oklch");

/** Gli sfondi del sito, chiaro e scuro: devono restare quelli di `src/styles/base.css`. */
export const SFONDI = { chiaro: "#ffffff", scuro: "#10161d" } as const;
/** Il contrasto del testo piccolo. */
const MINIMO = 4.5;
const PASSO = 0.005;

export const contrasto = (a: string, b: string): number => wcagContrast(a, b);

/**
 * La tinta più vicina che si legge sullo sfondo: stesso tono, più scura su uno sfondo chiaro, più chiara su uno scuro.
 * @param colore in una forma che il CSS conosce
 * @param minimo contrasto da raggiungere, da 1 a 21
 * @returns `#rrggbb`; il colore stesso se va già bene
 */
export function leggibileSu(colore: string, sfondo: string, minimo = MINIMO): string {
  const base = oklch(colore);
  if (!base) throw new Error(`«${colore}» non è un colore`);
  const verso = contrasto(sfondo, "#000000") > contrasto(sfondo, "#ffffff") ? -PASSO : PASSO;
  for (let l = base.l; l >= 0 && l <= 1; l += verso) {
    const tinta = formatHex(clampChroma({ ...base, l }, "oklch"));
    if (contrasto(tinta, sfondo) >= minimo) return tinta;
  }
  return verso < 0 ? "#000000" : "#ffffff";
}

/**
 * Dice se un colore può essere il primario: ci si scrive sopra in bianco, e ci si scrive in bianco intorno.
 * @returns niente se va bene, altrimenti il motivo e il colore buono più vicino
 */
export function controllaPrimario(colore: string): { motivo: string; vicino: string } | undefined {
  const tinta = parse(colore);
  if (!tinta) return undefined;
  const misura = contrasto(colore, SFONDI.chiaro);
  if (misura >= MINIMO) return undefined;
  const scritto = misura.toLocaleString("it-IT", { maximumFractionDigits: 2 });
  return {
    motivo: `il contrasto fra ${colore} e il bianco è ${scritto} a 1: per leggere serve almeno 4,5 a 1`,
    vicino: leggibileSu(colore, SFONDI.chiaro),
  };
}

/** Le tinte che il sito ricava dal primario, con i nomi delle proprietà CSS. */
export interface Tinte {
  chiaro: Record<string, string>;
  scuro: Record<string, string>;
}

/** @param primario un colore che `controllaPrimario` accetta */
export function tinteDi(primario: string): Tinte {
  const base = oklch(primario);
  if (!base) throw new Error(`«${primario}» non è un colore`);
  const tinta = (l: number, c = base.c) => formatHex(clampChroma({ ...base, l, c: Math.min(base.c, c) }, "oklch"));
  const scura = leggibileSu(tinta(Math.min(base.l, 0.33)), SFONDI.chiaro, 10);
  return {
    chiaro: {
      "--primario": formatHex(primario) ?? primario,
      "--primario-scuro": scura,
      "--legame": leggibileSu(primario, tinta(0.97, 0.02), 5.5),
      "--sfondo-2": tinta(0.97, 0.02),
    },
    scuro: {
      "--primario": leggibileSu(primario, SFONDI.scuro, 7),
      "--primario-scuro": tinta(0.22, 0.05),
      "--legame": leggibileSu(primario, SFONDI.scuro, 8),
      "--sfondo-2": tinta(0.26, 0.03),
    },
  };
}
