/** Le parole che dicono un verso devono andare con i loro numeri: «cresce da 10 a 8» non torna. */
import { leggiNumero } from "../../testo/numeri.ts";
import { frasi } from "./lingua.ts";
import { blocchi, type Regola } from "./regola.ts";

const NUMERO = String.raw`(\d+(?:\.\d{3})*(?:,\d+)?)`;
const SALE = String.raw`aument\w*|cresc\w*|salit\w*|sale|salgono|in crescita|in aumento`;
const SCENDE = String.raw`diminui\w*|diminuzion\w*|cala|calano|calat\w*|scend\w*|sces\w*|riduc\w*|ridott\w*|in calo|in discesa|in diminuzione|decresc\w*`;
const VERSO = new RegExp(
  String.raw`(?<![\p{L}])(?:(${SALE})|(${SCENDE}))(?![\p{L}])[^.;:]{0,60}?\b(?:da|dal|dall'|dallo|dai)\s?${NUMERO}\s?%?(?:[^.;:\d]|(?<!\d)(?:19|20)\d\d(?!\d)){0,40}?\b(?:a|al|all'|allo|ai)\s?${NUMERO}(?!\.\d)`,
  "giu",
);

export const verso: Regola = {
  id: "verso",
  famiglia: "figure",
  gravita: "avviso",
  titolo: "Una parola dice un verso e i suoi numeri un altro",
  motivo: "Chi legge in fretta ricorda la parola, non i numeri: se non vanno insieme, ricorda il falso.",
  esempio: {
    sbagliato: "la popolazione cala da 234.856 a 236.967",
    giusto: "la popolazione cresce da 234.856 a 236.967",
  },
  cerca: ({ piano }) =>
    [...blocchi(piano)].flatMap(({ file, riga, colonna, testo }) =>
      frasi(testo).flatMap((frase) =>
        [...frase.matchAll(VERSO)].flatMap(([trovata, sale, , primo = "", secondo = ""]) => {
          const [da, a] = [leggiNumero(primo), leggiNumero(secondo)];
          if (!da.ok || !a.ok || da.valore === a.valore || anno(da.valore, a.valore)) return [];
          if (a.valore > da.valore === Boolean(sale)) return [];
          return [
            {
              file,
              riga,
              colonna,
              messaggio: `«${trovata}»: la parola dice che ${sale ? "sale" : "scende"}, i numeri il contrario`,
              suggerimento: "correggi la parola o i numeri; se la fonte scrive proprio così, dillo in una <Nota>",
            },
          ];
        }),
      ),
    ),
};

/** Due anni di calendario non sono quantità: «cresce dal 2018 al 2021». */
const anno = (a: number, b: number) => [a, b].every((n) => Number.isInteger(n) && n >= 1900 && n <= 2100);
