/**
 * I testi tagliati o che si coprono, anche con lo spazio di WCAG 1.4.12: chi legge può chiedere righe, lettere e parole più
 * distanti, e la pagina non deve perdere nulla. Queste funzioni girano nel browser.
 */
import type { Attrezzi } from "./attrezzi.ts";

declare const esame: Attrezzi;

/** Dove si vede una riga di testo, e dove starebbe se nulla la tagliasse. */
interface Riga {
  nodo: Node;
  testo: string;
  intero: DOMRect;
  sinistra: number;
  destra: number;
  alto: number;
  basso: number;
  tagliata: boolean;
}

/** Ogni riga di testo che si vede; fuori le scritte dei disegni e ciò che è solo per chi ascolta. */
export function righeDiTesto(): Riga[] {
  const righe: Riga[] = [];
  const nodi = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const intervallo = document.createRange();
  for (let nodo = nodi.nextNode(); nodo; nodo = nodi.nextNode()) {
    const padre = nodo.parentElement;
    const testo = nodo.textContent?.trim();
    if (!padre || !testo || padre.closest("svg, script, style, noscript, template")) continue;
    if (!padre.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    intervallo.selectNodeContents(nodo);
    const tagli: { scorreX: boolean; scorreY: boolean; r: DOMRect }[] = [];
    let nascosto = false;
    for (let e: Element | null = padre; e && e !== document.body; e = e.parentElement) {
      const s = getComputedStyle(e);
      const r = e.getBoundingClientRect();
      if (s.clipPath !== "none" || (s.overflowX !== "visible" && (r.width <= 1 || r.height <= 1))) nascosto = true;
      if (s.overflowX !== "visible")
        tagli.push({ scorreX: /auto|scroll/.test(s.overflowX), scorreY: /auto|scroll/.test(s.overflowY), r });
    }
    if (nascosto) continue;
    for (const intero of intervallo.getClientRects()) {
      if (!intero.width || !intero.height) continue;
      let { left: sinistra, right: destra, top: alto, bottom: basso } = intero;
      let [tagliata, scorsaX, scorsaY] = [false, false, false];
      for (const { scorreX, scorreY, r } of tagli) {
        scorsaX ||= scorreX;
        scorsaY ||= scorreY;
        if (!scorsaX && (sinistra < r.left - 1 || destra > r.right + 1)) tagliata = true;
        if (!scorsaY && (alto < r.top - 2 || basso > r.bottom + 2)) tagliata = true;
        sinistra = Math.max(sinistra, r.left);
        destra = Math.min(destra, r.right);
        alto = Math.max(alto, r.top);
        basso = Math.min(basso, r.bottom);
      }
      righe.push({ nodo, testo, intero, sinistra, destra, alto, basso, tagliata });
    }
  }
  return righe;
}

/** Le righe tagliate e quelle coperte da un'altra riga o da una figura, come frasi. */
export function testiPersi(): string[] {
  const righe = esame.righeDiTesto();
  const corto = (t: string) => `«${t.length > 40 ? `${t.slice(0, 40)}…` : t}»`;
  const tagliate = righe.filter((r) => r.tagliata).map((r) => `testo tagliato: ${corto(r.testo)}`);
  const figure = [...document.querySelectorAll("img, svg, canvas, input, select, textarea, video, iframe")]
    .filter((e) => !e.parentElement?.closest("svg") && e.checkVisibility({ visibilityProperty: true }))
    .map((e) => {
      const r = e.getBoundingClientRect();
      return { nodo: e, testo: e.tagName, sinistra: r.left, destra: r.right, alto: r.top, basso: r.bottom };
    });
  const tutte = [...righe, ...figure]
    .filter((r) => r.destra - r.sinistra > 2 && r.basso - r.alto > 2)
    .sort((a, b) => a.alto - b.alto);
  const coperte: string[] = [];
  for (const [i, a] of tutte.entries())
    for (let j = i + 1; j < tutte.length; j++) {
      const b = tutte[j];
      if (!b || b.alto >= a.basso) break;
      const largo = Math.min(a.destra, b.destra) - Math.max(a.sinistra, b.sinistra);
      const alto = Math.min(a.basso, b.basso) - Math.max(a.alto, b.alto);
      if (largo <= 2 || alto <= 0.35 * Math.min(a.basso - a.alto, b.basso - b.alto)) continue;
      if (a.nodo === b.nodo || a.nodo.contains(b.nodo) || b.nodo.contains(a.nodo)) continue;
      if (a.nodo instanceof Element && b.nodo instanceof Element) continue;
      coperte.push(`testo coperto: ${corto(a.testo)} e ${corto(b.testo)}`);
    }
  return [...new Set([...tagliate, ...coperte])];
}

/** Mette e toglie lo spazio di WCAG 1.4.12. @returns ciò che con lo spazio si perde e senza no */
export function conPiuSpazio(): string[] {
  const prima = new Set(esame.testiPersi());
  const foglio = new CSSStyleSheet();
  foglio.replaceSync(
    "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }" +
      "p { margin-block-end: 2em !important }",
  );
  document.adoptedStyleSheets.push(foglio);
  const larga = esame.larghezza();
  // Una scritta di un grafico può allargarsi oltre il disegno, che non la taglia; non oltre lo schermo.
  const fuori = [...document.querySelectorAll("svg.disegno text")].filter((t) => {
    const r = t.getBoundingClientRect();
    return r.width > 0 && (r.left < 0 || r.right > innerWidth);
  });
  const perse = [
    ...esame.testiPersi().filter((f) => !prima.has(f)),
    ...fuori.map((t) => `«${t.textContent}» esce dallo schermo`),
  ];
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((f) => f !== foglio);
  return [...(larga ? [larga] : []), ...perse];
}

/** Una frase, se la pagina scorre di lato. */
export function larghezza(): string | null {
  const { scrollWidth } = document.documentElement;
  return scrollWidth > innerWidth ? `la pagina è larga ${scrollWidth} px su ${innerWidth}` : null;
}
