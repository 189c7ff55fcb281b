/** Due scritture della stessa cosa: ciò che cambia solo nella forma non è una differenza. */

const APICI = /[\u2018\u2019\u02bc\u2032]/g;
const VIRGOLETTE = /[\u201c\u201d\u201e\u2033]/g;

/** Un testo senza ciò che è solo forma: a capo, spazi doppi o fissi, apostrofi e virgolette tipografici, accenti in due caratteri. */
export const ridotto = (testo: string): string =>
  testo.normalize("NFC").replace(APICI, "'").replace(VIRGOLETTE, '"').replace(/\s+/gu, " ").trim();

/** Un valore come lo si confronta: uguale se dice la stessa cosa. Le chiavi di un oggetto non hanno ordine. */
export function impronta(valore: unknown): string {
  if (typeof valore === "string") return JSON.stringify(ridotto(valore));
  if (Array.isArray(valore)) return `[${valore.map(impronta).join(",")}]`;
  if (valore !== null && typeof valore === "object")
    return `{${Object.entries(valore)
      .filter(([, v]) => v !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => `${k}:${impronta(v)}`)
      .join(",")}}`;
  return String(valore ?? null);
}

/** Vero per un campo senza valore: mancante, o lasciato vuoto. */
export const assente = (valore: unknown): boolean => valore === undefined;

/** Vero per un oggetto con dei campi. */
export const eOggetto = (valore: unknown): valore is Record<string, unknown> =>
  valore !== null && typeof valore === "object" && !Array.isArray(valore);
