/** Mette in un sito appena costruito la politica di ogni pagina e i file per gli ospiti. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Difetto } from "../../src/sicurezza/pagina.ts";
import type { Politica } from "../../src/sicurezza/politica.ts";
import { fileDegliOspiti, proteggi, scriviDifetti, servito } from "../../src/sicurezza/sito.ts";
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
 * @throws con tutto ciò che la politica fermerebbe
 */
export const proteggiSito = (cartella: string, nome: string, { inArrivo = [], daDisco }: Opzioni = {}): Promise<void> =>
  passo("Scrivo le regole di sicurezza", () => {
    const file = fileDi(cartella);
    const politiche: Politica[] = [];
    const difetti: (Difetto & { file: string })[] = [];
    for (const pagina of file.filter((f) => f.endsWith(".html"))) {
      const protetta = proteggi(readFileSync(join(cartella, pagina), "utf8"), daDisco);
      politiche.push(protetta.politica);
      difetti.push(...protetta.difetti.map((d) => ({ ...d, file: pagina })));
      writeFileSync(join(cartella, pagina), protetta.html);
    }
    if (difetti.length) throw new Error(scriviDifetti(difetti, nome));
    scrivi(`  ${politiche.length} pagine, ciascuna con la sua politica`);
    if (daDisco) return;
    const come = servito(baseDelSito(), [...file, ...inArrivo], politiche);
    for (const [ospite, testo] of Object.entries(fileDegliOspiti(come))) writeFileSync(join(cartella, ospite), testo);
    const { length } = come.comuni["Content-Security-Policy"] ?? "";
    scrivi(`  la politica che le comprende tutte è di ${length} byte`);
    if (length > RIGA_MASSIMA)
      scrivi(`  è più lunga di ${RIGA_MASSIMA} byte: Cloudflare Pages non la legge, e restano quelle delle pagine`);
  });

/** Quanto può essere lunga una riga di `_headers` per Cloudflare Pages. */
const RIGA_MASSIMA = 1950;
