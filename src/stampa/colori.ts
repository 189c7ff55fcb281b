/** I disegni sulla carta: le classi che le pagine colorano qui ricevono colori che si distinguono anche in grigio. */
import { chiaveLegenda } from "../grafici/trame.ts";

const SERIE = ["#0b3d70", "#d95f02", "#1b7f5c", "#7b3294", "#a6761d", "#c51b7d", "#4d4d4d", "#2b8cbe"];
const TRATTI = ["", "7 4", "2 3", "10 3 2 3", "4 2", "12 4", "1 2", "6 2 1 2"];

const FOGLIO = [
  ".gt{fill:#222}.ga{stroke:#555}.gg{stroke:#bbb}",
  ".gs{stroke:#fff;stroke-width:1.6;stroke-linecap:round;fill:none}",
  ...SERIE.map(
    (c, i) => `.gf${i + 1}{fill:${c}}.gl${i + 1}{stroke:${c}${TRATTI[i] ? `;stroke-dasharray:${TRATTI[i]}` : ""}}`,
  ),
  'text{font-family:"Titillium Web"}',
].join("");

const byte = (svg: string) => new TextEncoder().encode(svg);

/**
 * Un disegno delle pagine, con i suoi colori dentro. La freccia nel carattere dei disegni non c'è, e per disegnarla si prenderebbe un
 * carattere del computer di chi stampa: dagli stessi testi non verrebbe più lo stesso documento.
 */
export const colorato = (svg: string): Uint8Array =>
  byte(
    svg
      .replaceAll("→", "›")
      .replace(/^<svg /, '<svg xmlns="http://www.w3.org/2000/svg" ')
      .replace(/^(<svg[^>]*>)/, (testa) => `${testa}<style>${FOGLIO}</style>`),
  );

/** La chiave di una serie, per la legenda. */
export function chiave(serie: number, forma: "barra" | "linea" | "cerchio" | "rombo"): Uint8Array {
  const segno = {
    barra: () => chiaveLegenda(serie),
    linea: () => `<path d="M0 8H32" stroke-width="3" class="gl${(serie % 8) + 1}"/>`,
    cerchio: () => `<circle cx="16" cy="8" r="6.5" fill="none" stroke-width="2.5" class="gl${serie + 1}"/>`,
    rombo: () => `<path d="M16 2L22 8L16 14L10 8Z" class="gf${serie + 1}"/>`,
  }[forma]();
  return colorato(`<svg viewBox="0 0 32 16">${segno}</svg>`);
}
