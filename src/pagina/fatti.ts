/** Ciò che si sa di una pagina quando è stata letta una volta: chi viene dopo guarda questi fatti, non la pagina. */
import { indirizziCss } from "../collegamenti/css.ts";
import { indicatiDa } from "../collegamenti/html.ts";
import type { Legami } from "../collegamenti/tipi.ts";
import { type Elemento, testoDentro, valore } from "../html/albero.ts";
import type { Difetto } from "../sicurezza/esamina.ts";
import type { Politica } from "../sicurezza/politica.ts";

/** I legami di una pagina e la sua politica. */
export interface Fatti extends Legami {
  politica: Politica;
  difetti: readonly Difetto[];
}

/** Le stesse parole tornano in ogni pagina: se ne tiene una copia sola. */
const parole = new Map<string, string>();
export const unica = (testo: string): string => {
  const gia = parole.get(testo);
  if (gia !== undefined) return gia;
  parole.set(testo, testo);
  return testo;
};

/** Gli stessi fatti, arrivati da un altro filo: le parole che tornano in ogni pagina se ne tengono ancora una volta sola. */
export function diQui(fatti: Fatti): Fatti {
  const insieme = (parole: ReadonlySet<string>) => new Set([...parole].map(unica));
  const { indirizzi, citati, ancore } = fatti;
  return { ...fatti, indirizzi: insieme(indirizzi), citati: insieme(citati), ancore: insieme(ancore) };
}

/** Raccoglie i legami di una pagina, elemento per elemento. */
export class Raccolta {
  readonly #indirizzi = new Set<string>();
  readonly #citati = new Set<string>();
  readonly #ancore = new Set<string>();
  readonly #identificativi = new Set<string>();
  #doppi = false;

  guarda(e: Elemento): void {
    for (const { genere, scritto } of indicatiDa(e))
      (genere === "id" ? this.#citati : this.#indirizzi).add(unica(scritto));
    if (e.tagName === "style")
      for (const { url } of indirizziCss(testoDentro(e), "stylesheet")) this.#indirizzi.add(unica(url));
    const id = valore(e, "id");
    if (id !== undefined) {
      if (this.#identificativi.has(id)) this.#doppi = true;
      this.#identificativi.add(id);
      this.#ancore.add(unica(id));
    }
    const nome = e.tagName === "a" || e.tagName === "map" ? valore(e, "name") : undefined;
    if (nome) this.#ancore.add(unica(nome));
  }

  /** Aggiunge ciò che un foglio di stile della stessa pagina indica. */
  aggiungi(foglio: Raccolta): void {
    for (const indirizzo of foglio.#indirizzi) this.#indirizzi.add(indirizzo);
  }

  get legami(): Legami {
    return { indirizzi: this.#indirizzi, citati: this.#citati, ancore: this.#ancore, doppi: this.#doppi };
  }
}
