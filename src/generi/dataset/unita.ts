/** Scrive una figura con la sua unità, come la vuole chi legge. */

import { scriviEuro, scriviNumero, scriviPercentuale } from "../../testo/numeri.ts";
import type { UnitaColonna } from "../vocabolari.ts";

/** @param decimali cifre dopo la virgola, se la fonte ne scrive un numero preciso */
function scriviConUnita(valore: number, unita: UnitaColonna | undefined, decimali?: number): string {
  if (unita === "euro") return decimali === undefined ? scriviEuro(valore) : `${scriviNumero(valore, decimali)}\u00a0€`;
  if (unita === "percentuale") return scriviPercentuale(valore, decimali);
  return scriviNumero(valore, decimali);
}

/** Come si chiama l'unità in una didascalia. */
export const NOMI_UNITA: Record<UnitaColonna, string> = {
  persone: "persone",
  euro: "euro",
  percentuale: "percentuale",
  posti: "posti",
  strutture: "strutture",
  numero: "numero",
};

/** Scrive un valore nel disegno, nelle parole e nella tabella di un grafico, sempre uguale: gli euro interi, il resto con due decimali. */
export const scriviNelGrafico = (valore: number, unita: UnitaColonna): string =>
  scriviConUnita(unita === "euro" ? Math.round(valore) : Math.round(valore * 100) / 100, unita);

/** Scrive un valore sull'asse di un grafico, corto: 1,3 mln €, 235.427, 12,6%. */
export function scriviCorto(valore: number, unita: UnitaColonna): string {
  if (unita === "percentuale") return scriviPercentuale(Math.round(valore * 10) / 10);
  const grande = Math.abs(valore) >= 1e6;
  const testo = grande
    ? `${scriviNumero(Math.round(valore / 1e4) / 100)} mln`
    : scriviNumero(Math.round(valore * 100) / 100);
  if (unita !== "euro") return testo;
  return grande ? `${testo} €` : `${scriviNumero(Math.round(valore))} €`;
}
