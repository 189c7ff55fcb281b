/** Un capoverso di Word: i suoi pezzi, e che cos'è secondo il suo stile. */
import type { Officina } from "./officina.ts";
import { DIDASCALIA, SOMMARIO } from "./stili.ts";
import type { Capoverso, Pezzo } from "./tipi.ts";
import { leggiTratti } from "./tratti.ts";
import { figlio, type Nodo, valore } from "./xml.ts";

/** Trattini facoltativi, segni di larghezza zero, e accenti rimasti dopo una lettera che ne ha già uno. */
const INVISIBILI = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const SPAZI = /[\u00a0\u202f\u2007\u2009\u2002\u2003]/g;

/** Il testo come lo leggerebbe una persona: anche «ﬁ» in un segno solo, che viene da un PDF. */
export const pulito = (testo: string): string =>
  testo
    .normalize("NFC")
    .replace(/[\ufb00-\ufb06]/g, (s) => s.normalize("NFKC"))
    .replace(INVISIBILI, "")
    .replace(SPAZI, " ");

/** @returns il capoverso, e quelli delle caselle di testo che contiene */
export function leggiCapoverso(n: Nodo, o: Officina, posto: (n: Nodo) => string): Capoverso[] {
  const pPr = figlio(n, "w:pPr");
  const stile = o.stili.get(valore(pPr, "w:pStyle") ?? "");
  const mio = posto(n);
  const letti = leggiTratti(n, o, mio, stile?.grassetto ?? false);
  const pezzi = uniti(letti.pezzi);
  const testo = pezzi.map((p) => p.testo).join("");
  const pieni = pezzi.filter((p) => /[\p{L}\p{N}]/u.test(p.testo));
  const schema = valore(pPr, "w:outlineLvl");
  const titolo = schema !== undefined ? (Number(schema) < 9 ? Number(schema) + 1 : undefined) : stile?.titolo;
  const voce = elencoDi(pPr, stile, o);
  const sommario = SOMMARIO.test(stile?.nome ?? "") || letti.comandi.some((c) => /^\s*TOC\b/.test(c));
  const capoverso: Capoverso = {
    tipo: "capoverso",
    posto: mio,
    pezzi,
    testo,
    grassetto: pieni.length > 0 && pieni.every((p) => p.grassetto),
    ...(titolo && testo.trim() ? { titolo } : {}),
    ...(voce && !titolo ? { elenco: { livello: voce.livello, ordinato: voce.ordinato } } : {}),
    ...(voce?.numero && titolo ? { numero: voce.numero } : {}),
    ...(DIDASCALIA.test(stile?.nome ?? "") ? { didascalia: true as const } : {}),
    ...(sommario ? { sommario: true as const } : {}),
  };
  const riquadri = letti.riquadri.flatMap((r) => leggiCapoverso(r, o, posto));
  return [capoverso, ...riquadri.map((r) => ({ ...r, riquadro: true as const }))];
}

function elencoDi(pPr: Nodo | undefined, stile: { numId?: string; livello?: number } | undefined, o: Officina) {
  const num = figlio(pPr, "w:numPr");
  const numId = valore(num, "w:numId") ?? stile?.numId;
  if (!numId || numId === "0") return undefined;
  const livello = Number(valore(num, "w:ilvl") ?? stile?.livello ?? 0);
  return { livello, ...o.elenco(numId, livello) };
}

/** I pezzi vicini con lo stesso aspetto, in uno: Word spezza anche a metà di una parola. */
function uniti(pezzi: readonly Pezzo[]): Pezzo[] {
  const fatti: Pezzo[] = [];
  for (const p of pezzi) {
    const ultimo = fatti.at(-1);
    const testo = pulito(p.testo);
    if (!testo && !p.nota && !p.immagine) continue;
    if (ultimo && aspetto(ultimo) === aspetto(p)) ultimo.testo += testo;
    else fatti.push({ ...p, testo });
  }
  return fatti;
}

const aspetto = ({ testo, ...resto }: Pezzo): string =>
  resto.nota || resto.immagine ? `${testo}\0${Math.random()}` : JSON.stringify(resto);
