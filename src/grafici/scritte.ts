/** Ciò che si scrive su un grafico a barre o a punti, accanto alla figura che lo riguarda. Sono componenti aggiuntivi di Chart.js. */
import type { Chart, Plugin } from "chart.js";
import { type Aspetto, interlinea } from "./aspetto.ts";
import type { Disegno } from "./disegno.ts";
import { ASSENTE, daA, type Impaginato } from "./impaginato.ts";
import { soloDistanza } from "./tempo.ts";

type Penna = Chart["ctx"];

/** Esegue con la penna pronta per scrivere, e poi la rimette com'era. */
export function scrivendo({ ctx }: Chart, aspetto: Aspetto, fai: (ctx: Penna) => void): void {
  ctx.save();
  ctx.font = `${aspetto.corpo}px ${aspetto.carattere}`;
  ctx.fillStyle = aspetto.coloreTesto;
  ctx.textBaseline = "middle";
  fai(ctx);
  ctx.restore();
}

const punto = (grafico: Chart, serie: number, voce: number) => grafico.getDatasetMeta(serie).data[voce];
/** Dove comincia il nome di una voce quando sta sopra, e il valore che manca. */
const inizio = ({ scales }: Chart) => scales.x?.getPixelForValue(0) ?? 0;

/** Il valore di ogni barra, alla sua fine; dove manca, lo si dice. */
export function valoriBarre(d: Disegno, aspetto: Aspetto, im: Impaginato): Plugin {
  return {
    id: "valori",
    afterDatasetsDraw: (grafico) =>
      scrivendo(grafico, aspetto, (ctx) => {
        for (const [i, serie] of d.serie.entries())
          for (const [j, valore] of serie.valori.entries()) {
            const p = punto(grafico, i, j);
            if (!p || soloDistanza(d, j)) continue;
            const testo = valore === null ? ASSENTE : (serie.testi[j] ?? "");
            const indietro = (valore ?? 0) < 0 || (d.tipo === "piramide" && i === 0);
            if (im.orizzontale) {
              ctx.textAlign = indietro ? "right" : "left";
              ctx.fillText(
                testo,
                (valore === null ? inizio(grafico) : p.x) + (indietro ? -5 : 5),
                centro(grafico, d, im, i, j),
              );
              continue;
            }
            ctx.textAlign = "center";
            const righe = valore === null ? ASSENTE.split(" ") : [testo];
            const base = valore === null ? (grafico.scales.y?.getPixelForValue(0) ?? p.y) : p.y;
            const verso = (valore ?? 0) < 0 ? 1 : -1;
            for (const [n, riga] of righe.entries())
              ctx.fillText(
                riga,
                p.x,
                base + verso * (aspetto.corpo * 0.75 + (righe.length - 1 - n) * interlinea(aspetto)),
              );
          }
      }),
  };
}

/** A che altezza sta una barra distesa: di un valore che manca Chart.js non la sa. */
function centro(grafico: Chart, d: Disegno, im: Impaginato, serie: number, voce: number): number {
  const y = punto(grafico, serie, voce)?.y;
  if (y !== undefined && Number.isFinite(y)) return y;
  const mezzo = grafico.scales.y?.getPixelForValue(voce) ?? 0;
  const quante = d.tipo === "piramide" ? 1 : d.serie.length;
  return quante === 1 ? mezzo : mezzo + ((serie + 0.5) / quante - 0.5) * im.barre;
}

/** Il nome di ogni voce, accanto alle sue barre o sopra. Lo scriviamo noi: Chart.js per un nome alto stringerebbe il disegno. */
export function nomiDistesi(d: Disegno, aspetto: Aspetto, im: Impaginato): Plugin {
  return {
    id: "nomi",
    afterDatasetsDraw: (grafico) =>
      scrivendo(grafico, aspetto, (ctx) => {
        ctx.textAlign = "left";
        for (const [j, righe] of im.nomi.entries()) {
          const mezzo = grafico.scales.y?.getPixelForValue(j) ?? 0;
          const alto = interlinea(aspetto) * righe.length;
          const inizioNome = im.sopra ? mezzo - im.barre / 2 - 3 - alto : mezzo - alto / 2;
          const x = im.sopra && d.tipo !== "punti" ? Math.min(inizio(grafico), grafico.chartArea.left) : 2;
          for (const [n, riga] of righe.entries()) ctx.fillText(riga, x, inizioNome + (n + 0.5) * interlinea(aspetto));
        }
      }),
  };
}

/** I nomi dei due lati di una piramide, in cima. */
export function intestaPiramide(aspetto: Aspetto, im: Impaginato): Plugin {
  return {
    id: "lati",
    afterDatasetsDraw: (grafico) =>
      scrivendo(grafico, aspetto, (ctx) => {
        for (const [i, righe] of im.lati.entries()) {
          ctx.textAlign = i === 0 ? "right" : "left";
          for (const [n, riga] of righe.entries()) {
            const y = grafico.chartArea.top - (righe.length - n - 0.5) * interlinea(aspetto) - 2;
            ctx.fillText(riga, inizio(grafico) + (i === 0 ? -6 : 6), y);
          }
        }
      }),
  };
}

/** Una linea fra i punti di ogni riga. */
export function unisciPunti(d: Disegno, aspetto: Aspetto): Plugin {
  return {
    id: "unisci-punti",
    beforeDatasetsDraw: (grafico) => {
      const { ctx } = grafico;
      ctx.save();
      ctx.strokeStyle = aspetto.coloreGriglia;
      ctx.lineWidth = 3;
      for (const j of d.categorie.keys()) {
        const x = d.serie.map((_, i) => punto(grafico, i, j)?.x ?? 0);
        const y = punto(grafico, 0, j)?.y ?? 0;
        ctx.beginPath();
        ctx.moveTo(Math.min(...x), y);
        ctx.lineTo(Math.max(...x), y);
        ctx.stroke();
      }
      ctx.restore();
    },
  };
}

/** I valori di ogni riga di punti, in colonna, a destra del disegno. */
export function valoriPunti(d: Disegno, aspetto: Aspetto): Plugin {
  return {
    id: "valori-punti",
    afterDatasetsDraw: (grafico) =>
      scrivendo(grafico, aspetto, (ctx) => {
        ctx.textAlign = "left";
        for (const j of d.categorie.keys())
          ctx.fillText(daA(d, j), grafico.chartArea.right + 14, punto(grafico, 0, j)?.y ?? 0);
      }),
  };
}

/** Un segno attraverso ogni barra distesa, all'altezza di un valore. */
export function riferimento(valore: number, aspetto: Aspetto, im: Impaginato): Plugin {
  return {
    id: "riferimento",
    afterDatasetsDraw({ ctx, scales, data }: Chart) {
      const x = scales.x?.getPixelForValue(valore);
      if (x === undefined) return;
      ctx.save();
      ctx.strokeStyle = aspetto.coloreTesto;
      ctx.lineWidth = 2;
      for (const j of (data.labels ?? []).keys()) {
        const y = scales.y?.getPixelForValue(j) ?? 0;
        ctx.beginPath();
        ctx.moveTo(x, y - im.barre / 2 - 3);
        ctx.lineTo(x, y + im.barre / 2 + 3);
        ctx.stroke();
      }
      ctx.restore();
    },
  };
}
