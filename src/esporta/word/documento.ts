/** I pezzi di un piano in un documento Word: titoli veri, tabelle con la riga di testa, note, lingua, numeri di pagina. */
import {
  AlignmentType,
  Document,
  Footer,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { apri } from "../../importa/docx/pacchetto.ts";
import { type Base, conBase } from "../../importa/esportato/base.ts";
import { rileggi } from "../../importa/esportato/leggi.ts";
import { notoDi } from "../../importa/esportato/noto.ts";
import type { Piano } from "../../piano/modello.ts";
import { marcatore } from "./marca.ts";
import type { Pezzo, Riga } from "./pezzi.ts";
import { type Banco, prosa } from "./prosa.ts";
import { conRelazioni } from "./relazioni.ts";
import type { Stili } from "./stili.ts";

export interface Esportazione {
  titolo: string;
  piano: Piano;
  stili: Stili;
  pezzi: readonly Pezzo[];
  /** I file che il documento porta con sé. */
  file: ReadonlyMap<string, Uint8Array>;
}

/** @returns i byte del .docx; dello stesso piano gli stessi byte */
export async function documentoWord({ titolo, piano, stili, pezzi, file }: Esportazione): Promise<Uint8Array> {
  const banco: Banco = { ...marcatore(), piano, stili, note: [] };
  const corpo = [
    new Paragraph({ style: stili.principale, children: [new TextRun({ text: titolo })] }),
    ...pezzi.flatMap((p) => scrivi(banco, p)),
  ];
  const pagina = stili.pagina ?? {};
  const documento = new Document({
    title: titolo,
    creator: piano.identita.ente.nome,
    ...(stili.modello ? { externalStyles: stili.modello } : { styles: STILI }),
    numbering: { config: ELENCHI },
    footnotes: Object.fromEntries(banco.note.map((children, i) => [i + 1, { children }])),
    sections: [
      {
        properties: {
          page: {
            size: { width: pagina.larga ?? 11906, height: pagina.alta ?? 16838 },
            margin: {
              top: pagina.sopra ?? 1418,
              bottom: pagina.sotto ?? 1418,
              left: pagina.sinistra ?? 1134,
              right: pagina.destra ?? 1134,
            },
          },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ children: [PageNumber.CURRENT] })],
              }),
            ],
          }),
        },
        children: corpo,
      },
    ],
  });
  const nudo = conRelazioni(new Uint8Array(await Packer.toBuffer(documento)), banco.collegamenti);
  return conBase(nudo, conTesti({ segni: banco.segni, fissi: [], file: new Map(file) }, nudo));
}

/** Di ogni segno, il testo che il documento mostra: lo legge lo stesso lettore che lo rileggerà. */
function conTesti(base: Base, docx: Uint8Array): Base {
  const pacchetto = apri(docx);
  const { capoversi, tabelle, richiami } = rileggi(pacchetto, notoDi(base, true));
  const fissi = new Set<string>();
  for (const c of capoversi) {
    const segno = c.segno ? base.segni.get(c.segno) : undefined;
    if (segno) Object.assign(segno, { testo: c.testo, ...(c.nota ? { nota: c.nudo } : {}) });
    else if (c.testo) fissi.add(c.testo);
  }
  for (const [nome, testo] of richiami) {
    const segno = base.segni.get(nome);
    if (segno) segno.testo = testo;
  }
  for (const [nome, celle] of tabelle) {
    const segno = base.segni.get(nome);
    if (segno) segno.celle = celle;
  }
  return { ...base, fissi: [...fissi] };
}

function scrivi(banco: Banco, p: Pezzo): (Paragraph | Table)[] {
  switch (p.p) {
    case "titolo": {
      const testo = new TextRun({ text: p.testo });
      const suo =
        p.percorso && p.file
          ? banco.marca({ file: p.file, genere: "campo", percorso: p.percorso, testo: "" }, [testo])
          : [testo];
      return [new Paragraph({ style: banco.stili.titolo(p.livello), children: suo })];
    }
    case "campi":
      return [campi(banco, p.file, p.righe), new Paragraph({})];
    case "testo":
      return prosa(banco, p);
    case "tabella":
      return [figure(banco, p), new Paragraph({})];
  }
}

const cella = (children: Paragraph[], percento: number, unite?: number) =>
  new TableCell({
    children,
    width: { size: percento, type: WidthType.PERCENTAGE },
    ...(unite ? { columnSpan: unite } : {}),
  });
const grassetto = (text: string) => new Paragraph({ children: [new TextRun({ text, bold: true })] });

/** Una tabella a due colonne, come la scheda che gli uffici conoscono: a sinistra la domanda, a destra la risposta. */
function campi(banco: Banco, file: string, righe: readonly Riga[]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: righe.map((r) => {
      if ("gruppo" in r) return new TableRow({ children: [cella([grassetto(r.gruppo)], 100, 2)] });
      const valori = r.valori.map(({ testo, percorso }) => {
        const pezzi = testo.split("\n").map((t, i) => new TextRun({ text: t, ...(i ? { break: 1 } : {}) }));
        const dentro: ParagraphChild[] = percorso
          ? banco.marca({ file, genere: "campo", percorso, testo: "" }, pezzi, r.titolo)
          : pezzi;
        return new Paragraph({
          ...(r.valori.length > 1 ? { numbering: { reference: "pallini", level: 0 } } : {}),
          children: dentro,
        });
      });
      return new TableRow({ children: [cella([grassetto(r.titolo)], 30), cella(valori, 70)] });
    }),
  });
}

/** Le figure di un dataset: una riga di testa, i numeri a destra. */
function figure(
  banco: Banco,
  { file, titolo, testa, righe, posti, separatore }: Extract<Pezzo, { p: "tabella" }>,
): Table {
  const riga = (celle: readonly string[], prima: boolean) =>
    new TableRow({
      tableHeader: prima,
      children: celle.map((testo, i) => {
        const scritto = new TextRun({ text: testo, bold: prima });
        const dentro =
          prima && i === 0
            ? banco.marca({ file, genere: "tabella", testo: "", posti, separatore }, [scritto], titolo)
            : [scritto];
        const numero = !prima && i > 0 && /^[\d.,\s%€-]+$/.test(testo);
        return cella(
          [new Paragraph({ ...(numero ? { alignment: AlignmentType.RIGHT } : {}), children: dentro })],
          Math.floor(100 / celle.length),
        );
      }),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [riga(testa, true), ...righe.map((r) => riga(r, false))],
  });
}

const LIVELLI = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const rientro = (l: number) => ({ paragraph: { indent: { left: 360 * (l + 1), hanging: 280 } } });
const ELENCHI = [
  {
    reference: "pallini",
    levels: LIVELLI.map((level) => ({
      level,
      format: LevelFormat.BULLET,
      text: level % 2 ? "–" : "•",
      style: rientro(level),
    })),
  },
  {
    reference: "numeri",
    levels: LIVELLI.map((level) => ({
      level,
      format: LevelFormat.DECIMAL,
      text: `%${level + 1}.`,
      style: rientro(level),
    })),
  },
];

const STILI = {
  default: {
    document: {
      run: { font: "Calibri", size: 22, language: { value: "it-IT" } },
      paragraph: { spacing: { after: 120 } },
    },
  },
  paragraphStyles: [
    {
      id: "NotaDelPiano",
      name: "Nota del piano",
      basedOn: "Normal",
      run: { italics: true },
      paragraph: { indent: { left: 400 } },
    },
    { id: "DidascaliaDelPiano", name: "Didascalia del piano", basedOn: "Normal", run: { size: 20, color: "444444" } },
  ],
};
