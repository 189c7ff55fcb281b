/** Un vuoto lasciato in mezzo a un testo: una riga da riempire, «[da inserire]», un rimando di Word che si è rotto. */
import { daCompletare } from "../../../testo/segnaposto.ts";
import type { Regola } from "../regola.ts";

/** Oltre, di ciò che si è trovato bastano i primi segni. */
const MASSIMO = 40;

export const vuotoDaRiempire: Regola = {
  id: "da-completare",
  famiglia: "completezza",
  gravita: "avviso",
  titolo: "In un testo è rimasto un vuoto da riempire",
  motivo: "«[da inserire]», «xxx», gli errori di un rimando di Word si pubblicherebbero come sono.",
  esempio: { sbagliato: "Il referente è [da inserire].", giusto: "Il referente è l'Ufficio di Piano." },
  cerca: ({ testi, campi }) =>
    [...campi, ...testi.filter((t) => t.genere !== "campo")].flatMap(({ file, riga, colonna, testo }) => {
      const trovato = daCompletare(testo);
      if (!trovato) return [];
      return [
        {
          file,
          riga,
          colonna,
          messaggio: `Qui è rimasto un vuoto da riempire: «${trovato.scritto.slice(0, MASSIMO)}»`,
          suggerimento: "scrivi ciò che manca, o togli la frase",
        },
      ];
    }),
};
