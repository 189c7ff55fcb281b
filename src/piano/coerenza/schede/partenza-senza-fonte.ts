/** Un valore di partenza è un fatto: deve dire dove è scritto. */
import type { Regola } from "../regola.ts";

export const partenzaSenzaFonte: Regola = {
  id: "partenza-senza-fonte",
  famiglia: "schede",
  gravita: "avviso",
  titolo: "Un valore di partenza non dice dove è scritto",
  motivo: "Fra tre anni qualcuno confronterà il risultato con la partenza: deve poter ritrovare il numero.",
  esempio: { sbagliato: "fonte: { documento: pdz }", giusto: 'fonte: { documento: pdz, paragrafo: "5.3" }' },
  cerca: ({ piano, posizione }) =>
    piano.obiettivi.flatMap((o) =>
      o.indicatori.flatMap((ind, i) => {
        const fonte = ind.fonte ?? o.fonte;
        if (ind.tipo !== "input" || fonte.paragrafo || fonte.tabella) return [];
        return [
          {
            file: o.file,
            ...posizione(o.file, ["indicatori", i]),
            messaggio: `«${ind.descrizione}» (${ind.id}) parte da un valore di cui la fonte non dice né paragrafo né tabella`,
            suggerimento: "aggiungi «paragrafo» o «tabella» alla fonte dell'indicatore o della scheda",
            figure: [ind.id],
          },
        ];
      }),
    ),
};
