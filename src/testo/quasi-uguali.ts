/** Trova i nomi che differiscono per una lettera, o per due scambiate, senza confrontarli tutti con tutti. */
import leven from "leven";

/** Due posti dell'elenco, il primo prima del secondo. */
export type Coppia = readonly [prima: number, dopo: number];

/** Più corti, due nomi diversi per una lettera sono due nomi. */
const MINIMO = 8;

/**
 * Due nomi a una lettera di distanza diventano uguali togliendo una lettera a ciascuno, o all'uno solo; due con lettere
 * scambiate hanno le stesse lettere. Si confrontano solo quelli.
 * @param nomi già normalizzati: in minuscole, senza accenti; quelli con cifre non si guardano
 * @param conta riceve quanti confronti si stanno per fare
 */
export function quasiUguali(nomi: readonly string[], conta: (quanti: number) => void): Coppia[] {
  // Nomi uguali non sono quasi uguali: si confrontano una volta sola, e le coppie sono di tutti i loro posti.
  const posti = [...Map.groupBy(nomi.keys(), (i) => nomi[i] ?? "")];
  const diversi = posti.map(([nome]) => nome);
  const trovate = coppieDi(diversi, conta).flatMap(([a, b]) => {
    const [primi, secondi] = [posti[a]?.[1] ?? [], posti[b]?.[1] ?? []];
    conta(primi.length * secondi.length);
    return primi.flatMap((i) => secondi.map((j) => [Math.min(i, j), Math.max(i, j)] as const));
  });
  return trovate.filter(([prima]) => (nomi[prima] ?? "").length >= MINIMO).sort(([a, b], [c, d]) => a - c || b - d);
}

function coppieDi(nomi: readonly string[], conta: (quanti: number) => void): Coppia[] {
  const gruppi = new Map<string, number[]>();
  for (const [i, nome] of nomi.entries()) {
    if (nome.length < MINIMO - 1 || /\d/.test(nome)) continue;
    for (const chiave of chiaviDi(nome)) {
      const qui = gruppi.get(chiave);
      if (qui) qui.push(i);
      else gruppi.set(chiave, [i]);
    }
  }
  const viste = new Set<number>();
  const coppie: Coppia[] = [];
  for (const posti of gruppi.values()) {
    conta((posti.length * (posti.length - 1)) / 2);
    for (const [k, prima] of posti.entries())
      for (const dopo of posti.slice(k + 1)) {
        const coppia = prima * nomi.length + dopo;
        if (viste.has(coppia)) continue;
        viste.add(coppia);
        if (simili(nomi[prima] ?? "", nomi[dopo] ?? "")) coppie.push([prima, dopo]);
      }
  }
  return coppie;
}

/** Il nome, il nome senza ciascuna delle sue lettere, le sue lettere in ordine. */
function chiaviDi(nome: string): Set<string> {
  const senza = Array.from(nome, (_, i) => nome.slice(0, i) + nome.slice(i + 1));
  return new Set([nome, ...senza, `lettere ${inOrdine(nome)}`]);
}

const inOrdine = (nome: string): string => [...nome].sort().join("");

function simili(a: string, b: string): boolean {
  if (Math.max(a.length, b.length) < MINIMO || Math.abs(a.length - b.length) > 1) return false;
  const diverse = leven(a, b, { maxDistance: 3 });
  return diverse === 1 || (diverse === 2 && inOrdine(a) === inOrdine(b));
}
