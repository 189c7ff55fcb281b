/** I cambi fatti in Excel, nei file del piano: di ogni file solo i valori cambiati. */
import type { Piano } from "../../piano/modello.ts";
import { type Cambio, cambiFra, NonSiRitocca, type Percorso, type Valore } from "../../ritocco/cambio.ts";
import { ritoccaCsv, separatoreDi } from "../../ritocco/csv.ts";
import { campiDelFile, ritoccaCampi } from "../../ritocco/file.ts";
import { PAROLE_EXCEL as P } from "../../testo/parole/excel.ts";
import { type CambioExcel, stessa } from "./leggi.ts";
import {
  COLONNE_INDICATORI,
  COLONNE_RISORSE,
  type Colonna,
  righeCsv,
  SERVIZI,
  scritto,
  vociScritte,
} from "./tabelle.ts";

export interface Applicato {
  file: Map<string, string>;
  fatti: string[];
  errori: string[];
}

/** @param testi i file del piano come sono adesso */
export function applicaExcel(
  piano: Piano,
  testi: ReadonlyMap<string, string>,
  cambi: readonly CambioExcel[],
): Applicato {
  const esito: Applicato = { file: new Map(), fatti: [], errori: [] };
  const fileDi = new Map(piano.obiettivi.map((o) => [o.id, o.file]));
  const testo = (f: string) => esito.file.get(f) ?? testi.get(f) ?? "";
  // Prima ciò che cambia, poi ciò che si aggiunge, e da in fondo ciò che si toglie: i posti restano veri.
  const ordine = { cambia: 0, aggiungi: 1, togli: 2 };
  const tutti = [
    ...cambi.filter((c) => c.tipo !== "togli").toSorted((a, b) => ordine[a.tipo] - ordine[b.tipo]),
    ...cambi.filter((c) => c.tipo === "togli").toReversed(),
  ];
  for (const c of tutti) {
    try {
      if (c.foglio === P.servizi) {
        esito.file.set(SERVIZI, inServizi(testo(SERVIZI), c));
      } else {
        const elenco = c.foglio === P.risorse ? "risorse" : "indicatori";
        const scheda = c.tipo === "aggiungi" ? (c.celle.scheda ?? "").toLowerCase() : schedaDi(piano, c.chiave, elenco);
        const file = fileDi.get(scheda);
        if (!file) throw new NonSiRitocca(P.schedaIgnota(scheda || (c.tipo === "aggiungi" ? "" : c.chiave)));
        const suoi = inScheda(campiDelFile(file, testo(file)), elenco, c);
        esito.file.set(file, ritoccaCampi(file, testo(file), suoi));
      }
      esito.fatti.push(detto(c));
    } catch (e) {
      if (!(e instanceof NonSiRitocca)) throw e;
      esito.errori.push(P.nonMesso(c.dove, e.message));
    }
  }
  for (const [f, t] of esito.file) if (t === testi.get(f)) esito.file.delete(f);
  return esito;
}

const detto = (c: CambioExcel): string =>
  c.tipo === "cambia"
    ? P.cambiata(c.chiave, c.campo, c.prima, c.dopo)
    : c.tipo === "togli"
      ? P.tolta(c.foglio, c.chiave)
      : P.aggiunta(c.foglio, c.celle.id || c.celle.nome || c.celle.scheda || "");

const schedaDi = (piano: Piano, chiave: string, elenco: string): string =>
  elenco === "risorse"
    ? (chiave.split(" ")[0] ?? "")
    : (piano.obiettivi.find((o) => o.indicatori.some((i) => i.id === chiave))?.id ?? "");

function inScheda(campi: Valore, elenco: "indicatori" | "risorse", c: CambioExcel): Cambio[] {
  const colonne = elenco === "risorse" ? COLONNE_RISORSE : COLONNE_INDICATORI;
  const voci = vociScritte(campi, elenco);
  if (c.tipo === "aggiungi") {
    if (elenco === "indicatori" && voci.some((v) => scritto(v.id) === c.celle.id))
      throw new NonSiRitocca(P.giaCe(c.celle.id ?? ""));
    const valore = nuova(colonne, c.celle);
    const esiste = typeof campi === "object" && campi !== null && elenco in campi;
    if (!voci.length) return [{ fa: "metti", percorso: [elenco], valore: [valore] }];
    if (!esiste) throw new NonSiRitocca(P.senzaElenco(elenco));
    return [{ fa: "inserisci", percorso: [elenco], posto: voci.length, valore }];
  }
  const i =
    elenco === "risorse" ? Number(c.chiave.split(" ")[1]) - 1 : voci.findIndex((v) => scritto(v.id) === c.chiave);
  const voce = voci[i];
  if (!voce) throw new NonSiRitocca(P.nonCePiu(c.chiave));
  if (c.tipo === "togli") return [{ fa: "togli", percorso: [elenco, i] }];
  const adesso = voce[c.campo];
  if (!stessa(scritto(adesso), c.prima)) throw new NonSiRitocca(P.cambiatoIntanto(c.chiave, c.campo, scritto(adesso)));
  const percorso: Percorso = [elenco, i, c.campo];
  const colonna = colonne.find((k) => k.nome === c.campo);
  if (colonna?.elenco) return cambiFra(adesso ?? null, divisi(c.dopo), percorso);
  // Un campo svuotato si toglie; dove il vuoto vuol dire «la fonte non lo dice» resta `null`.
  if (!c.dopo)
    return c.campo === "valore" || c.campo === "importo"
      ? [{ fa: "metti", percorso, valore: null }]
      : [{ fa: "togli", percorso }];
  return [{ fa: "metti", percorso, valore: c.dopo, ...dopoQuale(colonne, voce, c.campo) }];
}

