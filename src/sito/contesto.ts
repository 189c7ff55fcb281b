/**
 * I dati di una pagina, presi in un posto solo: il middleware li mette in `Astro.locals` prima di comporla, e i pezzi mostrano
 * ciò che ricevono. Si leggono quando un pezzo li chiede: un file di dati non ne ha bisogno.
 */
import { storiaDi } from "../notizie/storia.ts";
import type { Caricamento } from "../piano/carica.ts";
import type { Piano } from "../piano/modello.ts";
import { anteprimaDelPiano } from "./anteprime.ts";
import { caricamentoCorrente, pianoCorrente, radicePiano } from "./corrente.ts";
import { indirizzoIntero, modificaDi, pesoDi } from "./dati.ts";
import type { immaginePubblicata } from "./immagini.ts";
import { notiziariCorrenti } from "./notizie.ts";
import { opzioniSito } from "./opzioni.ts";
import { pdfDellaParte, pdfDelPiano } from "./pdf.ts";

export interface ContestoPagina {
  readonly piano: Piano;
  readonly caricamento: Caricamento;
  /** La cartella del piano, relativa a quella del progetto. */
  readonly radice: string;
  /** L'ultima modifica registrata di ogni file del piano. */
  readonly storia: ReturnType<typeof storiaDi>;
  /** Il giorno ISO in cui si costruisce. */
  readonly oggi: string;
  /** La figura di chi condivide una pagina, se la pagina non ne ha una sua. */
  readonly anteprima: ReturnType<typeof anteprimaDelPiano>;
  readonly notiziari: ReturnType<typeof notiziariCorrenti>;
  /** I PDF di tutto il piano e delle sedute che si stanno facendo. */
  readonly pdf: ReturnType<typeof pdfDelPiano>;
  readonly pdfDellaParte: typeof pdfDellaParte;
  readonly indirizzoIntero: typeof indirizzoIntero;
  readonly modificaDi: typeof modificaDi;
  readonly pesoDi: typeof pesoDi;
  readonly immagine: typeof immaginePubblicata;
}

const CONTESTO: ContestoPagina = {
  get piano() {
    return pianoCorrente();
  },
  get caricamento() {
    return caricamentoCorrente();
  },
  get radice() {
    return radicePiano();
  },
  get storia() {
    return storiaDi(radicePiano());
  },
  get oggi() {
    return opzioniSito().oggi;
  },
  get anteprima() {
    return anteprimaDelPiano();
  },
  get notiziari() {
    return notiziariCorrenti();
  },
  get pdf() {
    return pdfDelPiano();
  },
  pdfDellaParte,
  indirizzoIntero,
  modificaDi,
  pesoDi,
  // Chi riscrive le immagini si carica solo se una pagina ne ha una.
  immagine: async (percorso) => (await import("./immagini.ts")).immaginePubblicata(percorso),
};

/** Mette i dati della pagina fra ciò che i suoi pezzi ricevono. */
export const conContesto = (ricevuti: object): void =>
  void Object.defineProperties(ricevuti, Object.getOwnPropertyDescriptors(CONTESTO));
