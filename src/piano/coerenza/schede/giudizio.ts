/** Il giudizio di un esito deve essere quello della sua percentuale. */
import type { GIUDIZI } from "../../../generi/vocabolari.ts";
import type { Regola } from "../regola.ts";

/** La scala delle linee guida regionali: 0 nullo, 1-49 insufficiente, 50-79 sufficiente, 80-99 buono, 100 ottimo. */
export function giudizioDi(percentuale: number): (typeof GIUDIZI)[number] {
  if (percentuale <= 0) return "nullo";
  if (percentuale < 50) return "insufficiente";
  if (percentuale < 80) return "sufficiente";
  return percentuale < 100 ? "buono" : "ottimo";
}

export const giudizio: Regola = {
  id: "giudizio",
  famiglia: "schede",
  gravita: "avviso",
  titolo: "Il giudizio di un esito non è quello della sua percentuale",
  motivo:
    "La scala è scritta nella scheda: un giudizio più alto della sua percentuale fa sembrare raggiunto ciò che non lo è.",
  esempio: { sbagliato: "80% (ottimo)", giusto: "80% (buono)" },
  cerca: ({ piano, posizione }) =>
    piano.esiti.flatMap(({ id, file, grado }) => {
      if (!grado?.giudizio || grado.valore === null) return [];
      const atteso = giudizioDi(grado.valore);
      if (atteso === grado.giudizio) return [];
      return [
        {
          file,
          ...posizione(file, ["grado", "giudizio"]),
          messaggio: `Il grado è ${grado.valore}%, il giudizio «${grado.giudizio}»: nella scala ${grado.valore}% è «${atteso}»`,
          figure: [id],
        },
      ];
    }),
};
