/** Il giudizio di un esito deve essere quello della sua percentuale. */
import { giudizioDi } from "../../../generi/esiti/verdetto.ts";
import { contrastano } from "../raccolta.ts";
import type { Regola } from "../regola.ts";

export const giudizio: Regola = {
  id: "giudizio",
  famiglia: "schede",
  gravita: "avviso",
  titolo: "Il giudizio di un esito non è quello della sua percentuale",
  motivo:
    "La scala è scritta nella scheda: un giudizio più alto della sua percentuale fa sembrare raggiunto ciò che non lo è.",
  esempio: { sbagliato: "80% (ottimo)", giusto: "80% (buono)" },
  cerca: (contesto) =>
    contesto.piano.esiti.flatMap(({ id, file, grado }) => {
      if (!grado?.giudizio || grado.valore === null) return [];
      const atteso = giudizioDi(grado.valore, contesto.piano.profilo);
      if (atteso === undefined || atteso === grado.giudizio) return [];
      contrastano(contesto, { file, percorso: ["grado", "valore"] });
      return [
        {
          file,
          ...contesto.posizione(file, ["grado", "giudizio"]),
          messaggio: `Il grado è ${grado.valore}%, il giudizio «${grado.giudizio}»: nella scala ${grado.valore}% è «${atteso}»`,
          figure: [id],
        },
      ];
    }),
};
