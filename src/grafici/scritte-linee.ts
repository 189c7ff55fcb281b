/** Le scritte di un grafico a linee: il nome e l'ultimo valore alla fine di ogni linea, il primo valore dove c'è posto. */
import type { Plugin } from "chart.js";
import { type Aspetto, interlinea } from "./aspetto.ts";
import type { Disegno } from "./disegno.ts";
import { altezzaCoda, type Impaginato, ultimo } from "./impaginato.ts";
import { scrivendo } from "./scritte.ts";

/** Un blocco di righe che vorrebbe stare a una certa altezza. */
interface Blocco {
  /** Dove vorrebbe il suo centro. */
  y: number;
  alto: number;
  righe: string[];
}

/**
 * Scosta i blocchi che si toccano, il meno possibile, senza uscire.
 * @returns il centro di ogni blocco, nello stesso ordine
 */
export function scosta(blocchi: readonly Pick<Blocco, "y" | "alto">[], cima: number, fondo: number): number[] {
  const inFila = blocchi.map((b, i) => ({ ...b, i })).sort((a, b) => a.y - b.y || a.i - b.i);
  let sotto = cima;
  for (const b of inFila) {
    b.y = Math.max(b.y, sotto + b.alto / 2);
    sotto = b.y + b.alto / 2;
  }
  let sopra = fondo;
  for (const b of inFila.reverse()) {
    b.y = Math.min(b.y, sopra - b.alto / 2);
    sopra = b.y - b.alto / 2;
  }
  const centri: number[] = [];
  for (const b of inFila) centri[b.i] = b.y;
  return centri;
}

/** A destra di ogni linea, il suo nome (se le linee sono più d'una) e il suo ultimo valore. */
export function codaLinee(d: Disegno, aspetto: Aspetto, im: Impaginato): Plugin {
  return {
    id: "coda",
    afterDatasetsDraw: (grafico) =>
      scrivendo(grafico, aspetto, (ctx) => {
        const riga = interlinea(aspetto);
        const { chartArea } = grafico;
        const blocchi = im.code.map((righe, i): Blocco & { x: number } => {
          const p = grafico.getDatasetMeta(i).data[ultimo(d.serie[i]?.valori ?? [])];
          return { righe, alto: altezzaCoda(righe, aspetto), y: p?.y ?? chartArea.bottom, x: p?.x ?? chartArea.right };
        });
        const centri = scosta(blocchi, 0, chartArea.bottom + 4);
        ctx.textAlign = "left";
        for (const [i, b] of blocchi.entries()) {
          const y = centri[i] ?? b.y;
          for (const [n, testo] of b.righe.entries())
            ctx.fillText(testo, chartArea.right + 12, y + (n - (b.righe.length - 1) / 2) * riga);
          if (Math.abs(y - b.y) < riga * 0.6) continue;
          ctx.strokeStyle = aspetto.coloreGriglia;
          ctx.lineWidth = 1;
          ctx.beginPath();
          ctx.moveTo(b.x + 5, b.y);
          ctx.lineTo(chartArea.right + 10, y);
          ctx.stroke();
        }
      }),
  };
}

/** Il primo valore di ogni linea, sopra il suo punto o sotto, se lì non tocca né un altro valore né una linea. */
export function valoriLinee(d: Disegno, aspetto: Aspetto): Plugin {
  return {
    id: "primi-valori",
    afterDatasetsDraw: (grafico) =>
      scrivendo(grafico, aspetto, (ctx) => {
        const mezza = interlinea(aspetto) / 2;
        const punti = d.serie.flatMap((_, i) =>
          grafico.getDatasetMeta(i).data.filter((p) => Number.isFinite(p.x) && Number.isFinite(p.y)),
        );
        const scritti: { x: number; fine: number; y: number }[] = [];
        ctx.textAlign = "left";
        for (const [i, s] of d.serie.entries()) {
          const j = s.valori.findIndex((v) => v !== null);
          const p = j < 0 || j === ultimo(s.valori) ? undefined : grafico.getDatasetMeta(i).data[j];
          if (!p) continue;
          const testo = s.testi[j] ?? "";
          const x = p.x + 5;
          const fine = x + aspetto.misura(testo) + 4;
          const vicini = punti.filter((q) => q.x >= p.x - 1 && q.x <= fine).map((q) => q.y);
          const libero = (y: number) =>
            y > mezza &&
            y < grafico.chartArea.bottom - mezza &&
            vicini.every((v) => Math.abs(v - y) > mezza + 4) &&
            scritti.every((q) => q.x > fine || q.fine < x || Math.abs(q.y - y) > mezza * 2.2);
          const y = [p.y - mezza - 6, p.y + mezza + 6].find(libero);
          if (y === undefined) continue;
          scritti.push({ x, fine, y });
          ctx.fillText(testo, x, y);
        }
      }),
  };
}
