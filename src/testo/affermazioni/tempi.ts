/** Date, periodi e ordinali: ciò che una frase dice del tempo e si può rifare. */
import { MESI } from "../leggi-data.ts";
import { type Numero, numeroDi, posti, s, type Traccia } from "./segni.ts";

const GIORNI = ["domenica", "lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato"];
const M = MESI.join("|");
const G = GIORNI.map((g) => g.replace("ì", "[ìi]['’]?")).join("|");

/** Un giorno del calendario com'è scritto. */
export interface Giorno {
  scritto: string;
  inizio: number;
  giorno: number;
  mese: number;
  anno: number;
  /** 0 domenica… 6 sabato, se la frase lo dice. */
  settimana?: number;
}

const DATA = new RegExp(
  String.raw`(?:(?<sett>${G})(?:\s|,\s|\sil\s)(?:il\s)?)?(?<![\d.,])(?<g>\d{1,2}|1°|primo)\s(?<m>${M})\s(?:del\s)?(?<a>(?:19|20)\d\d)`,
  "giu",
);
const GIORNI_INSIEME = new RegExp(
  String.raw`(?<sett>${G})\s(?<g>\d{1,2})(?=(?:,\s|\se\s)(?:${G})\s\d{1,2}(?:,\s(?:${G})\s\d{1,2})*(?:\se\s(?:${G})\s\d{1,2})?\s(?<m>${M})\s(?<a>(?:19|20)\d\d))`,
  "giu",
);

/** I giorni scritti per intero: «martedì 5 settembre 2024», «martedì 24 e mercoledì 25 dicembre 2024». */
export function giorni(testo: string): Giorno[] {
  if (!/(?:19|20)\d\d/.test(testo)) return [];
  return [...testo.matchAll(DATA), ...testo.matchAll(GIORNI_INSIEME)].map((x) => {
    const g = x.groups ?? {};
    const settimana = g.sett ? GIORNI.findIndex((n) => n.slice(0, 4) === g.sett?.toLowerCase().slice(0, 4)) : -1;
    return {
      ...{ scritto: x[0], inizio: x.index, giorno: /^\d+$/.test(g.g ?? "") ? Number(g.g) : 1 },
      ...{ mese: MESI.indexOf((g.m ?? "").toLowerCase()) + 1, anno: Number(g.a) },
      ...(settimana >= 0 ? { settimana } : {}),
    };
  });
}

/** Il giorno della settimana di una data. `null` se quel giorno non c'è nel calendario. */
export function settimanaDi({ giorno, mese, anno }: Giorno): number | null {
  const d = new Date(Date.UTC(anno, mese - 1, giorno));
  return d.getUTCMonth() === mese - 1 && d.getUTCDate() === giorno ? d.getUTCDay() : null;
}
export const nomeGiorno = (n: number): string => GIORNI[n] ?? "";

