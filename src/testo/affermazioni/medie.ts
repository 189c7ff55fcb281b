/** Medie, «uno ogni N», confronti con un altro valore, multipli. */
import { type Modo, modoPrima } from "./modo.ts";
import type { Serie } from "./passaggi.ts";
import { type Numero, numeroDi, posti, s, type Traccia } from "./segni.ts";

/** Una media con ciò di cui è media: i valori, o un totale diviso fra quanti. */
export interface Media {
  media: Numero;
  valori?: Numero[];
  totale?: Numero;
  quanti?: Numero;
  perAbitante?: true;
}
const NE = s("NE");
const MEDIA_DOPO = new RegExp(
  String.raw`(?:in media|mediamente|(?:costo|spesa|contributo|importo|quota)\s(?:medi[oa]\s)?per\s\p{L}+\s(?:è|è di|ammonta a)|media (?:è|di|è di|pari a)|medi[oa]\s(?:\p{L}+\s){0,3}?(?:è|di|è di|pari a|ammonta a)|pro capite(?:\sè)?(?:\sdi)?)\s?(?:(?:circa|quasi|oltre|a|di|è|il|i|gli|le)\s)*(?<m>${NE})`,
  "u",
);
const MEDIA_PRIMA = new RegExp(
  String.raw`(?<m>${NE})(?:\s\p{L}+){0,2}\s?,?\s?(?:in media|a testa|pro capite|ciascun[oa]|per ciascun[oa]|ognun[oa]|per (?:ogni\s)?(?:famiglia|persona|utente|nucleo|beneficiari[oa]|minore|abitante|alunno|bambino|sede|servizio|comune)|all'uno|l'una|l'uno)(?!\p{L})`,
  "u",
);

