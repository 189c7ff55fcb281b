/** Dove sono le schede in un documento: un seguito di domande regionali, in tabella o in capoversi, ciascuna con la sua risposta. */
import { type Blocco, type Capoverso, capoversiDi } from "../docx/tipi.ts";
import { ePallino, maiuscolo } from "../testo.ts";
import { type CampoScheda, domandaDi, nude } from "./domande.ts";

export interface Risposta {
  campo: CampoScheda;
  domanda: Capoverso[];
  risposta: Capoverso[];
}

export interface SchedaTrovata {
  area?: Capoverso;
  /** I capoversi in cui il nome dell'area continua. */
  seguitoArea: Capoverso[];
  titolo: Capoverso[];
  descrizione: Capoverso[];
  risposte: Risposta[];
}

export const AREA = /^\s*macro\s*-?\s*are[ae]\b/i;
export const OBIETTIVO = /^\s*obiettivo\s*(?:di\s+sistema\s*)?(?:n\s*[.°º]*\s*)?\d*/i;
/** «6. SISTEMA DI VALUTAZIONE»: comincia un altro capitolo. */
const CAPITOLO = /^\s*\d{1,2}(?:\.\d{1,2})*\s*[.)]?\s+\p{Lu}/u;
/** Di più, una domanda non si spezza. */
const MASSIMO_PEZZI = 7;
/** Sotto, non è una scheda: una domanda che somiglia può stare in un testo qualunque. */
const MINIMO = 5;

/** Un capoverso che può essere un pezzo di domanda. */
const puoDomandare = (c: Capoverso): boolean =>
  c.testo.trim() !== "" &&
  !ePallino(c) &&
  !SCELTA.test(c.testo) &&
  (c.grassetto || c.titolo !== undefined || maiuscolo(c.testo) || /\?\s*:?\s*$/.test(c.testo));
/** Una riga di risposta: comincia con sì o no, anche dopo una casella. */
const SCELTA = /^[^\p{L}\p{N}]*(?:x\s+)?(?:s[iì]|no)(?!\p{L})/iu;
const SI_NO = /^\s*(?:s[iì]|no|x)\s*$/i;

/** @returns le domande e le risposte di un seguito di capoversi, e ciò che viene prima della prima */
export function separaDomande(tutti: readonly Capoverso[]): { prima: Capoverso[]; risposte: Risposta[] } {
  const prima: Capoverso[] = [];
  const risposte: Risposta[] = [];
  for (let i = 0; i < tutti.length; ) {
    const presa = domandaDa(tutti, i);
    if (presa) {
      risposte.push({ campo: presa.campo, domanda: presa.pezzi, risposta: presa.dentro });
      i += presa.quanti;
      continue;
    }
    const c = tutti[i] as Capoverso;
    (risposte.at(-1)?.risposta ?? prima).push(c);
    i++;
  }
  return { prima, risposte };
}

/** La domanda che comincia a un capoverso, anche spezzata, anche con la risposta dentro. */
function domandaDa(tutti: readonly Capoverso[], i: number) {
  if (!puoDomandare(tutti[i] as Capoverso)) return undefined;
  const pezzi: Capoverso[] = [];
  const dentro: Capoverso[] = [];
  let meglio:
    | { campo: CampoScheda; pezzi: Capoverso[]; dentro: Capoverso[]; quanti: number; quanto: number }
    | undefined;
  for (let k = i; k < tutti.length && pezzi.length < MASSIMO_PEZZI; k++) {
    const c = tutti[k] as Capoverso;
    if (k > i && SI_NO.test(c.testo)) {
      dentro.push(c);
      continue;
    }
    if (k > i && !puoDomandare(c) && !dentro.length) break;
    pezzi.push(c);
    const trovata = domandaDi(nude(pezzi.map((p) => p.testo).join(" ")));
    if (trovata && trovata.quanto > (meglio?.quanto ?? 0))
      meglio = {
        campo: trovata.domanda.campo,
        pezzi: [...pezzi],
        dentro: [...dentro],
        quanti: k - i + 1,
        quanto: trovata.quanto,
      };
  }
  return meglio;
}

export type Parte = { tipo: "testo"; blocchi: Blocco[] } | { tipo: "scheda"; scheda: SchedaTrovata };

