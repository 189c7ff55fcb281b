/** In una seduta non votano più enti di quanti sono presenti, e presenti e assenti non sono più dei Comuni. */
import type { Regola } from "../regola.ts";

export const votiPresenti: Regola = {
  id: "voti-presenti",
  famiglia: "registri",
  gravita: "avviso",
  titolo: "I voti o le presenze di una seduta non tornano",
  motivo:
    "Undici voti con nove presenti: o il foglio delle presenze o il voto è trascritto male, e un atto si può impugnare.",
  esempio: { sbagliato: "9 presenti, 10 favorevoli e 1 contrario", giusto: "11 presenti, 10 favorevoli e 1 contrario" },
  cerca: ({ piano, posizione }) =>
    piano.atti.flatMap(({ file, data, organo, altroAmbito, presenze, punti }) => {
      const { presenti, assenti } = presenze ?? {};
      const convocati = (presenti ?? 0) + (assenti ?? 0);
      const comuni = piano.identita.comuni.length;
      const troppi =
        /sindaci/i.test(organo) && !altroAmbito && convocati > comuni
          ? [
              {
                ...{ file, ...posizione(file, ["presenze"]) },
                messaggio: `Presenti e assenti sono ${convocati}, i Comuni dell'Ambito ${comuni}`,
              },
            ]
          : [];
      const voti = punti.flatMap((p, i) =>
        (p.voti ?? []).flatMap(({ esito, favorevoli = 0, contrari = 0, astenuti = 0 }, j) => {
          const qui = { file, ...posizione(file, ["punti", i, "voti", j]) };
          if (presenti != null && favorevoli + contrari + astenuti > presenti)
            return [
              {
                ...qui,
                messaggio: `I voti sono ${favorevoli + contrari + astenuti} e i presenti ${presenti}`,
                altrove: [{ file, ...posizione(file, ["presenze", "presenti"]) }],
              },
            ];
          // Di un piano approvato in una seduta che non approva lo dice «stato-smentito».
          if (data && data === piano.identita.approvazione?.data) return [];
          if (esito !== "respinto" || favorevoli <= contrari + astenuti) return [];
          return [
            { ...qui, messaggio: `Il voto è «respinto», ma con ${favorevoli} favorevoli e ${contrari} contrari` },
          ];
        }),
      );
      return [...troppi, ...voti];
    }),
};
