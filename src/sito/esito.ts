/** Ciò che si è saputo di tutte le pagine mentre si componevano: la politica che le comprende, e ciò che non va. */
import { join } from "node:path";
import { INDICE_DA_DISCO } from "../chiavetta/nomi.ts";
import { controllaSito } from "../collegamenti/controlla.ts";
import { leggiSito, leggiTesto } from "../collegamenti/leggi.ts";
import { trovaOrigini } from "../collegamenti/origine.ts";
import type { Guasto } from "../collegamenti/tipi.ts";
import { fileDi } from "../disco/file.ts";
import type { Fatti } from "../pagina/fatti.ts";
import type { Piano } from "../piano/modello.ts";
import type { Difetto } from "../sicurezza/esamina.ts";
import { type Politica, unisci } from "../sicurezza/politica.ts";
import { opzioniSito } from "./opzioni.ts";
import { pdfInArrivo } from "./pdf.ts";

export interface EsitoPagine {
  /** Quante sono. */
  pagine: number;
  /** La politica che le comprende tutte. */
  politica: Politica;
  /** Ciò che le loro politiche fermerebbero. */
  difetti: (Difetto & { file: string })[];
  /** I collegamenti che non arrivano, con la loro origine nel piano. */
  guasti: Guasto[];
}

/**
 * @param cartella del sito costruito, con il suo indice di ricerca
 * @param fatti di ogni pagina, per nome del file
 * @param base la cartella sotto cui il sito è pubblicato, con le barre
 */
export function esamina(cartella: string, fatti: ReadonlyMap<string, Fatti>, piano: Piano, base: string): EsitoPagine {
  const inArrivo = opzioniSito().daDisco ? [INDICE_DA_DISCO.slice(1)] : pdfInArrivo();
  const guasti = controllaSito({
    file: leggiSito(cartella, fatti),
    base,
    pubblico: piano.identita.sito,
    inArrivo,
    fatti,
    testoDi: (nome) => leggiTesto(join(cartella, nome)),
  });
  return {
    pagine: fatti.size,
    politica: unisci([...fatti.values()].map((f) => f.politica)),
    difetti: [
      ...fatti.entries().flatMap(([file, f]) => f.difetti.map((d) => ({ ...d, file }))),
      ...estranee(cartella, fatti),
    ],
    guasti: trovaOrigini(guasti, piano, base),
  };
}

/** Le pagine che il programma non ha composto: non hanno una politica. */
const estranee = (cartella: string, fatti: ReadonlyMap<string, Fatti>) =>
  fileDi(cartella, /\.html?$/i)
    .filter((file) => !fatti.has(file))
    .map((file) => ({ file, riga: 1, colonna: 1, messaggio: "Questa pagina non l'ha scritta il programma: toglila" }));
