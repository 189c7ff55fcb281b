/** Ciò che una frase dice di un prima e di un dopo: «da 88 a 103», «erano 132 nel 2021, sono 158 nel 2023», «318, contro i 284 dell'anno prima». */
import { type Numero, numeroDi, posti, s, type Traccia } from "./segni.ts";

export interface Passaggio {
  da: Numero;
  a: Numero;
  /** Dove comincia e dove finisce nella traccia. */
  inizio: number;
  fine: number;
}

/** Più valori della stessa cosa, nell'ordine del tempo. */
export interface Serie {
  valori: Numero[];
  /** Il tempo di ciascuno, se la frase lo dice: un anno, o il primo di un anno scolastico. */
  tempi: (number | undefined)[];
  inizio: number;
  fine: number;
}

const X = s("NPET");
/** Articoli e parole che stanno fra la preposizione e il numero. */
const MODO = String.raw`(?:(?:quota|circa|quasi|oltre|più di|meno di|poco più di|poco meno di|appena|soli|sole|ben|i|gli|le|il|l'|un totale di|un massimo di)\s?)*`;
const DA = String.raw`(?<!\p{L})(?:da|dai|dal|dalle|dalla|dagli|dall'|dallo)\s?${MODO}`;
const A = String.raw`(?<!\p{L})(?:a|ai|al|alle|alla|agli|all'|allo)\s?${MODO}`;
const DA_A = new RegExp(String.raw`${DA}(?<da>${X})(?:(?!${X})[^.;:()]){0,80}?\s*,?\s*${A}(?<a>${X})`, "gu");
/** Un intervallo, non un prima e un dopo. */
const INTERVALLO =
  /(?:vari\p{L}+|oscill\p{L}+|compres[aeio]|si va|vanno|va|si estende|da un minimo|fasci[ae]|fra|età|ragazz[ie]|bambin[ie]|anziani|giovani|utenti|persone|minori|studenti|classi|gruppi|nuclei)\s+$/u;
/** Il secondo numero è di prima: lo dice un anno, «precedente», «prima». */
const PRIMA = String.raw`(?:rispetto\s+(?:a|al|ai|alle|alla|agli|all')|contro\s+(?:i|le|gli|il|la|l')?|a\s+fronte\s+(?:di|dei|delle|degli)|dai|dalle|dagli|dal|sui|sulle|sugli|in confronto\s+(?:ai|alle|agli|al))`;
const CONTRO = new RegExp(
  String.raw`(?<a>${X})(?:(?!${X})[^.;]){0,60}?[\s,(]${PRIMA}\s?${MODO}(?<da>${X})(?<dopo>[^.;,:()]{0,45})`,
  "gu",
);
/** «318 tirocini, 24 in più rispetto ai 284»: il dopo è il numero davanti alla differenza. */
const CON_DIFFERENZA = new RegExp(
  String.raw`(?<a>${X})(?:(?!${X})[^.;]){0,60}?[,(:]\s*(?:cioè\s|ossia\s|con\s)?${MODO}${s("NE")}(?:\s\p{L}+){0,2}\sin\s(?:più|meno)\s(?:${PRIMA}|dei|degli|delle|di|del)\s?${MODO}(?<da>${X})`,
  "gu",
);
/** «Sono cresciuti, rispetto ai 64 dell'anno precedente, fino a 58». */
const FINO_A = new RegExp(
  String.raw`(?:rispetto\s(?:ai|alle|agli|al|a)|dai|dalle|dagli)\s?${MODO}(?<da>${X})(?<dopo>(?:(?!${X})[^.;:]){0,45}?)\s(?:fino\s(?:a|ai|alle|agli)|(?:si è|si sono|si)\s(?:arrivat[aoi]|saliti|scesi)\s(?:a|ai|alle|agli))\s?${MODO}(?<a>${X})`,
  "gu",
);
/** «Quando gli utenti erano 320, … oggi sono 298»; «742.000 euro, supera di 62.000 quella del 2022 (680.000 euro)». */
const OGGI = new RegExp(
  String.raw`(?<!\p{L})eran?o?\s(?:circa\s)?(?<da>${X})(?:(?!${X})[^.;]){0,70}?(?<!\p{L})(?:oggi|ora|attualmente|adesso)\s(?:sono\s|è\s|se ne contano\s)?(?<a>${X})(?=\s*(?:[.,;:)]|$))`,
  "gu",
);
const SUPERA = new RegExp(
  String.raw`(?<a>${X})(?:(?!${X})[^.;]){0,30}?(?:supera|superano|eccede|superior[ei]|inferior[ei])\s(?:di\s)?(?:circa\s)?${s("NE")}\s(?:\p{L}+\s){0,2}?(?:quell[aeio]|i|le|gli|a|al|ai|alle|dei|rispetto)(?:(?!${X})[^.;]){0,50}?(?<da>${X})`,
  "gu",
);
const DAVANTI = new RegExp(
  String.raw`^(?:[^.;,]{0,20}?\s)?(?:rispetto|in confronto)\s+(?:a|al|ai|alle|alla|agli|all')\s?${MODO}(?<da>${X})(?<dopo>(?:(?!${X})[^.;,:]){0,50})(?<fra>(?:(?!${X})[^.;]){0,80}?)(?<a>${X})`,
  "u",
);
const PASSATO = new RegExp(String.raw`${s("YD")}|precedent|prima(?!\p{L})|scors|(?<!\p{L})anni fa`, "u");
const TERRITORIO = /region|nazional|ital|provinc|medi[ao]|ambit[oi] vicin|europ|comun[ei] vicin/u;

