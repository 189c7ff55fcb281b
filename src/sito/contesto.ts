/**
 * I dati di una pagina, presi in un posto solo: il middleware li mette in `Astro.locals` prima di comporla, e i pezzi mostrano
 * ciò che ricevono. Si leggono quando un pezzo li chiede: un file di dati non ne ha bisogno.
 */
import { storiaDi } from "../notizie/storia.ts";
import type { Caricamento } from "../piano/carica.ts";
import type { Piano } from "../piano/modello.ts";
import { caricamentoCorrente, pianoCorrente, radicePiano } from "./corrente.ts";

export interface ContestoPagina {
  readonly piano: Piano;
  readonly caricamento: Caricamento;
  /** La cartella del piano, relativa a quella del progetto. */
  readonly radice: string;
  /** L'ultima modifica registrata di ogni file del piano. */
  readonly storia: ReturnType<typeof storiaDi>;
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
};

/** Mette i dati della pagina fra ciò che i suoi pezzi ricevono. */
export const conContesto = (ricevuti: object): void =>
  void Object.defineProperties(ricevuti, Object.getOwnPropertyDescriptors(CONTESTO));
