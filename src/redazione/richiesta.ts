/**
 * Chi può parlare con la redazione: solo il navigatore di chi l'ha avviata. Un altro sito aperto nello stesso navigatore, un nome di DNS
 * che cambia risposta, un altro programma senza il codice di questo avvio ricevono un rifiuto, con il perché, e niente si scrive.
 */

interface Arrivata {
  metodo: string;
  /** Ogni intestazione `Host`. */
  host: readonly string[];
  origin: string | undefined;
  /** `Sec-Fetch-Site`: da dove il navigatore dice che la richiesta parte. */
  daDove: string | undefined;
  /** Il codice nel biscotto. */
  biscotto: string | undefined;
  tipo: string | undefined;
  byte: number;
}

interface Rifiuto {
  stato: number;
  frase: string;
}

/** Un modulo e un'immagine non pesano di più. */
export const MASSIMO_BYTE = 12 * 1024 * 1024;

/** @param codice quello di questo avvio @returns niente, se la richiesta è buona */
export function rifiutoPer(a: Arrivata, porta: number, codice: string): Rifiuto | undefined {
  const nostri = ["127.0.0.1", "localhost"].map((n) => `${n}:${porta}`);
  if (a.host.length !== 1 || !nostri.includes(a.host[0]?.toLowerCase() ?? ""))
    return { stato: 421, frase: `La redazione risponde solo a http://127.0.0.1:${porta}/` };
  if (!["GET", "HEAD", "POST"].includes(a.metodo))
    return { stato: 405, frase: "La redazione risponde solo a GET, HEAD e POST" };
  if (a.metodo === "POST") {
    if (a.origin !== undefined && !nostri.some((n) => a.origin === `http://${n}`))
      return { stato: 403, frase: "La richiesta viene da un altro sito: niente è stato scritto" };
    if (a.origin === undefined && a.daDove !== "same-origin")
      return { stato: 403, frase: "La richiesta non dice da quale pagina viene: niente è stato scritto" };
    if (a.daDove !== undefined && !["same-origin", "none"].includes(a.daDove))
      return { stato: 403, frase: "La richiesta viene da un altro sito: niente è stato scritto" };
    if (!/^(?:multipart\/form-data|application\/x-www-form-urlencoded)\b/.test(a.tipo ?? ""))
      return { stato: 415, frase: "La redazione accetta solo i suoi moduli" };
    if (a.byte > MASSIMO_BYTE) return { stato: 413, frase: "È troppo grande: al massimo 12 MB" };
  }
  if (a.biscotto !== codice)
    return {
      stato: 401,
      frase: "Questa finestra è di un altro avvio. Apri l'indirizzo che il terminale ha scritto, con il suo codice",
    };
  return undefined;
}
