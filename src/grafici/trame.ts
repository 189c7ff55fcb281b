/**
 * Le trame che distinguono le serie senza colore: segni veri, tagliati sulla barra. Un `<pattern>` SVG farebbe lo stesso sullo
 * schermo, ma non tutti i programmi che stampano un SVG lo tengono vettoriale.
 */

export interface Rettangolo {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

const PASSO = 7;
const cifra = (n: number) => String(Math.round(n * 10) / 10);

/** Un segmento, scritto corto. */
const segmento = (xa: number, ya: number, xb: number, yb: number) =>
  `M${cifra(xa)} ${cifra(ya)}L${cifra(xb)} ${cifra(yb)}`;

type Trama = (r: Rettangolo) => string;

/** Valori equidistanti fra due estremi, esclusi. */
const fra = (da: number, a: number) =>
  Array.from({ length: Math.max(0, Math.ceil((a - da) / PASSO) - 1) }, (_, i) => da + PASSO * (i + 1));

const salita: Trama = ({ x0, y0, x1, y1 }) =>
  fra(x0 + y0, x1 + y1)
    .map((c) => {
      const xa = Math.max(x0, c - y1);
      const xb = Math.min(x1, c - y0);
      return segmento(xa, c - xa, xb, c - xb);
    })
    .join("");

const discesa: Trama = ({ x0, y0, x1, y1 }) =>
  fra(x0 - y1, x1 - y0)
    .map((c) => {
      const xa = Math.max(x0, c + y0);
      const xb = Math.min(x1, c + y1);
      return segmento(xa, xa - c, xb, xb - c);
    })
    .join("");

const orizzontali: Trama = ({ x0, y0, x1, y1 }) =>
  fra(y0, y1)
    .map((y) => segmento(x0, y, x1, y))
    .join("");

const verticali: Trama = ({ x0, y0, x1, y1 }) =>
  fra(x0, x1)
    .map((x) => segmento(x, y0, x, y1))
    .join("");

const punti: Trama = ({ x0, y0, x1, y1 }) =>
  fra(y0, y1)
    .flatMap((y) => fra(x0, x1).map((x) => `M${cifra(x)} ${cifra(y)}h.1`))
    .join("");

/** In ordine di serie: la prima è piena. */
const TRAME: Trama[] = [
  () => "",
  salita,
  punti,
  orizzontali,
  (r) => salita(r) + discesa(r),
  verticali,
  discesa,
  (r) => orizzontali(r) + verticali(r),
];

/** I segni di una serie dentro un rettangolo, come dati di un tracciato; vuoto per la serie piena. */
export function segniTrama(serie: number, rettangolo: Rettangolo): string {
  return (TRAME[serie % TRAME.length] as Trama)(rettangolo);
}

/** Il rettangolo che contiene un tracciato fatto di punti assoluti. */
export function rettangoloDi(d: string): Rettangolo {
  const numeri = [...d.matchAll(/-?\d+(?:\.\d+)?/g)].map(Number);
  const x = numeri.filter((_, i) => i % 2 === 0);
  const y = numeri.filter((_, i) => i % 2 === 1);
  return { x0: Math.min(...x), y0: Math.min(...y), x1: Math.max(...x), y1: Math.max(...y) };
}

/** La chiave di una serie per la legenda: un riquadro col suo colore e la sua trama. */
export function chiaveLegenda(serie: number): string {
  const segni = segniTrama(serie, { x0: 0, y0: 0, x1: 32, y1: 16 });
  const numero = (serie % TRAME.length) + 1;
  return `<rect width="32" height="16" class="gf${numero}"/>${segni && `<path class="${classeTrama(numero)}" d="${segni}"/>`}`;
}

/** Due colori si distinguono da soli, su uno schermo: la trama della seconda serie serve solo a chi non ha colori. */
export const classeTrama = (numero: number): string => (numero > 2 ? "gs" : "gs senza-colori");
