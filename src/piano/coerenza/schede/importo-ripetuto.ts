/** Lo stesso importo, dallo stesso fondo e per lo stesso periodo, in più schede: una somma sola o tante? */
import { periodoRisorsa } from "../../../generi/obiettivi/periodi.ts";
import { scriviEuro } from "../../../testo/numeri.ts";
import { importiRipetuti } from "../../risorse.ts";
import type { Regola } from "../regola.ts";

export const importoRipetuto: Regola = {
  id: "importo-ripetuto",
  famiglia: "schede",
  gravita: "avviso",
  titolo: "Lo stesso importo compare in più schede",
  motivo:
    "Se è la stessa somma scritta più volte, il totale delle risorse la conta più volte: chi vota deve sapere se sono soldi diversi.",
  esempio: {
    sbagliato: "150.000 € dal Fondo povertà in B1, B2 e B3",
    giusto: "150.000 € in B1, e una nota in B2 e B3",
  },
  cerca: ({ piano, posizione }) =>
    importiRipetuti(piano).flatMap(({ importo, periodo, voci }) => {
      const luoghi = voci.map(({ obiettivo: o, posto }) => ({
        file: o.file,
        ...posizione(o.file, ["risorse", posto]),
      }));
      const [primo, ...altri] = luoghi;
      if (!primo) return [];
      return [
        {
          ...primo,
          messaggio: `${scriviEuro(importo)} ${periodoRisorsa(periodo)} dallo stesso fondo sono in ${voci.map((v) => v.obiettivo.id.toUpperCase()).join(", ")}: una somma sola o ${voci.length}?`,
          altrove: altri,
          figure: voci.map((v) => v.obiettivo.id),
        },
      ];
    }),
};
