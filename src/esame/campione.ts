/** Le pagine di un sito costruito. */
import { statSync } from "node:fs";
import { join } from "node:path";
import { fileDi } from "../disco/file.ts";

/** Le pagine di un sito, come indirizzi: `/`, `/obiettivi/a1/`… */
export const pagineDi = (uscita: string): string[] =>
  fileDi(uscita, /(^|\/)index\.html$/).map((f) => `/${f.replace(/index\.html$/, "")}`);

/** Il genere di una pagina: `/obiettivi/a1/` è una «obiettivi/*», `/obiettivi/` una «obiettivi». */
export const generePagina = (indirizzo: string): string => {
  const [primo = "", ...altri] = indirizzo.split("/").filter(Boolean);
  return altri.length ? `${primo}/*` : primo;
};

/** Di ogni genere di pagina, la più piccola e la più grande. */
export function campione(uscita: string): string[] {
  const peso = (indirizzo: string) => statSync(join(uscita, indirizzo, "index.html")).size;
  return [...Map.groupBy(pagineDi(uscita), generePagina).values()].flatMap((pagine) => {
    const ordinate = [...pagine].sort((a, b) => peso(a) - peso(b));
    return [...new Set([ordinate[0] as string, ordinate.at(-1) as string])];
  });
}
