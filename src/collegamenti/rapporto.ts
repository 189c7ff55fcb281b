/** Scrive i guasti per chi legge un terminale: per file, con il testo del collegamento e da dove viene. */
import { mostraSegni } from "../testo/segni.ts";
import type { Guasto } from "./tipi.ts";

/**
 * Un guasto della cornice sta in ogni pagina: si dice una volta, con il numero delle altre.
 * @param cartella quella del sito
 * @param piano quella del contenuto
 */
export function scriviGuasti(guasti: Guasto[], cartella: string, piano: string): string {
  const uguali = [...Map.groupBy(guasti, causa).values()];
  const perFile = Map.groupBy(uguali, ([primo]) => primo?.file);
  const blocchi = [...perFile].map(([file, voci]) =>
    [`${cartella}/${file}`, ...voci.map(([primo, ...altri]) => (primo ? voce(primo, altri, piano) : ""))].join("\n"),
  );
  const n = uguali.length;
  return [
    ...blocchi.map(mostraSegni),
    n === 1 ? "1 collegamento da correggere." : `${n} collegamenti da correggere.`,
  ].join("\n\n");
}

/** Due guasti con la stessa causa si correggono insieme. */
function causa({ file, riga, colonna, regola, messaggio, origine }: Guasto): string {
  if (origine?.riga) return [regola, origine.file, origine.riga, origine.colonna].join("\0");
  if (regola === "id-doppio") return [file, riga, colonna].join("\0");
  return [regola, messaggio, origine?.file ?? ""].join("\0");
}

function voce(g: Guasto, altri: Guasto[], piano: string): string {
  const righe = [`  ✗ ${posto(g)}: ${g.messaggio} [${g.regola}]`];
  if (g.testo) righe.push(`      si legge «${g.testo}»`);
  if (g.origine) {
    const punto = g.origine.riga ? `, riga ${g.origine.riga}, colonna ${g.origine.colonna}` : "";
    righe.push(`      viene da ${piano}/${g.origine.file}${punto}`);
  }
  if (g.suggerimento) righe.push(`      → ${g.suggerimento}`);
  if (altri.length) righe.push(`      ${anche(g, altri)}`);
  return righe.join("\n");
}

function posto({ riga, colonna, pagina, riquadro: r }: Guasto): string {
  if (pagina === undefined) return `riga ${riga}, colonna ${colonna}`;
  if (!r) return `pagina ${pagina}`;
  return `pagina ${pagina}, a ${r.sinistra} mm da sinistra e ${r.alto} dall'alto (${r.larghezza} × ${r.altezza} mm)`;
}

/** Dove altro sta lo stesso guasto. */
function anche(g: Guasto, altri: Guasto[]): string {
  if (g.pagina !== undefined) return `lo stesso a pagina ${altri.map((a) => a.pagina).join(", ")}`;
  const qui = altri.filter((a) => a.file === g.file).length;
  const altrove = [...new Set(altri.map((a) => a.file))].filter((f) => f !== g.file);
  const nomi = altrove.slice(0, 3).join(", ") + (altrove.length > 3 ? "…" : "");
  return [
    "lo stesso",
    ...(qui ? [qui === 1 ? "un'altra volta qui" : `altre ${qui} volte qui`] : []),
    ...(qui && altrove.length ? ["e"] : []),
    ...(altrove.length
      ? [`${altrove.length === 1 ? "in un altro file" : `in altri ${altrove.length} file`}: ${nomi}`]
      : []),
  ].join(" ");
}
