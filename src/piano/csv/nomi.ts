/** A quale colonna attesa corrisponde un'intestazione scritta. */
import { senzaApostrofo } from "../../testo/formula.ts";
import type { ColonnaAttesa } from "./modello.ts";

/** Maiuscole, spazi in più e la forma degli accenti non cambiano un'intestazione. */
const normale = (t: string) => senzaApostrofo(t).normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();

/** La colonna che ha quel nome o, se nessuna lo ha, quel titolo (se una sola ce l'ha). */
export function colonnaIntestata(scritta: string, attese: readonly ColonnaAttesa[]): ColonnaAttesa | undefined {
  const cercata = normale(scritta);
  if (!cercata) return undefined;
  const colNome = attese.find((a) => a.nome === scritta) ?? attese.find((a) => normale(a.nome) === cercata);
  if (colNome) return colNome;
  const colTitolo = attese.filter((a) => a.titolo !== undefined && normale(a.titolo) === cercata);
  return colTitolo.length === 1 ? colTitolo[0] : undefined;
}
