/** Quante cose una frase annuncia e quante ne nomina: «sono tre: ascolto, casa e lavoro». */
import { cambi } from "./lessico.ts";
import { type Numero, numeroDi, posti, s, scrittoDi, type Traccia } from "./segni.ts";

export interface Annuncio {
  numero: Numero;
  /** Quante voci la frase stessa nomina, fra quali conti; vuoto se l'elenco viene dopo. */
  voci: number[];
}

const PICCOLO = (n: Numero): boolean =>
  Number.isInteger(n.valore) && n.valore >= 2 && n.valore <= 30 && n.modo === "esatto" && n.passo === 1;
const NON_COSE = /^\s?(?:anni|mesi|giorni|ore|settimane|volte|volta|per cento|punti|euro|persone|abitanti)(?!\p{L})/u;
const VERBO =
  /(?<!\p{L})(?:si|ha|hanno|e|che|offr\p{L}+|fa|fanno|discuss\p{L}+|riunit\p{L}+|prevede|prevedono)(?!\p{L})/u;

/** Il numero che annuncia l'elenco che segue la frase: «ha tre compiti:», «le priorità sono quattro:». */
export function annuncio(t: Traccia): Numero | undefined {
  if (!/:\s*$/.test(t.segni)) return undefined;
  const candidati = posti(t, "N").filter(({ numero }) => PICCOLO(numero));
  const ultimo = candidati.at(-1);
  if (!ultimo || posti(t, "NEP").some((p) => p.posto > ultimo.posto)) return undefined;
  const coda = t.segni.slice(ultimo.posto + 1).replace(/:\s*$/, "");
  const prima = t.segni.slice(0, ultimo.posto);
  if (NON_COSE.test(coda) || (candidati.length > 1 && !/(?:sono|in)\s$/.test(prima))) return undefined;
  if (!coda.trim())
    return /(?:sono|erano|siano|in|resta(?:no)?)\s(?:stat[ie]\s)?$/.test(prima) ? ultimo.numero : undefined;
  if (/^\s(?:per|a|in|con|su)\s/u.test(coda)) return undefined;
  // Fra il numero e i due punti c'è il suo nome, senza un altro verbo.
  return /^(?:\s[\p{L}']+){1,6}\s*,?$/u.test(coda) && !VERBO.test(coda.replace(/^\s\p{L}+/u, ""))
    ? ultimo.numero
    : undefined;
}

const DENTRO = new RegExp(
  String.raw`(?<n>${s("N")})(?<nome>(?:\s[\p{L}']+){0,5})?\s?(?::|,?\s(?:ossia|cioè|ovvero|vale a dire)\s|\()\s?(?<voci>[^.;:()]+)(?:[.)]|$)`,
  "gu",
);
/** Gli elenchi dentro la frase: dopo i due punti, «ossia», «cioè». */
export function elenchiDentro(t: Traccia): Annuncio[] {
  return [...t.segni.matchAll(DENTRO)].flatMap((m): Annuncio[] => {
    const numero = numeroDi(t, m.groups?.n);
    const nome = m.groups?.nome ?? "";
    const scritte = m.groups?.voci ?? "";
    if (!numero || !PICCOLO(numero) || NON_COSE.test(nome) || /[\p{Co}]/u.test(scritte)) return [];
    const prima = t.segni.slice(Math.max(0, m.index - 40), m.index);
    const annuncia = nome.trim()
      ? !VERBO.test(nome.replace(/^\s\p{L}+/u, ""))
      : /(?:sono|erano|in)\s(?:stat[ie]\s)?$/.test(prima);
    if (
      !annuncia ||
      /(?:fra|tra) (?:cui|le quali|i quali)|ad esempio|come\s|esempio|in particolare|anche/u.test(scritte)
    )
      return [];
    // Una voce che ha un verbo non è una voce: la frase continua.
    if (/(?<!\p{L})(?:che|è|sono|ha|hanno|si)(?!\p{L})/u.test(scritte) || !/,/.test(scritte)) return [];
    // Un'iniziale con il punto non chiude l'elenco, e «con il Piano» è di una voce, non una voce.
    if (/(?:^|[\s.])\p{L}$/u.test(scritte) || scritte.split(/,\s?/).some((v) => PREPOSIZIONE.test(v))) return [];
    return [{ numero, voci: conti(scritte) }];
  });
}

const PREPOSIZIONE =
  /^(?:e\s|ed\s)?(?:con|per|a|al|alla|ai|alle|in|nel|nella|da|dal|dalla|su|sul|sulla|quell[aoie]|dove|quando|anche)\s/u;

/** Quante voci può avere un elenco scritto: «a, b e c» ne ha tre; con altre «e» dentro, da quante virgole a quante congiunzioni. */
function conti(voci: string): number[] {
  const pezzi = voci.split(/,\s?/).filter((p) => p.trim());
  const ultimo = pezzi.at(-1) ?? "";
  const congiunzioni = [...voci.matchAll(/\s(?:e|ed|o)\s/gu)].length;
  // Se anche altre voci hanno una «e» («famiglie e bambini»), quella dell'ultima può essere sua.
  const sua = !/^(?:e|ed)\s/u.test(ultimo) && pezzi.slice(0, -1).every((p) => !/\s(?:e|ed|o)\s/u.test(p));
  const minimo = pezzi.length + (sua && /\s(?:e|ed|o)\s/u.test(ultimo) ? 1 : 0);
  return Array.from({ length: Math.max(1, pezzi.length + congiunzioni - minimo + 1) }, (_, i) => minimo + i);
}

const SEDI =
  /(?:hanno sede|hanno la sede|si trovano|sono situati|sono situate|sono ubicat[ie]|sono attiv[ie]|sono apert[ie]|sono)\s+(?:a|ad|nei comuni di|nelle città di|in)\s+(?<luoghi>(?:\p{Lu}[\p{L}' ]+?)(?:,\s(?:a\s)?\p{Lu}[\p{L}' ]+?)*\s(?:e|ed)\s(?:a\s)?\p{Lu}[\p{L}' ]+)(?=[.;,(:]|$)/u;
/** «Sono due i consultori, a X, Y e Z». */
const SEDI_DOPO =
  /[Ss]ono\s(?<n>\p{L}+|\d+)\s(?:i|le|gli)\s(?:[\p{Ll}']+\s?){1,4},\s(?:con sede\s)?(?:a|ad)\s(?<luoghi>\p{Lu}[\p{L}' ]+?(?:,\s(?:a\s)?\p{Lu}[\p{L}' ]+?)*\s(?:e|ed)\s(?:a\s)?\p{Lu}[\p{L}' ]+)(?=[.;,(:]|$)/u;
/** «I quattro poli, X, Y e Z, sono aperti»: i nomi fra virgole sono tutti. */
const FRA_VIRGOLE =
  /(?:^|[.;:]\s)(?:I|Le|Gli)\s(?<n>\p{L}+|\d+)\s(?:\p{Ll}+\s?){1,3},\s(?<luoghi>\p{Lu}[\p{L}' ]+?(?:,\s\p{Lu}[\p{L}' ]+?)*\s(?:e|ed)\s\p{Lu}[\p{L}' ]+),\s(?:sono|hanno|si)\s/u;
const contaLuoghi = (luoghi: string): number => luoghi.split(/,\s|\s(?:e|ed)\s(?=(?:a\s)?\p{Lu})/u).length;
/** «I due consultori hanno sede a X, Y e Z»: i luoghi nominati non sono più di quanti si annunciano. */
export function sedi(t: Traccia): { numero: Numero; luoghi: number; tutti?: boolean } | undefined {
  const nominati = FRA_VIRGOLE.exec(t.testo);
  const m = nominati ?? SEDI.exec(t.testo) ?? SEDI_DOPO.exec(t.testo);
  const luoghi = m?.groups?.luoghi;
  if (!m || !luoghi) return undefined;
  if (m.groups?.n) {
    const suo = posti(t, "N").find((p) => p.numero.inizio === m.index + m[0].indexOf(m.groups?.n ?? ""))?.numero;
    return suo && PICCOLO(suo) ? { numero: suo, luoghi: contaLuoghi(luoghi), tutti: Boolean(nominati) } : undefined;
  }
  const prima = posti(t, "N").filter((p) => p.numero.fine <= m.index && PICCOLO(p.numero));
  const [solo] = prima;
  if (prima.length !== 1 || !solo || !/^(?:\s[\p{L}']+){1,5}\s*$/u.test(t.testo.slice(solo.numero.fine, m.index)))
    return undefined;
  return { numero: solo.numero, luoghi: contaLuoghi(luoghi) };
}

/** «Il più richiesto è il trasporto (240), seguito dai pasti (212)»: i valori di una graduatoria, in ordine. */
export interface Graduatoria {
  valori: Numero[];
  nomi: string[];
  /** Dal più grande al più piccolo. */
  scende: boolean;
}
const SUPERLATIVO =
  /(?<!\p{L})(?:(?<piu>al primo posto|(?:il|la|i|le|lo|gli)\s(?:\p{L}+\s){0,3}(?:più|maggior\p{L}*|primo|prima)(?!\s(?:di|del|bass|piccol|giovan|vecchi)))|(?<meno>(?:il|la|i|le)\s(?:\p{L}+\s){0,3}(?:meno|minor\p{L}*|più\s(?:bass|piccol)\p{L}*)))/u;
/** «Castel Ombroso (8.120) è il terzo, dopo Borgo Sereno (14.310) e Pian dei Tigli». */
const TERZO = new RegExp(
  String.raw`(?<suo>${s("NPE")})[^.;]{0,25}?\sè\s(?:il|la)\s(?:second|terz|quart)[oa](?!\s(?:edizion|volta|ann))(?:(?![\p{Co}])[^.;]){0,50}?dopo\s(?<davanti>[^.;]+)`,
  "u",
);
export function graduatoria(t: Traccia): Graduatoria | undefined {
  const terzo = TERZO.exec(t.segni);
  const suo = numeroDi(t, terzo?.groups?.suo);
  const davanti = [...(terzo?.groups?.davanti ?? "").matchAll(new RegExp(s("NPE"), "gu"))].flatMap(
    (m) => numeroDi(t, m[0]) ?? [],
  );
  if (suo && davanti.length) return { valori: [...davanti, suo], nomi: [], scende: true };
  const sup = SUPERLATIVO.exec(t.segni);
  if (
    !sup ||
    cambi(t.segni).some((c) => !c.nome) ||
    !/(?<!\p{L})(?:segu\p{L}+|al secondo|poi|quindi|davanti a|dopo (?:viene|vengono)|al secondo posto|infine)(?!\p{L})/u.test(
      t.segni.slice(sup.index),
    )
  )
    return undefined;
  const suoi = posti(t, "NPE").filter((p) => p.posto > sup.index);
  const classi = new Set(suoi.map((p) => p.numero.classe));
  if (suoi.length < 2 || classi.size > 1) return undefined;
  const nomi = suoi.map((p, i) => scrittoDi(t, t.segni.slice(i ? (suoi[i - 1]?.posto ?? 0) + 1 : sup.index, p.posto)));
  return { valori: suoi.map((p) => p.numero), nomi, scende: Boolean(sup.groups?.piu) };
}

/** «Il Comune più popoloso è X»: il primo o l'ultimo per abitanti, e i numeri che la frase gli dà. */
export interface Estremo {
  /** Il più grande, o il più piccolo. */
  massimo: boolean;
  /** Il primo, il secondo…: quale posto. */
  rango: number;
  /** Il nome, com'è scritto. */
  nome: string;
  valore?: Numero;
  inizio: number;
}
const POPOLOSO = String.raw`comune\s(?:(?:della|dell'|del)\s?\p{L}+\s)?(?:(?<max>più\s(?:popolos\p{L}+|grande|popolat\p{L}+|abitat\p{L}+|numeros\p{L}+)|con più abitanti|per\s(?:numero di\s)?(?:abitanti|popolazione))|(?<min>(?:meno\s(?:popolos\p{L}+|popolat\p{L}+|abitat\p{L}+|numeros\p{L}+))|più\s(?:piccolo)|con meno abitanti))`;
const ESTREMO = new RegExp(POPOLOSO, "giu");
const NOME = String.raw`(?<nome>\p{Lu}[\p{L}'’]*(?:\s(?:(?:al|di|del|dei|in|con|d'|della|sul)\s?)?\p{Lu}[\p{L}'’]*|\s(?:al|di|del|dei|in|con|della|sul)\s\p{Lu}[\p{L}'’]*)*)`;
const RANGHI = ["primo", "secondo", "terzo", "quarto", "quinto"];
export function estremi(t: Traccia): Estremo[] {
  return [...t.testo.matchAll(ESTREMO)].flatMap((m): Estremo[] => {
    const prima = t.testo.slice(0, m.index);
    const ordinale = /(?<o>secondo|terzo|quarto|quinto)\s$/iu.exec(prima)?.groups?.o?.toLowerCase();
    const rango = ordinale ? RANGHI.indexOf(ordinale) + 1 : 1;
    if (/(?<!\p{L})(?:dopo|tranne|escluso|eccetto|oltre|fra i|tra i)(?!\p{L})/iu.test(prima)) return [];
    const poi = t.testo.slice(m.index + m[0].length);
    const dopo = new RegExp(String.raw`^[^.;]{0,25}?\s?(?:è|resta|:|,)\s(?:il comune di\s)?${NOME}`, "u").exec(poi);
    const davanti = new RegExp(
      String.raw`${NOME}(?:,[^;]{0,40},)?\s(?:è|resta)\s(?:il|anche il)\s(?:secondo\s|terzo\s|quarto\s|quinto\s)?$`,
      "u",
    ).exec(prima);
    const nome = dopo?.groups?.nome ?? davanti?.groups?.nome;
    if (!nome) return [];
    const fine = dopo ? m.index + m[0].length + dopo[0].length : m.index + m[0].length;
    const vicino = t.numeri.find(
      (n) => n.classe === "N" && n.inizio >= fine && n.inizio - fine < 25 && !/;/.test(t.testo.slice(fine, n.inizio)),
    );
    const inTesta = davanti ? t.numeri.find((n) => n.classe === "N" && n.fine <= davanti.index) : undefined;
    const valore = vicino ?? inTesta;
    return [
      { massimo: Boolean(m.groups?.max), rango, nome, inizio: t.testo.indexOf(nome), ...(valore ? { valore } : {}) },
    ];
  });
}
