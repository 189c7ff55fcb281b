/** Le diagnostiche come comandi di GitHub Actions: ognuna compare sulla sua riga nella pagina della proposta di modifica. */

import type { Diagnostica, Gravita } from "../../diagnostica/index.ts";
import { mostraNome, mostraSegni } from "../../testo/segni.ts";

const LIVELLI: Record<Gravita, string> = { errore: "error", avviso: "warning", nota: "notice", consiglio: "notice" };

/** @param radice percorso della cartella del piano nel repository */
export const scriviGithub = (diagnostiche: Diagnostica[], radice: string): string =>
  diagnostiche
    .map((d) => {
      const campi = [
        `file=${proprieta(d.file ? `${radice}/${d.file}` : radice)}`,
        `line=${d.riga}`,
        `col=${d.colonna}`,
        `title=${proprieta(d.regola)}`,
      ];
      const altrove = (d.altrove ?? []).map((l) => `con ${radice}/${l.file}, riga ${l.riga}`);
      const righe = [d.messaggio, ...altrove, ...(d.suggerimento ? [`→ ${d.suggerimento}`] : [])];
      return `::${LIVELLI[d.gravita]} ${campi.join(",")}::${testo(righe.join("\n"))}`;
    })
    .join("\n");

/** Nei comandi i caratteri che dividono si scrivono in percento. */
const testo = (t: string): string => mostraSegni(t).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
const proprieta = (t: string): string => testo(mostraNome(t)).replace(/:/g, "%3A").replace(/,/g, "%2C");
