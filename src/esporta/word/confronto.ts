/** Il raffronto fra due versioni in Word, con vere revisioni: chi le accetta tutte legge la versione di dopo, chi le rifiuta quella di prima. */
import {
  DeletedTextRun,
  Document,
  InsertedTextRun,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { Esito } from "../../raffronto/confronta.ts";
import { frase, scarto, scritto } from "../../raffronto/frasi.ts";
import { perGruppo } from "../../raffronto/gruppi.ts";
import { nomeCampo, nomeDiChi } from "../../raffronto/nomi.ts";
import { tratti } from "../../raffronto/parole.ts";
import type { Differenza } from "../../raffronto/tipi.ts";
import { PAROLE_RAFFRONTO as P } from "../../testo/parole/raffronto.ts";

/** Chi firma le revisioni, e quando. */
interface Firma {
  author: string;
  date: string;
}

/**
 * @param data il giorno delle revisioni, in ISO
 * @returns i byte del .docx
 */
export async function rapportoWord(
  prima: string,
  dopo: string,
  { differenze, illeggibili }: Esito,
  data: string,
): Promise<Uint8Array> {
  const firma = { author: P.versioneDi(dopo), date: `${data}T00:00:00Z` };
  let ultimo = 0;
  const numero = () => ++ultimo;
  const gruppi = perGruppo(differenze);
  const documento = new Document({
    title: P.titolo(prima, dopo),
    styles: { default: { document: { run: { font: "Calibri", size: 22, language: { value: "it-IT" } } } } },
    sections: [
      {
        children: [
          new Paragraph({ style: "Title", children: [new TextRun({ text: P.titolo(prima, dopo) })] }),
          new Paragraph({ children: [new TextRun({ text: P.quante(differenze.length, illeggibili.length) })] }),
          new Paragraph({ children: [new TextRun({ text: P.comeRevisioni })] }),
          ...gruppi.map(
            ({ gruppo, differenze: sue }) =>
              new Paragraph({
                bullet: { level: 0 },
                children: [new TextRun({ text: `${P.gruppi[gruppo]}: ${sue.length}` })],
              }),
          ),
          ...illeggibili.map(
            ({ versione, file }) => new Paragraph({ children: [new TextRun({ text: P.illeggibile(versione, file) })] }),
          ),
          ...gruppi.flatMap(({ gruppo, differenze: sue }) => [
            new Paragraph({ style: "Heading1", children: [new TextRun({ text: P.gruppi[gruppo] })] }),
            tabella(sue, firma, numero),
          ]),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(documento));
}

const cella = (percento: number, children: ParagraphChild[]) =>
  new TableCell({ width: { size: percento, type: WidthType.PERCENTAGE }, children: [new Paragraph({ children })] });
const testo = (text: string, bold = false) => new TextRun({ text, bold });

function tabella(differenze: readonly Differenza[], firma: Firma, numero: () => number): Table {
  const { dove, campo, prima, dopo } = P.colonne;
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({
        tableHeader: true,
        children: [
          cella(25, [testo(dove, true)]),
          cella(20, [testo(campo, true)]),
          cella(55, [testo(`${prima} → ${dopo}`, true)]),
        ],
      }),
      ...differenze.map(
        (d) =>
          new TableRow({
            children: [
              cella(25, [testo(nomeDiChi(d))]),
              cella(20, [testo(nomeCampo(d))]),
              cella(55, valori(d, firma, numero)),
            ],
          }),
      ),
    ],
  });
}

/** Ciò che esce è una rimozione, ciò che entra un'aggiunta; uno spostamento e un nome cambiato si dicono a parole. */
function valori(d: Differenza, firma: Firma, numero: () => number): ParagraphChild[] {
  if (d.genere === "file" || d.tipo === "spostato" || d.somiglianza !== undefined) return [testo(frase(d))];
  const [prima, dopo] = [
    d.tipo === "aggiunto" ? "" : scritto(d.prima, d.campo),
    d.tipo === "tolto" ? "" : scritto(d.dopo, d.campo),
  ];
  const quanto = d.tipo === "cambiato" ? scarto(d) : undefined;
  return [
    ...tratti(prima, dopo).map((t) =>
      t.tipo === "uguale"
        ? testo(t.testo)
        : t.tipo === "tolto"
          ? new DeletedTextRun({ text: t.testo, id: numero(), ...firma })
          : new InsertedTextRun({ text: t.testo, id: numero(), ...firma }),
    ),
    ...(quanto ? [testo(` (${quanto})`, true)] : []),
  ];
}
