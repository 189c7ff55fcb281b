/** Le versioni di un piano sono scritte dalla prima all'ultima, e nessuna vale da un giorno che deve ancora venire. */
import type { Regola } from "../regola.ts";

const FILE = "versioni.yaml";

export const versioniInDisordine: Regola = {
  id: "versioni-in-disordine",
  famiglia: "registri",
  gravita: "errore",
  titolo: "Una versione del piano viene prima di quella che la precede",
  motivo: "Il confronto direbbe cresciuto ciò che è calato, e tolto ciò che è stato aggiunto.",
  esempio: {
    sbagliato: "la 1.0 del 2025-03-01, poi la 1.1 del 2025-02-01",
    giusto: "dalla più vecchia alla più recente",
  },
  cerca: ({ piano, posizione, oggi }) =>
    piano.versioni.flatMap(({ id, data }, i) => {
      const prima = piano.versioni[i - 1];
      const qui = { file: FILE, ...posizione(FILE, [i, "data"]) };
      if (prima && prima.data > data)
        return [
          {
            ...qui,
            messaggio: `La versione ${id} è del ${data}, prima della ${prima.id} che la precede (${prima.data})`,
            suggerimento: "metti le versioni dalla più vecchia alla più recente, o correggi la data",
            altrove: [{ file: FILE, ...posizione(FILE, [i - 1, "data"]) }],
          },
        ];
      if (oggi && data > oggi)
        return [{ ...qui, messaggio: `La versione ${id} è del ${data}, un giorno che deve ancora venire` }];
      return [];
    }),
};
