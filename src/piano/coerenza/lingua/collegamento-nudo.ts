/** Un collegamento dice dove porta. */

import { SEGNAPOSTO } from "../../../mdx/blocchi.ts";
import { accorcia } from "../../../testo/accorcia.ts";
import { vociConTesto } from "../../modello.ts";
import type { Regola } from "../regola.ts";

const NUDI =
  /^(?:(?:clicca|clicc(?:are|ate)|premi|vai|leggi|vedi|scarica|apri)(?:\s+(?:qui|qua))?|qui|qua|link|questo link|a questo link|leggi (?:tutto|di più)|scopri di più|continua|altro|pagina|sito|documento)[.…»]*$/i;

export const collegamentoNudo: Regola = {
  id: "collegamento-nudo",
  famiglia: "lingua",
  gravita: "avviso",
  titolo: "Un collegamento non dice dove porta",
  motivo: "Chi usa un lettore di schermo scorre i collegamenti da soli: «qui» non dice nulla (WCAG 2.4.4).",
  esempio: { sbagliato: "per il bando [clicca qui](…)", giusto: "leggi [il bando per gli affitti](…)" },
  cerca: ({ piano }) =>
    vociConTesto(piano).flatMap(({ file, testo }) =>
      testo.collegamenti.flatMap(({ testo: letto, url, riga, colonna, immagine }) => {
        const scritto = letto.replaceAll(SEGNAPOSTO, "").trim();
        if (immagine) return [];
        const nudo = NUDI.test(scritto);
        const indirizzo = /^(?:https?:\/\/|www\.)\S+$/i.test(scritto);
        if (!nudo && !indirizzo && scritto) return [];
        return [
          {
            file,
            riga,
            colonna,
            messaggio: scritto
              ? `Il collegamento «${accorcia(scritto)}» non dice dove porta`
              : `Il collegamento a ${accorcia(url)} non ha un testo`,
            suggerimento: "scrivi come testo il nome della pagina o del documento",
          },
        ];
      }),
    ),
};
