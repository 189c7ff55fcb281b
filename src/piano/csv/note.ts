/** Le righe che in un foglio stanno sotto una tabella e non sono dati: la fonte, le note, i richiami. */
import type { CellaCsv } from "./modello.ts";
import { piene } from "./vuote.ts";

const CON_DUE_PUNTI =
  /^\(?\*?\)?\s*(?:font[ei]|not[ae]|n\.?\s?b\.?|avvertenz[ae]|legenda|(?:ri)?elaborazion[ei]|source)\s*(?:\(?\d*\)?)\s*[:.–-]\s*\S/i;
const DA_SOLA =
  /^(?:font[ei]\b|not[ae]\b|n\.?\s?b\.?(?=\s|:|$)|avvertenz[ae]\b|legenda\b|(?:ri)?elaborazion[ei]\b|ns\.? elaborazion[ei]\b|nostra elaborazione\b|dati (?:aggiornati|provvisori|al|riferiti|estratti|forniti|elaborati)\b|aggiornat[oi] al\b|rilevazione al\b|ultimo aggiornamento\b|\(?\*+\)?\s*\p{L}|\(\d+\)\s*\p{L}|\[\d+\]\s*\p{L})/iu;

/** Vero se la riga è una nota: comincia con «Fonte: …», oppure ha una cella sola ed è scritta come una nota. */
export function eNota(riga: readonly CellaCsv[]): boolean {
  const [prima, ...altre] = piene(riga);
  if (!prima) return false;
  if (CON_DUE_PUNTI.test(prima.testo)) return !altre.some((c) => /^[\s€]*-?\d[\d.]*(?:,\d+)?[\s€%]*$/.test(c.testo));
  return altre.length === 0 && DA_SOLA.test(prima.testo);
}

/** Vero se un nome dice soltanto che la riga è un totale. */
export const eTotale = (nome: string): boolean =>
  /^(?:il |in )?(?:tot\.?|totale|totali|somma|totale (?:generale|complessivo|finale)|somma totale)\s*:?$/i.test(
    nome.trim(),
  );
