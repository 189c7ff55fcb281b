/** La pagina di ricerca di un sito che si apre da un disco. */
import type { Fonte } from "../ricerca/fonte.ts";
import { Ricerca } from "../ricerca/vista.ts";
import { daDisco } from "./da-disco.ts";
import type { IndiceDaDisco } from "./indice.ts";

class RicercaDisco extends Ricerca {
  override fonte(): Fonte {
    let letto: Promise<IndiceDaDisco> | undefined;
    const leggi = () => {
      letto ??= caricaScript(this.dataset.indice ?? "");
      return letto;
    };
    return daDisco(leggi, this.dataset.radice ?? "");
  }
}

/** Da un disco non si può chiedere un file: lo si carica come script, che lascia ciò che contiene. */
const caricaScript = (indirizzo: string): Promise<IndiceDaDisco> =>
  new Promise((fatto, fallito) => {
    const script = document.createElement("script");
    script.src = indirizzo;
    script.addEventListener("load", () =>
      fatto((globalThis as unknown as { indiceDaDisco: IndiceDaDisco }).indiceDaDisco),
    );
    script.addEventListener("error", () => fallito(new Error("indice")));
    document.head.append(script);
  });

customElements.define("ricerca-piano", RicercaDisco);
