/** Mette accanto a un sito appena costruito i file con cui un ospite manda le sue regole di sicurezza. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileDi } from "../disco/file.ts";
import { fileDegliOspiti, scriviDifetti, servito } from "../sicurezza/sito.ts";
import type { EsitoPagine } from "../sito/esito.ts";
import type { Voce } from "./effetti.ts";

interface Opzioni {
  /** La cartella sotto cui il sito è pubblicato, con le barre. */
  base: string;
  /** File che arriveranno dopo: anche loro vanno serviti. */
  inArrivo: readonly string[];
  /** Le pagine si aprono da un disco: nessun ospite le serve. */
  daDisco: boolean;
}

/**
 * @param nome come chiamare la cartella, se è provvisoria
 * @param esito ciò che si è saputo delle pagine componendole
 * @throws con tutto ciò che la politica fermerebbe
 */
export const proteggiSito = (
  cartella: string,
  nome: string,
  { pagine, politica, difetti }: EsitoPagine,
  { base, inArrivo, daDisco }: Opzioni,
  { di, passo }: Voce,
): Promise<void> =>
  passo("Scrivo le regole di sicurezza", () => {
    if (difetti.length) throw new Error(scriviDifetti(difetti, nome));
    di(`  ${pagine} pagine, ciascuna con la sua politica`);
    if (daDisco) return;
    const come = servito(base, [...fileDi(cartella), ...inArrivo], [politica]);
    for (const [ospite, testo] of Object.entries(fileDegliOspiti(come))) writeFileSync(join(cartella, ospite), testo);
    const { length } = come.comuni["Content-Security-Policy"] ?? "";
    di(`  la politica che le comprende tutte è di ${length} byte`);
    if (length > RIGA_MASSIMA)
      di(`  è più lunga di ${RIGA_MASSIMA} byte: Cloudflare Pages non la legge, e restano quelle delle pagine`);
  });

/** Quanto può essere lunga una riga di `_headers` per Cloudflare Pages. */
const RIGA_MASSIMA = 1950;
