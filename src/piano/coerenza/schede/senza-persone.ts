/** Una scheda che non dice a chi serve non si trova partendo da sé. */
import type { Regola } from "../regola.ts";

export const senzaPersone: Regola = {
  id: "senza-persone",
  famiglia: "schede",
  gravita: "avviso",
  titolo: "Una scheda non dice per chi è",
  motivo: "Le pagine «Per te» si fanno con il campo «persone»: una scheda che non lo ha non vi compare.",
  esempio: { sbagliato: "un obiettivo tematico senza «persone»", giusto: "persone: [anziani]" },
  cerca: ({ piano, posizione }) =>
    piano.persone.length === 0
      ? []
      : piano.obiettivi
          .filter((o) => o.tipo === "tematico" && !o.persone?.length)
          .map((o) => ({
            file: o.file,
            ...posizione(o.file, ["titolo"]),
            messaggio: `L'obiettivo ${o.id.toUpperCase()} non dice per chi è`,
            suggerimento: `aggiungi «persone: [${piano.persone[0]?.id ?? ""}]» o altre voci di persone.yaml`,
          })),
};

export const personaSenzaSchede: Regola = {
  id: "persona-senza-schede",
  famiglia: "schede",
  gravita: "avviso",
  titolo: "Una voce di persone.yaml non porta a niente",
  motivo: "Chi si riconosce in una frase e la apre si aspetta di trovarvi qualcosa.",
  esempio: {
    sbagliato: "«cerco-casa» in persone.yaml, e nessuna scheda lo cita",
    giusto: "citala in una scheda, o toglila",
  },
  vuoleTutto: true,
  cerca: ({ piano, posizione }) =>
    piano.persone.flatMap((p, i) =>
      [...piano.obiettivi, ...piano.tipiServizio, ...piano.reti, ...piano.sportelli, ...piano.enti].some((v) =>
        v.persone?.includes(p.id),
      )
        ? []
        : [
            {
              file: "persone.yaml",
              ...posizione("persone.yaml", [i]),
              messaggio: `Nessuna scheda, nessun servizio, sportello, ente o rete è per «${p.id}»`,
              suggerimento: "citala nel campo «persone» di una scheda, o toglila",
            },
          ],
    ),
};
