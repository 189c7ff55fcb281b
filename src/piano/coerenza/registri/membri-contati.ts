/** Una rete di tredici enti ha tredici membri nell'elenco. */
import type { Regola } from "../regola.ts";

export const membriContati: Regola = {
  id: "membri-contati",
  famiglia: "registri",
  gravita: "avviso",
  titolo: "Il numero dei membri di una rete non è quello dell'elenco",
  motivo: "Se la rete dice tredici e ne nomina dodici, un ente ha perso il suo posto.",
  esempio: { sbagliato: "numeroMembri: 13, e dodici membri", giusto: "numeroMembri: 12, e dodici membri" },
  cerca: ({ piano, posizione }) =>
    piano.reti.flatMap(({ id, file, nome, numeroMembri, membri, altriMembri }) => {
      const nominati = new Set(membri.map((m) => m.ente)).size;
      if (numeroMembri === undefined || nominati === 0 || nominati === numeroMembri) return [];
      // I membri nominati per genere («le scuole») non si contano: bastano a spiegare un elenco più corto.
      if (altriMembri?.length && nominati < numeroMembri) return [];
      return [
        {
          file,
          ...posizione(file, ["numeroMembri"]),
          messaggio: `«${nome}» dice ${numeroMembri} membri, l'elenco ne nomina ${nominati}`,
          altrove: [{ file, ...posizione(file, ["membri"]) }],
          figure: [id],
        },
      ];
    }),
};
