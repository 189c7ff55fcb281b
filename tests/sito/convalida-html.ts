/** Convalida l'HTML di ogni pagina di un sito costruito, con le regole di `regole-html.ts`. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { fileDi } from "../../src/disco/file.ts";
import { REGOLE_HTML } from "./regole-html.ts";

export interface ErroreHtml {
  file: string;
  riga: number;
  colonna: number;
  regola: string;
  messaggio: string;
}

/** Chi convalida: si prepara una volta e vale per molte pagine. */
export function convalidatore(): (html: string, file: string) => Promise<ErroreHtml[]> {
  const programma = new HtmlValidate(new StaticConfigLoader(REGOLE_HTML));
  return async (html, file) => {
    const { results } = await programma.validateString(html, file);
    return results.flatMap((r) =>
      r.messages.map((m) => ({ file, riga: m.line, colonna: m.column, regola: m.ruleId, messaggio: m.message })),
    );
  };
}

/** @param cartella di un sito costruito */
export async function convalidaSito(cartella: string): Promise<{ pagine: number; errori: ErroreHtml[] }> {
  const convalida = convalidatore();
  const pagine = fileDi(cartella, /\.html$/);
  const errori: ErroreHtml[] = [];
  for (const file of pagine) errori.push(...(await convalida(readFileSync(join(cartella, file), "utf8"), file)));
  return { pagine: pagine.length, errori };
}

/** Gli errori a righe; di uno che si ripete in più pagine si dice una volta, con quante altre volte c'è. */
export const righeErroriHtml = (errori: readonly ErroreHtml[]): string[] =>
  [...Map.groupBy(errori, (e) => `${e.regola}: ${e.messaggio}`)].map(([che, suoi]) => {
    const [primo] = suoi;
    const altre = suoi.length > 1 ? ` (e altre ${suoi.length - 1} volte)` : "";
    return `${primo?.file}:${primo?.riga}:${primo?.colonna} ${che}${altre}`;
  });
