/** Le intestazioni di un CSV contro le colonne che ci si aspetta: una parola sbagliata è un messaggio solo. */

import { type Diagnostica, errore } from "../../diagnostica/index.ts";
import { elenco, piuVicino } from "../../testo/vicino.ts";
import type { CellaCsv, ColonnaAttesa } from "./modello.ts";
import { colonnaIntestata } from "./nomi.ts";

const CIFRE = /^[\s€]*-?\d[\d.,]*[\s€%]*$/;

interface Riconosciute {
  /** Per ogni intestazione il nome della colonna; niente se è ricavata dal programma. */
  nomi: (string | undefined)[];
  diagnostiche: Diagnostica[];
}

/** @param descritte dove le colonne sono descritte, per i messaggi: «nel file .yaml» */
export function riconosci(
  intestazioni: readonly CellaCsv[],
  attese: readonly ColonnaAttesa[],
  file: string,
  descritte: string,
): Riconosciute {
  const colonne = intestazioni.map((c) => colonnaIntestata(c.testo, attese));
  const nomi = colonne.map((c) => (c?.ricavata ? undefined : c?.nome));
  const daScrivere = attese.filter((a) => !a.ricavata).map((a) => a.nome);
  const tutte = `la prima riga dovrebbe essere: ${daScrivere.join(";")}`;
  const [prima = { riga: 1, colonna: 1, testo: "" }] = intestazioni;
  if (colonne.every((c) => !c) && (daScrivere.length > 1 || CIFRE.test(prima.testo))) {
    const messaggio = intestazioni.some((c) => CIFRE.test(c.testo))
      ? "Manca la riga con i nomi delle colonne"
      : `Nessuna di queste intestazioni è descritta ${descritte}`;
    return { nomi, diagnostiche: [errore(file, prima, "csv-senza-intestazioni", messaggio, tutte)] };
  }
  const doppie = intestazioni.flatMap((c, i) => {
    const gia = colonne[i] && colonne.indexOf(colonne[i]) < i;
    const messaggio = `La colonna «${c.testo}» è intestata due volte`;
    const rimedio = "dai un nome diverso a una delle due";
    return gia ? [errore(file, c, "csv-intestazione-doppia", messaggio, rimedio)] : [];
  });
  if (doppie.length) return { nomi, diagnostiche: doppie };
  const mancano = attese.filter((a) => !a.ricavata && !colonne.includes(a));
  const sconosciute = intestazioni.filter((_, i) => !colonne[i]);
  const diagnostiche: Diagnostica[] = [];
  const restano: CellaCsv[] = [];
  const segnala = (c: CellaCsv, rimedio: string) =>
    diagnostiche.push(errore(file, c, "csv-colonna-sconosciuta", detta(c, descritte), rimedio));
  const presa = (nome: string) =>
    mancano.splice(
      mancano.findIndex((a) => a.nome === nome),
      1,
    );
  for (const c of sconosciute) {
    const vicina = c.testo
      ? (piuVicino(
          c.testo,
          mancano.map((a) => a.nome),
        ) ?? vicinaPerTitolo(c.testo, mancano))
      : undefined;
    if (vicina) {
      presa(vicina);
      segnala(c, `forse volevi scrivere «${vicina}»`);
    } else restano.push(c);
  }
  // Una che nessuno conosce e una che manca: quasi sempre sono la stessa.
  const obbligatorie = () => mancano.filter((a) => a.obbligatoria);
  for (const c of restano) {
    const [manca] = obbligatorie();
    if (manca) {
      presa(manca.nome);
      segnala(c, `manca «${manca.nome}»: forse è questa; ${tutte}`);
    } else segnala(c, `le colonne descritte sono ${elenco(daScrivere)}`);
  }
  const assenti = obbligatorie().map((a) => a.nome);
  if (assenti.length)
    diagnostiche.push(
      errore(
        file,
        prima,
        "csv-colonna-mancante",
        assenti.length === 1
          ? `Manca la colonna «${assenti[0]}», descritta ${descritte}`
          : `Mancano ${assenti.length} colonne descritte ${descritte}: ${assenti.map((n) => `«${n}»`).join(", ")}`,
        tutte,
      ),
    );
  return { nomi, diagnostiche };
}

const detta = (c: CellaCsv, descritte: string) =>
  c.testo
    ? `La colonna «${c.testo}» non è descritta ${descritte}`
    : "Questa colonna ha delle celle ma non ha un'intestazione";

function vicinaPerTitolo(scritta: string, mancano: readonly ColonnaAttesa[]): string | undefined {
  const titolo = piuVicino(
    scritta,
    mancano.flatMap((a) => a.titolo ?? []),
  );
  return mancano.find((a) => a.titolo === titolo && titolo !== undefined)?.nome;
}
