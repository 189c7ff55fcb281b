/** Quanto ci mette il controllo a ogni salvataggio: il piano vero e piani generati. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { type Caricamento, caricaPiano } from "../../src/piano/carica.ts";
import { controllaCoerenza } from "../../src/piano/coerenza/index.ts";
import { scrivi } from "../../src/terminale/passi.ts";
import { generaPiano } from "./genera.ts";
import { mediana } from "./processo.ts";

/** Millisecondi di un lavoro. */
function dura(fai: () => void): number {
  const inizio = performance.now();
  fai();
  return Math.round(performance.now() - inizio);
}

/** @param giri quante volte: il primo, a freddo, è quello di `npm run verifica`; gli altri quelli di `npm run dev` */
export function misuraVerifica(piano: string, lavoro: string, giri: number): void {
  scrivi("\n  Controllo del contenuto: la prima volta, poi a ogni salvataggio (mediana)");
  for (const quante of [0, 300, 1200]) {
    const cartella = quante ? join(lavoro, `piano-${quante}`) : piano;
    if (quante) generaPiano(cartella, quante);
    const misure = Array.from({ length: giri + 1 }, () => {
      let caricamento: Caricamento | undefined;
      const lettura = dura(() => {
        caricamento = caricaPiano(cartella);
      });
      return { lettura, coerenza: dura(() => controllaCoerenza(caricamento as Caricamento)) };
    });
    const [prima, ...poi] = misure;
    scrivi(
      `  ${(quante ? `generato ${quante}` : piano).padEnd(16)} lettura ${prima?.lettura} ms, coerenza ${prima?.coerenza} ms;` +
        ` poi ${mediana(poi.map((m) => m.lettura))} + ${mediana(poi.map((m) => m.coerenza))} ms`,
    );
    if (quante) rmSync(cartella, { recursive: true, force: true });
  }
}
