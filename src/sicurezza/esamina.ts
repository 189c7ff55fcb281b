/** Guarda una pagina, elemento per elemento: la politica più stretta con cui funziona, e ciò che quella politica fermerebbe. */
import { type Elemento, elementi, leggiAlbero, nomeIntero, testoDentro, valore } from "../html/albero.ts";
import { caricamentiDi } from "./carica.ts";
import type { Ammessi } from "./emessi.ts";
import { type Direttiva, type Politica, politicaDi } from "./politica.ts";

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

/** Ciò che si raccoglie mentre si guarda una pagina. */
export class Esame {
  readonly #ammessi: Ammessi;
  readonly #usi = new Map<string, Uso>();
  readonly difetti: Difetto[] = [];
  posto = 0;

  /** @param ammessi gli stili e gli script che il programma ha scritto: gli altri sono difetti e non hanno impronta */
  constructor(ammessi: Ammessi) {
    this.#ammessi = ammessi;
  }

  /** @param e un elemento della pagina; si danno tutti, nell'ordine della pagina */
  guarda(e: Elemento): void {
    if (e.tagName === "head" || (e.tagName === "meta" && valore(e, "charset") !== undefined))
      this.posto =
        (e.tagName === "head" ? e.sourceCodeLocation?.startTag : e.sourceCodeLocation)?.endOffset ?? this.posto;
    this.#scritti(e);
    for (const uso of ricerca(e)) this.#usa(uso);
    for (const { direttiva, indirizzo, attributo } of caricamentiDi(e)) {
      const fonte = fonteDi(indirizzo);
      if (fonte) this.#usa([direttiva, fonte]);
      else
        this.#difetto(e, `<${e.tagName}> carica «${indirizzo}» da un altro sito: metti il file in questo`, attributo);
    }
    for (const a of e.attrs) this.#attributo(e, nomeIntero(a), a.value);
  }

  get politica(): Politica {
    return politicaDi([...this.#usi.values()]);
  }

  /** Aggiunge ciò che un'altra parte della stessa pagina usa. */
  aggiungi(altra: Esame): void {
    for (const uso of altra.#usi.values()) this.#usa(uso);
    this.difetti.push(...altra.difetti);
  }

  #usa(uso: Uso): void {
    this.#usi.set(uso.join(" "), uso);
  }

  #difetto(e: Elemento, messaggio: string, attributo = ""): void {
    const dove = e.sourceCodeLocation?.attrs?.[attributo] ?? e.sourceCodeLocation;
    this.difetti.push({ riga: dove?.startLine ?? 1, colonna: dove?.startCol ?? 1, messaggio });
  }

  /** Gli stili e gli script scritti nella pagina, e gli script che chiede: solo quelli del programma. */
  #scritti(e: Elemento): void {
    if (e.tagName === "style") this.#scritto(e, "style-src", this.#ammessi.stili, "stile");
    if (e.tagName !== "script") return;
    const file = valore(e, "src") ?? valore(e, "href");
    if (file !== undefined) {
      if (fonteDi(file) && !this.#ammessi.file.has(file))
        this.#difetto(e, `Lo script «${file}» non l'ha scritto il programma: non può stare in una pagina`, "src");
    } else if (ESEGUITI.test(valore(e, "type")?.trim() ?? ""))
      this.#scritto(e, "script-src", this.#ammessi.script, "script");
  }

  #scritto(e: Elemento, direttiva: Direttiva, note: ReadonlyMap<string, string>, che: string): void {
    const impronta = note.get(testoDentro(e));
    if (impronta) this.#usa([direttiva, impronta]);
    else this.#difetto(e, `Questo ${che} non l'ha scritto il programma: nella pagina non avrebbe effetto, toglilo`);
  }

  #attributo(e: Elemento, nome: string, contenuto: string): void {
    if (/^on/i.test(nome))
      this.#difetto(e, `L'attributo ${nome} di <${e.tagName}> non si può eseguire: usa uno script`, nome);
    if (/^\s*javascript:/i.test(contenuto))
      this.#difetto(e, `L'indirizzo javascript: di <${e.tagName}> non si può eseguire`, nome);
    if (nome === "style")
      this.#difetto(
        e,
        `L'attributo style di <${e.tagName}> non avrebbe effetto: usa una classe, o un attributo come width`,
        nome,
      );
  }
}

/** @param html una pagina costruita */
export function esaminaPagina(html: string, ammessi: Ammessi): Esaminata {
  const esame = new Esame(ammessi);
  for (const e of elementi(leggiAlbero(html))) esame.guarda(e);
  return { politica: esame.politica, difetti: esame.difetti, posto: esame.posto };
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
