/** Legge una pagina: la politica più stretta con cui funziona, e ciò che quella politica fermerebbe. */
import { type Elemento, elementi, leggiAlbero, nomeIntero, testoDentro, valore } from "../html/albero.ts";
import { caricamentiDi } from "./carica.ts";
import { type Direttiva, improntaCsp, type Politica, politicaDi } from "./politica.ts";

/** Un punto di una pagina che non può restare com'è. */
export interface Difetto {
  riga: number;
  colonna: number;
  messaggio: string;
}
export interface Esaminata {
  politica: Politica;
  difetti: Difetto[];
  /** Dove va il `<meta>` della politica: subito dopo quello della codifica, prima che si carichi altro. */
  posto: number;
}
type Uso = readonly [Direttiva, string];

/** @param html una pagina costruita */
export function esaminaPagina(html: string): Esaminata {
  const usi: Uso[] = [];
  const difetti: Difetto[] = [];
  let posto = 0;
  for (const e of elementi(leggiAlbero(html))) {
    const difetto = (messaggio: string, attributo = "") => {
      const dove = e.sourceCodeLocation?.attrs?.[attributo] ?? e.sourceCodeLocation;
      difetti.push({ riga: dove?.startLine ?? 1, colonna: dove?.startCol ?? 1, messaggio });
    };
    if (e.tagName === "head" || (e.tagName === "meta" && valore(e, "charset") !== undefined))
      posto = (e.tagName === "head" ? e.sourceCodeLocation?.startTag : e.sourceCodeLocation)?.endOffset ?? posto;
    usi.push(...scritti(e), ...ricerca(e));
    for (const { direttiva, indirizzo, attributo } of caricamentiDi(e)) {
      const fonte = fonteDi(indirizzo);
      if (fonte) usi.push([direttiva, fonte]);
      else difetto(`<${e.tagName}> carica «${indirizzo}» da un altro sito: metti il file in questo`, attributo);
    }
    for (const a of e.attrs) {
      const nome = nomeIntero(a);
      if (/^on/i.test(nome)) difetto(`L'attributo ${nome} di <${e.tagName}> non si può eseguire: usa uno script`, nome);
      if (/^\s*javascript:/i.test(a.value))
        difetto(`L'indirizzo javascript: di <${e.tagName}> non si può eseguire`, nome);
      if (nome !== "style") continue;
      difetto(
        `L'attributo style di <${e.tagName}> non avrebbe effetto: usa una classe, o un attributo come width`,
        nome,
      );
    }
  }
  return { politica: politicaDi(usi), difetti, posto };
}

/** Dove sta un file che la pagina carica; niente, se è di un altro sito. */
function fonteDi(indirizzo: string): string | undefined {
  const protocollo = /^\s*([a-z][a-z0-9+.-]*):/i.exec(indirizzo)?.[1]?.toLowerCase();
  if (protocollo === "data") return "data:";
  return protocollo || /^\s*[/\\]{2}/.test(indirizzo) ? undefined : "'self'";
}

/** I tipi di `<script>` che il browser esegue o segue; gli altri sono dati. https://mimesniff.spec.whatwg.org/#javascript-mime-type */
const ESEGUITI =
  /^(?:|module|importmap|speculationrules|(?:text|application)\/(?:x-)?(?:java|ecma)script|text\/(?:javascript1\.[0-5]|jscript|livescript))$/i;

/** Gli stili e gli script scritti nella pagina. */
function scritti(e: Elemento): Uso[] {
  if (e.tagName === "style") return [["style-src", improntaCsp(testoDentro(e))]];
  const conFile = valore(e, "src") !== undefined || valore(e, "href") !== undefined;
  if (e.tagName !== "script" || conFile || !ESEGUITI.test(valore(e, "type")?.trim() ?? "")) return [];
  return [["script-src", improntaCsp(testoDentro(e))]];
}

/** La ricerca compila il suo motore (WebAssembly), legge l'indice e lavora in un processo a parte. */
function ricerca(e: Elemento): Uso[] {
  if (!e.attrs.some((a) => a.name.startsWith("data-") && PAGEFIND.test(a.value))) return [];
  return [
    ["script-src", "'self'"],
    ["script-src", "'wasm-unsafe-eval'"],
    ["connect-src", "'self'"],
    ["worker-src", "'self'"],
  ];
}
/** L'indirizzo del motore di ricerca, che uno script della pagina chiede quando serve. */
const PAGEFIND = /\/pagefind\/[^/]+\.js$/;
