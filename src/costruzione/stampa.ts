/** Stampa un sito composto: un PDF dopo l'altro, ciascuno completato, controllato e scritto tutto insieme. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { scriviIntero } from "../disco/intero.ts";
import { togli } from "../disco/posto.ts";
import type { Piano } from "../piano/modello.ts";
import { servi } from "../servizio/servi.ts";
import { DOCUMENTO, STAMPA } from "../stampa/documento.ts";
import type { Stampa } from "../stampa/edizioni.ts";
import { apriStampante, type Stampante } from "../stampa/pdf.ts";
import { fermaSePdfRotto } from "./collegamenti.ts";
import type { Voce } from "./effetti.ts";
import { rifinisciPdf } from "./rifinisci.ts";

/** Ciò che serve per stampare. */
export interface Officina {
  piano: Piano;
  /** La cartella del piano. */
  radice: string;
  /** La cartella sotto cui il sito è pubblicato, con le barre. */
  base: string;
  /** Il browser. */
  programma: string;
}

/** Dove si scrivono i PDF, e come si chiama quella cartella per chi legge. */
export interface Destinazione {
  cartella: string;
  nome: string;
}

/**
 * @param sito la cartella del sito da cui si stampa
 * @throws se un PDF ha collegamenti rotti: quelli già scritti restano
 */
export async function stampa(
  { piano, radice, base, programma }: Officina,
  sito: string,
  stampe: readonly Stampa[],
  { cartella, nome: dove }: Destinazione,
  voce: Voce,
): Promise<void> {
  const { inizio, chiudi } = await servi(sito, { base });
  let stampante: Stampante | undefined;
  try {
    for (const { nome, edizione } of stampe) {
      const { byte: stampato, pagine } = await voce.passo(`Stampo ${nome}`, async (avanza) => {
        const pagina = existsSync(join(sito, DOCUMENTO)) ? DOCUMENTO : STAMPA;
        stampante ??= await apriStampante(programma, `${inizio}${pagina}/`);
        return stampante.stampa(edizione, avanza);
      });
      const byte = await rifinisciPdf(stampato, piano, radice, voce);
      await fermaSePdfRotto(byte, dove, nome, radice, voce);
      scriviIntero(join(cartella, nome), byte);
      voce.di(`  ${nome}: ${pagine} pagine, ${Math.round(byte.length / 1024)} KB`);
    }
  } finally {
    await stampante?.chiudi();
    await chiudi();
    togli(join(sito, DOCUMENTO));
  }
}
