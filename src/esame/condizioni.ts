/** In quali condizioni si guarda ogni pagina, e con quali regole. */
import type { ColoriEsaminati, TipoEsame } from "../generi/vocabolari.ts";

export interface Condizione {
  /** Larghezza dello schermo, in px CSS. */
  larghezza: number;
  colori: ColoriEsaminati;
  esame: TipoEsame;
}

const TUTTI: readonly ColoriEsaminati[] = ["scuri", "forzati chiari", "forzati scuri"];
const aOgniColore = (larghezza: number): Condizione[] => [
  { larghezza, colori: "chiari", esame: "intero" },
  ...TUTTI.map((colori): Condizione => ({ larghezza, colori, esame: "colori" })),
];

/** Nell'ordine in cui si passano, su una pagina aperta una volta sola a 360 px. */
export const CONDIZIONI: readonly Condizione[] = [
  ...aOgniColore(360),
  { larghezza: 360, colori: "chiari", esame: "spaziatura" },
  { larghezza: 320, colori: "chiari", esame: "larghezza" },
  ...aOgniColore(1280),
];

/** Le regole di axe dell'esame intero: WCAG 2.2 A e AA, buone pratiche. */
const INTERO = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * Le regole il cui esito i colori possono cambiare. Le prime due sono le sole, fra quelle dell'esame intero, che leggono i
 * colori. La terza legge i riquadri, e un foglio di stile può cambiarli anche dentro `prefers-color-scheme` o
 * `forced-colors`: un bordo in più sposta un bersaglio. Le altre guardano nomi, ruoli, lingue, titoli e ordine, che sono
 * nell'HTML e restano gli stessi: rifarle per ogni colore vorrebbe dire aspettare il doppio per lo stesso esito.
 */
const COLORI = ["color-contrast", "link-in-text-block", "target-size"];

export const regoleDi = ({ esame }: Condizione): string[] =>
  esame === "intero" ? INTERO : esame === "colori" ? COLORI : [];

/** Come la condizione si imposta nel browser. */
export const mezzi = ({ colori }: Condizione) => ({
  colorScheme: colori.endsWith("scuri") ? ("dark" as const) : ("light" as const),
  forcedColors: colori.startsWith("forzati") ? ("active" as const) : ("none" as const),
});

/** «360 px, colori scuri»; «360 px, testo con più spazio». */
export function nomeDi({ larghezza, colori, esame }: Condizione): string {
  const che = esame === "spaziatura" ? "testo con più spazio" : `colori ${colori}`;
  return `${larghezza} px, ${che}`;
}
