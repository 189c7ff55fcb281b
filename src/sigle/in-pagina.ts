/**
 * Il glossario dentro le pagine: la prima volta che una sigla compare nel testo diventa un pulsante che apre il suo
 * significato. È un `popover`: si apre con mouse, tastiera e tocco, si chiude con Esc, e non ha bisogno di script. Dove il
 * browser non lo conosce, e in stampa, il nome per esteso si legge fra parentesi.
 */

import { ancoraSigla, significati, type VoceGlossario } from "../generi/glossario/schema.ts";
import type { Elemento } from "../html/albero.ts";
import type { Modifica } from "../html/modifiche.ts";
import { protetto } from "../testo/protetto.ts";

/** Dove un pulsante non può stare, o darebbe fastidio: titoli, collegamenti, intestazioni, comandi, disegni, codice. */
const FUORI = new Set([
  "a",
  "button",
  "summary",
  "label",
  "select",
  "option",
  "textarea",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "th",
  "caption",
  "figcaption",
  "legend",
  "nav",
  "form",
  "svg",
  "code",
  "pre",
  "script",
  "style",
  "template",
  "iframe",
  "cite",
]);

/** Una sigla trovata: il posto nella pagina e ciò che ne prende il posto. */
export interface Spiegata extends Modifica {
  /** Il pulsante con il suo significato. */
  pulsante: string;
}

/** Trova in un pezzo di testo della pagina, dato come posti nel sorgente, le sigle che non si sono ancora viste. */
export type CercaSigle = (html: string, inizio: number, fine: number) => Spiegata[];

/**
 * @param voci il glossario
 * @param glossario indirizzo della pagina del glossario
 * @returns per ogni pagina, chi vi cerca la prima comparsa di ogni sigla: i pezzi di testo gli si danno in ordine
 */
export function cercaSigle(voci: readonly VoceGlossario[], glossario: string): () => CercaSigle {
  if (!voci.length) return () => () => [];
  const perScritta = new Map(voci.flatMap((v) => [v.termine, ...(v.varianti ?? [])].map((s) => [s, v] as const)));
  const cerca = new RegExp(
    `(?<![\\p{L}\\d])(?:${[...perScritta.keys()]
      .sort((a, b) => b.length - a.length)
      .map((s) => s.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
      .join("|")})(?![\\p{L}\\d])`,
    "gu",
  );
  return () => {
    const viste = new Set<VoceGlossario>();
    let ultima = 0;
    return (html, inizio, fine) => {
      const trovate: Spiegata[] = [];
      for (const trovata of html.slice(inizio, fine).matchAll(cerca)) {
        const voce = perScritta.get(trovata[0]);
        if (!voce || viste.has(voce)) continue;
        viste.add(voce);
        const da = inizio + trovata.index;
        // «Azienda socio-sanitaria territoriale (ASST)»: il nome è già scritto, fra parentesi non si ripete.
        const detta = /\(\s*$/.test(html.slice(inizio, da));
        // «l'ASST», «(ASST)»: ciò che tocca la sigla non ne resta diviso quando si va a capo.
        const davanti = /[\p{L}]*['’(«]+$/u.exec(html.slice(Math.max(inizio, ultima), da))?.[0] ?? "";
        const [dietro = ""] = /^[).,;:»!?]+/.exec(html.slice(da + trovata[0].length, fine)) ?? [];
        const bottone = pulsante(trovata[0], voce, glossario, detta);
        ultima = da + trovata[0].length + dietro.length;
        trovate.push({
          da: da - davanti.length,
          a: ultima,
          testo: davanti || dietro ? `<span class="unita">${davanti}${bottone}${dietro}</span>` : bottone,
          pulsante: bottone,
        });
      }
      return trovate;
    };
  };
}

function pulsante(scritta: string, voce: VoceGlossario, glossario: string, detta: boolean): string {
  const id = `sigla-${ancoraSigla(voce.termine)}`;
  const descrizione = voce.descrizione ? `<span class="sigla-altro">. ${protetto(voce.descrizione)}</span>` : "";
  const testo = `<b>${protetto(significati(voce))}</b>${descrizione}`;
  return (
    `<button type="button" class="sigla" popovertarget="${id}">${scritta}</button>` +
    `<span class="sigla-voce${detta ? " detta" : ""}" id="${id}" popover data-pagefind-ignore><span class="parentesi"> (</span>${testo}` +
    `<a class="sigla-altro sigla-voci" href="${glossario}#${ancoraSigla(voce.termine)}">${scritta} nel glossario</a><span class="parentesi">)</span></span>`
  );
}

/** Vero se dentro questo elemento una sigla non si spiega. */
export const senzaSigle = (e: Elemento): boolean =>
  FUORI.has(e.tagName) ||
  e.attrs.some(
    ({ name, value }) =>
      name === "hidden" ||
      name === "data-senza-sigle" ||
      (name === "class" && /(?:^|\s)(?:nascosto|origine|scarica|briciole|sigla-scheda)(?:\s|$)/.test(value)),
  );
