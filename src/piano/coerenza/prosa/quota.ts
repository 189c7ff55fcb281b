/** Una quota scritta accanto alla sua parte deve essere quella del suo tutto: «27.783 su 250.000, il 12,2%» non torna. */
import { combacia } from "../../../testo/affermazioni/modo.ts";
import { quote } from "../../../testo/affermazioni/quote.ts";
import type { Numero } from "../../../testo/affermazioni/segni.ts";
import type { Cifra } from "../../../testo/cifre.ts";
import { scriviPercentuale } from "../../../testo/numeri.ts";
import { bilancio } from "../bilancio.ts";
import type { Contesto } from "../contesto.ts";
import type { Regola, Segnalazione } from "../regola.ts";
import { type Affermazione, affermazioni, quantitaDi, relativa, segnala, tornano } from "./prosa.ts";

export const quota: Regola = {
  id: "quota",
  famiglia: "prosa",
  gravita: "avviso",
  titolo: "Una quota non è quella della sua parte sul suo tutto",
  motivo:
    "Una parte, il suo tutto e la percentuale stanno nello stesso capoverso: se non tornano, quale dei tre è giusto?",
  esempio: { sbagliato: "50 persone su 200, il 30%", giusto: "50 persone su 200, il 25%" },
  cerca: (contesto) => {
    const tutte = affermazioni(contesto);
    const conta = bilancio();
    return tutte.flatMap((a, i) => [
      ...nellaFrase(contesto, a),
      ...apposizioni(contesto, a, tutte.slice(Math.max(0, i - 30), i), conta),
    ]);
  },
};

/** «86 nuove persone su 279 …, circa il 30%», «un terzo degli utenti, il 48%»: la quota e ciò che la dice, nella stessa frase. */
function nellaFrase(contesto: Contesto, a: Affermazione): Segnalazione[] {
  if (a.letta.numeri.length < 2) return [];
  return quote(a.letta).flatMap(({ quota, coppia, altra }) => {
    if (relativa(a, quota) || diAltro(a, quota)) return [];
    if (altra) return relativa(a, altra) || diAltro(a, altra) ? [] : fraQuote(contesto, a, quota, altra);
    if (!coppia || coppia.parte.valore > coppia.tutto.valore) return [];
    if (quota.classe !== "F") return confronta(contesto, a, quota, coppia.parte, [coppia.tutto]);
    const vera = (100 * coppia.parte.valore) / coppia.tutto.valore;
    const torna = ([x = 0, y = 0]: readonly number[]) => x > y || combacia(quota.valore, quota.modo, 0, (100 * x) / y);
    if (tornano(contesto, a, "ricalcolata", [coppia.parte, coppia.tutto], torna)) return [];
    const { parte, tutto } = coppia;
    return [
      segnala(
        contesto,
        a,
        quota,
        `È scritto «${quota.scritto.trim()}», ma ${parte.scritto.trim()} su ${tutto.scritto.trim()} fa ${scriviPercentuale(Math.round(vera * 10) / 10)}`,
      ),
    ];
  });
}

/** La stessa parte detta a parole e in cifre. */
function fraQuote(contesto: Contesto, a: Affermazione, aParole: Numero, cifra: Numero): Segnalazione[] {
  const torna = ([v = 0]: readonly number[]) => combacia(aParole.valore, aParole.modo, 0, v, cifra.passo);
  if (tornano(contesto, a, "ricalcolata", [cifra], torna)) return [];
  const detta = `«${aParole.scritto.trim()}» è il ${scriviPercentuale(Math.round(aParole.valore * 10) / 10)}`;
  return [segnala(contesto, a, cifra, `${detta}, ma accanto è scritto ${cifra.scritto.trim()}`)];
}

/** Uno sconto, un tasso, un aumento: non dice quanti sono. */
const diAltro = (a: Affermazione, q: Numero): boolean =>
  /(?<!\p{L})(?:scont|tass[oi]|aument|riduzion|rimbors|compartecipazion|copertur|contributo|aliquot)\p{L}*\s(?:è\s|sono\s)?(?:di|del|dell'|al|pari)\s?(?:\p{L}+\s)?$/u.test(
    a.testo.slice(Math.max(0, q.inizio - 40), q.inizio).toLowerCase(),
  );