/** Divide i blocchi di un documento in testo e schede. */
export function dividi(blocchi: readonly Blocco[]): Parte[] {
  const parti: Parte[] = [];
  let testo: Blocco[] = [];
  for (let i = 0; i < blocchi.length; ) {
    const b = blocchi[i] as Blocco;
    const fine = b.tipo === "tabella" ? tabellaScheda(blocchi, i) : capoversiScheda(blocchi, i);
    if (fine === undefined) {
      testo.push(b);
      i++;
      continue;
    }
    const { prima, risposte } = separaDomande(capoversiDi(blocchi.slice(i, fine)));
    const { resto, ...testa } = testata(testo, prima);
    if (resto.length) parti.push({ tipo: "testo", blocchi: resto });
    parti.push({ tipo: "scheda", scheda: { ...testa, risposte } });
    testo = [];
    i = fine;
  }
  if (testo.length) parti.push({ tipo: "testo", blocchi: testo });
  return parti;
}

const diverse = (r: readonly Risposta[]): number => new Set(r.map((x) => x.campo)).size;

/** Una tabella che è una scheda, con le tabelle che la continuano dopo un salto di pagina. */
function tabellaScheda(blocchi: readonly Blocco[], i: number): number | undefined {
  let fine = i;
  const domande = (b: Blocco) => diverse(separaDomande(capoversiDi([b])).risposte);
  if (domande(blocchi[i] as Blocco) < MINIMO) return undefined;
  for (let k = i; k < blocchi.length; k++) {
    const b = blocchi[k] as Blocco;
    if (b.tipo === "tabella" && (k === i || domande(b) > 0)) fine = k + 1;
    else if (b.tipo === "capoverso" && b.testo.trim() === "") continue;
    else break;
  }
  return fine;
}

/** Una scheda in capoversi: dalla prima domanda al titolo che viene dopo l'ultima. */
function capoversiScheda(blocchi: readonly Blocco[], i: number): number | undefined {
  const c = blocchi[i] as Capoverso;
  if (!puoDomandare(c) || !domandaDa(capoversiDi(blocchi.slice(i, i + MASSIMO_PEZZI + 2)), 0)) return undefined;
  let fine = i + 1;
  for (; fine < blocchi.length; fine++) {
    const b = blocchi[fine] as Blocco;
    if (
      b.tipo === "capoverso" &&
      b.testo.trim() &&
      (AREA.test(b.testo) || (OBIETTIVO.test(b.testo) && /\d/.test(b.testo.slice(0, 18)) && (b.grassetto || b.titolo)))
    )
      break;
    if (b.tipo === "capoverso" && b.titolo && !domandaDa(capoversiDi(blocchi.slice(fine, fine + 9)), 0)) break;
    if (b.tipo === "capoverso" && CAPITOLO.test(b.testo) && (b.grassetto || b.titolo !== undefined)) break;
    if (b.tipo === "tabella" && tabellaScheda(blocchi, fine)) break;
  }
  return diverse(separaDomande(capoversiDi(blocchi.slice(i, fine))).risposte) >= MINIMO ? fine : undefined;
}

/** L'area, il titolo e la descrizione di una scheda: stanno in ciò che la precede, o nelle prime righe della sua tabella. */
function testata(prima: readonly Blocco[], inTabella: readonly Capoverso[]) {
  const eTitolo = (c: Capoverso) =>
    c.testo.trim() !== "" &&
    OBIETTIVO.test(c.testo) &&
    (c.grassetto || c.titolo !== undefined || maiuscolo(c.testo) || /\d/.test(c.testo.slice(0, 18)));
  const dove = prima.findLastIndex((b) => b.tipo === "capoverso" && (eTitolo(b) || AREA.test(b.testo)));
  const taglio = dove < 0 ? prima.findLastIndex((b) => b.tipo === "tabella" || b.titolo !== undefined) : dove;
  const suoi = capoversiDi(prima.slice(Math.max(0, taglio)));
  let resto = prima.slice(0, Math.max(0, taglio));
  let area = suoi.find((c) => AREA.test(c.testo));
  // Il nome di un'area può continuare in uno o due capoversi, prima del titolo della scheda.
  const vicini = resto.flatMap((b, i) => (b.tipo === "capoverso" && b.testo.trim() !== "" ? [{ b, i }] : [])).slice(-3);
  const trovata = area ? undefined : vicini.findLast(({ b }) => AREA.test(b.testo));
  const seguitoArea = trovata ? vicini.filter(({ i }) => i > trovata.i).map(({ b }) => b) : [];
  if (trovata && seguitoArea.every((c) => c.grassetto || c.titolo !== undefined || maiuscolo(c.testo))) {
    area = trovata.b;
    resto = resto.slice(0, trovata.i);
  } else seguitoArea.length = 0;
  const altri = [...suoi, ...inTabella].filter((c) => c !== area);
  const titolo = altri.find(eTitolo) ?? altri.find((c) => c.titolo !== undefined);
  return {
    resto,
    ...(area ? { area } : {}),
    seguitoArea,
    titolo: titolo ? [titolo] : [],
    descrizione: altri.filter((c) => c !== titolo),
  };
}
