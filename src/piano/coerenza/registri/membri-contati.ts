/** Una rete di tredici enti ha tredici membri nell'elenco. */
import { contrastano, controllate } from "../raccolta.ts";
import type { Regola } from "../regola.ts";

export const membriContati: Regola = {
  id: "membri-contati",
  famiglia: "registri",
  gravita: "avviso",
  titolo: "Il numero dei membri di una rete non è quello dell'elenco",
  motivo: "Se la rete dice tredici e ne nomina dodici, un ente ha perso il suo posto.",
  esempio: { sbagliato: "numeroMembri: 13, e dodici membri", giusto: "numeroMembri: 12, e dodici membri" },
  cerca: (contesto) =>
    contesto.piano.reti.flatMap(({ id, file, nome, numeroMembri, membri, altriMembri }) => {
      const nominati = new Set(membri.map((m) => m.ente)).size;
      if (numeroMembri === undefined || nominati === 0) return [];
      // I membri nominati per genere («le scuole») non si contano: bastano a spiegare un elenco più corto.
      const tace = (detti: number) =>
        nominati === detti || (altriMembri?.length !== undefined && altriMembri.length > 0 && nominati < detti);
      const posto = { file, percorso: ["numeroMembri"] };
      if (controllate(contesto, "ricalcolata", [{ valore: numeroMembri, passo: 1, posto }], ([n = 0]) => tace(n)))
        return [];
      contrastano(contesto, posto);
      return [
        {
          file,
          ...contesto.posizione(file, ["numeroMembri"]),
          messaggio: `«${nome}» dice ${numeroMembri} membri, l'elenco ne nomina ${nominati}`,
          altrove: [{ file, ...contesto.posizione(file, ["membri"]) }],
          figure: [id],
        },
      ];
    }),
};
