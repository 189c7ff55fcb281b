/** Il registro dei servizi deve coincidere con la tabella riassuntiva. */
import { confrontaConTabella } from "../../servizi.ts";
import type { Regola } from "../regola.ts";

const UNITA = "servizi/unita.csv";

export const registroTabella: Regola = {
  id: "registro-tabella",
  famiglia: "registri",
  gravita: "avviso",
  titolo: "Il registro dei servizi e la tabella del piano danno numeri diversi",
  motivo: "Chi legge la tabella e chi legge l'elenco deve trovare lo stesso numero di servizi e di posti.",
  esempio: { sbagliato: "42 nidi in tabella, 41 nell'elenco", giusto: "42 nidi in tabella e nell'elenco" },
  vuoleTutto: true,
  cerca: ({ piano, posizione }) => {
    const posto = new Map(piano.tipiServizio.map((t, i) => [t, i]));
    return confrontaConTabella(piano)
      .filter((c) => !c.coincide)
      .map(({ gruppo: { tipo, strutture, posti }, dichiarate, postiDichiarati }) => {
        const { dataset: id, righe = [], unita = "" } = tipo.confronto ?? {};
        const dataset = piano.dataset.find((d) => d.id === id);
        return {
          file: "servizi/tipi.yaml",
          ...posizione("servizi/tipi.yaml", [posto.get(tipo) ?? 0, "confronto"]),
          messaggio: `${tipo.plurale}: il registro ha ${strutture} unità e ${posti ?? 0} posti, la tabella ${dichiarate ?? "–"} e ${postiDichiarati ?? "–"}`,
          altrove: [
            ...(dataset
              ? righe.map((r) => ({ file: dataset.fileCsv, ...posizione(dataset.fileCsv, [r, unita]) }))
              : []),
            ...piano.servizi.flatMap((s, i) =>
              s.tipo === tipo.id ? [{ file: UNITA, ...posizione(UNITA, [i, "nome"]) }] : [],
            ),
          ],
          figure: [tipo.id, ...righe.map((r) => `${id}/${r}/${unita}`)],
        };
      });
  },
};
