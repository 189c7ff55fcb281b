/** La pagina di ricerca di un sito che si apre da un disco: l'indice è uno script, che si carica la prima volta che serve. */
import { PAROLE_RICERCA as p } from "../testo/parole-script.ts";
import type { VoceDisco } from "./indice.ts";
import { trova } from "./trova.ts";

const MOSTRATI = 50;

class RicercaDisco extends HTMLElement {
  #indice?: Promise<readonly VoceDisco[]>;

  connectedCallback(): void {
    const modulo = this.querySelector("form");
    const campo = this.querySelector("input");
    if (!modulo || !campo) return;
    campo.value = new URLSearchParams(location.search).get("q") ?? "";
    modulo.addEventListener("submit", (e) => {
      e.preventDefault();
      void this.#cerca(campo.value).then(() => this.querySelector<HTMLElement>("[data-stato]")?.focus());
    });
    let attesa: ReturnType<typeof setTimeout> | undefined;
    campo.addEventListener("input", () => {
      clearTimeout(attesa);
      attesa = setTimeout(() => void this.#cerca(campo.value), 200);
    });
    if (campo.value) void this.#cerca(campo.value).then(() => this.querySelector<HTMLElement>("[data-stato]")?.focus());
  }

  #carica(): Promise<readonly VoceDisco[]> {
    this.#indice ??= new Promise((fatto, fallito) => {
      const script = document.createElement("script");
      script.src = this.dataset.indice ?? "";
      script.addEventListener("load", () =>
        fatto((globalThis as unknown as { indiceDaDisco: readonly VoceDisco[] }).indiceDaDisco),
      );
      script.addEventListener("error", () => fallito(new Error("indice")));
      document.head.append(script);
    });
    return this.#indice;
  }

  async #cerca(scritto: string): Promise<void> {
    const stato = this.querySelector("[data-stato]");
    const elenco = this.querySelector("[data-risultati]");
    if (!stato || !elenco) return;
    if (!scritto.trim()) {
      stato.textContent = p.daScrivere;
      elenco.replaceChildren();
      return;
    }
    try {
      const trovate = trova(await this.#carica(), scritto);
      stato.textContent = p.quanti(trovate.length, scritto.trim());
      const radice = this.dataset.radice ?? "";
      elenco.replaceChildren(...trovate.slice(0, MOSTRATI).map((voce) => this.#voce(voce, radice)));
    } catch {
      stato.textContent = p.nonCaricata;
    }
  }

  #voce([titolo, file, descrizione]: VoceDisco, radice: string): HTMLLIElement {
    const voce = document.createElement("li");
    const legame = document.createElement("a");
    // La radice è l'indirizzo della pagina iniziale: il file è relativo alla sua cartella.
    legame.href = radice.replace(/index\.html$/, "") + file;
    legame.textContent = titolo;
    const testo = document.createElement("p");
    testo.textContent = descrizione;
    voce.append(legame, testo);
    return voce;
  }
}
customElements.define("ricerca-disco", RicercaDisco);
