/** Un testo del piano, dal suo albero Markdown ai blocchi della stampa. */
import type { Nodes, PhrasingContent, Root, RootContent, Table } from "mdast";
import { percorsoImmagine } from "../immagini/percorso.ts";
import { alberoDi } from "../mdx/controllo.ts";
import { definizioniDi } from "../mdx/definizioni.ts";
import { separa } from "../mdx/frontmatter.ts";
import type { ConTesto } from "../piano/modello.ts";
import { noteDelleRighe } from "../piano/note.ts";
import { PAROLE } from "../testo/parole.ts";
import { type Componenti, componentiDi } from "./componenti.ts";
import type { Contesto } from "./contesto.ts";
import type { Blocco, Cella, Pezzo, Testo } from "./forma.ts";
import { perLarghezza } from "./larghezze.ts";
import { b, unite } from "./righe.ts";
import { rimandoInStampa } from "./rimandi.ts";

interface Lettura {
  ctx: Contesto;
  componenti: Componenti;
  /** Di quanto scendono i titoli. */
  scala: number;
  url: (nodo: Nodes) => string;
  /** Il testo di ogni nota a piè di pagina, per identificativo. */
  note: ReadonlyMap<string, readonly RootContent[]>;
}

/**
 * Compone il testo di una voce.
 * @param scala di quanto scendono i titoli: un `##` diventa di livello 2 più la scala
 */
export function prosa(ctx: Contesto, { file }: Pick<ConTesto, "file">, scala: number): Blocco[] {
  const radice = alberoDi(separa(ctx.caricamento.file.get(file) ?? "").corpo);
  const lettura: Lettura = {
    ctx,
    componenti: componentiDi(ctx),
    scala,
    url: indirizziDi(radice),
    note: noteScritte(radice),
  };
  const messe = new Set<string>();
  const blocchi: Blocco[] = [];
  for (const nodo of radice.children) {
    blocchi.push(...blocco(lettura, nodo, blocchi));
    if (!nodo.position || nodo.type === "mdxJsxFlowElement") continue;
    const note = noteDelleRighe(ctx.caricamento, file, nodo.position.start.line, nodo.position.end.line).filter(
      (n) => !messe.has(n.id),
    );
    for (const n of note) messe.add(n.id);
    if (note.length) accoda(blocchi, ctx.note(note));
  }
  return blocchi;
}

/** Aggiunge note a piè di pagina all'ultimo capoverso, anche di un elenco. */
function accoda(blocchi: Blocco[], note: readonly Pezzo[]): void {
  const ultimo = blocchi.at(-1);
  if (ultimo?.b === "p") blocchi[blocchi.length - 1] = { ...ultimo, c: [...ultimo.c, ...note] };
  else if (ultimo?.b === "elenco") {
    const voci = ultimo.v.map((v) => [...v]);
    const voce = voci.at(-1);
    if (voce) accoda(voce, note);
    blocchi[blocchi.length - 1] = { ...ultimo, v: voci };
  }
  // Sotto una tabella o una figura la nota si legge per intero.
  else
    for (const n of note)
      if (typeof n !== "string" && n.f === "nota") blocchi.push({ b: "p", stile: "piccolo", c: n.c.flat() });
}

function indirizziDi(radice: Root): (nodo: Nodes) => string {
  const definizioni = definizioniDi(radice);
  const scritte = new Map(
    radice.children.flatMap((n) => (n.type === "definition" ? [[n.identifier, n.url] as const] : [])),
  );
  return (n) => {
    if (n.type === "image" || n.type === "imageReference") return definizioni.urlDi(n);
    return n.type === "linkReference" ? (scritte.get(n.identifier) ?? "") : n.type === "link" ? n.url : "";
  };
}

const noteScritte = (radice: Root) =>
  new Map(
    radice.children.flatMap((n) => (n.type === "footnoteDefinition" ? [[n.identifier, n.children] as const] : [])),
  );

const blocchiDi = (l: Lettura, nodi: readonly Nodes[]): Blocco[] => {
  const fatti: Blocco[] = [];
  for (const n of nodi) fatti.push(...blocco(l, n as RootContent, fatti));
  return fatti;
};

function blocco(l: Lettura, nodo: RootContent, prima: Blocco[]): Blocco[] {
  switch (nodo.type) {
    case "paragraph":
      return capoverso(l, nodo.children);
    case "heading":
      return [{ b: "titolo", l: Math.min(6, nodo.depth + l.scala), c: riga(l, nodo.children) }];
    case "list":
      return [
        {
          b: "elenco",
          ...(nodo.ordered ? { ordinato: nodo.start ?? 1 } : {}),
          fitto: !nodo.spread && nodo.children.every((v) => !v.spread),
          v: nodo.children.map((v) => blocchiDi(l, v.children)),
        },
      ];
    case "blockquote":
      return [{ b: "citazione", k: blocchiDi(l, nodo.children) }];
    case "code":
      return [{ b: "codice", c: nodo.value }];
    case "thematicBreak":
      return [{ b: "riga" }];
    case "table":
      return [tabella(l, nodo)];
    case "mdxJsxFlowElement":
      return componente(l, nodo as never, prima);
    default:
      return [];
  }
}

