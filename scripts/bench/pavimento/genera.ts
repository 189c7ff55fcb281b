/**
 * Il pavimento: un sito nudo con le stesse pagine di un sito costruito, che serve solo da paragone. Le pagine hanno il testo e la
 * misura di quelle vere, senza nient'altro: niente piano, componenti, disegni, controlli. Tante quanti i testi del piano sono
 * file MDX, le altre vengono da una pagina sola con i suoi indirizzi.
 */
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileDi } from "../../../src/disco/file.ts";
import { figli, leggiAlbero, type Nodo } from "../../../src/html/albero.ts";

/**
 * @param cartella dove nasce il progetto Astro del pavimento
 * @param sito il sito costruito di cui si prendono testo e misura
 * @param quantiMdx quanti testi MDX ha il piano
 * @returns quante pagine ha
 */
export function generaPavimento(cartella: string, sito: string, quantiMdx: number): number {
  rmSync(cartella, { recursive: true, force: true });
  const scrivi = (file: string, testo: string) => writeFileSync(join(cartella, file), testo);
  for (const sotto of ["src/pages/testi", "public"]) mkdirSync(join(cartella, sotto), { recursive: true });
  symlinkSync(resolve("node_modules"), join(cartella, "node_modules"));
  const pagine = fileDi(sito, /\.html$/).map((f) => readFileSync(join(sito, f), "utf8"));
  for (const [i, html] of pagine.slice(0, quantiMdx).entries())
    scrivi(`src/pages/testi/t${i}.mdx`, `---\ntitle: Testo ${i}\nlayout: ../../Nuda.astro\n---\n\n${inMdx(html)}\n`);
  const corpi = pagine.slice(quantiMdx).map((html, i) => ({ id: `p${i}`, corpo: corpoNudo(html) }));
  scrivi("src/corpi.json", JSON.stringify(corpi));
  scrivi("src/Nuda.astro", NUDA);
  scrivi("src/pages/[id].astro", PAGINA);
  return pagine.length;
}

const NUDA = `---
const { title, frontmatter } = Astro.props;
---
<!doctype html>
<html lang="it"><head><meta charset="utf-8"><title>{title ?? frontmatter.title}</title></head>
<body><main data-pagefind-body><slot /></main></body></html>
`;
const PAGINA = `---
import corpi from "../corpi.json";
import Nuda from "../Nuda.astro";
export const getStaticPaths = () => corpi.map(({ id, corpo }) => ({ params: { id }, props: { corpo } }));
---
<Nuda title={Astro.params.id}><Fragment set:html={Astro.props.corpo} /></Nuda>
`;

/** I testi di una pagina, nell'ordine, ciascuno con quanti caratteri di altro ha davanti. */
function pezzi(html: string): { testo: string; altro: number }[] {
  const trovati: { testo: string; altro: number }[] = [];
  let qui = html.indexOf("</head>");
  const visita = (nodo: Nodo): void => {
    if (nodo.nodeName === "script" || nodo.nodeName === "style") return;
    const luogo = nodo.nodeName === "#text" && "value" in nodo ? nodo.sourceCodeLocation : undefined;
    if (luogo && luogo.startOffset > qui && "value" in nodo && nodo.value.trim()) {
      trovati.push({ testo: html.slice(luogo.startOffset, luogo.endOffset), altro: luogo.startOffset - qui });
      qui = luogo.endOffset;
    }
    for (const figlio of figli(nodo)) visita(figlio);
  };
  visita(leggiAlbero(html));
  return trovati;
}

/** Il corpo di una pagina con solo paragrafi, lungo quanto quello vero: il markup che manca è una classe lunga uguale. */
const corpoNudo = (html: string): string =>
  pezzi(html)
    .map(({ testo, altro }) => `<p class="${"x".repeat(Math.max(0, altro - 16))}">${testo}</p>`)
    .join("");

/** Il testo di una pagina come MDX che non ha niente da interpretare; in fondo, il markup che manca come una classe lunga uguale. */
function inMdx(html: string): string {
  const tutti = pezzi(html);
  const altro = tutti.reduce((somma, p) => somma + Math.max(0, p.altro - 16), 0);
  const testi = tutti.map(({ testo }) => testo.replace(/[^\p{L}\p{N} ,.;:]+/gu, " ").trim()).filter(Boolean);
  return [...testi, `<p class="${"x".repeat(altro)}" />`].join("\n\n");
}
