/**
 * Le cifre che le regole hanno controllato, anche quando tornano. Una regola dice qui le cifre di un conto che ha rifatto o di un confronto
 * che ha fatto; di ciascuna si prova se, cambiata, la regola parlerebbe. Si raccoglie solo se qualcuno lo chiede.
 */
import type { Percorso } from "../yaml.ts";
import type { Contesto, Testo } from "./contesto.ts";

/** `ricalcolata`: un conto la rifà. `confrontata`: un altro posto dice la stessa cosa. `in contrasto`: non torna. */
export type Controllo = "ricalcolata" | "confrontata" | "in contrasto";

/** Dalla chiave di una cifra a come è stata controllata. */
export type Raccolta = Map<string, Controllo>;

/** Dove sta una cifra: in un testo, da un certo segno, o in un campo o una cella. */
export type Posto = { testo: Testo; inizio: number } | { file: string; percorso: Percorso };

/** Una cifra di un conto: quanto vale, e quanto vale la sua ultima cifra scritta. Senza posto non è una cifra del piano. */
export interface Termine {
  valore: number;
  passo: number;
  posto?: Posto | undefined;
}

/** Il nome di una cifra nella raccolta. */
export const chiavePosto = (p: Posto): string =>
  "testo" in p
    ? [p.testo.file, p.testo.riga, p.testo.colonna, "testo", p.inizio].join("\0")
    : [p.file, ...p.percorso].join("\0");

/** Di quanto si cambia una cifra, in proporzione, per provare se la regola se ne accorge: di poco, e di molto. */
const CAMBI = [0.1, -0.1, 0.5, -0.5];

/**
 * Dice che queste cifre tornano fra loro: restano nella raccolta quelle che non
 * tornerebbero più grandi o più piccole di un decimo o della metà.
 * @param torna vero se con questi valori, nello stesso ordine, la regola tace
 * @returns se tornano come sono scritte: la regola lo chiede qui, e ciò che dice controllato è ciò che controlla
 */
export function controllate(
  { raccolta }: Contesto,
  controllo: Controllo,
  termini: readonly Termine[],
  torna: (valori: number[]) => boolean,
): boolean {
  const valori = termini.map((t) => t.valore);
  const tornano = torna(valori);
  if (!raccolta || !tornano) return tornano;
  for (const [i, { valore, passo, posto }] of termini.entries()) {
    const altri = CAMBI.map((c) => valore + Math.sign(c) * Math.max(passo, Math.abs(valore * c)));
    if (posto && altri.every((v) => !torna(valori.with(i, v)))) metti(raccolta, posto, controllo);
  }
  return true;
}

/** Dice che queste cifre non vanno d'accordo: la segnalazione che la regola fa può avere un altro posto. */
export function contrastano({ raccolta }: Contesto, ...posti: readonly Posto[]): void {
  if (raccolta) for (const p of posti) metti(raccolta, p, "in contrasto");
}

const FORZA: readonly Controllo[] = ["confrontata", "ricalcolata", "in contrasto"];
/** Di più controlli vale il più forte. */
function metti(raccolta: Raccolta, posto: Posto, controllo: Controllo): void {
  const chiave = chiavePosto(posto);
  const gia = raccolta.get(chiave);
  if (!gia || FORZA.indexOf(controllo) > FORZA.indexOf(gia)) raccolta.set(chiave, controllo);
}
