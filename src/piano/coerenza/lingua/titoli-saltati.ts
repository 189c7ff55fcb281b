/** I titoli scendono di un livello per volta. */
import { vociConTesto } from "../../modello.ts";
import type { Regola } from "../regola.ts";

export const titoliSaltati: Regola = {
  id: "titoli-saltati",
  famiglia: "lingua",
  gravita: "avviso",
  titolo: "Un titolo salta un livello",
  motivo: "Chi usa un lettore di schermo si muove per livelli: uno che manca sembra una parte perduta.",
  esempio: { sbagliato: "## Case, poi #### Affitti", giusto: "## Case, poi ### Affitti" },
  cerca: ({ piano }) =>
    vociConTesto(piano).flatMap(({ file, testo }) =>
      testo.titoli.flatMap(({ livello, testo: titolo, riga, colonna }, i) => {
        const prima = testo.titoli[i - 1]?.livello ?? 1;
        if (livello <= prima + 1) return [];
        return [
          {
            file,
            riga,
            colonna,
            messaggio: `«${titolo}» è di livello ${livello}, ma il titolo prima è di livello ${prima}`,
            suggerimento: `scrivi «${"#".repeat(prima + 1)} ${titolo}»`,
          },
        ];
      }),
    ),
};
