/** Una tabella di Word diventa un dataset: celle unite sciolte, intestazioni su due righe in una, percentuali a parte. */

import { leggiFigura } from "../../testo/numeri.ts";
import { slug } from "../../testo/slug.ts";
import { type Capoverso, capoversiDi, type TabellaWord } from "../docx/tipi.ts";
import { commento, type Foglio, foglio, metti, scalare } from "./foglio.ts";

interface Cella {
  testo: string;
  da: string[];
}

const cella = (capoversi: readonly Capoverso[]): Cella => ({
  testo: capoversi
    .map((c) => c.testo.replace(/\s+/g, " ").trim())
    .filter(Boolean)
    .join(" "),
  da: capoversi.filter((c) => c.testo.trim()).map((c) => c.posto),
});

/** La griglia piena: una cella unita in orizzontale vale per tutte le sue colonne, una unita in verticale per tutte le sue righe. */
function griglia(t: TabellaWord): Cella[][] {
  const righe: Cella[][] = [];
  for (const r of t.righe) {
    const riga: Cella[] = [];
    for (const c of r.celle) {
      const sopra = c.continua ? righe.at(-1)?.[riga.length] : undefined;
      const mia = sopra ? { testo: sopra.testo, da: [] } : cella(capoversiDi(c.blocchi));
      for (let k = 0; k < c.larga; k++) riga.push(k ? { testo: mia.testo, da: [] } : mia);
    }
    righe.push(riga);
  }
  const larghezza = Math.max(0, ...righe.map((r) => r.length));
  return righe.map((r) => [...r, ...Array.from({ length: larghezza - r.length }, () => ({ testo: "", da: [] }))]);
}

const eNumero = (t: string): boolean => leggiFigura(t).numero.ok;
const haNumeri = (r: readonly Cella[]): boolean => r.slice(1).some((c) => eNumero(c.testo));

/** Quante righe di intestazione: quelle che Word segna, o quelle prima dei numeri, al più tre. */
function testate(t: TabellaWord, g: readonly Cella[][]): number {
  const segnate = t.righe.findIndex((r) => !r.intestazione);
  if (segnate > 0) return segnate;
  const numeri = g.findIndex(haNumeri);
  const unite = (t.righe[0]?.celle ?? []).some((c) => c.larga > 1);
  if (numeri > 0 && numeri <= 3 && (unite || numeri === 1)) return numeri;
  return 1;
}

export interface Didascalia {
  capoverso?: Capoverso | undefined;
}

/** @returns i fogli dei dataset e i loro identificativi, nell'ordine in cui il testo li mostra; niente, se la tabella non ha righe */
export function scriviTabella(
  t: TabellaWord,
  didascalia: Capoverso | undefined,
  documento: string,
  presi: Set<string>,
): { fogli: Foglio[]; id: string[] } | undefined {
  const g = griglia(t).filter((r) => r.some((c) => c.testo));
  const quante = testate(t, g);
  const corpo = g.slice(quante);
  if (!corpo.length || (g[0]?.length ?? 0) < 2) return undefined;
  const percento = (r: readonly Cella[]) =>
    r.slice(1).some((c) => c.testo) &&
    r.slice(1).every((c) => !c.testo || leggiFigura(c.testo).unita === "percentuale");
  const aParte = corpo.filter(percento);
  const divise =
    aParte.length > 0 &&
    aParte.length < corpo.length &&
    corpo.some((r) => haNumeri(r) && !r.slice(1).some((c) => leggiFigura(c.testo).unita === "percentuale"));
  const testo = didascalia?.testo.trim() ?? "";
  const [, numero, nome] =
    /^(?:tabella|tab\.?)\s*(?:n\s*[.°º])?\s*(\d+)\s*[-–—.:)]*\s*[-–—]?\s*(.*)$/i.exec(testo) ?? [];
  const titolo = (nome ?? testo) || "Tabella [da completare: il titolo]";
  const base = libero(slug(titolo.replace(/\[.*/, "")).split("-").slice(0, 6).join("-") || "tabella", presi);
  const capo = { testate: g.slice(0, quante), titolo, numero, documento, didascalia };
  const primo = dataset(base, capo, divise ? corpo.filter((r) => !percento(r)) : corpo);
  if (!divise) return { fogli: primo, id: [base] };
  const secondo = libero(`${base}-percentuali`, presi);
  const senza = {
    ...capo,
    testate: capo.testate.map((r) => r.map((c) => ({ ...c, da: [] }))),
    titolo: `${titolo} (righe in percentuale)`,
    didascalia: undefined,
  };
  return { fogli: [...primo, ...dataset(secondo, senza, aParte)], id: [base, secondo] };
}

