/** Il testo di un MDX come lo si legge, a blocchi: per sigle, leggibilità e coerenza. Ogni blocco sa dove sta. */
import type { Nodes, Root } from "mdast";
import type { Posizione } from "../diagnostica/index.ts";

/** Sta nel testo al posto di un componente: chi legge ci mette la figura, la sigla o il titolo. */
export const SEGNAPOSTO = "\ufffc";

export interface Blocco extends Posizione {
  genere: "titolo" | "capoverso" | "voce" | "riga";
  /** Il testo senza segni, con un `SEGNAPOSTO` per ogni componente. */
  testo: string;
  /** I componenti che il testo contiene, nell'ordine dei segnaposto. */
  usi: { componente: string; id: string }[];
  /** Il titolo sotto cui sta; vuoto prima del primo. */
  sezione: string;
  /** È una nota ai dati: spiega, non afferma. */
  nota: boolean;
  /** Di un capoverso che introduce un elenco: quante voci ha l'elenco che segue. */
  voci?: number;
}

/** I blocchi di un testo già letto, nell'ordine in cui si leggono. */
export function leggiBlocchi(radice: Root): Blocco[] {
  const letti: Blocco[] = [];
  scendi(radice, letti, { nota: false, voce: false });
  return letti;
}

interface Dentro {
  nota: boolean;
  voce: boolean;
}

function scendi(nodo: Nodes, letti: Blocco[], dentro: Dentro): void {
  if (nodo.type === "heading") aggiungi(nodo, "titolo", letti, dentro);
  else if (nodo.type === "paragraph") aggiungi(nodo, dentro.voce ? "voce" : "capoverso", letti, dentro);
  else if (nodo.type === "tableRow") aggiungi(nodo, "riga", letti, dentro);
  else if (nodo.type === "list") {
    const ultimo = letti.at(-1);
    if (ultimo && !dentro.voce && /:\s*$/.test(ultimo.testo)) ultimo.voci = nodo.children.length;
  }
  const suo = {
    nota: dentro.nota || nomeDi(nodo) === "Nota",
    voce: dentro.voce || nodo.type === "listItem",
  };
  if ("children" in nodo) for (const figlio of nodo.children) scendi(figlio as Nodes, letti, suo);
}

function aggiungi(nodo: Nodes, genere: Blocco["genere"], letti: Blocco[], { nota }: Dentro): void {
  const testo = testoDi(nodo);
  const sezione = genere === "titolo" ? testo : (letti.findLast((b) => b.genere === "titolo")?.testo ?? "");
  letti.push({ ...inizio(nodo), genere, testo, usi: usiDi(nodo), sezione, nota });
}

/**
 * Il testo che si legge in un nodo; dove finisce una riga del file c'è uno spazio. Ogni componente vale un segnaposto, così le parole
 * attorno non si attaccano.
 */
export function testoDi(nodo: Nodes): string {
  if ("value" in nodo && (nodo.type === "text" || nodo.type === "inlineCode")) return nodo.value.replace(/\r?\n/g, " ");
  if (nodo.type === "break") return "\n";
  if (nomeDi(nodo) !== undefined && !("children" in nodo && nodo.children.length)) return SEGNAPOSTO;
  if (!("children" in nodo)) return "";
  const figli = nodo.children.map((f) => testoDi(f as Nodes));
  return figli.join(nodo.type === "tableRow" ? " | " : "");
}

function usiDi(nodo: Nodes): Blocco["usi"] {
  const nome = nomeDi(nodo);
  if (nome !== undefined && !("children" in nodo && nodo.children.length)) {
    const attributi = (nodo as unknown as { attributes: { name?: string; value?: unknown }[] }).attributes;
    return [{ componente: nome, id: String(attributi.find((a) => a.name === "id")?.value ?? "") }];
  }
  return "children" in nodo ? nodo.children.flatMap((f) => usiDi(f as Nodes)) : [];
}

/** Il nome di un componente; `undefined` per un nodo di Markdown. */
function nomeDi(nodo: Nodes): string | undefined {
  const componente = nodo.type === "mdxJsxFlowElement" || nodo.type === "mdxJsxTextElement";
  return componente ? ((nodo as { name: string | null }).name ?? "") : undefined;
}

const inizio = ({ position }: Nodes): Posizione => ({
  riga: position?.start.line ?? 1,
  colonna: position?.start.column ?? 1,
});
