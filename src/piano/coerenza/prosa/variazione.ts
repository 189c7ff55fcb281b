/** Una variazione scritta, per cento, a parole o in multipli, deve essere quella dei suoi due numeri. */

import { type Multiplo, multipli } from "../../../testo/affermazioni/medie.ts";
import { combacia, type Modo, modoPrima } from "../../../testo/affermazioni/modo.ts";
import { type Numero, posti } from "../../../testo/affermazioni/segni.ts";
import type { Cifra } from "../../../testo/cifre.ts";
import { scriviNumero, scriviPercentuale } from "../../../testo/numeri.ts";
import type { Contesto } from "../contesto.ts";
import type { Regola, Segnalazione } from "../regola.ts";
import { type Affermazione, ALTRO_SOGGETTO, affermazioni, quantitaDi, relativa, segnala, tornano } from "./prosa.ts";
import { versoDetto } from "./verso.ts";

export const variazione: Regola = {
  id: "variazione",
  famiglia: "prosa",
  gravita: "avviso",
  titolo: "Una variazione non è quella dei suoi due numeri",
  motivo:
    "Un aumento del 44% raccontato come «quasi il 40%», o un «raddoppio» da 14 a 20, cambia la misura del bisogno.",
  esempio: { sbagliato: "da 38.284 a 55.285: il 40% in più", giusto: "da 38.284 a 55.285: il 44% in più" },
  cerca: (contesto) =>
    affermazioni(contesto).flatMap((a) =>
      a.letta.numeri.length < 1 ? [] : [...perCento(contesto, a), ...perVolte(contesto, a)],
    ),
};

