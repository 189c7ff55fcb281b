/** Ciò che era previsto va misurato: un indicatore senza un raggiunto non dice com'è andata. */
import { misuraDetta } from "../../esiti.ts";
import type { Regola } from "../regola.ts";

export const maiMisurato: Regola = {
  id: "mai-misurato",
  famiglia: "schede",
  gravita: "avviso",
  titolo: "Un indicatore dell'esito aveva un previsto e non ha un raggiunto",
  motivo: "Un traguardo promesso e mai misurato non si può dire né raggiunto né mancato.",
  esempio: { sbagliato: "previsti 70 percorsi, raggiunto: niente", giusto: "previsti 70 percorsi, raggiunti 64" },
  cerca: ({ piano, posizione }) =>
    piano.esiti.flatMap(({ file, indicatori }) =>
      (indicatori ?? []).flatMap(({ id, descrizione, unita, previsto, raggiunto }, i) => {
        if (!previsto || raggiunto.some((r) => r.valore !== null || r.testo)) return [];
        return [
          {
            file,
            ...posizione(file, ["indicatori", i, "raggiunto"]),
            messaggio: `«${descrizione}» prevedeva ${misuraDetta(previsto, unita)} e non ha un dato raggiunto`,
            figure: [id],
          },
        ];
      }),
    ),
};
