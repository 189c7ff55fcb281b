/**
 * Da un disegno alla configurazione di Chart.js. La stessa serve al disegno vettoriale fatto alla costruzione del sito
 * e al grafico interattivo nel browser: per questo non tocca né Node né la pagina.
 */
import type { Chart, ChartConfiguration, Plugin } from "chart.js";
import { scriviConUnita, scriviCorto } from "../generi/dataset/unita.ts";
import { aCapo } from "./a-capo.ts";
import type { Disegno } from "./disegno.ts";
import { inScala, scalaDelTempo, spazioMinimo } from "./scala-tempo.ts";

export interface Aspetto {
  /** Larghezza disponibile, in pixel: decide quanto vanno a capo le etichette. */
  larghezza: number;
  /** Colore di riempimento di una serie. */
  colore: (serie: number) => string;
  coloreTesto: string;
  coloreGriglia: string;
  carattere: string;
  corpo: number;
  /** Scrive i valori accanto a barre e linee. */
  etichette: boolean;
}

/** Quanta parte della larghezza prendono i nomi a sinistra: meno se a destra c'è una colonna di valori. */
export const quotaEtichette = ({ tipo }: Disegno): number => (tipo === "punti" ? 0.3 : 0.36);

/** @returns una configurazione senza animazioni; la legenda è della pagina, non del disegno. */
export function configura(disegno: Disegno, aspetto: Aspetto): ChartConfiguration {
  const punti = disegno.tipo === "punti";
  const orizzontale = disegno.tipo === "barre orizzontali" || punti;
  const linee = disegno.tipo === "linee";
  const tempo = orizzontale || !disegno.momenti ? undefined : scalaDelTempo(disegno.momenti, disegno, aspetto);
  const impilate = disegno.tipo === "barre impilate";
  const carattere = { family: aspetto.carattere, size: aspetto.corpo };
  const caratteri = Math.floor(
    (orizzontale
      ? aspetto.larghezza * quotaEtichette(disegno)
      : aspetto.larghezza / Math.max(2, disegno.categorie.length)) /
      (aspetto.corpo * 0.5),
  );
  const valori = {
    beginAtZero: !linee || disegno.minimo === 0,
    ...(linee && disegno.minimo ? { min: disegno.minimo } : {}),
    ...(disegno.massimo === undefined ? {} : { max: disegno.massimo }),
    stacked: impilate,
    grace: aspetto.etichette && !orizzontale ? "12%" : "0%",
    grid: { color: aspetto.coloreGriglia, drawTicks: false },
    border: { display: false },
    ticks: {
      color: aspetto.coloreTesto,
      font: carattere,
      maxTicksLimit: orizzontale ? 4 : 6,
      callback: (v: string | number) => scriviCorto(Number(v), disegno.unita),
    },
  };
  const categorie = {
    ...tempo?.asse,
    stacked: impilate,
    offset: !linee && !tempo,
    grid: { display: false },
    border: { color: aspetto.coloreTesto },
    ticks: {
      color: aspetto.coloreTesto,
      font: carattere,
      autoSkip: linee && !tempo,
      maxRotation: linee && !tempo ? 45 : 0,
      minRotation: 0,
      ...tempo?.segni,
    },
  };
  return {
    type: linee || punti ? "line" : "bar",
    data: {
      labels: disegno.categorie.map((c) => (linee ? c : aCapo(c, Math.max(6, caratteri)))),
      datasets: disegno.serie.map((s, i) => ({
        label: s.nome,
        data: (disegno.momenti && tempo ? inScala(disegno.momenti, s.valori) : s.valori) as number[],
        backgroundColor: aspetto.colore(i),
        borderColor: aspetto.colore(i),
        ...(linee
          ? {
              borderWidth: 2.5,
              pointRadius: disegno.categorie.length > 12 ? 2 : 4,
              pointStyle: (["circle", "rect", "triangle", "rectRot", "star", "cross"] as const)[i % 6],
              spanGaps: false,
              tension: 0,
            }
          : punti
            ? stilePunto(i)
            : { maxBarThickness: 48, categoryPercentage: 0.8, barPercentage: 0.92 }),
      })),
    } as ChartConfiguration["data"],
    options: {
      animation: false,
      responsive: false,
      devicePixelRatio: 1,
      locale: "it-IT",
      indexAxis: orizzontale ? "y" : "x",
      font: carattere,
      layout: {
        padding: {
          top: 8,
          left: linee ? (disegno.categorie.length > 8 ? 28 : 14) : 2,
          bottom: 4,
          right: aspetto.etichette ? (orizzontale ? spazioEtichetta(disegno, aspetto) : 20) : 8,
        },
      },
      plugins: {
        legend: { display: false },
        tooltip: {
          callbacks: {
            title: ([voce]) => disegno.categorie[voce?.dataIndex ?? -1] ?? "",
            label: (voce) =>
              ` ${voce.dataset.label}: ${scriviConUnita(Number(disegno.serie[voce.datasetIndex]?.valori[voce.dataIndex]), disegno.unita)}`,
          },
        },
      },
      scales: orizzontale ? { x: valori, y: categorie } : { x: categorie, y: valori },
    } as ChartConfiguration["options"],
    plugins: [
      ...(disegno.riferimento === undefined ? [] : [lineaDiRiferimento(disegno.riferimento, aspetto)]),
      ...(aspetto.etichette ? [punti ? etichettePunti(disegno, aspetto) : etichette(disegno, aspetto)] : []),
    ],
  };
}

