/**
 * Una figura a pochi colori in PNG con tavolozza: pesa meno della metà di quella a colori pieni, che la tela scriverebbe
 * da sé. La tavolozza ha i passi fra il fondo e il testo di ogni coppia di colori, che bastano a bordi morbidi.
 */
import { encode } from "fast-png";

type Colore = [rosso: number, verde: number, blu: number];

/** Quanti passi da un colore all'altro. */
const PASSI = 12;

/** @param coppie i colori che si toccano, come `#rrggbb`: fondo e testo */
export function tavolozzaDi(coppie: readonly (readonly [string, string])[]): Colore[] {
  const tutti = coppie.flatMap(([da, a]) => {
    const [inizio, fine] = [leggi(da), leggi(a)];
    return Array.from({ length: PASSI + 1 }, (_, i) =>
      inizio.map((v, k) => Math.round(v + (((fine[k] ?? 0) - v) * i) / PASSI)),
    );
  });
  return [...new Map(tutti.map((c) => [c.join(), c as Colore])).values()];
}

const leggi = (colore: string): Colore =>
  [1, 3, 5].map((da) => Number.parseInt(colore.slice(da, da + 2), 16)) as Colore;

/** @param punti rosso, verde, blu, opacità di ogni punto */
export function scriviPng(
  punti: Uint8ClampedArray,
  larghezza: number,
  altezza: number,
  tavolozza: Colore[],
): Uint8Array {
  const visti = new Map<number, number>();
  const data = new Uint8Array(larghezza * altezza);
  for (let i = 0; i < data.length; i++) {
    const [r = 0, v = 0, b = 0] = [punti[i * 4], punti[i * 4 + 1], punti[i * 4 + 2]];
    const chiave = (r << 16) | (v << 8) | b;
    let indice = visti.get(chiave);
    if (indice === undefined) {
      indice = piuVicino([r, v, b], tavolozza);
      visti.set(chiave, indice);
    }
    data[i] = indice;
  }
  return encode(
    { width: larghezza, height: altezza, data, channels: 1, depth: 8, palette: tavolozza },
    { zlib: { level: 9 } },
  );
}

function piuVicino(colore: Colore, tavolozza: Colore[]): number {
  const distanze = tavolozza.map((c) => c.reduce((somma, v, k) => somma + (v - (colore[k] ?? 0)) ** 2, 0));
  return distanze.indexOf(Math.min(...distanze));
}
