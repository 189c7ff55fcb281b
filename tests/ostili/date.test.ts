/** Date che nessun calendario ha: pubblicate, diventerebbero un altro giorno («30 febbraio» si leggerebbe «1 marzo»). */
import { describe } from "vitest";
import { cambia } from "./base.ts";
import { type Caso, proveDi } from "./casi.ts";

const conData = (scritta: string) => cambia("piano.yaml", "titolo: Piano }", `titolo: Piano, data: "${scritta}" }`);

const CASI: Caso[] = [
  ["un 30 febbraio", "2024-02-30", "nel calendario non c'è"],
  ["il mese tredici", "2024-13-01", "nel calendario non c'è"],
  ["l'anno zero", "0000-01-01", "l'anno va dal 1900 al 2100"],
  ["l'anno novemilanovecentonovantanove", "9999-12-31", "l'anno va dal 1900 al 2100"],
  ["un anno di cinque cifre", "99999-01-01", "anno-mese-giorno"],
  ["un'ora", "2024-12-10T00:00:00Z", "anno-mese-giorno"],
].map(([nome = "", scritta = "", dice = ""]) => ({
  nome,
  contiene: conData(scritta),
  puo: "errore valore-non-valido piano.yaml:12:45",
  dice: new RegExp(dice),
}));

describe("date impossibili", () => proveDi(CASI));
