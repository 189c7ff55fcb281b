/** L'albero della struttura di un PDF, dagli oggetti grezzi: pdf.js non ne tiene gli attributi. */
import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, PDFRef } from "@cantoo/pdf-lib";
import type { Pagina } from "./disegnato.ts";
import { campo, dizionario, nome, numero, segui, stringa, testo, voci } from "./oggetti.ts";

/** Un contenuto segnato: il numero che ha nella sua pagina. */
export interface Contenuto {
  /** Da 1; 0 se non si sa. */
  pagina: number;
  mcid: number;
}

/** Un elemento della struttura. */
export interface Nodo {
  /** Il genere, dopo `RoleMap`: `H1`, `Table`… */
  tipo: string;
  /** Il genere com'è scritto. */
  scritto: string;
  d: PDFDict;
  padre?: Nodo;
  /** Figli e contenuti, in ordine di lettura. */
  parti: (Nodo | Contenuto)[];
  /** Le annotazioni che l'elemento comprende. */
  annotazioni: PDFDict[];
}

/** Vero per un elemento, falso per un contenuto. */
export const eNodo = (p: Nodo | Contenuto): p is Nodo => "tipo" in p;

/** Legge l'albero. @returns la radice, di genere `StructTreeRoot`; `undefined` se il file non è strutturato */
export function leggiAlbero(documento: PDFDocument): Nodo | undefined {
  const radice = dizionario(documento.catalog, "StructTreeRoot");
  if (!radice) return undefined;
  const ruoli = dizionario(radice, "RoleMap");
  const pagine = new Map(documento.getPages().map((p, i) => [p.ref.tag, i + 1]));
  const visti = new Set<PDFDict>();
  const paginaDi = (d: PDFDict, altrimenti: number): number => {
    const pg = d.get(PDFName.of("Pg"));
    return pg instanceof PDFRef ? (pagine.get(pg.tag) ?? 0) : altrimenti;
  };
  const leggi = (d: PDFDict, padre: Nodo | undefined, sopra: number): Nodo => {
    const scritto = padre ? nome(d, "S") : "StructTreeRoot";
    const nodo: Nodo = { tipo: ruolo(scritto, ruoli), scritto, d, parti: [], annotazioni: [], ...(padre && { padre }) };
    visti.add(d);
    const pagina = paginaDi(d, sopra);
    for (const k of voci(d, "K")) {
      const v = segui(d, k);
      if (v instanceof PDFNumber) nodo.parti.push({ pagina, mcid: v.asNumber() });
      else if (v instanceof PDFDict) {
        const genere = nome(v, "Type");
        if (genere === "MCR") nodo.parti.push({ pagina: paginaDi(v, pagina), mcid: numero(v, "MCID") ?? -1 });
        else if (genere === "OBJR") {
          const oggetto = dizionario(v, "Obj");
          if (oggetto) nodo.annotazioni.push(oggetto);
        } else if (!visti.has(v)) nodo.parti.push(leggi(v, nodo, pagina));
      }
    }
    return nodo;
  };
  return leggi(radice, undefined, 0);
}

function ruolo(scritto: string, ruoli: PDFDict | undefined): string {
  let r = scritto;
  for (let passi = 0; passi < 9; passi++) {
    const dopo = nome(ruoli, r);
    if (!dopo || dopo === r) break;
    r = dopo;
  }
  return r;
}

/** L'elemento e tutti quelli sotto, nell'ordine di lettura. */
export function* tutti(nodo: Nodo): Generator<Nodo> {
  yield nodo;
  for (const p of nodo.parti) if (eNodo(p)) yield* tutti(p);
}

/** I figli che contano: si attraversano i contenitori senza significato. */
export function* figliVeri(nodo: Nodo, attraversa = /^(?:NonStruct|Private)$/): Generator<Nodo> {
  for (const p of nodo.parti)
    if (eNodo(p)) {
      if (attraversa.test(p.tipo)) yield* figliVeri(p, attraversa);
      else yield p;
    }
}

/** Il primo contenuto sotto un elemento. */
export function primaPagina(nodo: Nodo): number | undefined {
  for (const p of nodo.parti) {
    const pagina = eNodo(p) ? primaPagina(p) : p.pagina;
    if (pagina) return pagina;
  }
  return undefined;
}

/** Il testo che si legge in un elemento: quello sostitutivo, l'alternativa, o quello delle pagine. */
export function testoDi(nodo: Nodo, pagine: Pagina[]): string {
  const detto = testo(nodo.d, "ActualText") ?? testo(nodo.d, "Alt");
  if (detto) return detto;
  return nodo.parti
    .map((p) => (eNodo(p) ? testoDi(p, pagine) : (pagine[p.pagina - 1]?.testi.get(p.mcid) ?? "")))
    .join(" ")
    .replace(/[\s\u00ad]+/g, " ")
    .trim();
}

/** Il valore di un attributo, per esempio `Scope` di proprietario `Table`. */
export function attributo(nodo: Nodo, proprietario: string, chiave: string): unknown {
  for (const a of voci(nodo.d, "A")) {
    const v = segui(nodo.d, a);
    if (v instanceof PDFDict && nome(v, "O") === proprietario && campo(v, chiave) !== undefined)
      return campo(v, chiave);
  }
  return undefined;
}

/** Le stringhe di un attributo che è una lista, per esempio `Headers`. */
export function listaAttributo(nodo: Nodo, proprietario: string, chiave: string): string[] {
  const v = attributo(nodo, proprietario, chiave);
  return v instanceof PDFArray ? v.asArray().flatMap((s) => stringa(segui(nodo.d, s)) ?? []) : [];
}
