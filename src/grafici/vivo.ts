/** Il grafico interattivo nel browser: lo stesso disegno, con valori al passaggio o da tastiera e serie da scegliere. */
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from "chart.js";
import { configura } from "./configurazione.ts";
import type { Disegno } from "./disegno.ts";
import { ASSENTE, impagina } from "./impaginato.ts";
import { distendi } from "./tempo.ts";

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
);

class GraficoVivo extends HTMLElement {
  connectedCallback(): void {
    const scritto = JSON.parse(this.querySelector("script")?.textContent ?? "null") as Disegno | null;
    const tela = this.querySelector("canvas");
    const stato = this.querySelector('[role="status"]');
    if (!scritto || !tela || !stato) return;
    const disegno = distendi(scritto);
    const stile = getComputedStyle(document.documentElement);
    const colore = (nome: string) => stile.getPropertyValue(nome).trim();
    const carattere = colore("--interfaccia");
    const penna = tela.getContext("2d");
    if (penna) penna.font = `14px ${carattere}`;
    const aspetto = {
      larghezza: Math.min(680, this.clientWidth),
      corpo: 14,
      carattere,
      colore: (i: number) => colore(`--g${(i % 8) + 1}`),
      coloreTesto: colore("--testo"),
      coloreGriglia: colore("--bordo-2"),
      etichette: false,
      misura: (testo: string) => penna?.measureText(testo).width ?? testo.length * 8,
    };
    const impaginato = impagina(disegno, aspetto);
    const configurazione = configura(disegno, aspetto, impaginato);
    Object.assign(configurazione.options ?? {}, {
      responsive: true,
      maintainAspectRatio: false,
      devicePixelRatio: window.devicePixelRatio,
    });
    // Molte barre distese vogliono un disegno più alto.
    if (impaginato.orizzontale && tela.parentElement)
      tela.parentElement.style.height = `${Math.max(240, Math.ceil(impaginato.altezza))}px`;
    const grafico = new Chart(tela, configurazione);
    this.#scelte(disegno, grafico);
    this.#tastiera(disegno, grafico, tela, stato);
    stato.textContent =
      "Passa sui punti, oppure vai sul grafico con il tasto Tab e usa le frecce per leggere i valori.";
  }

  /** Una casella per ogni serie. */
  #scelte(disegno: Disegno, grafico: Chart): void {
    const gruppo = this.querySelector("fieldset");
    if (!gruppo || disegno.serie.length < 2) return;
    for (const [i, serie] of disegno.serie.entries()) {
      const etichetta = document.createElement("label");
      const casella = Object.assign(document.createElement("input"), { type: "checkbox", checked: true });
      casella.addEventListener("change", () => {
        grafico.setDatasetVisibility(i, casella.checked);
        grafico.update();
      });
      const chiave = Object.assign(document.createElement("span"), { className: "chiave" });
      chiave.style.background = `var(--g${(i % 8) + 1})`;
      etichetta.append(casella, chiave, serie.nome);
      gruppo.append(etichetta);
    }
    gruppo.hidden = false;
  }

  /** Con le frecce si scorrono i punti: destra e sinistra le categorie, su e giù le serie. */
  #tastiera(disegno: Disegno, grafico: Chart, tela: HTMLCanvasElement, stato: Element): void {
    const posto = { serie: 0, categoria: -1 };
    tela.tabIndex = 0;
    tela.addEventListener("keydown", (evento) => {
      const passi: Record<string, [number, number]> = {
        ArrowRight: [0, 1],
        ArrowLeft: [0, -1],
        ArrowDown: [1, 0],
        ArrowUp: [-1, 0],
      };
      const passo = passi[evento.key];
      if (!passo) return;
      evento.preventDefault();
      posto.serie = limita(posto.serie + passo[0], disegno.serie.length);
      posto.categoria = limita(posto.categoria + passo[1], disegno.categorie.length);
      const serie = disegno.serie[posto.serie];
      const valore = serie?.valori[posto.categoria];
      const attivo = [{ datasetIndex: posto.serie, index: posto.categoria }];
      grafico.setActiveElements(attivo);
      const punto = grafico.getDatasetMeta(posto.serie).data[posto.categoria];
      grafico.tooltip?.setActiveElements(attivo, { x: punto?.x ?? 0, y: punto?.y ?? 0 });
      grafico.update();
      stato.textContent = `${serie?.nome}, ${disegno.categorie[posto.categoria]}: ${valore == null ? ASSENTE : serie?.testi[posto.categoria]}`;
    });
  }
}

const limita = (n: number, quanti: number) => Math.max(0, Math.min(quanti - 1, n));

customElements.define("grafico-vivo", GraficoVivo);
