/** La risposta sulla continuità e i legami con gli esiti devono dire la stessa cosa. */

import { rispostaSu } from "../../../generi/obiettivi/domande.ts";
import { esitiContinuatiDa } from "../../esiti.ts";
import type { Regola } from "../regola.ts";

export const continuitaSmentita: Regola = {
  id: "continuita-smentita",
  famiglia: "schede",
  gravita: "avviso",
  titolo: "La scheda e l'esito non dicono la stessa cosa sulla continuità",
  motivo:
    "Un obiettivo «in continuità» deve avere un esito da cui viene; uno nuovo non può essere la continuazione di un altro.",
  esempio: { sbagliato: "continuità: no; e l'esito 2021-a1 continua qui", giusto: "continuità: sì" },
  vuoleTutto: true,
  cerca: ({ piano, posizione }) =>
    piano.obiettivi.flatMap((o) => {
      const [esito] = esitiContinuatiDa(piano, o);
      const su = rispostaSu(piano.profilo, o.domande, "continuità");
      const risposta = su?.composta?.risposta;
      const messaggio =
        risposta === "no" && esito
          ? `L'obiettivo ${o.id.toUpperCase()} dice di non essere in continuità, ma l'esito «${esito.titolo}» continua qui`
          : risposta === "sì" && !esito && piano.esiti.length
            ? `L'obiettivo ${o.id.toUpperCase()} dice di essere in continuità, ma nessun esito continua qui`
            : undefined;
      if (!messaggio) return [];
      return [
        {
          file: o.file,
          ...posizione(o.file, ["domande", su?.domanda.campo ?? ""]),
          messaggio,
          ...(esito ? { altrove: [{ file: esito.file, ...posizione(esito.file, ["continuaIn"]) }] } : {}),
          figure: [o.id],
        },
      ];
    }),
};
