/** Scrive le diagnostiche per chi legge un terminale: per file, con la riga e un segno sotto il punto. */
import { contaErrori, type Diagnostica } from "./diagnostica.ts";

const SEGNI = { errore: "✗", avviso: "!", nota: "·", consiglio: "→" } as const;

/**
 * @param diagnostiche già ordinate
 * @param file i testi, per mostrare la riga
 * @param radice percorso della cartella del piano, da anteporre ai file
 */
export function scriviRapporto(diagnostiche: Diagnostica[], file: Map<string, string>, radice: string): string {
  const gruppi = Map.groupBy(diagnostiche, (d) => d.file);
  const blocchi = [...gruppi].map(([nome, voci]) =>
    [nome ? `${radice}/${nome}` : radice, ...voci.map((d) => voce(d, file.get(nome)))].join("\n"),
  );
  const errori = contaErrori(diagnostiche);
  const avvisi = diagnostiche.filter((d) => d.gravita === "avviso").length;
  return [...blocchi, conclusione(errori, avvisi)].join("\n\n");
}

function voce(d: Diagnostica, testo: string | undefined): string {
  const capo = `  ${SEGNI[d.gravita]} riga ${d.riga}, colonna ${d.colonna}: ${d.messaggio} [${d.regola}]`;
  const riga = testo?.split(/\r?\n/)[d.riga - 1];
  const righe = [capo];
  if (riga?.trim()) {
    const numero = String(d.riga).padStart(5);
    const inizio = Math.max(0, d.colonna - 60);
    const mostrata = riga.slice(inizio, inizio + 100).replace(/\t/g, "→");
    righe.push(`${numero} | ${mostrata}`, `      | ${" ".repeat(Math.max(0, d.colonna - 1 - inizio))}^`);
  }
  if (d.suggerimento) righe.push(`      → ${d.suggerimento}`);
  return righe.join("\n");
}

function conclusione(errori: number, avvisi: number): string {
  if (!errori && !avvisi) return "Nessun errore.";
  const parti = [errori === 1 ? "1 errore" : `${errori} errori`, avvisi === 1 ? "1 avviso" : `${avvisi} avvisi`];
  return `${parti.join(", ")}.`;
}