function libero(voluto: string, presi: Set<string>): string {
  let id = voluto;
  for (let n = 2; presi.has(id); n++) id = `${voluto}-${n}`;
  presi.add(id);
  return id;
}

interface Capo {
  testate: Cella[][];
  titolo: string;
  numero?: string | undefined;
  documento: string;
  didascalia: Capoverso | undefined;
}

function dataset(id: string, capo: Capo, corpo: Cella[][]): Foglio[] {
  const y = foglio(`dati/${id}.yaml`);
  const c = foglio(`dati/${id}.csv`);
  const colonne = Array.from({ length: corpo[0]?.length ?? 0 }, (_, i) => colonna(i, capo, corpo));
  const nomi = new Set<string>();
  const titoli = new Set<string>();
  for (const col of colonne) {
    col.nome = libero(col.nome, nomi);
    for (let n = 2, voluto = col.titolo; titoli.has(col.titolo); n++) col.titolo = `${voluto} (${n})`;
    titoli.add(col.titolo);
  }
  metti(y, `id: ${scalare(id)}`);
  if (capo.didascalia) metti(y, commento(capo.didascalia.testo), [capo.didascalia.posto]);
  metti(y, `titolo: ${scalare(capo.titolo)}`);
  metti(y, `descrizione: ${scalare("[da completare] Che cosa contiene la tabella e come si legge.")}`);
  metti(y, `fonte: { documento: ${capo.documento}${capo.numero ? `, tabella: "${capo.numero}"` : ""} }`);
  metti(y, "colonne:");
  for (const col of colonne) {
    metti(y, `  - nome: ${col.nome}`);
    metti(y, `    titolo: ${scalare(col.titolo)}`, col.da);
    metti(y, `    tipo: ${col.tipo}`);
    if (col.unita) metti(y, `    unita: ${col.unita}`);
  }
  const chiavi = corpo.map((r) => slug(r[0]?.testo ?? ""));
  const doppie = chiavi.some((k, i) => !k || chiavi.indexOf(k) !== i);
  if (doppie) metti(y, "  - { nome: riga, titolo: Riga, tipo: testo }\nchiave: riga");
  const totali = corpo.flatMap((r, i) =>
    /^totale\b/i.test(r[0]?.testo ?? "") ? (doppie ? [`riga-${i + 1}`] : [chiavi[i] ?? ""]) : [],
  );
  if (totali.length) metti(y, `totali: [${totali.join(", ")}]`);
  const testa = [...colonne.map((x) => x.nome), ...(doppie ? ["riga"] : [])];
  metti(c, testa.join(";"));
  for (const [i, r] of corpo.entries()) {
    const celle = r.map((x, k) => csv(colonne[k]?.tipo === "numero" ? leggiFigura(x.testo).corpo : x.testo));
    metti(
      c,
      [...celle, ...(doppie ? [`riga ${i + 1}`] : [])].join(";"),
      r.flatMap((x) => x.da),
    );
  }
  return [y, c];
}

const csv = (t: string): string => (/[;"\n]/.test(t) ? `"${t.replaceAll('"', '""')}"` : t);

function colonna(i: number, { testate }: Capo, corpo: readonly Cella[][]) {
  const titolo =
    [...new Set(testate.map((r) => r[i]?.testo ?? "").filter(Boolean))].join(" ") || (i ? `Colonna ${i + 1}` : "Voce");
  const piene = corpo.map((r) => r[i]?.testo ?? "").filter(Boolean);
  const lette = piene.map((t) => leggiFigura(t));
  const unite = new Set(lette.map((l) => l.unita));
  const numerica = i > 0 && piene.length > 0 && lette.every((l) => l.numero.ok) && unite.size === 1;
  const unita = [...unite][0] ?? (/%/.test(titolo) ? "percentuale" : /€|euro/i.test(titolo) ? "euro" : "numero");
  return {
    nome:
      slug(titolo.replaceAll("%", " percentuale ").replaceAll("<", " meno ").replaceAll(">", " oltre ")).slice(0, 60) ||
      `colonna-${i + 1}`,
    titolo,
    tipo: numerica ? "numero" : "testo",
    unita: numerica ? unita : undefined,
    da: testate.flatMap((r) => r[i]?.da ?? []),
  };
}
