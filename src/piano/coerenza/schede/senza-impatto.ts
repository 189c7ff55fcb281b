/** Un obiettivo si misura anche da ciò che cambia per le persone. */
import type { Regola } from "../regola.ts";

export const senzaImpatto: Regola = {
  id: "senza-impatto",
  famiglia: "schede",
  gravita: "avviso",
  titolo: "Un obiettivo tematico non ha indicatori di impatto",
  motivo: "Senza un indicatore di impatto, alla fine del piano non si può dire che cosa è cambiato per le persone.",
  esempio: { sbagliato: "solo indicatori di processo e di risultato", giusto: "almeno un indicatore di impatto" },
  cerca: ({ piano, posizione }) =>
    piano.obiettivi
      .filter((o) => o.tipo === "tematico" && !o.indicatori.some((i) => i.tipo === "impatto"))
      .map((o) => ({
        file: o.file,
        ...posizione(o.file, ["indicatori"]),
        messaggio: `L'obiettivo ${o.id.toUpperCase()} non ha indicatori di impatto`,
      })),
};