const AL_TEMPO = /(?:al|all'|alla|a)\s?(giorno|mese|settimana|anno)/u;
const PLURALI: Record<string, string> = { giorno: "giorni", mese: "mesi", settimana: "settimane", anno: "anni" };

export function medie(t: Traccia, serie: readonly Serie[]): Media[] {
  const m = MEDIA_DOPO.exec(t.segni) ?? MEDIA_PRIMA.exec(t.segni);
  const media = numeroDi(t, m?.groups?.m);
  if (!m || !media) return [];
  const lista = serie.find(
    (r) =>
      r.valori.length > 1 &&
      !r.valori.includes(media) &&
      !r.tempi.some((x) => x !== undefined) &&
      r.fine <= m.index + m[0].length,
  );
  const senza = serie.find(
    (r) => r.valori.length > 2 && r.valori.at(-1) === media && r.tempi.every((x) => x === undefined),
  );
  const valori = lista?.valori ?? senza?.valori.slice(0, -1);
  if (valori) return [{ media, valori }];
  const altri = posti(t, "NE").filter((p) => p.numero !== media && p.numero.valore > 1);
  const [a, b] = altri;
  // «8.431.000 euro, cioè 100 euro per abitante»: si divide per gli abitanti.
  if (altri.length === 1 && a && a.numero.valore > media.valore && /per abitante|pro capite/u.test(m[0]))
    return a.numero.classe === media.classe ? [{ media, totale: a.numero, perAbitante: true }] : [];
  // «250 giorni… in media 20 al giorno».
  const unita = AL_TEMPO.exec(t.segni.slice(m.index + m[0].length).slice(0, 22))?.[1] ?? AL_TEMPO.exec(m[0])?.[1];
  const tempo = unita ? posti(t, "T").filter((p) => p.numero.scritto.includes(PLURALI[unita] ?? "?")) : [];
  if (altri.length === 1 && a && tempo.length === 1 && tempo[0] && a.numero.valore > media.valore)
    return [{ media, totale: a.numero, quanti: tempo[0].numero }];
  // «40 utenti al giorno»: senza i giorni il conto non si può fare.
  if (unita) return [];
  if (altri.length !== 2 || !a || !b) return [];
  const fra = t.segni.slice(a.posto + 1, b.posto);
  if (
    !/(?<!\p{L})(?:per|a|ai|alle|agli|tra|fra|con|divis\p{L}+|ripartit\p{L}+|distribuit\p{L}+|hanno|ha|ricev\p{L}+|segu\p{L}+|accolg\p{L}+)(?!\p{L})/u.test(
      fra,
    )
  )
    return [];
  const [totale, quanti] = a.numero.valore >= b.numero.valore ? [a.numero, b.numero] : [b.numero, a.numero];
  return quanti.classe === "E" ? [] : [{ media, totale, quanti }];
}

/** «14 assistenti sociali, una ogni 4.200 abitanti»; «12 ogni mille abitanti». */
export interface Ogni {
  quanti: Numero;
  /** Uno ogni tanti. */
  ogni: Numero;
  /** Quanti ogni `ogni`: 1 per «uno ogni». */
  per: number;
  /** Di che cosa: «abitanti». */
  base: string;
  /** Quanti sono in tutto, se lo dice la frase. */
  tutto?: Numero;
}
const TUTTI_OGNI = new RegExp(
  String.raw`(?<!\p{L})un[oa]?[\s']\p{L}+(?:\s\p{L}+)?\sogni\s(?<ogni>${s("N")})\s(?<base>\p{L}+)`,
  "u",
);
const UNO_OGNI = new RegExp(
  String.raw`(?<quanti>${s("N")})(?:(?!${s("NE")})[^.;]){0,70}?(?:(?<!\p{L})(?:un[oa]?)|(?<per>${s("N")}))\s(?:\p{L}+\s)?(?:ogni|per ogni|per)\s(?:circa\s|quasi\s|oltre\s)?(?<ogni>${s("N")}|mille|cento|diecimila)\s(?<base>abitanti|residenti|cittadini|persone|famiglie|anziani|minori|adulti)(?!\s(?:di|fra|tra|con|sopra|stranier|anzian|over|sotto))`,
  "u",
);
const A_PAROLE: Record<string, number> = { mille: 1000, cento: 100, diecimila: 10000 };
export function unoOgni(t: Traccia): Ogni | undefined {
  const inTutto = TUTTI_OGNI.exec(t.segni)?.groups;
  if (inTutto) {
    const altri = posti(t, "N").filter((p) => t.segni[p.posto] !== inTutto.ogni);
    const tutto = altri.find((p) => t.segni.slice(p.posto + 1).startsWith(` ${inTutto.base}`))?.numero;
    const quanti = altri.find((p) => p.numero !== tutto)?.numero;
    const ogni = numeroDi(t, inTutto.ogni);
    return altri.length === 2 && tutto && quanti && ogni
      ? { quanti, ogni, per: 1, base: inTutto.base ?? "", tutto }
      : undefined;
  }
  const g = UNO_OGNI.exec(t.segni)?.groups;
  const quanti = numeroDi(t, g?.quanti);
  if (!g || !quanti) return undefined;
  const parola = A_PAROLE[g.ogni ?? ""];
  const ogni: Numero | undefined = parola
    ? { ...quanti, valore: parola, passo: 1, modo: "esatto", scritto: g.ogni ?? "" }
    : numeroDi(t, g.ogni);
  const per = g.per ? (numeroDi(t, g.per)?.valore ?? 0) : 1;
  return ogni && per ? { quanti, ogni, per, base: g.base ?? "" } : undefined;
}

/** «14,2, più basso di quello regionale (15,1)». */
export interface Confronto {
  primo: Numero;
  secondo: Numero;
  /** Il primo è detto più grande. */
  maggiore: boolean;
  parola: string;
}
const TERMINE = String.raw`(?:quell[oaie]|dat[oi]|valor[ei]|medi[ae]|region\p{L}+|nazional\p{L}+|provincial\p{L}+|\p{Lu}\p{L}+|italian[oa]|anno|precedente|dell[ao']|del|dei|degli|delle|rispetto|all?'?a?)`;
const COMPARATIVO = new RegExp(
  String.raw`(?<a>${s("NPET")})(?:(?![\p{Co}])[^.;:]){0,70}?(?<parola>(?<!\p{L})(?:(?<su>più\s(?:alt|elevat|numeros|grand|fort|dell|del|dei)\p{L}*|superior[ei]|maggior[ei]|al di sopra|sopra)|(?<giu>(?:più\s(?:bass|contenut|piccol|ridott)\p{L}*|meno\s(?:dell|del|dei|elevat|alt|numeros)\p{L}*|inferior[ei]|minor[ei]\s(?:di|del|rispetto)|al di sotto|sotto\s(?:la|il|quell)))))(?<fra>(?:(?![\p{Co}])[^.;:]){0,80}?)\(?(?<b>${s("NPET")})`,
  "gu",
);
export function confronti(t: Traccia): Confronto[] {
  // «38 posti ogni 100 bambini»: il cento non si confronta.
  const segni = t.segni.replace(new RegExp(String.raw`\s(?:ogni|per|su)\s${s("N")}(?=\s\p{L})`, "gu"), (x) =>
    " ".repeat(x.length),
  );
  return [...segni.matchAll(COMPARATIVO)].flatMap((m): Confronto[] => {
    const [primo, secondo] = [numeroDi(t, m.groups?.a), numeroDi(t, m.groups?.b)];
    const fra = m.groups?.fra ?? "";
    if (!primo || !secondo || primo.valore === secondo.valore) return [];
    if (primo.classe !== secondo.classe && primo.classe !== "N" && secondo.classe !== "N") return [];
    if (!new RegExp(TERMINE, "u").test(`${m.groups?.parola} ${fra}`) || /(?:in più|in meno|punti|volte)/u.test(m[0]))
      return [];
    // «Più di 30» è una soglia, non un confronto con un altro valore.
    if (
      !/medi[ao]|quell|region|nazional|provinc|ital|dato|valore|tasso|quota|precedent|anno/u.test(
        fra + m.groups?.parola,
      )
    )
      return [];
    if (/(?<!\p{L})(?:e|ma|mentre|che)\s/u.test(fra.replace(/che\s(?:nel|in|a|è|era)/u, ""))) return [];
    return [{ primo, secondo, maggiore: Boolean(m.groups?.su), parola: m.groups?.parola ?? "" }];
  });
}

/** «460.000 euro, è il doppio di quella del 2020 (310.000 euro)»: un valore è tante volte un altro. */
export interface Multiplo {
  valore: Numero;
  base: Numero;
  fattore: number;
  modo: Modo;
  parola: string;
}
const FATTORI: Record<string, number> = { doppio: 2, triplo: 3, quadruplo: 4, quintuplo: 5 };
const VOLTE = new RegExp(
  String.raw`(?<a>${s("NE")})(?:(?!${s("NE")})[^.;:]){0,50}?(?<parola>(?:il\s(?<nome>doppio|triplo|quadruplo|quintuplo))|(?<n>${s("N")})\svolte(?:\stanto)?)(?<fra>(?:(?!${s("NE")})[^.;:,]){1,60}?(?:,\s(?:che|quando|i quali|le quali)\s(?:\p{L}+\s)?(?:erano|era|sono stat[ie])\s)?)\(?(?<b>${s("NE")})`,
  "gu",
);
export function multipli(t: Traccia): Multiplo[] {
  return [...t.segni.matchAll(VOLTE)].flatMap((m): Multiplo[] => {
    const [valore, base] = [numeroDi(t, m.groups?.a), numeroDi(t, m.groups?.b)];
    const fattore = m.groups?.nome ? (FATTORI[m.groups.nome] ?? 0) : (numeroDi(t, m.groups?.n)?.valore ?? 0);
    if (!valore || !base || !fattore || valore.classe !== base.classe) return [];
    if (!/^\s(?:di|dei|degli|delle|del|della|rispetto|quell|i|gli|le|il|la|che)/u.test(m.groups?.fra ?? "")) return [];
    const dove = m.index + m[0].indexOf(m.groups?.parola ?? "");
    return [
      {
        valore,
        base,
        fattore,
        modo: modoPrima(t.segni.slice(Math.max(0, dove - 25), dove)),
        parola: m.groups?.parola ?? "",
      },
    ];
  });
}
