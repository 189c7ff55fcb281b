/**
 * Il filtro del registro dei servizi, nel browser: per Comune e per tipo. Senza script il registro resta intero. La scelta
 * è nell'indirizzo, così si può condividere; quante voci restano è annunciato a chi usa un lettore di schermo, e il bottone
 * porta lì il fuoco.
 */
import { PAROLE_SERVIZI as p } from "../testo/parole-script.ts";

const SCELTE = ["comune", "tipo"] as const;

class FiltroServizi extends HTMLElement {
  connectedCallback(): void {
    const modulo = this.querySelector("form");
    if (!modulo) return;
    this.#leggiIndirizzo();
    modulo.addEventListener("submit", (e) => {
      e.preventDefault();
      this.querySelector<HTMLElement>("[data-stato]")?.focus();
    });
    modulo.addEventListener("change", () => {
      this.#applica();
      this.#scriviIndirizzo();
    });
    addEventListener("popstate", () => {
      this.#leggiIndirizzo();
      this.#applica();
    });
    this.#applica();
  }

  #scelta(nome: (typeof SCELTE)[number]): HTMLSelectElement | null {
    return this.querySelector<HTMLSelectElement>(`[name=${nome}]`);
  }

  #leggiIndirizzo(): void {
    const voluti = new URLSearchParams(location.search);
    for (const nome of SCELTE) {
      const campo = this.#scelta(nome);
      if (campo) campo.value = voluti.get(nome) ?? "";
      if (campo && campo.selectedIndex < 0) campo.value = "";
    }
  }

  #scriviIndirizzo(): void {
    const scelti = SCELTE.map((n) => [n, this.#scelta(n)?.value ?? ""]).filter(([, v]) => v);
    const ricerca = new URLSearchParams(scelti).toString();
    history.pushState(null, "", ricerca ? `?${ricerca}` : location.pathname);
  }

  #applica(): void {
    const comune = this.#scelta("comune")?.value ?? "";
    const tipo = this.#scelta("tipo")?.value ?? "";
    let mostrate = 0;
    for (const gruppo of this.querySelectorAll<HTMLElement>("section[data-tipo]")) {
      const righe = [...gruppo.querySelectorAll<HTMLElement>("tbody tr")];
      for (const riga of righe) {
        const suoi = (riga.dataset.comuni ?? "").split("|");
        riga.hidden = (tipo !== "" && gruppo.dataset.tipo !== tipo) || (comune !== "" && !suoi.includes(comune));
      }
      const restano = righe.filter((r) => !r.hidden).length;
      gruppo.hidden = restano === 0;
      const piega = gruppo.querySelector<HTMLDetailsElement>("details.piega");
      // Chi ha scelto vede subito che cosa resta; chi arriva a una voce la trova aperta.
      if (piega)
        piega.open = comune !== "" || tipo !== "" || righe.some((r) => r.id !== "" && r.id === location.hash.slice(1));
      mostrate += restano;
    }
    const stato = this.querySelector("[data-stato]");
    if (!stato) return;
    stato.textContent = p.quante(mostrate, comune);
  }
}

customElements.define("servizi-filtro", FiltroServizi);
