/** Scrive le diagnostiche per chi legge un terminale: per file, con la riga e un segno sotto il punto. */
import { contaErrori, type Diagnostica, type Gravita } from "../diagnostica.ts";

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
  const blocchi = [...gruppi].map(([nome, voci]) =>
    [
      tinta("file", nome ? `${radice}/${nome}` : radice),
      ...voci.map((d) => voce(d, file.get(nome), radice, tinta)),
    ].join("\n"),
  );
  return [...blocchi, conclusione(diagnostiche)].join("\n\n");
}

function voce(d: Diagnostica, testo: string | undefined, radice: string, tinta: Tinta): string {
  const capo = `  ${tinta(d.gravita, SEGNI[d.gravita])} riga ${d.riga}, colonna ${d.colonna}: ${d.messaggio} ${tinta("piano", `[${d.regola}]`)}`;
  const riga = testo?.split(/\r\n|\r|\n/)[d.riga - 1];
  const righe = [capo];
  if (riga?.trim()) {
    const numero = String(d.riga).padStart(5);
    const inizio = Math.max(0, d.colonna - 60);
    const mostrata = riga.slice(inizio, inizio + 100).replace(/\t/g, "→");
    righe.push(
      tinta("piano", `${numero} | ${mostrata}`),
      `      ${tinta("piano", "|")} ${" ".repeat(Math.max(0, d.colonna - 1 - inizio))}${tinta("segno", "^")}`,
    );
  }
  for (const l of d.altrove ?? []) righe.push(`      con ${radice}/${l.file}, riga ${l.riga}, colonna ${l.colonna}`);
  if (d.suggerimento) righe.push(`      → ${d.suggerimento}`);
  return righe.join("\n");
}

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
