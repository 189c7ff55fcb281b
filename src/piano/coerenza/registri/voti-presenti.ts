/** In una seduta non votano più enti di quanti sono presenti, e presenti e assenti sono quelli che ci sono. */
import type { Regola } from "../regola.ts";

export const votiPresenti: Regola = {
  id: "voti-presenti",
  famiglia: "registri",
  gravita: "avviso",
  titolo: "I voti di una seduta sono più dei presenti",
  motivo:
    "Undici voti con nove presenti: o il foglio delle presenze o il voto è trascritto male, e un atto si può impugnare.",
  esempio: { sbagliato: "9 presenti, 10 favorevoli e 1 contrario", giusto: "11 presenti, 10 favorevoli e 1 contrario" },
  cerca: ({ piano, posizione }) =>
    piano.atti.flatMap(({ file, presenze, punti }) => {
      const presenti = presenze?.presenti;
      if (presenti === undefined || presenti === null) return [];
      return punti.flatMap((p, i) =>
        (p.voti ?? []).flatMap(({ favorevoli = 0, contrari = 0, astenuti = 0 }, j) => {
          const voti = favorevoli + contrari + astenuti;
          if (voti <= presenti) return [];
          return [
            {
              file,
              ...posizione(file, ["punti", i, "voti", j]),
              messaggio: `I voti sono ${voti} e i presenti ${presenti}`,
              altrove: [{ file, ...posizione(file, ["presenze", "presenti"]) }],
            },
          ];
        }),
      );
    }),
};
