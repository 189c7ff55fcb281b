/** Un totale e le sue parti, un conto di chi entra e di chi esce. */
import { type Numero, numeroDi, posti, s, type Traccia } from "./segni.ts";

export interface Somma {
  totale: Numero;
  parti: Numero[];
  /** Le parti devono fare il totale; se no possono non arrivarci, ma non passarlo. */
  esatta: boolean;
  /** Dette dopo i due punti, senza altro: un elenco che si dà per intero. */
  elenco: boolean;
}

const X = s("NE");
const MODO = String.raw`(?:(?:circa|quasi|oltre|i|gli|le|il|l'|la|lo|altri|altre)\s?)*`;
const W = String.raw`(?:(?![\p{Co}])[^.;:,()])`;
const VOCE = String.raw`${MODO}${X}(?:\s(?!\p{L}+(?:ano|ono|anno)(?!\p{L})|(?:ha|è|vive|va)\s)${W}{0,45}?)?`;
const APERTURA = String.raw`(?:\s?:\s*|\s\(|\s?,\s*(?<diCui>di cui|dei quali|delle quali|tra cui|fra cui)\s|\s?,?\s(?:si\s|sono\s|è\s)?(?:suddivid|divid|ripartisc|distribuisc|compon|articol)\p{L}*\s(?:in|tra|fra|da|di)\s|\s?,?\s(?:così\s)?(?:suddivis|ripartit|divis|distribuit|compost|formato|formata)\p{L}*\s?(?:in|tra|fra|da)?:?\s)`;
const CON_PARTI = new RegExp(
  String.raw`(?<totale>${X})(?<nome>${W}{0,60}?)${APERTURA}(?<parti>${VOCE}(?:(?:\s?[,;]\s|\s(?:e|ed|più|\+)\s|,\s(?:e|ed)\s)${VOCE})+)\s*(?<coda>[.);:]|$)`,
  "gu",
);
const IN_TUTTO = new RegExp(
  String.raw`(?:per un totale(?: complessivo)? di|per complessiv[ie]|in tutto|in totale|complessivamente|in complesso|totale(?: complessivo)?(?: di|:|,)|fanno|che fanno|la somma è)\s?(?:sono\s)?${MODO}(?<totale>${X})`,
  "u",
);
const ALCUNE =
  /tra cui|fra cui|in particolare|soprattutto|principal|ad esempio|per esempio|compres|anche|almeno|alcun|oltre a/u;
/** Due parti che insieme fanno tutto. */
const OPPOSTE: [RegExp, RegExp][] = [
  [/uomin|maschi|ragazzi|bambini/u, /donne|femmin|ragazze|bambine/u],
  [/italian/u, /stranier/u],
  [/pubblic/u, /privat/u],
  [/accolt|approvat|ammess/u, /respint|esclus|bocciat|rigettat/u],
  [/minor/u, /adult|maggiorenn/u],
];

