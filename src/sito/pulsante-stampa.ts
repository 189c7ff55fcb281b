/** Il pulsante che apre la stampa del navigatore: senza script non compare. */
class PulsanteStampa extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    this.querySelector("button")?.addEventListener("click", () => print());
  }
}
customElements.define("pulsante-stampa", PulsanteStampa);
