/**
 * Completa la struttura che Chromium scrive, con ciò che PDF 1.7 e PDF/UA-1 vogliono e Chromium tace: che cosa valgono i
 * generi nuovi, il corpo delle voci di elenco, il nome di ogni collegamento.
 */
import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFRef } from "@cantoo/pdf-lib";
import { diGenere, leggiAlbero, type Nodo, testoDi } from "./lettura/albero.ts";
import type { Pagina } from "./lettura/disegnato.ts";
import { dizionario, foglie, nome, segui, testo, voci } from "./lettura/oggetti.ts";

/** Generi di PDF 2.0 che Chromium scrive, con quello di PDF 1.7 che vi somiglia. */
const RUOLI: Record<string, string> = { Strong: "Span", Em: "Span", Title: "P", Aside: "Sect", FENote: "Note" };

/** @param pagine ciò che le pagine disegnano: il nome di un collegamento è il testo che si legge */
export function completaStruttura(documento: PDFDocument, pagine: Pagina[]): void {
  const radice = leggiAlbero(documento);
  if (!radice) return;
  const generi = new Set(diGenere(radice, /./).map((n) => n.scritto));
  completaRuoli(documento, radice, generi);
  for (const figura of diGenere(radice, /^Figure$/)) apriGruppo(figura);
  for (const collegamento of diGenere(radice, /^Link$/)) nomina(collegamento, pagine);
  const corpi = new Map<string, PDFRef>();
  for (const [rif, d] of documento.context.enumerateIndirectObjects())
    if (d instanceof PDFDict && nome(d, "S") === "LI" && nome(d, "Type") === "StructElem") {
      const corpo = aggiungiCorpo(documento, rif, d);
      if (corpo) corpi.set(rif.tag, corpo);
    }
  spostaContenuti(radice.d, corpi);
}

function completaRuoli(documento: PDFDocument, radice: Nodo, generi: Set<string>): void {
  const ruoli = dizionario(radice.d, "RoleMap") ?? documento.context.obj({});
  for (const [genere, vale] of Object.entries(RUOLI))
    if (generi.has(genere) && !nome(ruoli, genere)) ruoli.set(PDFName.of(genere), PDFName.of(vale));
  if (ruoli.keys().length) radice.d.set(PDFName.of("RoleMap"), ruoli);
}

/**
 * Una figura con dentro un'altra figura è il gruppo di un disegno, della sua didascalia e della sua descrizione. Se restasse
 * figura, la sua alternativa prenderebbe il posto di tutto ciò che contiene.
 */
function apriGruppo(figura: Nodo): void {
  const dentro = diGenere(figura, /^(?:Figure|Caption)$/).filter((n) => n !== figura);
  if (!dentro.some((n) => n.tipo === "Figure")) return;
  figura.d.set(PDFName.of("S"), PDFName.of("Div"));
  figura.d.delete(PDFName.of("Alt"));
  for (const didascalia of dentro.filter((n) => n.tipo === "Caption" && n.padre === figura))
    didascalia.d.set(PDFName.of("S"), PDFName.of("P"));
}

/** Scrive nelle annotazioni di un collegamento il testo che si legge. */
function nomina(collegamento: Nodo, pagine: Pagina[]): void {
  const detto = testoDi(collegamento, pagine);
  for (const a of collegamento.annotazioni)
    if (detto && !testo(a, "Contents")) a.set(PDFName.of("Contents"), PDFHexString.fromText(detto));
}

/** Mette in un `LBody` ciò che una voce ha oltre all'etichetta. */
function aggiungiCorpo(documento: PDFDocument, rif: PDFRef, voce: PDFDict): PDFRef | undefined {
  const { context } = documento;
  const genere = (k: unknown) => {
    const v = segui(voce, k);
    return v instanceof PDFDict ? nome(v, "S") : "";
  };
  const figli = voci(voce, "K");
  const restano = figli.filter((k) => /^(?:Lbl|LBody)$/.test(genere(k)));
  const vanno = figli.filter((k) => !restano.includes(k));
  if (!vanno.length) return undefined;
  const corpo = context.obj({ Type: "StructElem", S: "LBody" });
  corpo.set(PDFName.of("P"), rif);
  const pagina = voce.get(PDFName.of("Pg"));
  if (pagina) corpo.set(PDFName.of("Pg"), pagina);
  corpo.set(PDFName.of("K"), context.obj(vanno as never));
  const rifCorpo = context.register(corpo);
  for (const k of vanno) {
    const v = segui(voce, k);
    if (v instanceof PDFDict && nome(v, "Type") === "StructElem") v.set(PDFName.of("P"), rifCorpo);
  }
  voce.set(PDFName.of("K"), context.obj([...restano, rifCorpo] as never));
  return rifCorpo;
}

/** I contenuti diretti di una voce ora sono del suo corpo: l'indice delle pagine deve dirlo. */
function spostaContenuti(radice: PDFDict, corpi: Map<string, PDFRef>): void {
  for (const [, v] of foglie(dizionario(radice, "ParentTree"), "Nums")) {
    const lista = segui(radice, v);
    if (!(lista instanceof PDFArray)) continue;
    for (const [i, r] of lista.asArray().entries()) {
      const corpo = r instanceof PDFRef ? corpi.get(r.tag) : undefined;
      if (corpo) lista.set(i, corpo);
    }
  }
}