/** I passaggi detti con le preposizioni, e quelli di due valori con il loro tempo. */
export function passaggi(t: Traccia): Passaggio[] {
  const trovati: Passaggio[] = [];
  const aggiungi = (da: Numero | undefined, a: Numero | undefined, inizio: number, fine: number) => {
    if (!da || !a || da === a || !confrontabili(da, a)) return;
    const primo = inScala(da, a);
    if (!trovati.some((p) => p.da.inizio === da.inizio || p.a === a || p.da === a || p.a === da))
      trovati.push({ da: primo, a, inizio, fine });
  };
  for (const m of t.segni.matchAll(DA_A)) {
    const prima = t.segni.slice(Math.max(0, m.index - 30), m.index);
    const [da, a] = [numeroDi(t, m.groups?.da), numeroDi(t, m.groups?.a)];
    const eta = a?.classe === "T" && /anni$/.test(a.scritto);
    // Un intervallo va dal meno al più: se scende è un prima e un dopo.
    const sale = (a?.valore ?? 0) >= (da?.valore ?? 0);
    if (/minim|massim/.test(m[0]) || (INTERVALLO.test(prima) && sale && (eta || !/(?:passa|passat)/.test(prima))))
      continue;
    if (eta || !confrontabili(da, a)) continue;
    aggiungi(da, a, m.index, m.index + m[0].length);
  }
  for (const m of t.segni.matchAll(FINO_A))
    if (PASSATO.test(m.groups?.dopo ?? ""))
      aggiungi(numeroDi(t, m.groups?.da), numeroDi(t, m.groups?.a), m.index, m.index + m[0].length);
  // Ciò che si dice fra «erano» e «oggi sono» regge il passaggio: che comincia da «oggi».
  for (const m of t.segni.matchAll(OGGI)) {
    const oggi = m.index + m[0].search(/(?:oggi|ora|attualmente|adesso)\s[^\s]*\s?[^\s]*$/u);
    aggiungi(numeroDi(t, m.groups?.da), numeroDi(t, m.groups?.a), Math.max(m.index, oggi), m.index + m[0].length);
  }
  for (const m of t.segni.matchAll(SUPERA))
    aggiungi(numeroDi(t, m.groups?.da), numeroDi(t, m.groups?.a), m.index, m.index + m[0].length);
  for (const m of t.segni.matchAll(CON_DIFFERENZA))
    aggiungi(numeroDi(t, m.groups?.da), numeroDi(t, m.groups?.a), m.index, m.index + m[0].length);
  for (const m of t.segni.matchAll(CONTRO)) {
    if (/^.(?:\s\p{L}+){0,2}\sin\s(?:più|meno)/u.test(m[0])) continue;
    const dopo = m.groups?.dopo ?? "";
    if (TERRITORIO.test(dopo) || (!PASSATO.test(dopo) && !/era(?:no)?\s/.test(m[0]))) continue;
    aggiungi(numeroDi(t, m.groups?.da), numeroDi(t, m.groups?.a), m.index, m.index + m[0].length - dopo.length);
  }
  const davanti = DAVANTI.exec(t.segni);
  if (davanti?.groups && PASSATO.test(davanti.groups.dopo ?? "") && !TERRITORIO.test(davanti.groups.dopo ?? ""))
    aggiungi(numeroDi(t, davanti.groups.da), numeroDi(t, davanti.groups.a), 0, davanti[0].length);
  for (const r of serie(t)) {
    const [da, a] = r.valori;
    if (r.valori.length === 2 && da && a && r.tempi.every((x) => x !== undefined)) aggiungi(da, a, r.inizio, r.fine);
  }
  return trovati;
}

