/** Un testo del piano in capoversi di Word: titoli, elenchi, tabelle, note a piè di pagina, figure; ogni capoverso con il suo segno. */
import {
  AlignmentType,
  FootnoteReferenceRun,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { Nodes, PhrasingContent, RootContent } from "mdast";
import { descrivi } from "../../grafici/descrizione.ts";
import { disegno, graficoDi } from "../../grafici/disegno.ts";
import type { Segno } from "../../importa/esportato/base.ts";
import { cellaScritta } from "../../piano/celle.ts";
import type { Piano } from "../../piano/modello.ts";
import { PAROLE } from "../../testo/parole.ts";
import type { Marcatore } from "./marca.ts";
import type { Pezzo } from "./pezzi.ts";
import type { Stili } from "./stili.ts";

/** Ciò che serve per scrivere un testo. */
export interface Banco extends Marcatore {
  piano: Piano;
  stili: Stili;
  /** Le note a piè di pagina del documento, dalla prima: il loro numero è il posto. */
  note: Paragraph[][];
}

type Testo = Extract<Pezzo, { p: "testo" }>;
interface Foglio {
  banco: Banco;
  testo: Testo;
  /** Le note scritte nel testo, per identificativo. */
  note: ReadonlyMap<string, Extract<Nodes, { type: "footnoteDefinition" }>>;
}
interface Aspetto {
  bold?: boolean;
  italics?: boolean;
  strike?: boolean;
}
interface Jsx {
  name: string | null;
  attributes: { name?: string; value?: unknown }[];
  children: Nodes[];
}

/** I capoversi e le tabelle di un testo. */
export function prosa(banco: Banco, testo: Testo): (Paragraph | Table)[] {
  const note = new Map(
    testo.radice.children.flatMap((n) => (n.type === "footnoteDefinition" ? [[n.identifier, n] as const] : [])),
  );
  return testo.radice.children.flatMap((n) => blocco({ banco, testo, note }, n, {}));
}

interface Intorno {
  elenco?: { livello: number; ordinato: boolean; voce: Nodes };
  nota?: boolean;
}

function blocco(f: Foglio, n: RootContent | Nodes, qui: Intorno): (Paragraph | Table)[] {
  const { stili } = f.banco;
  switch (n.type) {
    case "paragraph":
      return [
        new Paragraph({
          ...(qui.elenco
            ? {
                numbering: {
                  reference: qui.elenco.ordinato ? "numeri" : "pallini",
                  level: Math.min(8, qui.elenco.livello),
                },
              }
            : {}),
          ...(qui.nota ? { style: stili.nota } : {}),
          children: segnato(f, n, n.children, {}, qui.elenco?.voce),
        }),
      ];
    case "heading":
      return [
        new Paragraph({
          style: stili.titolo(Math.min(6, n.depth + 1)),
          children: segnato(f, n, n.children, {}),
        }),
      ];
    case "list":
      return n.children.flatMap((voce) => {
        const elenco = { livello: (qui.elenco?.livello ?? -1) + 1, ordinato: n.ordered ?? false, voce };
        return voce.children.flatMap((b) => blocco(f, b, { ...qui, elenco }));
      });
    case "blockquote":
      return n.children.flatMap((b) => blocco(f, b, { ...qui, nota: true }));
    case "table":
      return [tabella(f, n)];
    case "mdxJsxFlowElement":
      return componente(f, n as unknown as Jsx, qui);
    case "code":
      return [new Paragraph({ children: [new TextRun({ text: n.value })] })];
    default:
      return [];
  }
}

const posto = (n: Nodes): [number, number] => [n.position?.start.offset ?? 0, n.position?.end.offset ?? 0];

/** Il contenuto di un capoverso, con il segno che dice da dove viene. */
function segnato(
  f: Foglio,
  n: Nodes,
  figli: readonly PhrasingContent[],
  aspetto: Aspetto,
  voce?: Nodes,
): ParagraphChild[] {
  const [primo, ultimo] = [figli[0], figli.at(-1)];
  const segno: Segno = {
    file: f.testo.file,
    genere: "prosa",
    inizio: primo ? posto(primo)[0] : posto(n)[0],
    fine: ultimo ? posto(ultimo)[1] : posto(n)[1],
    blocco: posto(voce ?? n),
    testo: "",
  };
  return f.banco.marca(segno, righe(f, figli, aspetto));
}

function righe(f: Foglio, figli: readonly PhrasingContent[], aspetto: Aspetto): ParagraphChild[] {
  return figli.flatMap((n): ParagraphChild[] => {
    switch (n.type) {
      case "text":
        return [new TextRun({ text: n.value.replace(/\n/g, " "), ...aspetto })];
      case "strong":
        return righe(f, n.children, { ...aspetto, bold: true });
      case "emphasis":
        return righe(f, n.children, { ...aspetto, italics: true });
      case "delete":
        return righe(f, n.children, { ...aspetto, strike: true });
      case "inlineCode":
        return [new TextRun({ text: n.value, ...aspetto })];
      case "break":
        return [new TextRun({ break: 1 })];
      case "link":
        return /^https?:|^mailto:/.test(n.url)
          ? [f.banco.collega(n.url, righe(f, n.children, aspetto))]
          : richiamo(f, n, righe(f, n.children, aspetto));
      case "footnoteReference":
        return nota(f, n);
      case "image":
        return richiamo(f, n, [new TextRun({ text: n.alt ?? "", italics: true })]);
      case "mdxJsxTextElement":
        return richiamo(f, n, [new TextRun({ text: inRiga(f, n as unknown as Jsx), ...aspetto })]);
      default:
        return richiamo(f, n, [new TextRun({ text: "" })]);
    }
  });
}

/** Ciò che nel file è scritto in un altro modo: finché il suo testo resta com'è, torna com'era scritto. */
function richiamo(f: Foglio, n: Nodes, dentro: ParagraphChild[]): ParagraphChild[] {
  const [inizio, fine] = posto(n);
  const sorgente = f.testo.sorgente.slice(inizio, fine);
  return f.banco.marca({ file: f.testo.file, genere: "richiamo", sorgente, testo: "" }, dentro);
}

function nota(f: Foglio, n: Extract<Nodes, { type: "footnoteReference" }>): ParagraphChild[] {
  const definita = f.note.get(n.identifier);
  if (!definita) return [];
  const suoi = definita.children.flatMap((b) => blocco(f, b, {})).filter((b) => b instanceof Paragraph);
  f.banco.note.push(suoi as Paragraph[]);
  return richiamo(f, n, [new FootnoteReferenceRun(f.banco.note.length) as ParagraphChild]);
}

const idDi = (n: Jsx): string => String(n.attributes.find((a) => a.name === "id")?.value ?? "");

function inRiga({ banco: { piano } }: Foglio, n: Jsx): string {
  const id = idDi(n);
  if (n.name === "Dato") return cellaScritta(piano, id) ?? id;
  if (n.name === "Obiettivo") {
    const o = piano.obiettivi.find((v) => v.id === id);
    return o ? PAROLE.pezzi.obiettivo.nome(o.id.toUpperCase(), o.titolo) : id;
  }
  return id;
}

function componente(f: Foglio, n: Jsx, qui: Intorno): (Paragraph | Table)[] {
  if (n.name === "Nota") return n.children.flatMap((b) => blocco(f, b, { ...qui, nota: true }));
  const d = n.name === "Grafico" ? graficoDi(f.banco.piano, idDi(n)) : undefined;
  const testo = d
    ? [d.titolo, ...descrivi(disegno(d))].join(". ")
    : (f.banco.piano.dataset.find((v) => v.id === idDi(n))?.titolo ?? idDi(n));
  return [new Paragraph({ style: f.banco.stili.didascalia, children: [new TextRun({ text: testo })] })];
}

function tabella(f: Foglio, n: Extract<Nodes, { type: "table" }>): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: n.children.map(
      (r, i) =>
        new TableRow({
          tableHeader: i === 0,
          children: r.children.map(
            (c, j) =>
              new TableCell({
                children: [
                  new Paragraph({
                    ...(n.align?.[j] === "right" ? { alignment: AlignmentType.RIGHT } : {}),
                    children: segnato(f, c, c.children, i === 0 ? { bold: true } : {}),
                  }),
                ],
              }),
          ),
        }),
    ),
  });
}
