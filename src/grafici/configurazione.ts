/**
 * Da un disegno alla configurazione di Chart.js. La stessa serve al disegno vettoriale fatto alla costruzione del sito
 * e al grafico interattivo nel browser: per questo non tocca né Node né la pagina.
 */
import type { ChartConfiguration } from "chart.js";
import { scriviCorto } from "../generi/dataset/unita.ts";
import type { Aspetto } from "./aspetto.ts";
import type { Disegno } from "./disegno.ts";
import { type Impaginato, larghezzaNomi, QUOTA_BARRE } from "./impaginato.ts";
import { intestaPiramide, nomiDistesi, riferimento, unisciPunti, valoriBarre, valoriPunti } from "./scritte.ts";
import { codaLinee, valoriLinee } from "./scritte-linee.ts";

/** @returns una configurazione senza animazioni; la legenda è della pagina, non del disegno. */
export function configura(d: Disegno, aspetto: Aspetto, im: Impaginato): ChartConfiguration {
  const linee = d.tipo === "linee";
  const carattere = { family: aspetto.carattere, size: aspetto.corpo };
  const valori = asseValori(d, aspetto, im);
  const categorie = asseCategorie(d, aspetto, im);
  return {
    type: linee || d.tipo === "punti" ? "line" : "bar",
    data: {
      labels: im.nomi.map((n) => (n.length === 1 ? n[0] : n)),
      datasets: d.serie.map((s, i) => ({
        label: s.nome,
        data: d.tipo === "piramide" && i === 0 ? s.valori.map((v) => v && -v) : s.valori,
        backgroundColor: aspetto.colore(i + (d.tinta ?? 0)),
        borderColor: aspetto.colore(i + (d.tinta ?? 0)),
        ...stileSerie(d, im, i),
      })),
    } as ChartConfiguration["data"],
    options: {
      animation: false,
      responsive: false,
      devicePixelRatio: 1,
      locale: "it-IT",
      indexAxis: im.orizzontale ? "y" : "x",
      font: carattere,
      layout: { padding: margini(d, aspetto, im) },
      plugins: {
        legend: { display: false },
        tooltip: {
          callbacks: {
            label: (voce) => ` ${voce.dataset.label}: ${d.serie[voce.datasetIndex]?.testi[voce.dataIndex]}`,
          },
        },
      },
      scales: im.orizzontale ? { x: valori, y: categorie } : { x: categorie, y: valori },
    } as ChartConfiguration["options"],
    plugins: [
      ...(d.tipo === "punti" ? [unisciPunti(d, aspetto)] : []),
      ...(d.riferimento === undefined ? [] : [riferimento(d.riferimento, aspetto, im)]),
      ...(im.orizzontale ? [nomiDistesi(d, aspetto, im)] : []),
      ...(d.tipo === "piramide" ? [intestaPiramide(aspetto, im)] : []),
      ...(linee && aspetto.etichette ? [valoriLinee(d, aspetto), codaLinee(d, aspetto, im)] : []),
      ...(im.scritti ? [d.tipo === "punti" ? valoriPunti(d, aspetto) : valoriBarre(d, aspetto, im)] : []),
    ],
  };
}

function asseValori(d: Disegno, aspetto: Aspetto, im: Impaginato) {
  const linee = d.tipo === "linee";
  const limiti =
    d.tipo === "piramide" || im.scritti
      ? limitiScritti(d, aspetto, im)
      : { ...(linee && d.minimo ? { min: d.minimo } : {}), ...(d.massimo === undefined ? {} : { max: d.massimo }) };
  return {
    beginAtZero: !linee || d.minimo === 0,
    ...limiti,
    stacked: d.tipo === "barre impilate" || d.tipo === "piramide",
    display: !im.scritti,
    grid: { color: aspetto.coloreGriglia, drawTicks: false },
    border: { display: false },
    ticks: {
      color: aspetto.coloreTesto,
      font: { family: aspetto.carattere, size: aspetto.corpo },
      maxTicksLimit: im.orizzontale ? 4 : 5,
      callback: (v: string | number) =>
        scriviCorto(Math.abs(Number(v)), d.unita).replace(/^/, Number(v) < 0 && d.tipo !== "piramide" ? "-" : ""),
    },
  };
}

