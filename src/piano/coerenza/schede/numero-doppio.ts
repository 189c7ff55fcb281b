/** Due obiettivi della stessa area non hanno lo stesso numero. */
import type { Luogo } from "../../../diagnostica/index.ts";
import type { Regola } from "../regola.ts";

export const numeroDoppio: Regola = {
  id: "numero-doppio",
  famiglia: "schede",
  gravita: "avviso",
  titolo: "Due obiettivi della stessa area hanno lo stesso numero",
  motivo: "«L'obiettivo 1 dell'area anziani» deve essere uno solo: se sono due, chi vota non sa quale.",
  esempio: { sbagliato: "area D: obiettivo 1 e obiettivo 1", giusto: "area D: obiettivo 1 e obiettivo 2" },
  cerca: ({ piano, posizione }) => {
    const voci = [
      ...piano.obiettivi.map((o) => ({ id: o.id, file: o.file, chiave: `${o.area} ${o.numero}`, numero: o.numero })),
      ...piano.esiti.map((e) => ({
        id: e.id,
        file: e.file,
        chiave: `${e.tipo} ${e.area?.nome ?? ""} ${e.numero}`,
        numero: e.numero,
      })),
    ];
    const primi = new Map<string, Luogo & { id: string }>();
    return voci.flatMap(({ id, file, chiave, numero }) => {
      const qui = { id, file, ...posizione(file, ["numero"]) };
      const primo = primi.get(chiave);
      if (!primo) primi.set(chiave, qui);
      if (!primo) return [];
      const { id: altro, ...luogo } = primo;
      return [
        {
          file,
          riga: qui.riga,
          colonna: qui.colonna,
          messaggio: `Il numero ${numero} è anche di «${altro}», della stessa area`,
          altrove: [luogo],
          figure: [id, altro],
        },
      ];
    });
  },
};