export function somme(t: Traccia): Somma[] {
  if (t.numeri.length < 3) return [];
  const trovate: Somma[] = [];
  for (const m of t.segni.matchAll(CON_PARTI)) {
    const totale = numeroDi(t, m.groups?.totale);
    const scritte = m.groups?.parti ?? "";
    const parti = [...scritte.matchAll(new RegExp(X, "gu"))].flatMap((p) => numeroDi(t, p[0]) ?? []);
    if (!totale || parti.length < 2 || parti.some((p) => !stessaUnita(p, totale))) continue;
    if (ALCUNE.test(t.segni.slice(m.index, m.index + m[0].length))) continue;
    const opposte = parti.length === 2 && OPPOSTE.some(([a, b]) => a.test(scritte) && b.test(scritte));
    trovate.push({ totale, parti, esatta: opposte || !m.groups?.diCui, elenco: !m.groups?.diCui });
  }
  for (const m of t.segni.matchAll(SONO)) {
    const totale = numeroDi(t, m.groups?.totale);
    const scritte = m.groups?.parti ?? "";
    const parti = [...scritte.matchAll(new RegExp(X, "gu"))].flatMap((p) => numeroDi(t, p[0]) ?? []);
    if (totale && parti.length > 2 && !ALCUNE.test(scritte) && !trovate.length)
      trovate.push({ totale, parti, esatta: true, elenco: true });
  }
  for (const m of t.segni.matchAll(TRA_PARENTESI)) {
    const totale = numeroDi(t, m.groups?.totale);
    const parti = [...(m.groups?.parti ?? "").matchAll(new RegExp(X, "gu"))].flatMap((p) => numeroDi(t, p[0]) ?? []);
    // «Otto sedi: il centro (2), la stazione (2)…»: il numero può contare le voci.
    if (totale && parti.length > 1 && totale.valore !== parti.length && !ALCUNE.test(m[0]) && !trovate.length)
      trovate.push({ totale, parti, esatta: true, elenco: true });
  }
  const davanti = DAVANTI.exec(t.segni)?.groups;
  const [intero, una, altra] = [davanti?.totale, davanti?.una, davanti?.altra].map((x) => numeroDi(t, x));
  // «Le altre sono in istruttoria»: le due parti non sono tutto.
  if (
    intero &&
    una &&
    altra &&
    !/altr[ei]|rest[oai]/u.test(t.segni) &&
    OPPOSTE.some(([a, b]) => contiene(davanti?.cosa, davanti?.altraCosa, a, b))
  )
    trovate.push({ totale: intero, parti: [una, altra], esatta: true, elenco: true });
  const tutto = IN_TUTTO.exec(t.segni);
  const totale = numeroDi(t, tutto?.groups?.totale);
  if (totale && !trovate.length) {
    const prima = posti(t, "NE").filter((p) => p.posto < (tutto?.index ?? 0));
    const fra = prima.slice(1).map((p, i) => t.segni.slice((prima[i]?.posto ?? 0) + 1, p.posto));
    const lista = fra.length > 0 && fra.every((f) => /,\s|\se\s|\s\+\s|\spiù\s/.test(f) && !/[.;:(]/.test(f));
    const parti = prima.map((p) => p.numero);
    if (lista && parti.every((p) => stessaUnita(p, totale)))
      trovate.push({ totale, parti, esatta: true, elenco: true });
  }
  return trovate;
}

/** «I 240 alunni sono 130 alla primaria, 70 alla media e 40 alle superiori». */
const SONO = new RegExp(
  String.raw`(?:^|[.;:]\s)(?:i|gli|le)\s(?<totale>${X})(?:${W}{0,60}?)\ssono\s(?<parti>${VOCE}(?:(?:\s?[,;]\s|\s(?:e|ed)\s)${VOCE}){2,})\s*(?:[.;]|$)`,
  "gu",
);
/** «64 posti, suddivisi fra comunità (28), appartamenti (22) e pronto intervento (14)». */
const TRA_PARENTESI = new RegExp(
  String.raw`(?<totale>${X})${W}{0,40}?(?::|,?\s(?:suddivis|divis|ripartit|distribuit)\p{L}*\s(?:fra|tra|in))\s(?<parti>(?:${W}{2,40}\(${X}\)(?:,\s|\s(?:e|ed)\s)?){2,})\s*(?:[.;]|$)`,
  "gu",
);
/** «Dei 72 utenti, 31 sono uomini e 41 donne». */
const DAVANTI = new RegExp(
  String.raw`(?:^|[.;:]\s)(?:dei|degli|delle|su|i|gli|le)\s(?<totale>${X})${W}{0,50}?,?\s(?:sono\s)?(?<una>${X})(?<cosa>${W}{1,30}?)\s(?:e|ed)\s(?<altra>${X})(?<altraCosa>${W}{1,30})(?:[.;,]|$)`,
  "u",
);
const contiene = (una = "", altra = "", a: RegExp, b: RegExp): boolean =>
  (a.test(una) && b.test(altra)) || (b.test(una) && a.test(altra));

const stessaUnita = (a: Numero, b: Numero): boolean =>
  a.classe === b.classe || a.passo >= 1000 || b.passo >= 1000 || (b.classe === "E" && a.valore >= 1000);

/** Chi c'era, chi è entrato, chi è uscito, chi c'è. */
export interface Movimento {
  prima: Numero;
  dopo: Numero;
  entrati: Numero;
  usciti: Numero;
}
const ENTRA =
  /(?<!\p{L})(?:entrat|arrivat|accolt|aggiunt|inserit|iscritt[ie] (?:altr|nuov)|nuov[ie]|assegnat|ammess|apert|attivat)\p{L}*/gu;
const ESCE =
  /(?<!\p{L})(?:uscit|dimess|liberat|cessat|chius|decedut|mort[ie]|ritirat|lasciat|conclus|trasferit|abbandonat)\p{L}*/gu;

/** «Erano 74; ne sono entrati 26 e usciti 31, perciò erano 79». */
export function movimento(t: Traccia): Movimento | undefined {
  const numeri = posti(t, "N").filter((p) => p.numero.valore !== 0);
  const [prima, uno, due, dopo] = numeri;
  if (numeri.length !== 4 || !prima || !uno || !due || !dopo) return undefined;
  const tratto = (da: number, a: number) => t.segni.slice(da + 1, a);
  const detto = (p: typeof prima, precedente: number, seguente: number) => {
    const verso = (testo: string) => {
      const [e, u] = [[...testo.matchAll(ENTRA)].at(-1)?.index ?? -1, [...testo.matchAll(ESCE)].at(-1)?.index ?? -1];
      return e === u ? 0 : e > u ? 1 : -1;
    };
    // «12 ospiti sono stati dimessi»: il verbo subito dopo il numero è suo; se no, è quello che gli sta davanti.
    const suo = /^(?:\s(?!e\s|ed\s)\p{L}+){1,4}/u.exec(tratto(p.posto, seguente))?.[0] ?? "";
    return verso(suo) || verso(tratto(precedente, p.posto));
  };
  const [a, b] = [detto(uno, prima.posto, due.posto), detto(due, uno.posto, dopo.posto)];
  if (a * b !== -1) return undefined;
  if (
    !/(?<!\p{L})(?:perciò|così|quindi|alla fine|a fine|a dicembre|al 31|pertanto|ora|oggi|restano|rimangono|rimasti|in tutto|risultano|dunque)(?!\p{L})/u.test(
      tratto(due.posto, dopo.posto),
    )
  )
    return undefined;
  const [entrati, usciti] = a > 0 ? [uno.numero, due.numero] : [due.numero, uno.numero];
  return { prima: prima.numero, dopo: dopo.numero, entrati, usciti };
}