/** «Da 24,4 a 23,9 milioni»: i milioni sono di tutti e due. */
function inScala(da: Numero, a: Numero): Numero {
  const scala = /miliard/.test(a.scritto) ? 1e9 : /milion/.test(a.scritto) ? 1e6 : /mila/.test(a.scritto) ? 1e3 : 1;
  if (scala === 1 || da.valore >= 1000 || /mil/.test(da.scritto)) return da;
  return { ...da, valore: da.valore * scala, passo: da.passo * scala };
}

/** La stessa unità, o il primo senza: «da 11,4 a 12%», «da 1.200 a 1.300 euro». */
function confrontabili(da: Numero | undefined, a: Numero | undefined): boolean {
  if (!da || !a || Number.isNaN(da.valore) || Number.isNaN(a.valore)) return false;
  if (da.classe === "T" && a.classe === "T") return unita(da) === unita(a);
  return da.classe === a.classe || (da.classe === "N" && (a.classe !== "T" || !/mes|ann/.test(a.scritto)));
}
const unita = (n: Numero): string => /\p{L}+$/u.exec(n.scritto)?.[0] ?? "";

/** Le sole parole che possono stare fra due valori della stessa serie. */
const FRA =
  /^(?:\s|,|\(|\)|;|:|nel|nell'|in|del|dell'|dello|negli|al|a|e|ed|poi|quindi|infine|era|erano|è|sono|eravamo|saliti|scesi|salite|scese|diventati|diventate|diventano|passati|passate|arrivano|ora|oggi|attualmente|adesso|anno|anni|scolastico|educativo|dopo|mentre|contro|i|le|gli|il|stati|state|sono|di|l'|precedente|prima|scorso|\p{Co})*$/u;

const annoDi = (t: Traccia, segno: string): number | undefined => {
  const n = numeroDi(t, segno);
  if (!n) return undefined;
  if (n.classe === "Y") return n.valore;
  const anno = /(?:19|20)\d\d/.exec(n.scritto)?.[0];
  return anno ? Number(anno) : undefined;
};

/**
 * I valori in fila della stessa cosa: «210 nel 2022, 245 nel 2023», «nel 2022 erano 52, nel 2023 erano 55», «erano 760 e ora sono
 * 702», «(95, 80, 88, 71)». Ogni valore prende il tempo della sua proposizione, mai quello della seguente.
 */
export function serie(t: Traccia): Serie[] {
  // Un'età media si dice con la virgola: «31,2 anni».
  const tutti = posti(t, "NPET").filter((p) => p.numero.classe !== "T" || p.numero.scritto.includes(","));
  const gruppi: (typeof tutti)[] = [];
  for (const p of tutti) {
    const ultimo = gruppi.at(-1)?.at(-1);
    const fra = ultimo ? senzaNome(t.segni.slice(ultimo.posto + 1, p.posto), t.segni.slice(p.posto + 1)) : "";
    const unito =
      ultimo &&
      fra.length < 60 &&
      FRA.test(fra) &&
      /[,;)]|\se\s|\sora\s|\soggi\s|contro/.test(fra) &&
      (ultimo.numero.classe === p.numero.classe || ultimo.numero.classe === "N" || p.numero.classe === "N");
    if (unito) gruppi.at(-1)?.push(p);
    else gruppi.push([p]);
  }
  return gruppi
    .filter((g) => g.length > 1)
    .map((g): Serie => {
      const primo = g[0]?.posto ?? 0;
      const ultimo = g.at(-1)?.posto ?? 0;
      const tempi = g.map(({ posto }, i) => tempoDi(t, posto, g[i - 1]?.posto, g[i + 1]?.posto));
      const voci = g.map((p, i) => ({ valore: p.numero, tempo: tempi[i] }));
      if (tempi.every((x) => x !== undefined)) voci.sort((x, y) => (x.tempo ?? 0) - (y.tempo ?? 0));
      const prima = /(?:(?:nel|nell'|in|negli|anno|scolastico|erano|era|è|sono)\s*|\p{Co}\s*)+$/u.exec(
        t.segni.slice(0, primo),
      );
      return {
        valori: voci.map((v) => v.valore),
        tempi: voci.map((v) => v.tempo),
        inizio: primo - (prima?.[0].length ?? 0),
        fine: ultimo + 1,
      };
    });
}

/**
 * Ciò che sta fra due valori, senza il nome di ciò che si conta: «512 nati nel 2022 e 548 nel 2023», «(1.480 utenti) e il 2023 (1.395
 * utenti)». Se il secondo valore ha un altro nome, resta.
 */
function senzaNome(fra: string, dopo: string): string {
  const nome = /^\s(\p{L}{3,})(?=[\s,)])/u.exec(fra)?.[1];
  const altro = /^\s(\p{L}{3,})/u.exec(dopo)?.[1];
  if (!nome || FRA.test(` ${nome}`)) return fra;
  return altro && altro !== nome && !FRA.test(` ${altro}`) ? fra : fra.slice(nome.length + 1);
}

