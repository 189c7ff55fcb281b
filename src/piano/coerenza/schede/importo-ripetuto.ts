/** Lo stesso importo, dallo stesso fondo e per lo stesso periodo, in più schede: una somma sola o tante? */
import { scriviEuro } from "../../../testo/numeri.ts";
import { periodoRisorsa } from "../../risorse.ts";
import type { Regola } from "../regola.ts";

/** Sotto questa cifra due importi uguali possono essere un caso. */
const MINIMO = 1000;

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
  cerca: ({ piano, posizione }) => {
    const voci = piano.obiettivi.flatMap((o) =>
      o.risorse.flatMap((r, i) =>
        r.importo !== null && r.importo >= MINIMO
          ? [{ o, r, i, chiave: [[...r.fondi].sort(), r.importo, r.periodo].join("|") }]
          : [],
      ),
    );
    return [...Map.groupBy(voci, (v) => v.chiave).values()].flatMap((uguali) => {
      const [prima, ...altre] = uguali;
      if (!prima || new Set(uguali.map((v) => v.o.id)).size < 2 || prima.r.importo === null) return [];
      const posto = ({ o, i }: typeof prima) => ({ file: o.file, ...posizione(o.file, ["risorse", i]) });
      return [
        {
          ...posto(prima),
          messaggio: `${scriviEuro(prima.r.importo)} ${periodoRisorsa(prima.r.periodo)} dallo stesso fondo sono in ${uguali.map((v) => v.o.id.toUpperCase()).join(", ")}: una somma sola o ${uguali.length}?`,
          altrove: altre.map(posto),
          figure: uguali.map((v) => v.o.id),
        },
      ];
    });
  },
};
