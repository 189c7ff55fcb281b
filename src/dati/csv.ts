/** Un dataset come file CSV aperto: RFC 4180, UTF-8, virgole fra le celle, punto nei decimali, celle vuote dove manca il dato. */
import { stringify } from "csv-stringify/sync";
import type { Dataset } from "../piano/modello.ts";

export function csvAperto(dataset: Dataset): string {
  const nomi = dataset.colonne.map((c) => c.nome);
  const righe = dataset.righe.map((r) =>
    dataset.colonne.map((c) => {
      const cella = r.celle[c.nome];
      return c.tipo === "testo"
        ? (cella?.testo ?? "")
        : cella?.valore === null || cella === undefined
          ? ""
          : cella.valore.toFixed(cella.decimali);
    }),
  );
  return stringify([nomi, ...righe], { record_delimiter: "\r\n" });
}
