/** HTML scritto con i valori al loro posto: ciò che non è HTML si protegge sempre. */
import { protetto } from "../testo/protetto.ts";

/** Un pezzo di HTML già sicuro. */
export class Html {
  readonly testo: string;
  constructor(testo: string) {
    this.testo = testo;
  }
}

type Pezzo = Html | string | number | false | undefined | readonly Pezzo[];

const scritto = (p: Pezzo): string => {
  if (p === false || p === undefined) return "";
  if (p instanceof Html) return p.testo;
  return typeof p === "object" ? p.map(scritto).join("") : protetto(String(p));
};

/** Un elenco si mette in fila; `false` e niente non si scrivono. */
export const html = (pezzi: TemplateStringsArray, ...valori: readonly Pezzo[]): Html =>
  new Html(pezzi.reduce((t, p, i) => t + p + (i < valori.length ? scritto(valori[i]) : ""), ""));

/** Le voci di una scelta, con quella già fatta. */
export const opzioni = (ammessi: readonly string[], scelta: string): Html =>
  html`${ammessi.map((a) => html`<option value="${a}"${se(a === scelta, "selected")}>${a}</option>`)}`;

/** Un attributo che c'è solo se vale. */
export const se = (vale: unknown, attributo: string): Html => new Html(vale ? ` ${attributo}` : "");
