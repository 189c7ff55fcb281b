/**
 * Disegna un grafico in SVG alla costruzione del sito, con Chart.js su una tela vettoriale: chi legge non ha bisogno di
 * JavaScript e la stampa resta nitida. I colori diventano classi, così seguono lo schema chiaro o scuro della pagina;
 * le serie si distinguono anche per trama e tratteggio, per chi stampa in grigio o non distingue i colori.
 */
import { createCanvas, GlobalFonts, SvgExportFlag } from "@napi-rs/canvas";
import { Chart, registerables } from "chart.js";
import { delProgramma } from "../disco/programma.ts";
import { configura } from "./configurazione.ts";
import type { Disegno } from "./disegno.ts";
import { impagina } from "./impaginato.ts";
import { distendi } from "./tempo.ts";
import { classeTrama, rettangoloDi, segniTrama } from "./trame.ts";

Chart.register(...registerables);

const CARATTERE = "Titillium Web Grafici";
let caratterePronto = false;

function preparaCarattere(): void {
  if (caratterePronto) return;
  caratterePronto = Boolean(
    GlobalFonts.registerFromPath(delProgramma("src/grafici/caratteri/titillium-web-400.ttf"), CARATTERE),
  );
  if (!caratterePronto)
    throw new Error("Manca il carattere dei grafici: il programma non è intero, installalo di nuovo con «npm ci»");
}

/** Colori segnaposto: uno per serie, testo e griglia; dopo il disegno diventano classi. */
const SEGNAPOSTO_SERIE = Array.from({ length: 8 }, (_, i) => `#A0B${i}C7`);
const SEGNAPOSTO_TESTO = "#A1B1C9";
const SEGNAPOSTO_GRIGLIA = "#A2B2CB";

/** Le due misure in cui si disegna: telefono e schermo (o foglio). */
const MISURE = { stretto: { larghezza: 340, corpo: 13 }, largo: { larghezza: 680, corpo: 14 } } as const;
export type Misura = keyof typeof MISURE;

/** @returns l'elemento `<svg>` in una riga, senza dichiarazione XML; che cosa dice a chi ascolta è a parte */
export function disegnaSvg(disegno: Disegno, misura: Misura): string {
  preparaCarattere();
  const { larghezza, corpo } = MISURE[misura];
  const aspetto = {
    larghezza,
    corpo,
    carattere: CARATTERE,
    colore: (i: number) => SEGNAPOSTO_SERIE[i % SEGNAPOSTO_SERIE.length] as string,
    coloreTesto: SEGNAPOSTO_TESTO,
    coloreGriglia: SEGNAPOSTO_GRIGLIA,
    etichette: true,
    misura: (testo: string) => larghezzaScritta(testo, corpo),
  };
  const disteso = distendi(disegno);
  const impaginato = impagina(disteso, aspetto);
  const tela = createCanvas(larghezza, Math.ceil(impaginato.altezza), SvgExportFlag.NoPrettyXML);
  const grafico = new Chart(tela as unknown as HTMLCanvasElement, configura(disteso, aspetto, impaginato));
  const svg = tela.getContent().toString("utf8");
  grafico.destroy();
  return ripulisci(svg, disteso, misura, larghezza, impaginato.visibile);
}

const righello = createCanvas(1, 1).getContext("2d");
/** Quanto è larga una scritta nel carattere dei grafici, in pixel. */
export function larghezzaScritta(testo: string, corpo: number): number {
  preparaCarattere();
  righello.font = `${corpo}px ${CARATTERE}`;
  return righello.measureText(testo).width;
}

