/** Ciò che di una pagina si cerca: il titolo, la descrizione, i titoletti e il testo, un capoverso o una cella per volta. */
import { type Elemento, elementi, figli, type Nodo, valore } from "../html/albero.ts";

export interface TestoPagina {
  titolo: string;
  descrizione: string;
  genere: string;
  area?: string;
  titoletti: readonly string[];
  /** I capoversi, le voci d'elenco, le righe di tabella con le celle divise da « · ». */
  blocchi: readonly string[];
}

/** @returns niente, se la pagina non è fra quelle che si cercano */
export function testoCercato(radice: Nodo): TestoPagina | undefined {
  const tutti = elementi(radice);
  const main = tutti.find((e) => e.tagName === "main" && valore(e, "data-pagefind-body") !== undefined);
  const h1 = tutti.find((e) => e.tagName === "h1");
  if (!main || !h1) return undefined;
  const filtri = new Map(
    tutti.flatMap((e) => {
      const [nome, ...resto] = (valore(e, "data-pagefind-filter") ?? "").split(":");
      return nome && resto.length ? [[nome, resto.join(":")] as const] : [];
    }),
  );
  const area = filtri.get("area");
  const descrizione = tutti.find((e) => e.tagName === "meta" && valore(e, "name") === "description");
  const letto = new Lettore();
  letto.leggi(main);
  return {
    titolo: pulito(testoDi(h1)),
    descrizione: (descrizione && valore(descrizione, "content")) ?? "",
    genere: filtri.get("genere") ?? "",
    ...(area ? { area } : {}),
    titoletti: letto.titoletti,
    blocchi: letto.fine(),
  };
}

const pulito = (testo: string) => testo.replace(/\s+/g, " ").trim();

const EN_LINEA = new Set(
  "a abbr b bdi bdo button cite code dfn em i kbd mark q s small span strong sub sup time u".split(" "),
);
const CELLE = new Set(["td", "th"]);
const TITOLETTI = new Set(["h2", "h3", "h4", "caption", "dt", "figcaption"]);

/** Legge una pagina nell'ordine in cui è scritta, e divide ciò che chi guarda vede diviso. */
class Lettore {
  readonly titoletti: string[] = [];
  readonly #blocchi: string[] = [];
  #aperto = "";

  leggi(nodo: Nodo): void {
    if (nodo.nodeName === "#text" && "value" in nodo) {
      this.#aperto += nodo.value;
      return;
    }
    const elemento = "tagName" in nodo ? nodo : undefined;
    if (elemento && (muto(elemento) || elemento.tagName === "h1")) return;
    const nome = elemento?.tagName ?? "";
    if (TITOLETTI.has(nome) && elemento) this.titoletti.push(pulito(testoDi(elemento)));
    if (EN_LINEA.has(nome)) {
      for (const figlio of figli(nodo)) this.leggi(figlio);
      return;
    }
    if (CELLE.has(nome)) this.#aperto += pulito(this.#aperto) ? " · " : "";
    else this.#chiudi();
    for (const figlio of figli(nodo)) this.leggi(figlio);
    if (!CELLE.has(nome)) this.#chiudi();
  }

  fine(): string[] {
    this.#chiudi();
    return this.#blocchi;
  }

  #chiudi(): void {
    const testo = pulito(this.#aperto);
    if (testo) this.#blocchi.push(testo);
    this.#aperto = "";
  }
}

function testoDi(nodo: Nodo): string {
  if (nodo.nodeName === "#text" && "value" in nodo) return nodo.value;
  if ("tagName" in nodo && muto(nodo)) return "";
  return figli(nodo)
    .map(testoDi)
    .join("tagName" in nodo && !EN_LINEA.has(nodo.tagName) && nodo.tagName !== "h1" ? " " : "");
}

/** Ciò che la pagina ripete in ogni sua copia, o che non si legge. */
const muto = (e: Elemento): boolean =>
  e.tagName === "script" ||
  e.tagName === "style" ||
  e.tagName === "form" ||
  e.tagName === "nav" ||
  e.tagName === "svg" ||
  valore(e, "data-pagefind-ignore") !== undefined ||
  valore(e, "hidden") !== undefined;
