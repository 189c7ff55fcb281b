/**
 * Il glossario dentro le pagine: la prima volta che una sigla compare nel testo diventa un pulsante che apre il suo
 * significato. È un `popover`: si apre con mouse, tastiera e tocco, si chiude con Esc, e non ha bisogno di script. Dove il
 * browser non lo conosce, e in stampa, il nome per esteso si legge fra parentesi.
 */
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { significati, type VoceGlossario } from "../generi/glossario/schema.ts";
import { slug } from "../testo/slug.ts";

type Nodo = DefaultTreeAdapterTypes.Node;
type Elemento = DefaultTreeAdapterTypes.Element;

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

interface Cambio {
  inizio: number;
  fine: number;
  html: string;
}

/**
 * @param html una pagina intera
 * @param voci il glossario
 * @param glossario indirizzo della pagina del glossario
 * @returns la stessa pagina, con un pulsante alla prima comparsa di ogni sigla dentro `<main>`
 */
export function sigleInPagina(html: string, voci: readonly VoceGlossario[], glossario: string): string {
  if (!voci.length || !html.includes("<main")) return html;
  const perScritta = new Map(voci.flatMap((v) => [v.termine, ...(v.varianti ?? [])].map((s) => [s, v] as const)));
  const cerca = new RegExp(
    `(?<![\\p{L}\\d])(?:${[...perScritta.keys()]
      .sort((a, b) => b.length - a.length)
      .map((s) => s.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
      .join("|")})(?![\\p{L}\\d])`,
    "gu",
  );
  const viste = new Set<VoceGlossario>();
  const cambi: Cambio[] = [];
  for (const { inizio, fine } of testiDi(html)) {
    for (const trovata of html.slice(inizio, fine).matchAll(cerca)) {
      const voce = perScritta.get(trovata[0]);
      if (!voce || viste.has(voce)) continue;
      viste.add(voce);
      const da = inizio + trovata.index;
      // «Azienda socio-sanitaria territoriale (ASST)»: il nome è già scritto, fra parentesi non si ripete.
      const prima = html.slice(inizio, da);
      const detta = /\(\s*$/.test(prima);
      // «l'ASST», «(ASST)»: ciò che tocca la sigla non ne resta diviso quando si va a capo.
      const davanti = /[\p{L}]*['’(«]+$/u.exec(html.slice(Math.max(inizio, cambi.at(-1)?.fine ?? 0), da))?.[0] ?? "";
      const [dietro = ""] = /^[).,;:»!?]+/.exec(html.slice(da + trovata[0].length, fine)) ?? [];
      const bottone = pulsante(trovata[0], voce, glossario, detta);
      cambi.push({
        inizio: da - davanti.length,
        fine: da + trovata[0].length + dietro.length,
        html: davanti || dietro ? `<span class="unita">${davanti}${bottone}${dietro}</span>` : bottone,
      });
    }
  }
  let esito = "";
  let qui = 0;
  for (const c of cambi) {
    esito += html.slice(qui, c.inizio) + c.html;
    qui = c.fine;
  }
  return esito + html.slice(qui);
}

/** L'ancora di una voce nella pagina del glossario. */
export const ancoraSigla = (termine: string): string => slug(termine.replace("+", " plus"));

function pulsante(scritta: string, voce: VoceGlossario, glossario: string, detta: boolean): string {
  const id = `sigla-${ancoraSigla(voce.termine)}`;
  const descrizione = voce.descrizione ? `<span class="sigla-altro">. ${sicuro(voce.descrizione)}</span>` : "";
  const testo = `<b>${sicuro(significati(voce))}</b>${descrizione}`;
  return (
    `<button type="button" class="sigla" popovertarget="${id}">${scritta}</button>` +
    `<span class="sigla-voce${detta ? " detta" : ""}" id="${id}" popover data-pagefind-ignore><span class="parentesi"> (</span>${testo}` +
    `<a class="sigla-altro sigla-voci" href="${glossario}#${ancoraSigla(voce.termine)}">${scritta} nel glossario</a><span class="parentesi">)</span></span>`
  );
}

const sicuro = (testo: string) =>
  testo.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c] as string);

/** I pezzi di testo dentro `<main>` in cui una sigla si può spiegare, come posti nel sorgente. */
function testiDi(html: string): { inizio: number; fine: number }[] {
  const trovati: { inizio: number; fine: number }[] = [];
  const scendi = (nodo: Nodo, dentro: boolean): void => {
    if (nodo.nodeName === "#text") {
      const luogo = dentro ? nodo.sourceCodeLocation : undefined;
      if (luogo) trovati.push({ inizio: luogo.startOffset, fine: luogo.endOffset });
      return;
    }
    if ("tagName" in nodo && escluso(nodo)) return;
    if ("childNodes" in nodo)
      for (const figlio of nodo.childNodes) scendi(figlio, dentro || ("tagName" in nodo && nodo.tagName === "main"));
  };
  scendi(parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false }), false);
  return trovati;
}

const escluso = (e: Elemento): boolean =>
  FUORI.has(e.tagName) ||
  e.attrs.some(
    ({ name, value }) =>
      name === "hidden" ||
      name === "data-senza-sigle" ||
      (name === "class" && /(?:^|\s)(?:nascosto|origine|scarica|briciole|sigla-scheda)(?:\s|$)/.test(value)),
  );
