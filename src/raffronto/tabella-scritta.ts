/** Le figure di un dataset che ha errori, come sono scritte: per confrontarle bastano le celle. */
import { separaCelle } from "../piano/csv/celle.ts";
import { formaDi } from "../piano/csv/separatore.ts";
import { leggiFigura } from "../testo/numeri.ts";
import { slug } from "../testo/slug.ts";
import { eOggetto } from "./scrittura.ts";
import type { CellaLetta, Tabella } from "./tipi.ts";

/**
 * @param campi la descrizione, anche non convalidata
 * @returns niente, se non è un CSV
 */
export function tabellaScritta(file: string, testo: string, campi: Record<string, unknown>): Tabella | undefined {
  const descritte = Array.isArray(campi.colonne) ? campi.colonne.filter(eOggetto) : [];
  const attese = descritte.map((c) => ({ nome: String(c.nome), titolo: String(c.titolo), obbligatoria: true }));
  const forma = formaDi(testo, attese);
  const lette = separaCelle(testo, forma.separatore, file);
  if (!Array.isArray(lette)) return undefined;
  const [testa, ...resto] = lette.filter((r) => (r[0]?.riga ?? 0) >= forma.riga);
  if (!testa) return undefined;
  const colonne = testa.map((c) => attese.find((a) => a.titolo === c.testo)?.nome ?? c.testo);
  const chiave = colonne.indexOf(typeof campi.chiave === "string" ? campi.chiave : (colonne[0] ?? ""));
  const posti = new Map<string, number>();
  const righe = resto.map((celle) => {
    const nome = slug(celle[chiave]?.testo ?? "");
    posti.set(nome, celle[0]?.riga ?? 1);
    return { chiave: nome, celle: Object.fromEntries(colonne.map((c, i) => [c, cella(celle[i]?.testo ?? "")])) };
  });
  return { file, colonne, righe, riga: (nome) => posti.get(nome) ?? 1 };
}

function cella(testo: string): CellaLetta {
  const { numero } = leggiFigura(testo);
  return { testo, valore: numero.ok ? numero.valore : null };
}
