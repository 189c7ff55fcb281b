/** Completa e controlla il PDF appena stampato, dicendo come va. */

import { storiaDi, ultimaModifica } from "../notizie/storia.ts";
import type { Piano } from "../piano/modello.ts";
import { datiDelPiano, rifinisci } from "../stampa/rifinitura.ts";
import { riassunto, scriviEsiti } from "../stampa/verifica/rapporto.ts";
import type { Voce } from "./effetti.ts";

/**
 * @param radice cartella del piano: la sua storia in Git dà la data
 * @returns i byte da pubblicare; un controllo che non passa non ferma, ma il file non si dichiara PDF/UA
 */
export const rifinisciPdf = (
  stampato: Uint8Array,
  piano: Piano,
  radice: string,
  { di, passo }: Voce,
): Promise<Uint8Array> =>
  passo("Completo il PDF e ne controllo l'accessibilità", async () => {
    const { byte, esiti, pdfua } = await rifinisci(
      stampato,
      datiDelPiano(piano, ultimaModifica(storiaDi(radice))?.data),
    );
    if (!pdfua) di(scriviEsiti(esiti, true));
    di(`  ${riassunto(esiti)}: ${pdfua ? "il file si dichiara PDF/UA-1" : "il file non si dichiara PDF/UA"}`);
    return byte;
  });
