/** Numeri italiani: leggerli da un testo e scriverli per chi legge. */
import { accorcia } from "./accorcia.ts";

export type EsitoNumero =
  | { ok: true; valore: number; decimali: number }
  | { ok: false; errore: string; suggerimento?: string };

const GRUPPI = /^[-−+]?\d{1,3}(\.\d{3})+(,\d+)?$/;
/** Di più un numero non ne può conservare, e scriverli tutti farebbe fallire chi lo mostra. */
const MASSIMO_DECIMALI = 15;
const SEMPLICE = /^[-−+]?\d+(,\d+)?$/;

/**
 * Legge un numero scritto all'italiana: punto per le migliaia (facoltativo), virgola per i decimali;
 * tollera spazi, `€`, `%` e la parola `euro` attorno.
 * @returns il valore e quante cifre decimali sono scritte, o un errore con la scrittura più vicina.
 */
export function leggiNumero(scritto: string): EsitoNumero {
  const pulito = scritto.replace(/[\s\u00a0\u202f]|€|%|euro$/gi, "");
  if (GRUPPI.test(pulito) || SEMPLICE.test(pulito)) {
    const inglese = pulito.replace(/\./g, "").replace(",", ".").replace("−", "-");
    const valore = Number(inglese);
    if (!Number.isFinite(valore) || Math.abs(valore) > Number.MAX_SAFE_INTEGER)
      return { ok: false, errore: `«${accorcia(scritto, 40)}» è troppo grande per essere trattato come numero` };
    const decimali = inglese.split(".")[1]?.length ?? 0;
    if (decimali > MASSIMO_DECIMALI)
      return { ok: false, errore: `«${accorcia(scritto, 40)}» ha più di ${MASSIMO_DECIMALI} cifre dopo la virgola` };
    return { ok: true, valore, decimali };
  }
  const suggerimento = correggi(pulito);
  return {
    ok: false,
    errore: `«${accorcia(scritto, 40)}» non è un numero scritto all'italiana: il punto separa le migliaia a gruppi di tre cifre, la virgola i decimali`,
    ...(suggerimento ? { suggerimento } : {}),
  };
}

/** La scrittura italiana più vicina a un numero mal scritto, se ce n'è una sola sensata. */
function correggi(scritto: string): string | undefined {
  if (/^[-+]?\d+\.\d{1,2}$/.test(scritto)) return scritto.replace(".", ",");
  if (/^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(scritto)) return scritto.replace(/[.,]/g, (s) => (s === "," ? "." : ","));
  const cifre = scritto.replace(/[^\d]/g, "");
  if (cifre && scritto.length <= 20) {
    const [intero = "", ...resto] = scritto.split(",");
    const interi = intero.replace(/\D/g, "");
    if (interi && interi.length <= 15)
      return scriviNumero(Number(interi)) + (resto.length ? `,${resto.join("").replace(/\D/g, "")}` : "");
  }
  return undefined;
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
