/** Un esito «riproposto» deve ritrovarsi in un obiettivo nuovo, e uno non riproposto no. */
import type { Regola } from "../regola.ts";

export const senzaSeguito: Regola = {
  id: "senza-seguito",
  famiglia: "schede",
  gravita: "avviso",
  titolo: "Un esito dice che continua, ma nessun obiettivo nuovo lo riprende",
  motivo: "Chi ha visto cominciare un servizio vuole sapere dove è finito.",
  esempio: { sbagliato: "riproposto: sì, e nessun obiettivo", giusto: "riproposto: sì, continuaIn: [a1]" },
  vuoleTutto: true,
  cerca: ({ piano, posizione }) =>
    piano.esiti.flatMap(({ id, file, riproposto, continuaIn }) => {
      const continua = (continuaIn ?? []).length > 0;
      const messaggio =
        riproposto?.risposta === "sì" && !continua
          ? "L'esito dice che sarà riproposto, ma nessun obiettivo nuovo lo continua"
          : riproposto?.risposta === "no" && continua
            ? `L'esito dice che non sarà riproposto, ma continua in ${continuaIn?.map((o) => o.toUpperCase()).join(", ")}`
            : undefined;
      return messaggio ? [{ file, ...posizione(file, ["riproposto"]), messaggio, figure: [id] }] : [];
    }),
};
