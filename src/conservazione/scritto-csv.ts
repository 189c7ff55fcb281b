/** Le celle di un CSV lette una seconda volta, a mano, segno per segno. */
import type { Pezzo } from "./scritto-yaml.ts";

/** Una cella con il suo posto: la riga della tabella e la colonna, da 0. */
export interface CellaScritta extends Pezzo {
  posto: number;
  colonna: number;
}

/** @returns le celle scritte, anche quelle che nessuna intestazione nomina; la prima riga sono le intestazioni */
export function celleScritte(testo: string): CellaScritta[] {
  const intero = testo.replace(/^\ufeff/, "").replace(/^sep=.\r?\n/i, (s) => s.replace(/[^\r\n]/g, ""));
  const prima = /\S[^\n]*/.exec(intero)?.[0] ?? "";
  const separatore = [";", ",", "\t", "|"].sort((a, b) => prima.split(b).length - prima.split(a).length)[0];
  const celle: CellaScritta[] = [];
  let [riga, inizio, posto, colonna, scritto, dentro, piena] = [1, 1, 0, 0, "", false, false];
  const chiudi = () => {
    const cella = scritto.trim();
    if (cella) celle.push({ riga: inizio, posto, colonna, testo: cella });
    piena ||= cella !== "";
    [scritto, inizio] = ["", riga];
    colonna++;
  };
  for (let i = 0; i <= intero.length; i++) {
    const c = intero[i] ?? "\n";
    if (c === '"' && dentro && intero[i + 1] === '"') scritto += intero[++i];
    else if (c === '"' && (dentro || !scritto.trim())) dentro = !dentro;
    else if (c === "\n" && (!dentro || i >= intero.length)) {
      chiudi();
      riga++;
      inizio = riga;
      colonna = 0;
      if (piena) posto++;
      piena = false;
    } else {
      if (c === separatore && !dentro) chiudi();
      else scritto += c;
      if (c === "\n") riga++;
    }
  }
  return celle;
}
