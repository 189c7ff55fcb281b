/** Il raffronto come pagina che sta in un file solo: si apre, si stampa e si manda per posta. */

import { PAROLE_RAFFRONTO as P } from "../testo/parole/raffronto.ts";
import { protetto } from "../testo/protetto.ts";
import type { Esito } from "./confronta.ts";
import { frase, scarto, scritto } from "./frasi.ts";
import { perGruppo } from "./gruppi.ts";
import { nomeCampo, nomeDiChi } from "./nomi.ts";
import { tratti } from "./parole.ts";
import type { Differenza } from "./tipi.ts";

const STILE = `body{font:1rem/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#17324d;background:#fff}
table{border-collapse:collapse;width:100%;margin-block:1rem}th,td{border:1px solid #5d7083;padding:.4rem .6rem;text-align:left;vertical-align:top}
thead th{background:#e6ecf2}td{overflow-wrap:anywhere}del{color:#8a1c1c;text-decoration:line-through}ins{color:#00573d;text-decoration:underline;text-decoration-thickness:.15em}
.nome{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden;white-space:nowrap}
@media(max-width:40rem){table,tbody,tr,td,th{display:block}thead{display:none}tr{margin-block:1rem}}`;

/** @returns il testo della pagina */
export function rapportoHtml(prima: string, dopo: string, { differenze, illeggibili }: Esito): string {
  const titolo = P.titolo(prima, dopo);
  const gruppi = perGruppo(differenze);
  const sommario = gruppi.map(
    ({ gruppo, differenze: sue }) => `<li><a href="#${gruppo}">${P.gruppi[gruppo]}</a>: ${sue.length}</li>`,
  );
  const guasti = illeggibili.map(({ versione, file }) => `<li>${protetto(P.illeggibile(versione, file))}</li>`);
  return `<!doctype html>
<html lang="it"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${protetto(titolo)}</title><style>${STILE}</style></head><body><main><h1>${protetto(titolo)}</h1>
<p>${P.quante(differenze.length, illeggibili.length)}</p>
${guasti.length ? `<ul>${guasti.join("")}</ul>` : ""}${sommario.length ? `<ul>${sommario.join("")}</ul>` : ""}
${gruppi.map(({ gruppo, differenze: sue }) => tabella(gruppo, P.gruppi[gruppo], sue)).join("\n")}
</main></body></html>
`;
}

function tabella(id: string, titolo: string, differenze: readonly Differenza[]): string {
  const { dove, campo, prima, dopo } = P.colonne;
  const testa = [dove, campo, `${prima} → ${dopo}`].map((t) => `<th scope="col">${t}</th>`).join("");
  return `<section aria-labelledby="${id}"><h2 id="${id}">${titolo}</h2><table><thead><tr>${testa}</tr></thead><tbody>
${differenze.map(riga).join("\n")}
</tbody></table></section>`;
}

function riga(d: Differenza): string {
  const luogo = `<br><small>${protetto(d.file)}, ${d.riga}</small>`;
  return `<tr><th scope="row">${protetto(nomeDiChi(d))}${luogo}</th><td>${protetto(nomeCampo(d))}</td><td>${valori(d)}</td></tr>`;
}

/** Prima e dopo insieme: ciò che esce è `del`, ciò che entra è `ins`, e chi ascolta lo sente dire. */
function valori(d: Differenza): string {
  if (d.tipo !== "cambiato" || d.somiglianza !== undefined || d.genere === "file") return protetto(frase(d));
  const quanto = scarto(d);
  const segnati = tratti(scritto(d.prima, d.campo), scritto(d.dopo, d.campo)).map(({ tipo, testo }) =>
    tipo === "uguale" ? protetto(testo) : segno(tipo, testo),
  );
  return `${segnati.join("")}${quanto ? ` <strong>(${quanto})</strong>` : ""}`;
}

function segno(tipo: "tolto" | "aggiunto", testo: string): string {
  const nome = tipo === "tolto" ? "del" : "ins";
  return `<${nome}><span class="nome"> ${P.tipi[tipo]}: </span>${protetto(testo)}</${nome}>`;
}
