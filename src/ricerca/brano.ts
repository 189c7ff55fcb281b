/** Un brano di un testo: la frase intera che ha più delle parole cercate, con le parole segnate. Gira anche nel navigatore. */
import { paroleCon } from "./parole.ts";

export interface Tratto {
  testo: string;
  segnato: boolean;
}

export interface Brano {
  tratti: readonly Tratto[];
  /** Quante parole diverse ne sono segnate. */
  quante: number;
}

/** Oltre, una frase si accorcia attorno a ciò che si cerca. */
const LUNGO = 260;
const PRIMA = 90;
/** Sotto, non è una frase: è un titoletto o una voce d'elenco. */
const CORTA = 30;

/** «S. Angelo», «Soc. Coop.»: un punto che non chiude la frase. */
const ABBREVIATA = /(?:^|[\s(«"'])(?:\p{Lu}|soc|coop|art|dott|sig|ecc|pag|tab|fig|cap)\.$/iu;

/** Le frasi di un testo: un capoverso finisce con la riga, una frase con il suo punto. */
function frasi(testo: string): string[] {
  return testo.split("\n").flatMap((riga) => {
    const trovate: string[] = [];
    let da = 0;
    for (const m of riga.matchAll(/[.!?]\s+(?=[\p{Lu}«"(])/gu)) {
      const a = (m.index ?? 0) + m[0].length;
      if (ABBREVIATA.test(riga.slice(da, a).trim())) continue;
      trovate.push(riga.slice(da, a).trim());
      da = a;
    }
    trovate.push(riga.slice(da).trim());
    return trovate.filter((f) => f.length >= CORTA);
  });
}

/**
 * @param testo i suoi capoversi, uno per riga
 * @param segnate le chiavi delle parole da segnare
 */
export function brano(testo: string, segnate: ReadonlySet<string>): Brano {
  let migliore: { frase: string; quante: number } | undefined;
  for (const frase of frasi(testo)) {
    const quante = new Set(paroleCon(frase).flatMap(({ chiave }) => (segnate.has(chiave) ? chiave : []))).size;
    if (!migliore || quante > migliore.quante) migliore = { frase, quante };
  }
  if (!migliore) return { tratti: [], quante: 0 };
  return { tratti: segna(accorcia(migliore.frase, segnate), segnate), quante: migliore.quante };
}

/** Un testo in tratti, con le parole segnate a parte. */
export function segna(testo: string, segnate: ReadonlySet<string>): Tratto[] {
  const tratti: Tratto[] = [];
  let da = 0;
  for (const p of paroleCon(testo)) {
    if (!segnate.has(p.chiave)) continue;
    if (p.da > da) tratti.push({ testo: testo.slice(da, p.da), segnato: false });
    tratti.push({ testo: testo.slice(p.da, p.a), segnato: true });
    da = p.a;
  }
  if (da < testo.length) tratti.push({ testo: testo.slice(da), segnato: false });
  return tratti;
}

function accorcia(frase: string, segnate: ReadonlySet<string>): string {
  if (frase.length <= LUNGO) return frase;
  const prima = paroleCon(frase).find((p) => segnate.has(p.chiave))?.da ?? 0;
  let da = prima > PRIMA ? frase.indexOf(" ", prima - PRIMA) + 1 : 0;
  if (da > prima) da = prima;
  const fine = da + LUNGO >= frase.length ? frase.length : frase.lastIndexOf(" ", da + LUNGO);
  return `${da > 0 ? "…" : ""}${frase.slice(da, fine)}${fine < frase.length ? "…" : ""}`;
}