const DEL =
  /^(?:\s\p{L}+){0,3}?\s?(?:del|dell'|di|pari al|pari all'|pari a|è del|è stat[oa] del|intorno al)\s?(?:(?:circa|quasi|oltre|più di|poco più di|poco meno di|ben|il|l'|almeno)\s?)*$/u;
/** Ogni anno, o in una parte sola: non è la variazione dei due numeri. */
const ALTRA = /^\s?(?:ogni|all'anno|l'anno|annu|medi|in media|per anno|fra\s|tra\s)/u;

function perCento(contesto: Contesto, a: Affermazione): Segnalazione[] {
  return posti(a.letta, "PF").flatMap(({ numero: c, posto }) => {
    const prima = a.letta.cambi.findLast((x) => x.fine <= posto);
    const retta =
      prima &&
      !prima.fattore &&
      DEL.test(a.letta.segni.slice(prima.fine, posto).replace(/(?:circa|quasi|oltre)\s/gu, ""));
    if (!(retta || relativa(a, c)) || ALTRA.test(a.letta.segni.slice(posto + 1))) return [];
    const termini = terminiDi(a, posto);
    if (!termini) return [];
    const [x, y, sicuri] = termini;
    const variazioni = (da: number, fino: number) => [
      ((fino - da) / da) * 100,
      ...(sicuri ? [] : [((da - fino) / fino) * 100]),
    ];
    const passo = c.classe === "F" ? 0 : c.passo;
    const torna = ([detta = 0, da = 0, fino = 0]: readonly number[]): boolean => {
      const vere = variazioni(da, fino);
      if (vere.some((v) => combacia(detta, c.modo, passo, Math.abs(v), arrotondato(x, y, v)))) return true;
      // «Quasi il 40%» di un aumento del 41%: il modo si lascia un punto di più.
      return passo > 0 && c.modo !== "esatto" && vere.some((v) => Math.abs(Math.abs(v) - detta) <= 2);
    };
    // Di due conteggi di cui non si sa l'ordine uno cambiato può non sembrare più dello stesso discorso.
    if (tornano(contesto, a, "ricalcolata", [c, x, y], torna)) return [];
    const vicina =
      variazioni(x.valore, y.valore).sort(
        (p, q) => Math.abs(Math.abs(p) - c.valore) - Math.abs(Math.abs(q) - c.valore),
      )[0] ?? 0;
    return [
      segnala(
        contesto,
        a,
        c,
        `È scritto ${c.scritto.trim()}, ma fra ${x.scritto.trim()} e ${y.scritto.trim()} la variazione è ${scriviPercentuale(Math.round(Math.abs(vicina) * 10) / 10)}`,
      ),
    ];
  });
}

/** Quanto l'arrotondamento dei due numeri sposta la variazione. */
const arrotondato = (x: Cifra, y: Cifra, v: number): number => {
  const relativo = (c: Cifra) => (c.passo > 1 ? c.passo / c.valore / 2 : c.approssimata ? 0.02 : 0);
  return (100 + Math.abs(v)) * (relativo(x) + relativo(y));
};

/** Il prima e il dopo: quelli che la frase dice; se no i soli due conteggi, di cui non si sa l'ordine. */
function terminiDi(a: Affermazione, posto: number): [Cifra, Cifra, boolean] | undefined {
  const suoi = a.letta.passaggi.filter((p) => p.da.unita !== "percentuale" && p.da.valore > 0);
  const [solo] = suoi;
  if (solo) {
    const fra = posto > solo.fine ? a.letta.segni.slice(solo.fine, posto) : a.letta.segni.slice(posto, solo.inizio);
    return suoi.length === 1 && !fra.includes(";") && !/in tutto|in totale/.test(fra) && !ALTRO_SOGGETTO.test(fra)
      ? [solo.da, solo.a, true]
      : undefined;
  }
  const conta = conteggi(a);
  const [x, y, altro] = conta.length === 1 && a.prima ? [...conteggi(a.prima), ...conta] : conta;
  if (!x || !y || altro || x.unita !== y.unita || !x.valore || !y.valore || x.valore === y.valore) return undefined;
  // Due cose diverse non hanno una variazione: «35 sportelli per 1.200 utenti».
  if (Math.max(x.valore, y.valore) / Math.min(x.valore, y.valore) > 3 || /;/.test(a.letta.segni)) return undefined;
  return [x, y, false];
}

/** I conteggi di una frase: quantità che non sono percentuali né differenze. */
const conteggi = (a: Affermazione): Cifra[] =>
  quantitaDi(a).filter((c) => c.unita !== "percentuale" && !relativa(a, c) && c.valore >= 20);

const ROVESCIO: Partial<Record<Modo, Modo>> = {
  quasi: "pocoPiu",
  piu: "pocoMeno",
  pocoPiu: "pocoMeno",
  pocoMeno: "pocoPiu",
};

/** «240 nel 2020, nel 2023 sono 410: più del doppio»: il multiplo dopo il passaggio. */
function apposti(a: Affermazione): Multiplo[] {
  const [passo] = a.letta.passaggi;
  if (!passo || a.letta.passaggi.length > 1 || !passo.da.valore) return [];
  const m = APPOSTO.exec(a.letta.segni.slice(passo.fine));
  const fattore = VOLTE[m?.groups?.n ?? ""];
  if (!m || !fattore) return [];
  const modo = modoPrima(m[0].slice(0, -(m.groups?.n?.length ?? 0)));
  return [{ valore: passo.a, base: passo.da, fattore, modo, parola: m.groups?.n ?? "" }];
}
const VOLTE: Record<string, number> = { doppio: 2, triplo: 3, quadruplo: 4 };
const APPOSTO =
  /^(?:\s\p{L}+){0,3}\s?[,:(]\s*(?:cioè |ossia |quindi )?(?:quasi |circa |oltre |più |meno |poco |ben )*(?:del |il )(?<n>doppio|triplo|quadruplo)(?!\s(?:di|del|dei|delle|degli|della))/u;

/** «Sono raddoppiati, da 14 a 20»; «460.000 euro, il doppio dei 310.000». */
function perVolte(contesto: Contesto, a: Affermazione): Segnalazione[] {
  const dette = a.letta.passaggi.flatMap((p) => {
    const detto = versoDetto(a, p);
    if (!detto?.fattore || !p.da.valore || p.a.valore > p.da.valore !== detto.verso > 0) return [];
    const dove = a.letta.segni.indexOf(detto.parola);
    return [
      {
        valore: p.a,
        base: p.da,
        fattore: detto.fattore,
        parola: detto.parola,
        modo: modoPrima(a.letta.segni.slice(Math.max(0, dove - 20), Math.max(0, dove))),
      },
    ];
  });
  return [...dette, ...multipli(a.letta), ...apposti(a)].flatMap((letto) => {
    let m = letto;
    const vero = m.valore.valore / m.base.valore;
    // «Quasi dimezzati» è un po' più della metà; «più che dimezzati», meno.
    const sotto = m.fattore < 1 ? ROVESCIO[m.modo] : undefined;
    if (sotto) m = { ...m, modo: sotto };
    // «Più che raddoppiati» arriva fin quasi al triplo.
    const oltre =
      m.modo === "piu" &&
      (m.fattore > 1 ? vero >= m.fattore * 0.98 && vero < m.fattore * 1.6 : vero <= m.fattore * 1.02);
    if (oltre || combacia(m.fattore, m.modo === "piu" ? "pocoPiu" : m.modo === "esatto" ? "circa" : m.modo, 0, vero))
      return [];
    const volte = scriviNumero(Math.round(vero * 100) / 100);
    return [
      segnala(
        contesto,
        a,
        m.valore as Numero,
        `È scritto «${m.parola}», ma ${m.valore.scritto.trim()} è ${volte} volte ${m.base.scritto.trim()}`,
      ),
    ];
  });
}