/** «le ragazze sono 2.640, l'11,6%»: il tutto è l'unico numero più grande detto poco prima. */
function apposizioni(
  contesto: Contesto,
  a: Affermazione,
  precedenti: Affermazione[],
  conta: ReturnType<typeof bilancio>,
): Segnalazione[] {
  const numeri = quantitaDi(a);
  if (a.da.genere === "voce") return [];
  return numeri.flatMap((parte, i) => {
    const quota = numeri[i + 1];
    // «il 50% ne ha 17, il 25% ne ha 16»: qui la quota sta davanti al suo numero.
    const davanti = numeri.slice(0, i).findLast((n) => n.unita === "percentuale");
    if (davanti && !/[;:]/.test(a.testo.slice(davanti.fine, parte.inizio))) return [];
    if (quota?.unita !== "percentuale" || parte.unita !== "numero" || relativa(a, parte) || relativa(a, quota))
      return [];
    const inMezzo = a.testo.slice(parte.fine, quota.inizio);
    if (!/^(?:\s+[\p{L}'.]+){0,3}\s*(?:,|\()\s*(?:pari\s+al?l?'?\s*|circa\s+)?(?:il|l'|lo|all'|al)?\s*$/u.test(inMezzo))
      return [];
    const dopo = a.testo.slice(quota.fine);
    // «Pari al 32% e al 37%» sono due quote di due cose.
    if (/^\s+e\s+(?:il\s|al\s|l'|all')?\s?\d/u.test(dopo)) return [];
    const base = /^\s+(?:della|delle|degli|dell'|dei|del)\s?(\p{L}+)/u.exec(dopo)?.[1];
    if (base && !/^(?:total|popolazion|resident|abitant)/i.test(base)) return [];
    const intorno = [...precedenti.filter((p) => p.da.file === a.da.file && p.da.sezione === a.da.sezione), a];
    conta(
      intorno.reduce((n, p) => n + p.cifre.length, 0),
      a.da.file,
    );
    const interi = intorno.flatMap((p) =>
      quantitaDi(p).filter(
        (n) =>
          n !== parte &&
          n.unita === "numero" &&
          !relativa(p, n) &&
          n.valore > parte.valore &&
          !conSuaQuota(p, n) &&
          (p !== a || n.inizio < parte.inizio),
      ),
    );
    const diversi = [...new Map(interi.toReversed().map((n) => [n.valore, n])).values()].reverse();
    // Il tutto sta nelle ultime frasi: più lontano è di un altro discorso.
    const vicini = new Set(intorno.slice(-VICINE).flatMap((p) => quantitaDi(p)));
    return diversi.length && diversi.length <= 2 && diversi.some((n) => vicini.has(n))
      ? confronta(contesto, a, quota, parte, diversi)
      : [];
  });
}

/** Entro quante frasi si cerca il tutto di una parte. */
const VICINE = 8;

/** Un numero che ha già la sua quota accanto («34.554, il 19,2%») è una parte anche lui. */
const conSuaQuota = (a: Affermazione, c: Cifra): boolean =>
  /^(?:\s+[\p{L}'’]+){0,4}\s*[,(]\s*(?:(?:corrispondent\p{L}+|pari|equivalent\p{L}+|cioè|ossia|circa)\s+)*(?:a\s|al\s|all'|il\s+|l')?\s?\d+(?:,\d+)?\s?%/u.test(
    a.testo.slice(c.fine),
  );

function confronta(contesto: Contesto, a: Affermazione, quota: Cifra, parte: Cifra, interi: Cifra[]): Segnalazione[] {
  const conti = interi.map((tutto) => ({ tutto, vera: (parte.valore / tutto.valore) * 100 }));
  const combaciano = ([q = 0, p = 0]: readonly number[]) =>
    interi.some((tutto) => {
      const vera = (p / tutto.valore) * 100;
      return Math.abs(vera - q) <= scarto(quota, parte, tutto, vera);
    });
  const torna = tornano(contesto, a, "ricalcolata", [quota, parte], combaciano);
  const [primo] = conti.sort((p, q) => Math.abs(p.vera - quota.valore) - Math.abs(q.vera - quota.valore));
  if (torna || !primo) return [];
  return [
    segnala(
      contesto,
      a,
      quota,
      `È scritto ${quota.scritto.trim()}, ma ${parte.scritto.trim()} su ${primo.tutto.scritto.trim()} fa ${scriviPercentuale(Math.round(primo.vera * 10) / 10)}`,
    ),
  ];
}

/** L'ultima cifra scritta, più ciò che l'approssimazione dei termini può spostare. */
function scarto(quota: Cifra, parte: Cifra, tutto: Cifra, vera: number): number {
  const relativo = (c: Cifra) => (c.passo > 1 ? c.passo / c.valore : c.approssimata ? 0.02 : 0);
  return (quota.approssimata ? Math.max(quota.passo, 1) : quota.passo) + vera * (relativo(parte) + relativo(tutto));
}
