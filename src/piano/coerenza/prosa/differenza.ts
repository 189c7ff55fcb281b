/** Una differenza scritta deve essere quella dei suoi due numeri: «da 10 a 15: 4 in più» non torna. */
import type { Passaggio } from "../../../testo/affermazioni/passaggi.ts";
import { type Numero, posti } from "../../../testo/affermazioni/segni.ts";
import type { Cifra } from "../../../testo/cifre.ts";
import { scriviNumero } from "../../../testo/numeri.ts";
import { bilancio } from "../bilancio.ts";
import type { Regola } from "../regola.ts";
import { type Affermazione, ALTRO_SOGGETTO, affermazioni, quantitaDi, relativa, segnala, tornano } from "./prosa.ts";

export const differenza: Regola = {
  id: "differenza",
  famiglia: "prosa",
  gravita: "avviso",
  titolo: "Una differenza non è quella dei suoi due numeri",
  motivo: "«881 in meno» è un conto: se i due numeri sono lì accanto, chi legge lo rifà.",
  esempio: { sbagliato: "da 7.567 a 6.686: 891 in meno", giusto: "da 7.567 a 6.686: 881 in meno" },
  cerca: (contesto) => {
    const conta = bilancio();
    return affermazioni(contesto).flatMap((a) => {
      const dette = differenze(a);
      if (!dette.length) return [];
      return dette.flatMap((c) => {
        const passo = passaggioDi(a, c);
        if (!passo) return [];
        const vicini = termini(a, c);
        conta(a.cifre.length + vicini.length ** 2 / 2, a.da.file);
        const torna = ([detta = 0, da = 0, fino = 0]: readonly number[]): boolean => {
          const vale = (n: Cifra) => (n === passo.da ? da : n === passo.a ? fino : n.valore);
          // Può essere la differenza di altri due numeri detti lì vicino.
          return [[passo.da, passo.a] as const, ...coppie(vicini)].some(
            ([x, y]) => Math.abs(Math.abs(vale(x) - vale(y)) - detta) <= scarto([x, y, c]),
          );
        };
        if (tornano(contesto, a, "ricalcolata", [c, passo.da, passo.a], torna)) return [];
        const vera = Math.abs(passo.a.valore - passo.da.valore);
        return [
          segnala(
            contesto,
            a,
            c,
            `È scritto ${c.scritto.trim()}, ma fra ${passo.da.scritto.trim()} e ${passo.a.scritto.trim()} la differenza è ${scriviNumero(vera)}`,
          ),
        ];
      });
    });
  },
};

/** Ogni coppia di un elenco. */
const coppie = (cifre: readonly Cifra[]) => cifre.flatMap((x, i) => cifre.slice(i + 1).map((y) => [x, y] as const));

const DI = /^(?:\s\p{L}+){0,3}?\s(?:di|pari a|ammonta a|è di|è stat[oa] di)\s?(?:(?:circa|quasi|oltre|ben)\s)?$/u;

/** I numeri che dicono una differenza: «156 in più», «un incremento di 156 unità», «cresce di 40.000 euro», «+43». */
function differenze(a: Affermazione): Numero[] {
  return posti(a.letta, "NE").flatMap(({ numero, posto }) => {
    const prima = a.letta.cambi.findLast((c) => c.fine <= posto);
    const dopo = a.letta.segni.slice(posto + 1);
    const retta = prima && !prima.fattore && DI.test(a.letta.segni.slice(prima.fine, posto));
    const inPiu = relativa(a, numero) || /^(?:\s\p{L}+){1,2}\s(?:aggiuntiv\p{L}+|in aggiunta|in eccesso)/u.test(dopo);
    // «Cresce di un terzo l'anno», «due punti»: non sono differenze di quantità.
    // «Per l'aumento di 2 euro della tariffa»: la differenza è di un'altra cosa.
    const diAltro = retta && prima?.nome && /^\s(?:del|della|dei|delle|degli|dell')\s?\p{L}/u.test(dopo);
    const persi =
      /(?<!\p{L})(?:perd\p{L}+|supera(?:no)?|superior[ei]|inferior[ei]|pers[oaie]|guadagnat[oaie]|acquisit[oaie]|maggior[ei]\s\p{L}+|minor[ei]\s\p{L}+)\s(?:di\s|pari a\s)?(?:circa\s)?$/u.test(
        a.letta.segni.slice(0, posto),
      );
    return ((retta && !diAltro) || inPiu || persi) && !/^\s(?:punti|volte|anni|mesi)(?!\p{L})/u.test(dopo)
      ? [numero]
      : [];
  });
}

/** Il prima e il dopo della stessa frase, se ce n'è uno solo della stessa unità. */
function passaggioDi(a: Affermazione, c: Numero): Passaggio | undefined {
  const suoi = a.letta.passaggi.filter(
    (p) => p.da !== c && p.a !== c && (p.a.unita === c.unita || c.unita === "numero") && p.a.unita !== "percentuale",
  );
  const [solo] = suoi;
  // «Da 30 a 45 posti con 6 operatori in più»: sono due cose.
  const nome = (n: Cifra) => /^\s+(\p{L}{4,})/u.exec(a.testo.slice(n.fine))?.[1]?.toLowerCase().slice(0, -1) ?? "";
  const [dellaDifferenza, delDopo] = [nome(c), solo ? nome(solo.a) || nome(solo.da) : ""];
  if (
    dellaDifferenza &&
    delDopo &&
    dellaDifferenza !== delDopo &&
    !/^(?:unit|person|cas|post|euro|aggiunt)/.test(dellaDifferenza)
  )
    return undefined;
  const { segni } = a.letta;
  const posto = posti(a.letta, "NE").find((p) => p.numero === c)?.posto ?? 0;
  const fra = solo ? (posto > solo.fine ? segni.slice(solo.fine, posto) : segni.slice(posto, solo.inizio)) : "";
  return suoi.length === 1 && !fra.includes(";") && !ALTRO_SOGGETTO.test(fra) ? solo : undefined;
}

/** Le quantità con cui la differenza può essere stata fatta: quelle della frase e delle due precedenti. */
const termini = (a: Affermazione, c: Cifra): Cifra[] =>
  [
    ...(a.prima?.prima ? confrontabili(a.prima.prima, c) : []),
    ...(a.prima ? confrontabili(a.prima, c) : []),
    ...confrontabili(a, c),
  ].filter((t) => t !== c);
const confrontabili = (a: Affermazione, c: Cifra) =>
  quantitaDi(a).filter((t) => t.unita !== "percentuale" && t !== c && !relativa(a, t) && t.valore >= c.valore / 10);

/** Un numero approssimato vale a meno della sua ultima cifra. */
const scarto = (cifre: Cifra[]): number =>
  cifre.reduce(
    (s, c) => s + (c.approssimata || c.passo !== 1 ? Math.max(c.passo, c.approssimata ? c.valore * 0.02 : 0) : 0),
    1e-6,
  );
