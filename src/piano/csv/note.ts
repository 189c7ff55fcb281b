/** Le righe che in un foglio stanno sotto una tabella e non sono dati: la fonte, le note, i richiami. */
import type { CellaCsv } from "./modello.ts";
import { piene } from "./vuote.ts";

/** Ciò che apre una riga scritta sotto una tabella. */
const APRE = "font[ei]|not[ae]|n\\.?\\s?b\\.?|avvertenz[ae]|legenda|(?:ns\\.? |nostra )?(?:ri)?elaborazion[ei]|source";
/** Seguito da due punti o da un trattino: «Fonte: ISTAT», «(Fonte) – ISTAT». */
const CON_DUE_PUNTI = new RegExp(`^\\(?\\*?\\)?\\s*(?:${APRE})\\s*\\(?\\d*\\)?\\s*[:.–-]\\s*\\S`, "i");
/** Le frasi che, da sole in una riga, non sono il nome di una voce. */
const DA_SOLA = [
  new RegExp(`^(?:${APRE})(?=[\\s:(]|$)`, "i"),
  /^dati (?:aggiornati|provvisori|al|riferiti|estratti|forniti|elaborati)\b/i,
  /^(?:aggiornat[oi] al|rilevazione al|ultimo aggiornamento)\b/i,
  // I richiami: «* dato stimato», «(1) al netto…», «[2] …».
  /^(?:\(?\*+\)?|\(\d+\)|\[\d+\])\s*\p{L}/u,
];
/** Come comincia una riga si vede da pochi caratteri: gli altri possono essere migliaia. */
const INIZIO = 100;
const FIGURA = /^[\s€]*-?\d[\d.]*(?:,\d+)?[\s€%]*$/;

/** Vero se la riga è una nota: comincia con «Fonte: …», oppure ha una cella sola ed è scritta come una nota. */
export function eNota(riga: readonly CellaCsv[]): boolean {
  const [prima, ...altre] = piene(riga);
  if (!prima) return false;
  const inizio = prima.testo.slice(0, INIZIO);
  if (CON_DUE_PUNTI.test(inizio)) return !altre.some((c) => FIGURA.test(c.testo));
  return altre.length === 0 && DA_SOLA.some((forma) => forma.test(inizio));
}

/** Vero se un nome dice soltanto che la riga è un totale. */
export const eTotale = (nome: string): boolean =>
  /^(?:il |in )?(?:tot\.?|totale|totali|somma|totale (?:generale|complessivo|finale)|somma totale)\s*:?$/i.test(
    nome.trim(),
  );
