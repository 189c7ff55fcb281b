/** Un esito «raggiunto al 100%» non può avere un indicatore sotto il previsto. */
import { misuraDetta } from "../../esiti.ts";
import { contrastano } from "../raccolta.ts";
import type { Regola } from "../regola.ts";

export const esitoNonRaggiunto: Regola = {
  id: "esito-non-raggiunto",
  famiglia: "schede",
  gravita: "avviso",
  titolo: "Il grado è 100%, ma un indicatore è sotto il previsto",
  motivo: "Il grado riassume gli indicatori: se dice tutto raggiunto, ogni indicatore deve esserlo.",
  esempio: { sbagliato: "grado 100%; previsti 50 corsi, fatti 20", giusto: "grado 80%; previsti 50 corsi, fatti 20" },
  cerca: (contesto) =>
    contesto.piano.esiti
      .filter((e) => e.grado?.valore === 100)
      .flatMap(({ id: esito, file, indicatori }) =>
        (indicatori ?? []).flatMap(({ id, descrizione, unita, previsto, raggiunto }, i) => {
          const [fatto] = raggiunto;
          if (previsto?.valore == null || raggiunto.length !== 1 || fatto?.valore == null) return [];
          const alMassimo = ["<", "<=", "diminuzione"].includes(previsto.confronto ?? "=");
          if (alMassimo ? fatto.valore <= previsto.valore : fatto.valore >= previsto.valore) return [];
          contrastano(
            contesto,
            { file, percorso: ["indicatori", i, "previsto", "valore"] },
            { file, percorso: ["indicatori", i, "raggiunto", 0, "valore"] },
            { file, percorso: ["grado", "valore"] },
          );
          return [
            {
              file,
              ...contesto.posizione(file, ["indicatori", i, "raggiunto"]),
              messaggio: `Il grado è 100%, ma «${descrizione}» prevedeva ${misuraDetta(previsto, unita)} e ha raggiunto ${misuraDetta(fatto, unita)}`,
              altrove: [{ file, ...contesto.posizione(file, ["grado"]) }],
              figure: [id, esito],
            },
          ];
        }),
      ),
};
