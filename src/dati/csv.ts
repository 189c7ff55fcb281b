/** Una tavola come file CSV: quello aperto, per i programmi, e quello che l'Excel italiano apre con un doppio clic. */
import { stringify } from "csv-stringify/sync";
import { cellaTesto, type Tavola } from "../generi/tavola.ts";

/** RFC 4180, UTF-8: virgole fra le celle, punto nei decimali, celle vuote dove manca il dato. */
export function csvAperto({ colonne, righe }: Tavola): string {
  const nomi = colonne.map((c) => c.nome);
  return stringify([nomi, ...righe.map((r) => nomi.map((n) => cellaTesto(r[n])))], { record_delimiter: "\r\n" });
}

/** UTF-8 con BOM, punto e virgola, virgola nei decimali, intestazioni a parole, nessun testo che diventi una formula. */
export function csvExcel({ colonne, righe }: Tavola): string {
  const celle = righe.map((r) =>
    colonne.map(({ nome, tipo }) => {
      const testo = cellaTesto(r[nome], ",");
      return tipo === "numero" || tipo === "anno" ? testo : innocuo(testo);
    }),
  );
  return stringify([colonne.map((c) => innocuo(c.titolo)), ...celle], {
    bom: true,
    delimiter: ";",
    record_delimiter: "\r\n",
  });
}

/** Ciò con cui comincia una formula, anche dopo spazi o apostrofi, e nelle forme larghe che Excel riduce. */
const FORMULA = /^[\s']*[=+\-@＝＋－＠]|^'*[\t\r\n]/;

/** Mette un apostrofo davanti a un testo che un foglio di calcolo eseguirebbe. */
export const innocuo = (testo: string): string => (FORMULA.test(testo) ? `'${testo}` : testo);