/** Quanto spazio serve, a destra delle barre orizzontali, per scrivere il valore più lungo. In pixel. */
function spazioEtichetta(disegno: Disegno, aspetto: Aspetto): number {
  const scritti =
    disegno.tipo === "punti"
      ? disegno.categorie.map((_, i) => daA(disegno, i).length)
      : disegno.serie.flatMap((s) =>
          s.valori.flatMap((v) => (v === null ? [] : [scriviCorto(v, disegno.unita).length])),
        );
  // I valori dei punti stanno in colonna, staccati dal disegno, e hanno una freccia larga.
  const margine = disegno.tipo === "punti" ? 1.6 : 0.6;
  return Math.max(4.5, Math.max(0, ...scritti) * 0.58 + margine) * aspetto.corpo;
}

/** Scrive i valori sul disegno: su ogni barra, o al primo e all'ultimo punto di ogni linea. */
function etichette(disegno: Disegno, aspetto: Aspetto): Plugin {
  const linee = disegno.tipo === "linee";
  const orizzontale = disegno.tipo === "barre orizzontali";
  const spazio = (aspetto.larghezza * spazioMinimo(disegno)) / disegno.serie.length;
  const tutte = orizzontale || (disegno.tipo === "barre" && spazio > aspetto.corpo * 3.4);
  return {
    id: "etichette",
    afterDatasetsDraw(grafico: Chart) {
      if (!linee && !tutte) return;
      const { ctx } = grafico;
      ctx.save();
      ctx.font = `${aspetto.corpo}px ${aspetto.carattere}`;
      ctx.fillStyle = aspetto.coloreTesto;
      for (const [i, serie] of disegno.serie.entries()) {
        const punti = grafico.getDatasetMeta(i).data;
        const presenti = serie.valori.flatMap((v, j) => (v === null ? [] : [j]));
        const scelti = linee ? [presenti[0], presenti[presenti.length - 1]] : presenti;
        for (const j of new Set(scelti)) {
          const punto = j === undefined ? undefined : punti[j];
          if (!punto || j === undefined) continue;
          const valore = serie.valori[j] as number;
          const fine = linee && j === presenti[presenti.length - 1];
          ctx.textAlign = orizzontale ? (valore < 0 ? "right" : "left") : linee ? (fine ? "right" : "left") : "center";
          ctx.textBaseline = orizzontale ? "middle" : valore < 0 ? "top" : "bottom";
          const dx = orizzontale ? (valore < 0 ? -4 : 4) : 0;
          const dy = orizzontale ? 0 : valore < 0 ? 4 : -6;
          const testo = scriviCorto(valore, disegno.unita);
          if (!linee) {
            ctx.fillText(testo, punto.x + dx, punto.y + dy);
            continue;
          }
          const { y, sopra } = postoLibero(
            grafico,
            punto,
            ctx.measureText(testo).width * (fine ? -1 : 1),
            aspetto.corpo,
          );
          ctx.textBaseline = sopra ? "bottom" : "top";
          ctx.fillText(testo, punto.x, y);
        }
      }
      ctx.restore();
    },
  };
}

