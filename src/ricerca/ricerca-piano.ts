/** La pagina di ricerca di un sito in rete. */
import { daRete } from "./da-rete.ts";
import type { Fonte } from "./fonte.ts";
import { Ricerca } from "./vista.ts";

class RicercaPiano extends Ricerca {
  override fonte(): Fonte {
    const { indice = "", motore = "", radice = "" } = this.dataset;
    return daRete(indice, motore, radice);
  }
}
customElements.define("ricerca-piano", RicercaPiano);
