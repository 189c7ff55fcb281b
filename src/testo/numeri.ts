/** Numeri italiani: leggerli da un testo e scriverli per chi legge. */
import { accorcia } from "./accorcia.ts";
import { correggiNumero } from "./correggi-numero.ts";
import { eErroreDiCalcolo, vuolDireManca } from "./manca.ts";
import { separaUnita, type UnitaScritta } from "./unita-scritta.ts";

export type EsitoNumero =
  | { ok: true; valore: number; decimali: number }
  | { ok: false; errore: string; suggerimento?: string };

/** Le migliaia separate da punti, o da spazi; la virgola prima dei decimali. */
const FORMA =
  /^([-−+]?)[\s\u00a0\u202f\u2009]*(\d{1,3}(?:\.\d{3})+|\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+|\d+)(?:,(\d+))?$/;
/** Un numero con il richiamo di una nota: «81.250,50*», «12 (1)», «12 [2]». */
const RICHIAMO = /^-?[\d.,]*\d\s*(?:\*+|\(\*+\)|\(\d{1,2}\)|\[\d{1,2}\])$/;
/** Di più un numero non ne può conservare, e scriverli tutti farebbe fallire chi lo mostra. */
const MASSIMO_DECIMALI = 15;

/** Un numero e l'unità che gli è scritta accanto. */
export interface Figura {
  numero: EsitoNumero;
  /** Il numero com'è scritto, senza l'unità. */
  corpo: string;
  unita?: UnitaScritta;
}

/**
 * Legge un numero scritto all'italiana: punto (o spazio) per le migliaia, facoltativo; virgola per i decimali; accanto, `€`, `%`
 * o la parola `euro`.
 * @returns il valore e quante cifre decimali sono scritte, o un errore con la scrittura che vale lo stesso, se ce n'è una.
 */
export function leggiNumero(scritto: string): EsitoNumero {
  const { numero, unita } = leggiFigura(scritto);
  if (!numero.ok || unita === undefined || unita === "euro" || unita === "percentuale") return numero;
  return { ok: false, errore: nonNumero(scritto) };
}

/** Come `leggiNumero`, e dice anche quale unità è scritta accanto al numero, fra quelle che una colonna può avere. */
export function leggiFigura(scritto: string): Figura {
  const { corpo, unita } = separaUnita(scritto);
  if (unita.length > 1) return { numero: { ok: false, errore: nonNumero(scritto) }, corpo };
  return { numero: numeroDa(corpo, scritto), corpo, ...(unita[0] ? { unita: unita[0] } : {}) };
}

function numeroDa(corpo: string, scritto: string): EsitoNumero {
  const [, segno = "", interi = "", cifreDecimali = ""] = FORMA.exec(corpo) ?? [];
  if (!interi) {
    const suggerimento = correggiNumero(corpo);
    return { ok: false, errore: nonNumero(scritto), ...(suggerimento ? { suggerimento } : {}) };
  }
  const inglese = `${segno.replace("−", "-")}${interi.replace(/\D/g, "")}${cifreDecimali && `.${cifreDecimali}`}`;
  const valore = Number(inglese);
  if (!Number.isFinite(valore) || Math.abs(valore) > Number.MAX_SAFE_INTEGER)
    return { ok: false, errore: `«${accorcia(scritto, 40)}» è troppo grande per essere trattato come numero` };
  if (cifreDecimali.length > MASSIMO_DECIMALI)
    return { ok: false, errore: `«${accorcia(scritto, 40)}» ha più di ${MASSIMO_DECIMALI} cifre dopo la virgola` };
  return { ok: true, valore, decimali: cifreDecimali.length };
}

function nonNumero(scritto: string): string {
  if (eErroreDiCalcolo(scritto)) return `«${scritto.trim()}» è l'errore di un foglio di calcolo, non un numero`;
  if (/^=\s*[A-Z(\d]/i.test(scritto.trim()))
    return `«${accorcia(scritto, 40)}» è una formula, non il suo risultato: incolla il valore`;
  if (RICHIAMO.test(scritto.trim()))
    return `«${accorcia(scritto, 40)}» ha accanto un richiamo: nella cella va solo il numero, la nota si scrive fra le note della tabella`;
  if (vuolDireManca(scritto)) return `«${scritto.trim()}» vuol dire che il dato manca: non è un numero`;
  return `«${accorcia(scritto, 40)}» non è un numero scritto all'italiana: il punto separa le migliaia a gruppi di tre cifre, la virgola i decimali`;
}

/** Scrive un numero all'italiana, sempre con i punti delle migliaia. `decimali`: quante cifre dopo la virgola, esatte. */
export function scriviNumero(valore: number, decimali?: number): string {
  let formato = formati.get(decimali);
  if (!formato) {
    formato = new Intl.NumberFormat("it-IT", {
      useGrouping: "always",
      ...(decimali === undefined
        ? { maximumFractionDigits: 2 }
        : { minimumFractionDigits: decimali, maximumFractionDigits: decimali }),
    });
    formati.set(decimali, formato);
  }
  return formato.format(valore);
}
/** Un formato costa molto più di ciò che scrive: se ne fa uno per ogni numero di decimali. */
const formati = new Map<number | undefined, Intl.NumberFormat>();

/** Scrive un importo in euro: senza centesimi se è tondo, se no con due. Lo spazio prima di € non va a capo. */
export function scriviEuro(valore: number): string {
  return `${scriviNumero(valore, Number.isInteger(valore) ? 0 : 2)}\u00a0€`;
}

/** Scrive un importo grande a colpo d'occhio: «4,85 milioni di euro». Sotto il milione, per esteso. */
export function scriviEuroBreve(valore: number): string {
  if (Math.abs(valore) < 1e6) return scriviEuro(valore);
  const milioni = scriviNumero(valore / 1e6);
  return `${milioni}\u00a0${milioni === "1" ? "milione" : "milioni"} di euro`;
}

/** Scrive una percentuale: 12,59%. */
export function scriviPercentuale(valore: number, decimali?: number): string {
  return `${scriviNumero(valore, decimali)}%`;
}
