/** La pagina che si mostra al posto di una che ha errori: gli stessi messaggi di `npm run verifica`, con il posto e il rimedio. */
import type { Diagnostica } from "../../diagnostica/index.ts";
import { SCRIVERE } from "../../testo/parole/scrivere.ts";
import { mostraNome, mostraSegni } from "../../testo/segni.ts";

const html = (t: string) =>
  mostraSegni(t).replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c] as string);

/** Quanta parte di una riga si mostra attorno al punto. */
const ATTORNO = 60;

function punto(d: Diagnostica, testi: ReadonlyMap<string, string>): string {
  const riga = testi.get(d.file)?.split(/\r\n|\r|\n/)[d.riga - 1];
  if (!riga?.trim()) return "";
  const inizio = Math.max(0, d.colonna - 1 - ATTORNO);
  const [prima, dopo] = [riga.slice(inizio, d.colonna - 1), riga.slice(d.colonna - 1, d.colonna - 1 + ATTORNO)];
  return `<pre><code>${html(prima)}<mark>${html(dopo.slice(0, 1) || " ")}</mark>${html(dopo.slice(1))}</code></pre>`;
}

function errore(d: Diagnostica, testi: ReadonlyMap<string, string>, radice: string): string {
  const altrove = (d.altrove ?? []).map(
    (l) => `<p>${SCRIVERE.con(html(mostraNome(`${radice}/${l.file}`)), l.riga, l.colonna)}</p>`,
  );
  return `<li><p><strong>${SCRIVERE.punto(d.riga, d.colonna)}</strong>: ${html(d.messaggio)} <small>[${html(d.regola)}]</small></p>${punto(d, testi)}${altrove.join("")}${d.suggerimento ? `<p class="rimedio"><strong>${SCRIVERE.rimedio}</strong> ${html(d.suggerimento)}</p>` : ""}</li>`;
}

const STILE = `:root{color-scheme:light dark}body{font:1.0625rem/1.55 system-ui,sans-serif;margin:0 auto;max-width:46rem;padding:1.5rem 1rem;overflow-wrap:anywhere}
h1{font-size:1.5rem;line-height:1.25}h2{font-size:1.125rem}pre{white-space:pre-wrap;border-left:4px solid;padding:.25rem .75rem;margin:.5rem 0}
mark{background:#ffd400;color:#000}ol{padding-left:1.5rem}li{margin-bottom:1.25rem}li p{margin:.25rem 0}`;

/**
 * @param errori quelli da mostrare, in ordine
 * @param testi i file del piano, per mostrare la riga
 * @param base la cartella del sito, con le barre: la pagina si ricarica da sola quando si salva
 * @param quanti errori ci sono in tutto
 */
export function paginaDiErrore(
  errori: readonly Diagnostica[],
  testi: ReadonlyMap<string, string>,
  radice: string,
  { base, quanti }: { base: string; quanti: number },
): string {
  const gruppi = [...Map.groupBy(errori, (d) => d.file)];
  const titolo = SCRIVERE.titolo(errori.length);
  return `<!DOCTYPE html><html lang="it"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${titolo}</title><style>${STILE}</style><script type="module" src="${base}@vite/client"></script></head><body><main id="da-correggere"><h1>${titolo}</h1><p>${SCRIVERE.spiega}</p>${gruppi
    .map(
      ([file, voci]) =>
        `<section><h2>${html(mostraNome(file ? `${radice}/${file}` : radice))}</h2><ol>${voci.map((d) => errore(d, testi, radice)).join("")}</ol></section>`,
    )
    .join("")}${quanti > errori.length ? `<p>${SCRIVERE.altri(quanti - errori.length)}</p>` : ""}</main></body></html>`;
}