/**
 * Dove scrivere il valore di un punto di una linea senza coprire i segni dei punti vicini: sopra, o sotto se sopra dovrebbe
 * allontanarsi troppo.
 * @param largo larghezza del testo; negativa se va verso sinistra
 */
function postoLibero(
  grafico: Chart,
  punto: { x: number; y: number },
  largo: number,
  corpo: number,
): { y: number; sopra: boolean } {
  const [da, a] = [Math.min(punto.x, punto.x + largo) - SEGNO, Math.max(punto.x, punto.x + largo) + SEGNO];
  const vicini = grafico.data.datasets.flatMap((_, i) =>
    grafico.getDatasetMeta(i).data.flatMap((p) => (p.x >= da && p.x <= a && Number.isFinite(p.y) ? [p.y] : [])),
  );
  const sopra = Math.min(punto.y, ...vicini) - SEGNO;
  return punto.y - sopra <= corpo * 2
    ? { y: sopra, sopra: true }
    : { y: Math.max(punto.y, ...vicini) + SEGNO, sopra: false };
}
/** Quanto spazio prende il segno di un punto, più un poco d'aria. */
const SEGNO = 6;

/** Il primo punto è un cerchio vuoto, gli altri un segno pieno e più piccolo: si vedono anche uno sull'altro. */
const stilePunto = (serie: number) => ({
  showLine: false,
  clip: false,
  ...(serie === 0
    ? { pointStyle: "circle", pointRadius: 7, pointBorderWidth: 2.5, pointBackgroundColor: "transparent" }
    : { pointStyle: "rectRot", pointRadius: 6, pointBorderWidth: 0 }),
});

/** «60% → 80%»: i valori di una riga di punti, dal primo all'ultimo. */
const daA = ({ serie, unita }: Disegno, riga: number): string =>
  serie.map((s) => (s.valori[riga] == null ? "–" : scriviCorto(s.valori[riga], unita))).join(" → ");

/** Unisce i punti di ogni riga e ne scrive i valori in colonna, a destra del disegno. */
function etichettePunti(disegno: Disegno, aspetto: Aspetto): Plugin {
  return {
    id: "etichette-punti",
    beforeDatasetsDraw(grafico: Chart) {
      const { ctx } = grafico;
      ctx.save();
      ctx.strokeStyle = aspetto.coloreGriglia;
      ctx.lineWidth = 3;
      for (const i of disegno.categorie.keys()) {
        const x = disegno.serie.map((_, s) => grafico.getDatasetMeta(s).data[i]?.x ?? 0);
        const y = grafico.getDatasetMeta(0).data[i]?.y ?? 0;
        ctx.beginPath();
        ctx.moveTo(Math.min(...x), y);
        ctx.lineTo(Math.max(...x), y);
        ctx.stroke();
      }
      ctx.restore();
    },
    afterDatasetsDraw(grafico: Chart) {
      const { ctx, chartArea } = grafico;
      ctx.save();
      ctx.font = `${aspetto.corpo}px ${aspetto.carattere}`;
      ctx.fillStyle = aspetto.coloreTesto;
      ctx.textAlign = "left";
      ctx.textBaseline = "middle";
      for (const i of disegno.categorie.keys())
        ctx.fillText(daA(disegno, i), chartArea.right + 12, grafico.getDatasetMeta(0).data[i]?.y ?? 0);
      ctx.restore();
    },
  };
}

/** Una linea attraverso le barre orizzontali, all'altezza di un valore. */
function lineaDiRiferimento(valore: number, aspetto: Aspetto): Plugin {
  return {
    id: "riferimento",
    afterDatasetsDraw({ ctx, chartArea, scales }: Chart) {
      const x = scales.x?.getPixelForValue(valore);
      if (x === undefined) return;
      ctx.save();
      ctx.strokeStyle = aspetto.coloreTesto;
      ctx.lineWidth = 2;
      ctx.beginPath();
      ctx.moveTo(x, chartArea.top);
      ctx.lineTo(x, chartArea.bottom);
      ctx.stroke();
      ctx.restore();
    },
  };
}
