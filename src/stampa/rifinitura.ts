/** Dal PDF di Chromium a quello da pubblicare: metadati, controlli e, solo se passano tutti, la dichiarazione PDF/UA. */
import type { Piano } from "../piano/modello.ts";
import { dichiaraPdfUa, scriviMetadati } from "./metadati.ts";
import { passaTutto, verificaPdf } from "./verifica/index.ts";
import type { Esito } from "./verifica/tipi.ts";
import type { DatiPdf } from "./xmp.ts";

/** Il programma che ha fatto il documento, come lo si scrive nei metadati. */
const PROGRAMMA = "piano-di-zona";

/**
 * Che cosa il PDF di un piano dice di sé. Il titolo resta quello della pagina stampata.
 * @param data ISO, da Git; se manca il PDF non ha date
 */
export function datiDelPiano(piano: Piano, data?: string): DatiPdf {
  const { ambito, regione, descrizione, ente, triennio } = piano.identita;
  return {
    autore: ente.nome,
    soggetto: descrizione,
    parole: ["Piano di Zona", ambito, regione, `${triennio.inizio}-${triennio.fine}`, ...piano.aree.map((a) => a.nome)],
    lingua: "it",
    programma: PROGRAMMA,
    ...(data && { data }),
  };
}

/** Un PDF finito, con gli esiti dei controlli. */
export interface Rifinito {
  byte: Uint8Array;
  esiti: Esito[];
  /** Vero se il file si dichiara PDF/UA: tutti i controlli sono passati. */
  pdfua: boolean;
}

/** Completa un PDF, lo controlla e, se passa, lo dichiara PDF/UA. */
export async function rifinisci(stampato: Uint8Array, dati: DatiPdf): Promise<Rifinito> {
  const byte = await scriviMetadati(stampato, dati);
  const esiti = await verificaPdf(byte);
  if (!passaTutto(esiti)) return { byte, esiti, pdfua: false };
  return { byte: dichiaraPdfUa(byte, dati), esiti, pdfua: true };
}
