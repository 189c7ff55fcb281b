/**
 * La prima cella di ogni riga è la sua intestazione: Typst la scrive come una cella qualunque. Le ultime righe, che il modello
 * tiene insieme come un piede, sono righe come le altre.
 */
import { PDFArray, PDFDict, type PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { nome, segui, voci } from "../lettura/oggetti.ts";

const N = (nome: string) => PDFName.of(nome);

/** Fa di ogni prima cella un TH di riga, e lascia che le altre trovino le loro intestazioni da dove stanno. */
export function intestaLeRighe(documento: PDFDocument): void {
  for (const [, d] of documento.context.enumerateIndirectObjects()) {
    if (d instanceof PDFDict && nome(d, "S") === "TFoot") d.set(N("S"), N("TBody"));
    if (d instanceof PDFDict && nome(d, "S") === "TR" && eDelCorpo(d)) intesta(d);
  }
}

const eDelCorpo = (riga: PDFDict): boolean => {
  const sopra = riga.lookup(N("P"));
  return sopra instanceof PDFDict && ["TBody", "TFoot", "Table"].includes(nome(sopra, "S"));
};

function intesta(riga: PDFDict): void {
  const celle = voci(riga, "K")
    .map((k) => segui(riga, k))
    .filter((c): c is PDFDict => c instanceof PDFDict && /^T[HD]$/.test(nome(c, "S")));
  for (const [i, cella] of celle.entries()) {
    senzaRimandi(cella);
    if (i > 0 || nome(cella, "S") !== "TD") continue;
    cella.set(N("S"), N("TH"));
    const scope = cella.context.obj({ O: "Table", Scope: "Row" });
    const suoi = attributi(cella);
    const tabella = suoi.find((a) => nome(a, "O") === "Table");
    if (tabella) tabella.set(N("Scope"), N("Row"));
    else cella.set(N("A"), cella.context.obj([...suoi, scope] as never));
  }
}

const attributi = (cella: PDFDict): PDFDict[] =>
  voci(cella, "A")
    .map((a) => segui(cella, a))
    .filter((a): a is PDFDict => a instanceof PDFDict);

/** Toglie l'elenco delle intestazioni: dice solo le colonne, e chi lo legge non cercherebbe le righe. */
function senzaRimandi(cella: PDFDict): void {
  const restano = attributi(cella).filter((a) => {
    if (nome(a, "O") === "Table") a.delete(N("Headers"));
    return a.keys().length > 1;
  });
  if (restano.length) cella.set(N("A"), PDFArray.withContext(cella.context));
  else cella.delete(N("A"));
  const lista = cella.get(N("A"));
  if (lista instanceof PDFArray) for (const a of restano) lista.push(a);
}
