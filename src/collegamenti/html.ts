/** Trova in una pagina ogni indirizzo, ogni rimando a un identificativo e ogni identificativo. */
import { parseSrcset } from "srcset";
import type { Posizione } from "../diagnostica/index.ts";
import { type Elemento, figli, leggiAlbero, type Nodo, nomeIntero, parole, valore } from "../html/albero.ts";
import { type GenereAttributo, genereAttributo, indirizzoDelMeta } from "./attributi.ts";
import { indirizziCss } from "./css.ts";
import type { Letto, Riferimento } from "./tipi.ts";

export function leggiHtml(html: string): Letto {
  const letto: Letto = { riferimenti: [], ancore: new Set(), doppi: [] };
  const primi = new Map<string, Posizione>();
  const coda: [Nodo, string | undefined][] = [[leggiAlbero(html), undefined]];
  for (let voce = coda.pop(); voce; voce = coda.pop()) {
    const [nodo, fuori] = voce;
    let contenuto = fuori;
    if ("tagName" in nodo) {
      contenuto = valore(nodo, "data-file") ?? fuori;
      letto.riferimenti.push(...riferimentiDi(nodo).map((r) => ({ ...r, contenuto })));
      const id = valore(nodo, "id");
      if (id !== undefined) {
        const qui = posizione(nodo, "id");
        const prima = primi.get(id);
        if (prima) letto.doppi.push({ id, ...qui, prima, contenuto });
        else primi.set(id, qui);
        letto.ancore.add(id);
      }
      const nome = nodo.tagName === "a" || nodo.tagName === "map" ? valore(nodo, "name") : undefined;
      if (nome) letto.ancore.add(nome);
    }
    // Si pesca dal fondo: i figli entrano rovesciati, per leggerli nell'ordine della pagina.
    for (const figlio of figli(nodo).reverse()) coda.push([figlio, contenuto]);
  }
  return letto;
}

function posizione(nodo: Elemento, attributo?: string): Posizione {
  const luogo = nodo.sourceCodeLocation;
  const punto = (attributo ? luogo?.attrs?.[attributo] : undefined) ?? luogo;
  return { riga: punto?.startLine ?? 1, colonna: punto?.startCol ?? 1 };
}

/** Ciò che un elemento indica, senza dire dove. */
interface Indicato extends Pick<Riferimento, "scritto" | "genere" | "luogo"> {
  /** L'attributo in cui è scritto; manca se è in uno stile. */
  attributo?: string;
}

/** Tutto ciò che un elemento indica: indirizzi e identificativi, negli attributi e nel suo stile. */
export function indicatiDa(nodo: Elemento): Indicato[] {
  const trovati: Indicato[] = [];
  for (const attributo of nodo.attrs) {
    const nome = nomeIntero(attributo);
    const { value } = attributo;
    const genereScritto = genereAttributo(nome, value);
    if (!genereScritto) continue;
    const genere = genereScritto === "mappa" || genereScritto === "identificativi" ? "id" : "indirizzo";
    for (const scritto of scrittiIn(genereScritto, nome, value))
      trovati.push({ scritto, genere, luogo: `<${nodo.tagName} ${nome}>`, attributo: nome });
  }
  const meta = indirizzoDelMeta(nodo);
  if (meta)
    trovati.push({ scritto: meta.indirizzo, genere: "indirizzo", luogo: `<meta ${meta.che}>`, attributo: "content" });
  return trovati;
}

function scrittiIn(genere: GenereAttributo, nome: string, contenuto: string): string[] {
  switch (genere) {
    case "indirizzo":
      return [contenuto];
    case "mappa":
      return [contenuto.replace(/^#/, "")];
    case "identificativi":
    case "indirizzi":
      return parole(contenuto);
    case "srcset":
      return parseSrcset(contenuto).map(({ url }) => url);
    case "css":
      return indirizziCss(contenuto, nome === "style" ? "declarationList" : "value").map(({ url }) => url);
  }
}

function riferimentiDi(nodo: Elemento): Riferimento[] {
  const trovati = indicatiDa(nodo).map(
    ({ attributo, ...indicato }): Riferimento => ({
      ...posizione(nodo, attributo),
      ...indicato,
      testo: nodo.tagName === "meta" ? "" : testoDi(nodo),
    }),
  );
  return nodo.tagName === "style" ? [...trovati, ...delloStile(nodo)] : trovati;
}

function delloStile(nodo: Elemento): Riferimento[] {
  return nodo.childNodes.flatMap((figlio) => {
    if (!("value" in figlio)) return [];
    const { startLine = 1, startCol = 1 } = figlio.sourceCodeLocation ?? {};
    return indirizziCss(figlio.value, "stylesheet").map(({ url, riga, colonna }) => ({
      scritto: url,
      genere: "indirizzo" as const,
      luogo: "url()",
      riga: startLine + riga - 1,
      colonna: riga === 1 ? startCol + colonna - 1 : colonna,
      testo: "",
    }));
  });
}

/** Quanto testo basta a riconoscere un collegamento. */
const MASSIMO_TESTO = 80;

/** Ciò che si legge in un elemento: il testo, o come lo chiama un lettore di schermo. */
function testoDi(nodo: Elemento): string {
  let letto = "";
  const visita = (n: Nodo): void => {
    if (letto.length > MASSIMO_TESTO) return;
    if (n.nodeName === "#text" && "value" in n) letto = `${letto}${n.value}`.replace(/\s+/g, " ").trimStart();
    else if ("tagName" in n && n.tagName === "img") letto += valore(n, "alt") ?? "";
    else for (const f of figli(n)) visita(f);
  };
  visita(nodo);
  const nome = letto.trim() || valore(nodo, "aria-label") || valore(nodo, "alt") || valore(nodo, "title") || "";
  return nome.length > MASSIMO_TESTO ? `${nome.slice(0, MASSIMO_TESTO - 1)}…` : nome;
}
