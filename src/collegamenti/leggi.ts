/** Legge dal disco un sito costruito, come lo vuole il controllo dei collegamenti. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { fileDi } from "../disco/file.ts";
import { SI_LEGGE } from "./altri.ts";
import type { Sito } from "./tipi.ts";

/**
 * I file di un sito costruito.
 * @param noti quelli di cui si sanno già i fatti: non si leggono
 */
export const leggiSito = (cartella: string, noti?: Sito["fatti"]): Sito["file"] =>
  new Map(
    fileDi(cartella).map((nome) => [
      nome,
      SI_LEGGE.test(nome) && !noti?.has(nome) ? leggiTesto(join(cartella, nome)) : null,
    ]),
  );

/** Le voci della ricerca sono compresse, e il loro testo comincia con il nome del formato. */
export const leggiTesto = (file: string): string =>
  file.endsWith(".pf_fragment")
    ? gunzipSync(readFileSync(file))
        .toString("utf8")
        .replace(/^pagefind_dcd/, "")
    : readFileSync(file, "utf8");
