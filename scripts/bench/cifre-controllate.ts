/**
 * Se le cifre che il registro dice controllate lo sono davvero: ognuna si cambia nel suo file, e la verifica deve dire qualcosa che prima
 * non diceva.
 */
import { componi } from "../../src/piano/carica.ts";
import type { Cartella } from "../../src/piano/cartella.ts";
import { type CifraControllata, registroCifre } from "../../src/piano/cifre/registro.ts";
import { controllaCoerenza } from "../../src/piano/coerenza/index.ts";

/** Di quanto si cambia, in proporzione: almeno un decimo, e non tanto da sembrare il numero di un'altra cosa. */
const CAMBIO = { minimo: 0.1, massimo: 0.5 };

/** Le cifre che il registro dice ricalcolate o confrontate. */
export const controllate = (cartella: Cartella): CifraControllata[] =>
  registroCifre(componi(cartella)).filter((c) => c.stato === "ricalcolata" || c.stato === "confrontata");

/** Una cifra cambiata: com'era, com'è, e il piano che ne viene. */
export interface Cambiata {
  era: string;
  nuova: string;
  cartella: Cartella;
}

/** Tutti i modi di cambiare una cifra sola di un numero, nel suo file. */
export function cambi(cartella: Cartella, { file, riga, colonna }: CifraControllata): Cambiata[] {
  const righe = (cartella.file.get(file) ?? "").split("\n");
  const prima = righe[riga - 1] ?? "";
  const trovato = /\d[\d.]*(?:,\d+)?/.exec(prima.slice(colonna - 1));
  if (!trovato) throw new Error(`In ${file}:${riga}:${colonna} non c'è un numero`);
  const era = trovato[0].replace(/\.$/, "");
  const inizio = colonna - 1 + trovato.index;
  return conUnaCifra(era).map((nuova) => {
    const sua = prima.slice(0, inizio) + nuova + prima.slice(inizio + era.length);
    return {
      era,
      nuova,
      cartella: { ...cartella, file: new Map([...cartella.file, [file, righe.with(riga - 1, sua).join("\n")]]) },
    };
  });
}

function conUnaCifra(numero: string): string[] {
  const vale = (scritto: string) => Number(scritto.replaceAll(".", "").replace(",", "."));
  return [...numero].flatMap((c, i) =>
    /\d/.test(c)
      ? [..."0123456789"]
          .map((d) => numero.slice(0, i) + d + numero.slice(i + 1))
          .filter((nuovo) => {
            const quanto = Math.abs(vale(nuovo) - vale(numero)) / vale(numero);
            return !/^0\d/.test(nuovo) && quanto >= CAMBIO.minimo && quanto <= CAMBIO.massimo;
          })
      : [],
  );
}

/** Gli errori e gli avvisi di un piano, una riga per messaggio: ciò che chi scrive vede senza chiederlo. */
export function detti(cartella: Cartella): Set<string> {
  const caricamento = componi(cartella);
  return new Set(
    [...caricamento.diagnostiche, ...controllaCoerenza(caricamento)]
      .filter((d) => d.gravita === "errore" || d.gravita === "avviso")
      .map((d) => [d.file, d.regola, d.messaggio].join("\0")),
  );
}
