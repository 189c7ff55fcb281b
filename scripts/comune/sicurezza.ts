/** Mette accanto a un sito appena costruito i file con cui un ospite manda le sue regole di sicurezza. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileDegliOspiti, scriviDifetti, servito } from "../../src/sicurezza/sito.ts";
import type { EsitoPagine } from "../../src/sito/esito.ts";
import { fileDi } from "./pagine.ts";
import { passo, scrivi } from "./passi.ts";
import { baseDelSito } from "./servi.ts";

interface Opzioni {
  /** File che arriveranno dopo: anche loro vanno serviti. */
  inArrivo?: readonly string[] | undefined;
  /** Le pagine si aprono da un disco: nessun ospite le serve. */
  daDisco?: boolean | undefined;
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
  { inArrivo = [], daDisco }: Opzioni = {},
): Promise<void> =>
  passo("Scrivo le regole di sicurezza", () => {
    if (difetti.length) throw new Error(scriviDifetti(difetti, nome));
    scrivi(`  ${pagine} pagine, ciascuna con la sua politica`);
    if (daDisco) return;
    const come = servito(baseDelSito(), [...fileDi(cartella), ...inArrivo], [politica]);
    for (const [ospite, testo] of Object.entries(fileDegliOspiti(come))) writeFileSync(join(cartella, ospite), testo);
    const { length } = come.comuni["Content-Security-Policy"] ?? "";
    scrivi(`  la politica che le comprende tutte è di ${length} byte`);
    if (length > RIGA_MASSIMA)
      scrivi(`  è più lunga di ${RIGA_MASSIMA} byte: Cloudflare Pages non la legge, e restano quelle delle pagine`);
  });

/** Quanto può essere lunga una riga di `_headers` per Cloudflare Pages. */
const RIGA_MASSIMA = 1950;
