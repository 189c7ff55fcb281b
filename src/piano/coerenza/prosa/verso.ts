/** Le parole che dicono un verso devono andare con i loro numeri: «cala da 8 a 10» non torna. */
import type { Cifra } from "../../../testo/cifre.ts";
import type { Regola } from "../regola.ts";
import { type Affermazione, affermazioni, quantitaDi, segnala } from "./prosa.ts";

const SALE = String.raw`aument\w*|cresc\w*|crescita|salit[aeio]|sale|salgono|rialzo`;
const SCENDE = String.raw`diminui\w*|diminuzione|cal[ao]|calano|calat[aeio]|calare|scend\w*|sces[aeio]|discesa|riduc\w*|ridott[aeio]|riduzione|decresc\w*`;
const PAROLA = new RegExp(String.raw`(?<![\p{L}])(?:(${SALE})|(${SCENDE}))(?![\p{L}])`, "giu");
const ARTICOLI = `(?:circa |quasi |oltre |poco più di |il |lo |la |l'|i |gli |le )*`;
const DA = new RegExp(String.raw`(?<!\p{L})(?:da|dal|dallo|dalla|dai|dagli|dalle|dall')\s?${ARTICOLI}$`, "iu");
const A = new RegExp(String.raw`(?<!\p{L})(?:a|al|allo|alla|ai|agli|alle|all')\s?${ARTICOLI}$`, "iu");
/** Una frase che comincia così continua quella di prima: il verso può essere là. */
const CONTINUA = /^(?:passa|passano|passando|va|vanno|da|dal|dai|dall')(?!\p{L})/iu;

export const verso: Regola = {
  id: "verso",
  famiglia: "prosa",
  gravita: "avviso",
  titolo: "Una parola dice un verso e i suoi numeri un altro",
  motivo: "Chi legge in fretta ricorda la parola, non i numeri: se non vanno insieme, ricorda il falso.",
  esempio: {
    sbagliato: "la popolazione cala da 234.856 a 236.967",
    giusto: "la popolazione cresce da 234.856 a 236.967",
  },
  cerca: (contesto) =>
    affermazioni(contesto).flatMap((a) =>
      coppie(a).flatMap(([da, fino]) => {
        const detto = parolaDi(a, da, fino);
        if (!detto || fino.valore > da.valore === detto.sale) return [];
        return [
          segnala(
            contesto,
            a,
            da,
            `«${detto.parola}» dice che ${detto.sale ? "sale" : "scende"}, ma da ${da.scritto.trim()} a ${fino.scritto.trim()} ${detto.sale ? "scende" : "sale"}`,
          ),
        ];
      }),
    ),
};

/** Ciò che sta appena davanti a un numero: una preposizione con i suoi articoli. */
const davanti = (a: Affermazione, c: Cifra): string => a.testo.slice(Math.max(0, c.inizio - 60), c.inizio);

/** Le coppie «da X … a Y» di una frase, della stessa unità e diverse. */
function coppie(a: Affermazione): [Cifra, Cifra][] {
  const numeri = quantitaDi(a);
  return numeri.flatMap((da, i) => {
    const fino = numeri[i + 1];
    if (!fino || !DA.test(davanti(a, da)) || !A.test(davanti(a, fino))) return [];
    const inMezzo = a.testo.slice(da.fine, fino.inizio);
    if (inMezzo.length > 60 || /[.;:]/.test(inMezzo)) return [];
    const confrontabili = da.unita === fino.unita || da.unita === "numero";
    return confrontabili && da.valore !== fino.valore ? [[da, fino] as [Cifra, Cifra]] : [];
  });
}

/** La parola di verso che regge la coppia: la più vicina prima, se no subito dopo, se no nella frase che precede. */
function parolaDi(a: Affermazione, da: Cifra, fino: Cifra): { parola: string; sale: boolean } | undefined {
  const prima = ultima(a.testo.slice(0, da.inizio));
  if (prima) return prima;
  const dopo = [...a.testo.slice(fino.fine, fino.fine + 45).matchAll(PAROLA)][0];
  if (dopo) return { parola: dopo[0], sale: Boolean(dopo[1]) };
  return a.prima && CONTINUA.test(a.testo) ? ultima(a.prima.testo) : undefined;
}

function ultima(testo: string): { parola: string; sale: boolean } | undefined {
  const trovata = [...testo.matchAll(PAROLA)].at(-1);
  if (!trovata || /\bnon\s+(?:\p{L}+\s+)?$/iu.test(testo.slice(0, trovata.index))) return undefined;
  return { parola: trovata[0], sale: Boolean(trovata[1]) };
}