/** Di ciò che in una nota non ci sta, le parole: di una figura la sua alternativa, di un elenco le sue voci. */
function inLinea(k: Blocco): Testo {
  if (k.b === "p") return k.c;
  if (k.b === "immagine") return [k.alternativa];
  if (k.b === "elenco") return unite(k.v.map((v) => unite(v.map(inLinea), " ")));
  return "k" in k ? unite(k.k.map(inLinea), " ") : [];
}

/** Un'immagine che sta da sola nel suo capoverso è un blocco. */
function capoverso(l: Lettura, figli: readonly PhrasingContent[]): Blocco[] {
  const pieni = figli.filter((f) => f.type !== "text" || f.value.trim());
  if (pieni.length && pieni.every((f) => eImmagine(f) || eBlocco(f)))
    return pieni.flatMap((f) => (eImmagine(f) ? immagine(l, f) : componente(l, f as never, [])));
  return [{ b: "p", c: riga(l, figli) }];
}

const eImmagine = (f: Nodes): f is Extract<Nodes, { type: "image" | "imageReference" }> =>
  f.type === "image" || f.type === "imageReference";
const eBlocco = (f: Nodes): boolean => ["Grafico", "Tabella"].includes((f as unknown as { name: string }).name);

function immagine(l: Lettura, nodo: Extract<Nodes, { type: "image" | "imageReference" }>): Blocco[] {
  const percorso = percorsoImmagine(l.url(nodo));
  const pronta = typeof percorso === "string" ? l.ctx.immagini.get(percorso) : undefined;
  const alternativa = nodo.alt ?? "";
  return pronta
    ? [{ b: "immagine", file: pronta.file, alternativa, larghezza: pronta.larghezza }]
    : [{ b: "p", c: [alternativa] }];
}

interface Jsx {
  name: string | null;
  attributes: { name?: string; value?: unknown }[];
  children: Nodes[];
}
const idDi = (nodo: Jsx) => String(nodo.attributes.find((a) => a.name === "id")?.value ?? "");

function componente(l: Lettura, nodo: Jsx, prima: Blocco[]): Blocco[] {
  if (nodo.name === "Nota") {
    const paragrafi = blocchiDi(l, nodo.children).map(inLinea);
    const [primo = [], ...altri] = paragrafi;
    const nota: Pezzo = { f: "nota", c: [[b(`${PAROLE.pezzi.ovunque.notaAiDati}. `), ...primo], ...altri] };
    accoda(prima, [nota]);
    return [];
  }
  if (nodo.name === "Grafico") return l.componenti.grafico(idDi(nodo));
  if (nodo.name === "Tabella") return l.componenti.tabella(idDi(nodo));
  return [{ b: "p", c: inRiga(l, nodo) }];
}

function inRiga(l: Lettura, nodo: Jsx): Testo {
  if (nodo.name === "Dato") return l.componenti.dato(idDi(nodo));
  if (nodo.name === "Obiettivo") return l.componenti.obiettivo(idDi(nodo));
  if (nodo.name === "Sigla") return [idDi(nodo)];
  return riga(l, nodo.children as PhrasingContent[]);
}

/** Ciò che si legge su una riga. */
function riga(l: Lettura, nodi: readonly PhrasingContent[]): Testo {
  return nodi.flatMap((n): Testo => {
    switch (n.type) {
      case "text":
        return l.ctx.citate(n.value.replace(/\n/g, " "));
      case "strong":
        return [{ f: "b", c: riga(l, n.children) }];
      case "emphasis":
        return [{ f: "i", c: riga(l, n.children) }];
      case "delete":
        return [{ f: "s", c: riga(l, n.children) }];
      case "inlineCode":
        return [{ f: "codice", c: [n.value] }];
      case "break":
        return [{ f: "a-capo" }];
      case "link":
      case "linkReference":
        return [collegamento(l, l.url(n), riga(l, n.children))];
      case "image":
      case "imageReference":
        return [n.alt ?? ""];
      case "footnoteReference":
        return [{ f: "nota", c: blocchiDi(l, l.note.get(n.identifier) ?? []).map(inLinea) }];
      case "mdxJsxTextElement":
        return inRiga(l, n as never);
      default:
        return [];
    }
  });
}

function collegamento(l: Lettura, url: string, c: Testo): Pezzo {
  const dove = rimandoInStampa(url, l.ctx.piano);
  if (dove?.startsWith("#")) return { f: "rimando", a: dove.slice(1), c, pagina: true };
  return dove ? { f: "fuori", a: dove, c } : { f: "rimando", a: "", c };
}

function tabella(l: Lettura, nodo: Table): Blocco {
  const [testa, ...righe] = nodo.children.map((r) => r.children.map((c) => riga(l, c.children)));
  const numeri = (nodo.align ?? []).map((a) => a === "right");
  return {
    b: "tabella",
    stile: "dati",
    colonne: perLarghezza(testa ?? [], righe, numeri),
    testa: testa ?? [],
    righe: righe.map((celle) => ({ celle: celle.map((c): Cella => ({ c })) })),
  };
}
