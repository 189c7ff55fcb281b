/** Scrive le diagnostiche per chi legge un terminale: per file, con la riga e un segno sotto il punto. */

import { contaErrori, type Diagnostica, type Gravita } from "../../diagnostica/index.ts";
import { mostraNome, mostraSegni } from "../../testo/segni.ts";

const SEGNI: Record<Gravita, string> = { errore: "✗", avviso: "!", nota: "·", consiglio: "→" };

/** Come si colora un pezzo del rapporto. */
export type Tinta = (stile: Stile, testo: string) => string;
type Stile = Gravita | "file" | "piano" | "segno";

/** Senza colori: per un file, per una prova, per un terminale che non li vuole. */
export const senzaColori: Tinta = (_stile, testo) => testo;

const CODICI: Record<Stile, number> = { errore: 31, avviso: 33, nota: 36, consiglio: 34, file: 1, piano: 2, segno: 35 };
/** I colori dei terminali. Il colore non porta da solo nessuna informazione: c'è sempre anche il segno. */
export const aColori: Tinta = (stile, testo) => `\u001b[${CODICI[stile]}m${testo}\u001b[0m`;

/**
 * @param diagnostiche già ordinate
 * @param file i testi, per mostrare la riga
 * @param radice percorso della cartella del piano, da anteporre ai file
 */
export function scriviRapporto(
  diagnostiche: Diagnostica[],
  file: ReadonlyMap<string, string>,
  radice: string,
  tinta: Tinta = senzaColori,
): string {
  const gruppi = Map.groupBy(diagnostiche, (d) => d.file);
  const blocchi = [...gruppi].map(([nome, voci]) => {
    const testi = (file.get(nome) ?? "").split(/\r\n|\r|\n/);
    const percorso = mostraNome(nome ? `${radice}/${nome}` : radice);
    return [tinta("file", percorso), ...voci.map((d) => voce(d, testi, radice, tinta))].join("\n");
  });
  return [...blocchi, conclusione(diagnostiche)].join("\n\n");
}

function voce(d: Diagnostica, testi: string[], radice: string, tinta: Tinta): string {
  const [messaggio, suggerimento] = [d.messaggio, d.suggerimento ?? ""].map(mostraSegni);
  const capo = `  ${tinta(d.gravita, SEGNI[d.gravita])} riga ${d.riga}, colonna ${d.colonna}: ${messaggio} ${tinta("piano", `[${d.regola}]`)}`;
  const riga = testi[d.riga - 1];
  const righe = [capo];
  if (riga?.trim()) {
    const numero = String(d.riga).padStart(5);
    const inizio = Math.max(0, d.colonna - 60);
    const mostrata = leggibile(riga.slice(inizio, inizio + 100));
    const prima = leggibile(riga.slice(inizio, d.colonna - 1)).length;
    righe.push(
      tinta("piano", `${numero} | ${mostrata}`),
      `      ${tinta("piano", "|")} ${" ".repeat(prima)}${tinta("segno", "^")}`,
    );
  }
  for (const l of d.altrove ?? [])
    righe.push(`      con ${mostraNome(`${radice}/${l.file}`)}, riga ${l.riga}, colonna ${l.colonna}`);
  if (suggerimento) righe.push(`      → ${suggerimento}`);
  return righe.join("\n");
}

/** Un pezzo di riga come si stampa: i contenuti possono venire da chiunque, e un terminale esegue certi segni. */
const leggibile = (pezzo: string): string => mostraSegni(pezzo.toWellFormed()).replace(/\t/g, "→");

function conclusione(diagnostiche: Diagnostica[]): string {
  const quanti = (g: Gravita) => diagnostiche.filter((d) => d.gravita === g).length;
  const detti = (n: number, uno: string, tanti: string) => `${n} ${n === 1 ? uno : tanti}`;
  const [errori, avvisi, note, consigli] = [
    contaErrori(diagnostiche),
    quanti("avviso"),
    quanti("nota"),
    quanti("consiglio"),
  ];
  const altri = [
    ...(note ? [detti(note, "nota", "note")] : []),
    ...(consigli ? [detti(consigli, "consiglio", "consigli")] : []),
  ];
  const capo =
    errori || avvisi ? [detti(errori, "errore", "errori"), detti(avvisi, "avviso", "avvisi")] : ["Nessun errore"];
  return `${[...capo, ...altri].join(", ")}.`;
}
