/** Nel browser, mentre si scrive: ciò che non va in un altro file compare in fondo alla pagina, e corretto sparisce. */
import { SCRIVERE } from "../../testo/parole/scrivere.ts";

const ID = "da-correggere";
const STILE: Record<string, string> = {
  ...{
    position: "fixed",
    inset: "auto 0 0",
    zIndex: "9999",
    maxHeight: "45vh",
    overflow: "auto",
    padding: "0.75rem 1rem",
  },
  ...{
    background: "#1a1a1a",
    color: "#fff",
    borderTop: "4px solid #ffd400",
    font: "0.9375rem/1.5 system-ui, sans-serif",
  },
};

function mostra(testo: string): void {
  document.getElementById(ID)?.remove();
  if (!testo) return;
  const titolo = Object.assign(document.createElement("h2"), { textContent: SCRIVERE.riquadro });
  Object.assign(titolo.style, { font: "inherit", fontWeight: "700", margin: "0", color: "inherit" });
  const detto = Object.assign(document.createElement("pre"), { textContent: testo });
  Object.assign(detto.style, {
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    font: "0.875rem/1.5 monospace",
    margin: "0.5rem 0",
  });
  Object.assign(detto.style, { background: "transparent", color: "inherit", padding: "0", border: "0" });
  const chiudi = Object.assign(document.createElement("button"), { type: "button", textContent: SCRIVERE.chiudi });
  const riquadro = Object.assign(document.createElement("section"), { id: ID, lang: "it" });
  riquadro.setAttribute("role", "alert");
  Object.assign(riquadro.style, STILE);
  chiudi.addEventListener("click", () => riquadro.remove());
  riquadro.append(titolo, detto, chiudi);
  document.body.append(riquadro);
}

import.meta.hot?.on("piano:stato", ({ testo }: { testo: string }) => mostra(testo));
// Chi si collega prima di essere pronto ad ascoltare perderebbe la risposta: la chiede quando lo è.
import.meta.hot?.send("piano:chiede");