/** Toglie il superfluo dell'esportazione e mette classi al posto dei colori. */
function ripulisci(svg: string, disegno: Disegno, misura: Misura, larghezza: number, altezza: number): string {
  const piuSerie = disegno.serie.length > 1;
  const corpo = svg
    .replace(/^.*?<svg[^>]*>/s, "")
    .replace(/<\/svg>\s*$/, "")
    .replace(/<rect fill-opacity="0"[^>]*\/>/g, "")
    .replace(/<\/text><text[^>]*><\/text><text[^>]*>/g, " ")
    .replace(/<text[^>]*><\/text>/g, "")
    .replace(/ (x|y)="(-?[\d.]+),[^"]*"/g, ' $1="$2"')
    .replace(/ font-family="[^"]*"/g, "")
    .replace(/ (?:stroke-miterlimit|stroke-opacity|fill-opacity)="[^"]*"/g, "")
    .replace(/ (?:d|x|y|width|height|cx|cy|r|rx|ry|transform)="[^"]*"/g, (attributo) =>
      attributo.replace(/-?\d+\.\d{2,}(?!\d*e)/g, (n) =>
        String(
          Math.round(Number(n) * (/transform/.test(attributo) ? 1e4 : 10)) / (/transform/.test(attributo) ? 1e4 : 10),
        ),
      ),
    )
    // Un cerchio esportato è un tracciato di sessanta curve.
    .replace(/<path ([^>]*?) ?d="(M[-\d. ]+(?:Q[-\d. ]+)+Z)"\/>/g, (_, resto: string, d: string) => cerchio(resto, d))
    // I ritagli portano nomi che cambiano a ogni disegno, e qui non nascondono nulla.
    .replace(/<clipPath[^>]*>.*?<\/clipPath>/g, "")
    .replace(/ clip-path="[^"]*"/g, "")
    .replaceAll(`fill="${SEGNAPOSTO_TESTO}"`, 'class="gt"')
    .replaceAll(`stroke="${SEGNAPOSTO_TESTO}"`, 'class="ga"')
    .replaceAll(`stroke="${SEGNAPOSTO_GRIGLIA}"`, 'class="gg"');
  const colorato = SEGNAPOSTO_SERIE.reduce(
    (testo, colore, i) =>
      testo.replaceAll(`fill="${colore}"`, `class="gf${i + 1}"`).replaceAll(`stroke="${colore}"`, `class="gl${i + 1}"`),
    corpo,
  );
  const misurato = colorato.replace(
    /<text ([^>]*font-size="(\d+)"[^>]*)>([^<]+)<\/text>/g,
    (_, attributi: string, corpo: string, testo: string) =>
      `<text ${attributi} textLength="${larga(testo, Number(corpo))}" lengthAdjust="spacingAndGlyphs">${testo}</text>`,
  );
  const disegnato = piuSerie && CON_TRAME.includes(disegno.tipo) ? conTrame(misurato) : misurato;
  return `<svg viewBox="0 0 ${larghezza} ${Math.round(altezza)}" class="disegno ${misura}" aria-hidden="true" focusable="false">${disegnato}</svg>`;
}

/** Quanto deve essere larga una scritta, qualunque carattere la mostri: con un altro, o più spaziata, non ne copre un'altra. */
function larga(scritto: string, corpo: number): number {
  const testo = scritto
    .replaceAll("&apos;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
  return Math.round(larghezzaScritta(testo, corpo) * 10) / 10;
}

function cerchio(resto: string, d: string): string {
  const { x0, y0, x1, y1 } = rettangoloDi(d);
  const cifra = (n: number) => String(Math.round(n * 10) / 10);
  return `<circle ${resto} cx="${cifra((x0 + x1) / 2)}" cy="${cifra((y0 + y1) / 2)}" r="${cifra((x1 - x0) / 2)}"/>`;
}

/** Le forme in cui due serie si toccano e solo il colore le distinguerebbe. */
const CON_TRAME: Disegno["tipo"][] = ["barre", "barre orizzontali", "barre impilate"];

/** Sopra ogni barra, i segni della sua serie: dalla terza si vedono sempre, quelli della seconda solo senza colori. */
function conTrame(svg: string): string {
  return svg.replace(/<path class="gf(\d)" d="([^"]+)"\/>/g, (barra, numero: string, d: string) => {
    const segni = segniTrama(Number(numero) - 1, rettangoloDi(d));
    return segni ? `${barra}<path class="${classeTrama(Number(numero))}" d="${segni}"/>` : barra;
  });
}
