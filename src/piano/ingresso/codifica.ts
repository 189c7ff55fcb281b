/** Un file salvato con la codifica sbagliata: le sue lettere accentate sono due segni senza senso. */

import type { Diagnostica } from "../../diagnostica/index.ts";
import { puntoNel } from "../../diagnostica/segni-file.ts";
import { lettereGuaste } from "../../testo/lettere-guaste.ts";

/** Di più, in una frase, non si leggono. */
const MASSIMO = 6;

/** @returns per ogni riga con lettere guaste, un avviso al posto della prima */
export function controllaCodifica(file: ReadonlyMap<string, string>): Diagnostica[] {
  return [...file].flatMap(([nome, testo]) => {
    const trovate = lettereGuaste(testo).map((l) => ({ ...l, ...puntoNel(testo, l.indice) }));
    return [...Map.groupBy(trovate, (l) => l.riga).values()].flatMap((sue): Diagnostica[] => {
      const prima = sue[0];
      if (!prima) return [];
      const detti = [...new Set(sue.map((l) => (l.vera ? `«${l.letta}» era «${l.vera}»` : `«${l.letta}»`)))];
      return [
        {
          file: nome,
          riga: prima.riga,
          colonna: prima.colonna,
          gravita: "avviso",
          regola: "lettera-guasta",
          messaggio: `Qui ci sono lettere lette con la codifica sbagliata: ${detti.slice(0, MASSIMO).join(", ")}${detti.length > MASSIMO ? "…" : ""}`,
          suggerimento: "riscrivile; se sono in tutto il file, aprilo di nuovo scegliendo UTF-8 e salvalo",
        },
      ];
    });
  });
}