const INIZIA =
  /(?<!\p{L})(?:apert\p{L}*|apre|iniziat\p{L}*|inizia|cominciat\p{L}*|comincia|avviat\p{L}*|partit\p{L}*|pubblicat\p{L}*|inaugurat\p{L}*|nat[oa]|dal|dall'|decorr\p{L}*)(?!\p{L})/giu;
const FINISCE =
  /(?<!\p{L})(?:chius\p{L}*|chiud\p{L}*|conclus\p{L}*|conclude|finit\p{L}*|finisce|terminat\p{L}*|termina|scad\p{L}*|scadenza|cessat\p{L}*|fino al|al)(?!\p{L})/giu;

/** Un inizio e una fine della stessa cosa, quando la frase li dice in ordine. */
export function inizioEFine(testo: string): [Giorno, Giorno] | undefined {
  const date = giorni(testo).sort((a, b) => a.inizio - b.inizio);
  const [a, b] = date;
  if (!a || !b) return undefined;
  const ultimo = (pezzo: string, forma: RegExp) => [...pezzo.matchAll(forma)].at(-1)?.index ?? -1;
  const prima = testo.slice(0, a.inizio);
  const fra = testo.slice(a.inizio + a.scritto.length, b.inizio);
  const inizia = ultimo(prima, INIZIA) > ultimo(prima, FINISCE) && prima.length - ultimo(prima, INIZIA) < 30;
  const finisce =
    ultimo(fra, FINISCE) >= 0 && ultimo(fra, FINISCE) > ultimo(fra, INIZIA) && !/[.;]/.test(fra) && fra.length < 60;
  return inizia && finisce ? [a, b] : undefined;
}

/** Un periodo detto due volte: quanto dura e da quando a quando. */
export interface Periodo {
  /** La durata scritta, in mesi. */
  durata: number;
  scritto: Numero | { scritto: string; inizio: number };
  /** Le durate che i due estremi possono dire, in mesi. */
  possibili: number[];
  estremi: string;
}
const NOMI: Record<string, number> = { biennio: 2, triennio: 3, quadriennio: 4, quinquennio: 5, decennio: 10 };
const ANNI = String.raw`(?:(?<da>${s("Y")})\s?(?:[-–]|al|a|e il)\s?(?<a>${s("Y")})|(?<insieme>${s("D")}))`;
const NOME = new RegExp(
  String.raw`(?<nome>biennio|triennio|quadriennio|quinquennio|decennio)\s(?:(?:dal|dagli anni|degli anni|che va dal|scolastico)\s)?${ANNI}`,
  "gu",
);
/** «Dal 2015 al 2024, cioè in dieci anni». */
const ANNI_T = new RegExp(
  String.raw`(?<!\p{L})(?:dal|tra il|fra il)\s(?<da>${s("Y")})\s(?:al|e il)\s(?<a>${s("Y")})\s?[,:(]\s?(?:cioè\s|ossia\s|quindi\s|dunque\s)?(?:in\s|per\s|sono\s)?(?:questi\s)?(?<t>${s("T")})(?<mezzo>\se mezzo)?`,
  "gu",
);
const AGGETTIVO = new RegExp(
  String.raw`(?<nome>biennal[ei]|triennal[ei]|quadriennal[ei]|quinquennal[ei]|decennal[ei])[^.;]{0,40}?\sdal\s(?<da>${s("Y")})\s(?:al|fino al)\s(?<a>${s("Y")})`,
  "gu",
);
const T_ANNI = new RegExp(
  String.raw`(?<t>${s("T")})(?<mezzo>\se mezzo)?(?:\s\p{L}+){0,2}?,?\s?(?:\(|:\s)?(?:che vanno\s|compresi\s|compreso\s|tra\s|fra\s)?(?:dal|da|tra il|fra il|il)\s(?<da>${s("Y")})\s(?:al|a|e il|fino al)\s(?<a>${s("Y")})`,
  "gu",
);
const MESE = `(?:${M})`;
const FRA_MESI = new RegExp(
  String.raw`(?<!\p{L})(?:da|dal|dal mese di)\s(?<m1>${MESE})(?:\s(?<y1>\d{4}))?\s(?:a|ad|al|fino a|e)\s(?<m2>${MESE})(?:\s(?<y2>\d{4}))?`,
  "iu",
);

/** Le durate scritte accanto ai loro estremi. */
export function periodi(t: Traccia): Periodo[] {
  const trovati: Periodo[] = [];
  const anni = (segno: string | undefined) => numeroDi(t, segno)?.valore;
  for (const m of t.segni.matchAll(NOME)) {
    const g = m.groups ?? {};
    const insieme = numeroDi(t, g.insieme)?.scritto;
    const [, p, q] = /^(\d{4})\s?[-–/]\s?(\d{2,4})$/.exec(insieme ?? "") ?? [];
    const [da, a] = g.da
      ? [anni(g.da), anni(g.a)]
      : [Number(p), Number(q && q.length === 2 ? `${p?.slice(0, 2)}${q}` : q)];
    // «Triennio 2018-2019-2020»: gli anni si dicono uno per uno.
    if (new RegExp(String.raw`^\s?[-–,/]\s?${s("Y")}`, "u").test(t.segni.slice(m.index + m[0].length))) continue;
    if (!da || !a || a <= da) continue;
    const durata = (NOMI[g.nome ?? ""] ?? 0) * 12;
    // Gli anni scolastici si contano da settembre: «triennio 2022/2025».
    const scolastico = /\//.test(insieme ?? "") || /scolastic/.test(t.segni);
    const possibili = [(a - da + 1) * 12, ...(scolastico || durata === 120 ? [(a - da) * 12] : [])];
    const numero = numeroDi(t, g.insieme ?? g.da);
    if (numero) trovati.push({ durata, scritto: numero, possibili, estremi: insieme ?? `${da}-${a}` });
  }
  for (const m of [...t.segni.matchAll(T_ANNI), ...t.segni.matchAll(ANNI_T)]) {
    const g = m.groups ?? {};
    const n = numeroDi(t, g.t);
    const [da, a] = [anni(g.da), anni(g.a)];
    if (!n || !da || !a || a <= da || !/ann[io]$/.test(n.scritto)) continue;
    const durata = n.valore * 12 + (g.mezzo ? 6 : 0);
    trovati.push({
      durata,
      scritto: n,
      possibili: [(a - da) * 12, (a - da + 1) * 12, ...(g.mezzo ? [(a - da) * 12 + 6] : [])],
      estremi: `dal ${da} al ${a}`,
    });
  }
  for (const m of t.segni.matchAll(AGGETTIVO)) {
    const [da, a] = [anni(m.groups?.da), anni(m.groups?.a)];
    const numero = numeroDi(t, m.groups?.da);
    if (!da || !a || a <= da || !numero) continue;
    const compreso = /^\s?(?:compres|inclus)/.test(t.segni.slice(m.index + m[0].length));
    const possibili = [(a - da + 1) * 12, ...(compreso ? [] : [(a - da) * 12])];
    trovati.push({
      durata: (NOMI[(m.groups?.nome ?? "").replace(/al[ei]$/, "io")] ?? 0) * 12,
      scritto: numero,
      possibili,
      estremi: `dal ${da} al ${a}`,
    });
  }
  const mesi = FRA_MESI.exec(t.testo);
  if (mesi?.groups) {
    const { m1 = "", m2 = "", y1, y2 } = mesi.groups;
    const indice = (m: string) => MESI.indexOf(m.toLowerCase());
    const anno1 = y1 ? Number(y1) : undefined;
    const anno2 = y2 ? Number(y2) : undefined;
    const salto = anno1 && anno2 ? (anno2 - anno1) * 12 : indice(m2) < indice(m1) ? 12 : 0;
    const lunga = indice(m2) - indice(m1) + salto;
    const durate = posti(t, "T").filter(({ numero }) => /(?:anni|anno|mesi|mese)$/.test(numero.scritto));
    const [sola] = durate;
    const mezzo = sola && /^\se mezzo/.test(t.segni.slice(sola.posto + 1));
    const vicina =
      sola &&
      Math.abs(sola.numero.inizio - mesi.index) < 90 &&
      !/[.;]/.test(t.testo.slice(Math.min(sola.numero.fine, mesi.index), Math.max(sola.numero.inizio, mesi.index)));
    if (
      durate.length === 1 &&
      sola &&
      vicina &&
      lunga > 0 &&
      sola.numero.modo === "esatto" &&
      !/^\sfa|^\sprima|^\sdopo|^\sal|^\sdi et/.test(t.segni.slice(sola.posto + 1))
    ) {
      const anniInteri = /ann[io]$/.test(sola.numero.scritto);
      const durata = anniInteri ? sola.numero.valore * 12 + (mezzo ? 6 : 0) : sola.numero.valore;
      // I due mesi si contano tutti e due, o solo uno.
      if ((y1 && y2) || !anniInteri)
        trovati.push({ durata, scritto: sola.numero, possibili: [lunga, lunga + 1], estremi: mesi[0] });
    }
  }
  return trovati;
}

const ORDINALI =
  "prim,second,terz,quart,quint,sest,settim,ottav,non,decim,undicesim,dodicesim,tredicesim,quattordicesim,quindicesim".split(
    ",",
  );
const NUMERALI = "una,due,tre,quattro,cinque,sei,sette,otto,nove,dieci".split(",");
/** «La quarta edizione», con ciò che dice quante ce ne sono state. */
export interface Ordinale {
  numero: number;
  scritto: string;
  inizio: number;
  vero: number;
  perche: string;
}
const EDIZIONE = `(?:edizion[ei]|volta|anno di|annualità|ciclo|settimana|rassegna|bando|avviso|ciclo|tornata|convegno|festival|festa|concorso|anno)`;
const ORDINALE = new RegExp(
  String.raw`(?<!\p{L})(?<o>(?:${ORDINALI.join("|")})[oa])\s(?:ed ultima\s)?${EDIZIONE}`,
  "iu",
);

/** L'ordinale di un'edizione, quando la frase dice anche quante ce ne sono state prima o da quando si tiene ogni anno. */
export function ordinale(t: Traccia): Ordinale | undefined {
  const m = ORDINALE.exec(t.testo);
  if (!m?.groups?.o) return undefined;
  const numero = ORDINALI.indexOf(m.groups.o.toLowerCase().slice(0, -1)) + 1;
  const posto = { numero, scritto: m[0], inizio: m.index };
  const poi = t.segni;
  const dopo = new RegExp(
    String.raw`dopo\s(?:(?:le|i|gli)\s(?:prim[ei]\s)?(?<n>${s("N")})(?!\s?[%])|(?<n0>${s("N")})\sedizioni)`,
    "u",
  ).exec(poi);
  const prime = new RegExp(
    String.raw`(?<!\p{L})(?:le|i)\s(?:prim[ei]|precedenti)\s(?<n>${s("N")})\s|(?<!\p{L})(?:alle|ai|agli|le|i)\s(?<n2>${s("N")})\s(?:precedenti|già\s)`,
    "u",
  ).exec(poi);
  const n = numeroDi(t, dopo?.groups?.n ?? dopo?.groups?.n0 ?? prime?.groups?.n ?? prime?.groups?.n2);
  if (n && n.valore < 20) return { ...posto, vero: n.valore + 1, perche: `prima ce ne sono state ${n.scritto.trim()}` };
  const quelle = new RegExp(
    String.raw`dopo\s(?:quell[ei]|i|le)\s(?:precedenti\s)?(?:(?:del|nel|e|,|dell')\s?|${s("Y")}|\s)+`,
    "u",
  ).exec(poi);
  if (quelle) {
    const anni = [...quelle[0].matchAll(new RegExp(s("Y"), "gu"))].length;
    if (anni) return { ...posto, vero: anni + 1, perche: `prima ce ne sono state ${NUMERALI[anni - 1] ?? anni}` };
  }
  // «Nata nel 2019 e tenuta ogni anno, nel 2023 è alla quinta edizione».
  if (!/(?:ogni anno|tutti gli anni|cadenza annuale|annuale|annualmente|senza interruzioni)/u.test(poi))
    return undefined;
  const nata = new RegExp(
    String.raw`(?:nat[oa]|avviat[oa]|cominciat[oa]|iniziat[oa]|partit[oa]|dal|istituit[oa]|prima edizione)\s(?:nel\s|è del\s|del\s)?(?<y>${s("Y")})`,
    "u",
  ).exec(poi);
  const inizio = numeroDi(t, nata?.groups?.y)?.valore;
  const altri = t.numeri.filter((x) => x.classe === "Y" && x.valore !== inizio);
  const [fine] = altri;
  if (!inizio || altri.length !== 1 || !fine || fine.valore < inizio) return undefined;
  return {
    ...posto,
    vero: fine.valore - inizio + 1,
    perche: `dal ${inizio} al ${fine.valore}, una ogni anno, sono ${fine.valore - inizio + 1}`,
  };
}
