/** Una cartella di lavoro esportata e poi cambiata: che cosa vi è cambiato, cella per cella. */
import type { CellValue } from "hucre/xlsx";
import { type Foglio, nomeDelFoglio } from "../../foglio/apri.ts";
import { nomeCella, perCsv, testoDi } from "../../foglio/celle.ts";
import { leggiNumero } from "../../testo/numeri.ts";
import { PAROLE_EXCEL as P } from "../../testo/parole/excel.ts";
import type { RigaTabella, TabellaExcel } from "./tabelle.ts";

export type CambioExcel = { foglio: string; dove: string } & (
  | { tipo: "cambia"; chiave: string; campo: string; prima: string; dopo: string }
  | { tipo: "aggiungi"; celle: Record<string, string> }
  | { tipo: "togli"; chiave: string }
);

export interface LetturaExcel {
  cambi: CambioExcel[];
  errori: string[];
}

/** Se di un foglio mancano più righe di così, è stato filtrato o tagliato: non è una richiesta di togliere. */
const PARTE = 0.5;
/** Il foglio nascosto con le celle com'erano. */
export const nomeBase = (foglio: string): string => `_${foglio}`;

/** @param tabelle quelle del piano com'è adesso: se ne prendono fogli e colonne */
export function leggiExcel(fogli: readonly Foglio[], tabelle: readonly TabellaExcel[]): LetturaExcel {
  const lettura: LetturaExcel = { cambi: [], errori: [] };
  let trovati = 0;
  for (const tabella of tabelle) {
    const base = fogli.find((f) => f.nome === nomeBase(tabella.foglio));
    const prima = base && righeDi(base, tabella);
    const foglio =
      fogli.find((f) => f.nome === tabella.foglio) ?? fogli.find((f) => !f.nome.startsWith("_") && righeDi(f, tabella));
    const dopo = foglio && righeDi(foglio, tabella);
    if (!foglio || !dopo) continue;
    trovati++;
    if (!prima) lettura.errori.push(P.senzaBase(tabella.foglio));
    else unFoglio(foglio, tabella, prima, dopo, lettura);
  }
  if (!trovati) lettura.errori.push(P.nessunFoglio(tabelle.map((t) => t.foglio)));
  return lettura;
}

interface Letta extends RigaTabella {
  riga: number;
}

function unFoglio(
  foglio: Foglio,
  tabella: TabellaExcel,
  prima: readonly Letta[],
  dopo: readonly Letta[],
  l: LetturaExcel,
): void {
  const vecchie = new Map(prima.map((r) => [r.chiave, r]));
  const viste = new Set<string>();
  const dove = (r: number, nome?: string) =>
    `${nomeDelFoglio(foglio)}, ${nome === undefined ? P.riga(r + 1) : nomeCella(r, posti(foglio, tabella)?.get(nome) ?? 0)}`;
  for (const riga of dopo) {
    const vecchia = vecchie.get(riga.chiave);
    if (vecchia && viste.has(riga.chiave)) {
      l.errori.push(P.doppia(dove(riga.riga), riga.chiave));
      continue;
    }
    if (!vecchia) {
      l.cambi.push({ foglio: tabella.foglio, dove: dove(riga.riga), tipo: "aggiungi", celle: riga.celle });
      continue;
    }
    viste.add(riga.chiave);
    for (const { nome, chiave } of tabella.colonne) {
      const [da = "", a = ""] = [vecchia.celle[nome], riga.celle[nome]];
      if (chiave || stessa(da, a)) continue;
      l.cambi.push({
        foglio: tabella.foglio,
        dove: dove(riga.riga, nome),
        tipo: "cambia",
        chiave: riga.chiave,
        campo: nome,
        prima: da,
        dopo: a,
      });
    }
  }
  const mancano = prima.filter((r) => !viste.has(r.chiave));
  if (mancano.length > prima.length * PARTE) l.errori.push(P.troppoPoche(tabella.foglio, mancano.length, prima.length));
  else
    for (const r of mancano)
      l.cambi.push({ foglio: tabella.foglio, dove: nomeDelFoglio(foglio), tipo: "togli", chiave: r.chiave });
}

/** Lo stesso testo, o lo stesso numero scritto in un altro modo. */
export function stessa(a: string, b: string): boolean {
  if (a.replace(/\s+/g, " ").trim() === b.replace(/\s+/g, " ").trim()) return true;
  const [x, y] = [leggiNumero(a), leggiNumero(b)];
  return x.ok && y.ok && x.valore === y.valore;
}

/** Dove sta ogni colonna, dal suo titolo. */
function posti({ righe }: Foglio, { colonne }: TabellaExcel): Map<string, number> | undefined {
  const titoli = (righe[0] ?? []).map((c) => testoDi(c).replace(/\s+/g, " ").toLowerCase());
  const trovati = new Map(
    colonne.flatMap(({ nome, titolo }) => {
      const i = titoli.indexOf(titolo.toLowerCase());
      return i < 0 ? [] : [[nome, i] as const];
    }),
  );
  return colonne.every((c) => !c.chiave || trovati.has(c.nome)) ? trovati : undefined;
}

function righeDi(foglio: Foglio, tabella: TabellaExcel): Letta[] | undefined {
  const dove = posti(foglio, tabella);
  if (!dove) return undefined;
  return foglio.righe.slice(1).flatMap((celle, i): Letta[] => {
    const lette: Record<string, string> = {};
    for (const { nome } of tabella.colonne) {
      const c = dove.get(nome);
      // Una colonna tolta non è una richiesta di svuotarla: la riga ne resta senza.
      if (c !== undefined) lette[nome] = inTesto(celle[c], foglio.formato(i + 1, c));
    }
    if (!Object.values(lette).some(Boolean)) return [];
    const chiavi = tabella.colonne.filter((c) => c.chiave);
    const chiave = lette.id !== undefined ? lette.id : chiavi.map((c) => lette[c.nome]).join(" ");
    return [{ chiave, celle: lette, riga: i + 1 }];
  });
}

function inTesto(v: CellValue | undefined, formato: string): string {
  if (typeof v === "boolean") return v ? "sì" : "no";
  if (typeof v !== "number") return testoDi(v).replace(/\s*\n\s*/g, " ");
  return perCsv(/%/.test(formato.replace(/"[^"]*"|\\./g, "")) ? Number((v * 100).toPrecision(12)) : v);
}
