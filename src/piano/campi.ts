/** I campi in testa a un testo, fra due righe di trattini. */

import { contaErrori, type Diagnostica, errore } from "../diagnostica/index.ts";
import { separa } from "../mdx/frontmatter.ts";
import { campiAssenti, secondaMancante, trattiniMancanti } from "../mdx/trattini.ts";
import { leggiYaml, type YamlLetto } from "./yaml.ts";

/**
 * @returns i campi letti e il corpo del testo, alle sue righe; se manca una delle due righe di trattini, solo il guasto: il
 *   resto ne sarebbe un effetto
 */
export function leggiCampi(
  testo: string,
  file: string,
): { campi: YamlLetto; corpo: string; guasto?: undefined } | { campi?: undefined; corpo: string; guasto: Diagnostica } {
  const { frontmatter, corpo } = separa(testo);
  const campi = frontmatter === undefined ? undefined : leggiYaml(frontmatter, file, 1);
  const manca =
    frontmatter === undefined
      ? trattiniMancanti(testo)
      : !frontmatter.trim()
        ? campiAssenti(corpo)
        : campi && contaErrori(campi.diagnostiche)
          ? secondaMancante(frontmatter)
          : undefined;
  if (campi && !manca) return { campi, corpo };
  const { messaggio, suggerimento, ...dove } = manca ?? trattiniMancanti(testo);
  return { corpo, guasto: errore(file, dove, "frontmatter", messaggio, suggerimento) };
}