/** Il tempo di un valore: quello che gli sta accanto dopo, se no prima; «erano» è prima di «ora sono». */
function tempoDi(t: Traccia, posto: number, precedente = -1, seguente = t.segni.length): number | undefined {
  const dopo = t.segni.slice(posto + 1, seguente);
  const prima = t.segni.slice(precedente + 1, posto);
  const YD = new RegExp(s("YD"), "u");
  // Ciò che segue una virgola o «e» è già dell'altro valore.
  const suoDopo = new RegExp(
    String.raw`^\s*(?:[^,;.:()${"\ue000"}-${"\uf8ff"}]{0,25}?)?\(?(?:nel|nell'|del|dell'|in|al)\s?(?:\p{L}+\s){0,2}(${s("YD")})`,
    "u",
  ).exec(dopo)?.[1];
  if (suoDopo) return annoDi(t, suoDopo);
  const coda = prima.split(/[,;:]|\se\s/u).at(-1) ?? "";
  const suoPrima = YD.exec(coda)?.[0];
  if (suoPrima) return annoDi(t, suoPrima);
  if (/(?<!\p{L})(?:ora|oggi|attualmente|adesso)(?!\p{L})/u.test(coda)) return 9999;
  if (
    /(?<!\p{L})eran?o?\s*$/u.test(coda) &&
    precedente < 0 &&
    /(?<!\p{L})(?:ora|oggi|attualmente|adesso|sono)(?!\p{L})/u.test(dopo)
  )
    return 0;
  if (precedente >= 0 && /(?<!\p{L})sono\s*$/u.test(coda) && !/(?<!\p{L})sono/u.test(t.segni.slice(0, precedente)))
    return 9998;
  return undefined;
}
