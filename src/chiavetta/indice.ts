/** L'indice di ricerca di un sito senza server: lo stesso di un sito in rete, con i testi delle pagine, in uno script solo. */
import { leggiAlbero } from "../html/albero.ts";
import { testoCercato } from "../ricerca/pagina.ts";

/** Ciò che lo script contiene. */
export interface IndiceDaDisco {
  /** I file dell'indice, per nome. */
  file: Readonly<Record<string, unknown>>;
  /** I capoversi di ogni pagina che si cerca, per percorso. */
  testi: Readonly<Record<string, string>>;
}

/**
 * @param pagine nome del file e testo, relativi alla cartella del sito
 * @param file dell'indice, per nome
 */
export function indiceDaDisco(
  pagine: Iterable<readonly [file: string, html: string]>,
  file: Readonly<Record<string, unknown>>,
): IndiceDaDisco {
  const testi: Record<string, string> = {};
  for (const [nome, html] of pagine) {
    const cercato = testoCercato(leggiAlbero(html));
    if (cercato) testi[`/${nome.replace(/index\.html$/, "")}`] = cercato.blocchi.join("\n");
  }
  return { file, testi };
}

/** Il file che la pagina di ricerca carica la prima volta che serve. */
export const scriviIndice = (indice: IndiceDaDisco): string =>
  `globalThis.indiceDaDisco=${JSON.stringify(indice)
    .replace(/\u2028/g, "\\u2028")
    .replace(/\u2029/g, "\\u2029")};\n`;
