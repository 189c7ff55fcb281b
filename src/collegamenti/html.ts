/** Trova in una pagina ogni indirizzo, ogni rimando a un identificativo e ogni identificativo. */
import { parseSrcset } from "srcset";
import type { Posizione } from "../diagnostica/index.ts";
import { type Elemento, figli, leggiAlbero, type Nodo, nomeIntero, parole, valore } from "../html/albero.ts";
import { genereAttributo, indirizzoDelMeta } from "./attributi.ts";
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

function riferimentiDi(nodo: Elemento): Riferimento[] {
  const trovati = nodo.attrs.flatMap((attributo): Riferimento[] => {
    const nome = nomeIntero(attributo);
    const comune = {
      ...posizione(nodo, nome),
      luogo: `<${nodo.tagName} ${nome}>`,
      genere: "indirizzo" as const,
      testo: testoDi(nodo),
    };
    const { value } = attributo;
    switch (genereAttributo(nome, value)) {
      case "indirizzo":
        return [{ ...comune, scritto: value }];
      case "mappa":
        return [{ ...comune, scritto: value.replace(/^#/, ""), genere: "id" }];
      case "identificativi":
        return parole(value).map((scritto) => ({ ...comune, scritto, genere: "id" }));
      case "srcset":
        return parseSrcset(value).map(({ url }) => ({ ...comune, scritto: url }));
      case "indirizzi":
        return parole(value).map((scritto) => ({ ...comune, scritto }));
      case "css":
        return indirizziCss(value, nome === "style" ? "declarationList" : "value").map(({ url }) => ({
          ...comune,
          scritto: url,
        }));
      default:
        return [];
    }
  });
  const meta = indirizzoDelMeta(nodo);
  if (meta)
    trovati.push({
      ...posizione(nodo, "content"),
      genere: "indirizzo",
      testo: "",
      luogo: `<meta ${meta.che}>`,
      scritto: meta.indirizzo,
    });
  if (nodo.tagName === "style") trovati.push(...delloStile(nodo));
  return trovati;
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