/** Dove i valori sono scritti l'asse non serve, e finisce con i dati. Accanto a una barra che scende, e ai due lati di una piramide, il valore ha bisogno di posto dentro il disegno. */
function limitiScritti(d: Disegno, aspetto: Aspetto, im: Impaginato): { min: number; max: number } {
  const numeri = d.serie.flatMap((s) => s.valori.filter((v) => v !== null));
  const alto = (d.massimo ?? Math.max(0, ...numeri)) || 1;
  const basso = Math.min(0, ...numeri);
  const campo = aspetto.larghezza - larghezzaNomi(im.sopra ? [] : im.nomi, aspetto) - 12;
  const scritta = im.valore + 8;
  if (d.tipo === "piramide") {
    const lato = Math.max(...numeri.map(Math.abs), 0) || 1;
    const intero = (lato * campo) / Math.max(20, campo - 2 * scritta);
    return { min: -intero, max: intero };
  }
  if (basso >= 0) return { min: 0, max: alto };
  if (!im.orizzontale) return { min: basso - (Math.max(0, ...numeri) - basso) * 0.18, max: Math.max(0, ...numeri) };
  return { min: basso - ((alto - basso) * scritta) / Math.max(20, campo - 2 * scritta), max: Math.max(0, ...numeri) };
}

function asseCategorie(d: Disegno, aspetto: Aspetto, im: Impaginato) {
  const linee = d.tipo === "linee";
  const scelti = linee ? anniScritti(d, aspetto) : undefined;
  return {
    stacked: d.tipo === "barre impilate" || d.tipo === "piramide",
    offset: !linee,
    display: !im.orizzontale,
    grid: { display: false },
    border: { color: aspetto.coloreTesto },
    ticks: {
      color: aspetto.coloreTesto,
      font: { family: aspetto.carattere, size: aspetto.corpo },
      autoSkip: false,
      maxRotation: 0,
      minRotation: 0,
      ...(scelti ? { callback: (_: unknown, i: number) => (scelti.has(i) ? d.categorie[i] : "") } : {}),
    },
  };
}

/** Quali anni scrivere sotto una linea: a passi uguali, contando dall'ultimo, quanti ne stanno senza toccarsi. */
function anniScritti(d: Disegno, aspetto: Aspetto): Set<number> {
  const n = d.categorie.length;
  const largo = Math.max(...d.categorie.map(aspetto.misura)) + 12;
  const campo = aspetto.larghezza * (aspetto.etichette ? 0.6 : 0.85);
  const passo = Math.max(1, Math.ceil((largo * Math.max(1, n - 1)) / campo));
  return new Set(Array.from({ length: Math.ceil(n / passo) }, (_, i) => n - 1 - i * passo));
}

function margini(d: Disegno, aspetto: Aspetto, im: Impaginato) {
  if (d.tipo === "linee" && aspetto.etichette)
    return { top: 14, left: 4, bottom: 4, right: Math.ceil(larghezzaNomi(im.code, aspetto) + 10) };
  if (!im.orizzontale) return { top: im.scritti ? aspetto.corpo * 1.8 : 8, left: 4, right: 4, bottom: 4 };
  // I valori dei punti stanno in colonna, staccati dal disegno.
  const valori = d.tipo === "punti" ? im.valore + 18 : im.valore + 8;
  const distanza = !im.scritti ? 12 : d.tipo === "piramide" ? 2 : valori;
  const nomi = im.sopra ? 2 : larghezzaNomi(im.nomi, aspetto);
  return { top: im.cima, left: nomi + (d.tipo === "punti" ? 8 : 0), bottom: 2, right: distanza };
}

function stileSerie(d: Disegno, im: Impaginato, serie: number) {
  if (d.tipo === "linee")
    return {
      borderWidth: 2.5,
      pointRadius: d.categorie.length > 12 ? 2 : 4,
      pointStyle: "circle",
      pointBorderWidth: 0,
      tension: 0,
      // Fra due anni con un dato, dove in mezzo manca, la linea è tratteggiata.
      spanGaps: true,
      segment: {
        borderDash: ({ p0, p1 }: Record<"p0" | "p1", { skip?: boolean }>) => (p0.skip || p1.skip ? [3, 4] : undefined),
      },
    };
  if (d.tipo === "punti") return { showLine: false, clip: false, ...STILE_PUNTO[serie === 0 ? 0 : 1] };
  if (!im.orizzontale) return { maxBarThickness: 64, categoryPercentage: QUOTA_BARRE, barPercentage: 0.92 };
  if (d.tipo === "piramide" || !im.scritti)
    return { categoryPercentage: 0.8, barPercentage: 0.92, maxBarThickness: 48 };
  return { categoryPercentage: im.barre / im.passo, barPercentage: d.serie.length > 1 ? 0.88 : 1 };
}

/** Il primo punto è un cerchio vuoto, gli altri un segno pieno e più piccolo: si vedono anche uno sull'altro. */
const STILE_PUNTO = [
  { pointStyle: "circle", pointRadius: 7, pointBorderWidth: 2.5, pointBackgroundColor: "transparent" },
  { pointStyle: "rectRot", pointRadius: 6, pointBorderWidth: 0 },
] as const;
