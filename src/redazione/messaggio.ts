/** Ciò che la verifica dice, com'è scritto in ogni pagina: che cosa, dove, perché e come si rimedia. */
import type { Diagnostica } from "../diagnostica/index.ts";
import { rimedioDi } from "../piano/coerenza/regola.ts";
import { SPIEGATE } from "../piano/spiegate.ts";
import { PAROLE_REDAZIONE as P } from "../testo/parole/redazione.ts";
import { type Html, html } from "./html.ts";

/** @param dove il posto, se la pagina non lo dice già */
export function messaggio({ gravita, messaggio, suggerimento, regola }: Diagnostica, dove: Html | string = ""): Html {
  const spiegata = SPIEGATE.find((s) => s.id === regola);
  return html`<div class="r-messaggio r-${gravita}"><strong>${gravita === "errore" ? P.errore : P.avviso}:</strong> ${messaggio}${
    suggerimento ? html` → ${suggerimento}` : ""
  }${dove ? html`<br>${dove}` : ""}${
    spiegata
      ? html`<details><summary>${P.perche}</summary><p>${spiegata.motivo}</p><p>${rimedioDi(spiegata)}</p></details>`
      : ""
  }</div>`;
}

const QUANDO = new Intl.DateTimeFormat("it", { dateStyle: "long", timeStyle: "short" });
/** Un giorno e un'ora, com'è l'ora di chi legge. */
export const quandoDetto = (iso: string): string => QUANDO.format(new Date(iso));
