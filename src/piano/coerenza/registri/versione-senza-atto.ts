/** Una versione approvata dice con quale atto. */
import type { Regola } from "../regola.ts";

const FILE = "versioni.yaml";

export const versioneSenzaAtto: Regola = {
  id: "versione-senza-atto",
  famiglia: "registri",
  gravita: "errore",
  titolo: "Una versione approvata non dice con quale atto",
  motivo: "Chi legge che un impegno è cambiato deve poter sapere chi l'ha deciso.",
  esempio: { sbagliato: "stato: approvato, senza «atto»", giusto: "stato: approvato, con «atto: deliberazione n. 4»" },
  cerca: ({ piano, posizione }) =>
    piano.versioni.flatMap(({ id, stato, atto }, i) =>
      stato === "approvato" && atto === undefined
        ? [
            {
              file: FILE,
              ...posizione(FILE, [i, "stato"]),
              messaggio: `La versione ${id} è approvata, ma non si sa con quale atto`,
              suggerimento: "scrivi «atto» come si cita; se non è ancora approvata, «stato: bozza» o «adottato»",
            },
          ]
        : [],
    ),
};
