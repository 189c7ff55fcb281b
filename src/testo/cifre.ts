/** Le cifre dentro una frase italiana: quante ne ha, quanto valgono, che cosa sono. */
import { leggiNumero } from "./numeri.ts";

export interface Cifra {
  /** Com'è scritta, con l'unità: «1,3 milioni di euro», «12,59%», «2021-2023». */
  scritto: string;
  /** Dove comincia e dove finisce nel testo. */
  inizio: number;
  fine: number;
  /**
   * `quantità`: un numero di cose, euro o percento. `anno`: un anno di calendario. `tempo`: una data, un periodo, una durata.
   * `età`: anni di vita. `rimando`: il numero di una legge, di un articolo, di una tabella.
   */
  genere: "quantità" | "anno" | "tempo" | "età" | "rimando";
  valore: number;
  unita: "numero" | "percentuale" | "euro";
  /** Quanto vale l'ultima cifra scritta: 0,01 per 12,59; 1.000 per «3 mila». */
  passo: number;
  /** Preceduta da «circa», «quasi», «più di», «oltre», «almeno»… */
  approssimata: boolean;
  /** Il segno scritto davanti: «+39,7%». */
  segno?: 1 | -1;
}

const MESI = "gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre";
/** I numeri scritti a parole, fin dove un testo li scrive così. «Un» e «una» sono articoli. */
const PAROLE: Record<string, number> = Object.fromEntries([
  ["mezzo", 0.5],
  ..."due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti"
    .split(" ")
    .map((p, i) => [p, i + 2] as const),
  ..."trenta quaranta cinquanta sessanta settanta ottanta novanta cento"
    .split(" ")
    .map((p, i) => [p, 30 + i * 10] as const),
] as [string, number][]);
const SCALE: Record<string, number> = { mila: 1e3, milion: 1e6, miliard: 1e9 };

const RIMANDO = String.raw`(?:art(?:icol[oi]|\.)?|comma|commi|legg[ei]|L\.(?:\s?R\.)?|[Dd]\.?\s?[Ll]gs\.?|decreto|DGR|DM|DPCM|delibera\w*|determina\w*|n\.|[Nn]°|numero|paragraf[oi]|tabell[ae]|grafic[oi]|allegat[oi]|capitol[oi]|pag(?:in[ae]|\.)|obiettiv[oi]|line[ae]|misur[ae]|missione|component[ei]|punt[oi]|slide|fase|area|codice|versione)`;
const NUMERO = String.raw`(?:\d{1,3}(?:\.\d{3})+(?!\d)|\d+)(?:,\d+)?`;
const A_PAROLE = Object.keys(PAROLE).join("|");
const SCALA = `(?:mila|milion[ei]|miliard[oi])`;
const UNITA = String.raw`(?:\s?%|\s?€|\s+per\s+cento|\s+(?:di\s+)?euro(?!\p{L}))`;
const CIFRE = new RegExp(
  [
    String.raw`(?<tempo>\d{1,2}°?\s+(?:${MESI})(?:\s+\d{4})?|(?:${MESI})\s+\d{4}|\d{1,2}[./]\d{1,2}[./]\d{2,4}(?!\d)|\d{4}\s?[-–/]\s?\d{2,4}(?!\d)|(?:ore|alle)\s+\d{1,2}[.:,]\d{2})`,
    String.raw`(?<rimando>(?<![\p{L}\d])${RIMANDO}\s+(?:[IVXLCDM]+\/)?\d[\d./-]*|\d+\/\d+|\d+(?:\.\d{1,2}){2,}(?![\d,]))`,
    String.raw`(?<eta>\d{1,3}\s?[-–]\s?\d{1,3}(?=\s+anni)|(?<=over\s|under\s)\d{2})`,
    String.raw`(?:(?<![\p{L}\d])(?<segno>[+−-]\s?))?(?<![\p{L}\d,.])(?:(?<cifre>${NUMERO})(?:\s+(?<scala>${SCALA}))?|(?<parola>${A_PAROLE})(?:\s?(?<scalaParola>${SCALA}))?)(?![\p{L}\d])(?<unita>${UNITA})?(?<durata>\s+(?:anni|mesi|settimane|giorni|ore|minuti)(?!\p{L}))?`,
  ].join("|"),
  "giu",
);
const CIRCA =
  /(?:circa|quasi|oltre|più di|meno di|poco più d[ei]|poco meno d[ei]|almeno|fino a|intorno a[l']?l?[oae']?|attorno a[l']?l?[oae']?|sopra i[l]?|un massimo di|al massimo)\s*(?:il |l'|lo |i |le )?$/i;

/** Tutte le cifre di un testo, nell'ordine in cui compaiono. */
export function leggiCifre(testo: string): Cifra[] {
  return [...testo.matchAll(CIFRE)].flatMap((m) => {
    const g = m.groups ?? {};
    const posto = { scritto: m[0], inizio: m.index, fine: m.index + m[0].length };
    const senza = { ...posto, valore: Number.NaN, unita: "numero" as const, passo: 1, approssimata: false };
    if (g.tempo) return [{ ...senza, genere: "tempo" as const }];
    if (g.rimando) return [{ ...senza, genere: "rimando" as const }];
    if (g.eta) return [{ ...senza, genere: "età" as const }];
    const letto = leggiNumero(g.cifre ?? "0");
    if (!letto.ok) return [];
    const scala = SCALE[(g.scala ?? g.scalaParola ?? "").toLowerCase().replace(/[eio]$/, "")] ?? 1;
    const base = g.parola ? (PAROLE[g.parola.toLowerCase()] ?? 0) : letto.valore;
    if (g.parola?.toLowerCase() === "mezzo" && scala === 1) return [];
    const unita = /%|cento/.test(g.unita ?? "") ? "percentuale" : g.unita ? "euro" : "numero";
    const prima = testo.slice(Math.max(0, m.index - 30), m.index);
    return [
      {
        ...posto,
        genere: genereDi(g, base, unita),
        valore: base * scala,
        unita,
        passo: scala * 10 ** -letto.decimali,
        approssimata: CIRCA.test(prima),
        ...(g.segno ? { segno: g.segno.startsWith("+") ? (1 as const) : (-1 as const) } : {}),
      },
    ];
  });
}

function genereDi(g: Record<string, string | undefined>, valore: number, unita: Cifra["unita"]): Cifra["genere"] {
  if (g.durata) return /anni/.test(g.durata) && valore <= 110 ? "età" : "tempo";
  const anno = /^\d{4}$/.test(g.cifre ?? "") && valore >= 1900 && valore <= 2100 && unita === "numero" && !g.scala;
  return anno ? "anno" : "quantità";
}

/** Le quantità di un testo. */
export const quantita = (testo: string): Cifra[] => leggiCifre(testo).filter((c) => c.genere === "quantità");