/** Un campo nuovo si scrive dopo quello che lo precede nello schema, fra quelli che la voce ha. */
function dopoQuale(colonne: readonly Colonna[], voce: { readonly [k: string]: Valore }, campo: string) {
  const nomi = colonne.map((k) => k.nome);
  const prima = nomi.slice(0, nomi.indexOf(campo)).findLast((n) => n in voce);
  return prima === undefined ? {} : { dopo: prima };
}

const divisi = (testo: string): string[] =>
  testo
    .split(",")
    .map((t) => t.trim())
    .filter(Boolean);

function nuova(colonne: readonly Colonna[], celle: Readonly<Record<string, string>>): Valore {
  return Object.fromEntries(
    colonne.flatMap(({ nome, elenco }): [string, Valore][] => {
      const suo = celle[nome] ?? "";
      if (nome === "scheda" || nome === "n") return [];
      if (!suo) return nome === "valore" || nome === "importo" ? [[nome, null]] : [];
      return [[nome, elenco ? divisi(suo) : suo]];
    }),
  );
}

/** Una riga del registro dei servizi: le altre restano com'erano. */
function inServizi(csv: string, c: CambioExcel): string {
  const separatore = separatoreDi(csv);
  const righe = righeCsv(csv);
  const testa = righe[0] ?? [];
  const acapo = csv.includes("\r\n") ? "\r\n" : "\n";
  if (c.tipo === "aggiungi") {
    if (righe.some((r, i) => i > 0 && r[testa.indexOf("id")] === c.celle.id))
      throw new NonSiRitocca(P.giaCe(c.celle.id ?? ""));
    const riga = testa.map((n) => protetta(c.celle[n] ?? "", separatore)).join(separatore);
    return `${csv.replace(/(?:\r?\n)+$/, "")}${acapo}${riga}${acapo}`;
  }
  const id = testa.indexOf("id");
  const scritte = csv.split(/(?<=\n)/);
  const dove = scritte.findIndex((r, i) => i > 0 && primaCella(r, separatore, id) === c.chiave);
  const riga = scritte[dove];
  if (riga === undefined) throw new NonSiRitocca(P.nonCePiu(c.chiave));
  if (c.tipo === "togli") return scritte.toSpliced(dove, 1).join("");
  const posto = testa.indexOf(c.campo);
  const lette = righeCsv(`${testa.join(separatore)}\n${riga}`)[1] ?? [];
  if (!stessa(lette[posto] ?? "", c.prima))
    throw new NonSiRitocca(P.cambiatoIntanto(c.chiave, c.campo, lette[posto] ?? ""));
  const colonna = inizioCella(riga, separatore, posto) + 1;
  return scritte.with(dove, ritoccaCsv(riga, separatore, [{ riga: 1, colonna, testo: c.dopo }])).join("");
}

const protetta = (t: string, separatore: string): string =>
  t.includes(separatore) || /["\n]/.test(t) ? `"${t.replaceAll('"', '""')}"` : t;
const primaCella = (riga: string, separatore: string, quale: number): string =>
  (righeCsv(`${"x".concat(separatore).repeat(30)}\n${riga}`)[1] ?? riga.split(separatore))[quale]?.trim() ?? "";

/** Dove comincia una cella nella sua riga. */
function inizioCella(riga: string, separatore: string, quale: number): number {
  let fraVirgolette = false;
  let n = 0;
  if (quale === 0) return 0;
  for (let i = 0; i < riga.length; i++) {
    if (riga[i] === '"') fraVirgolette = !fraVirgolette;
    else if (riga[i] === separatore && !fraVirgolette && ++n === quale) return i + 1;
  }
  throw new NonSiRitocca(P.rigaCorta);
}
