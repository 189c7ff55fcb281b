/** I segni di un documento esportato: a ogni pezzo di testo che si può cambiare un controllo di Word con il suo nome. */
import { BuilderElement, type ParagraphChild, type XmlComponent } from "docx";
import type { Segno } from "../../importa/esportato/base.ts";

/** I segni messi finora. */
export interface Marcatore {
  segni: Map<string, Segno>;
  /** Mette un segno attorno a ciò che una riga contiene: un controllo, che Word conserva, e un segnalibro, che conserva anche LibreOffice. */
  marca: (segno: Segno, dentro: readonly ParagraphChild[], descritto?: string) => ParagraphChild[];
  /** Gli indirizzi dei collegamenti messi, dal loro nome fra le relazioni del documento. */
  collegamenti: Map<string, string>;
  /** Un collegamento a un altro sito. La libreria ne fa solo fuori dai controlli. */
  collega: (indirizzo: string, dentro: readonly ParagraphChild[]) => ParagraphChild;
}

export function marcatore(): Marcatore {
  const segni = new Map<string, Segno>();
  const collegamenti = new Map<string, string>();
  return {
    segni,
    collegamenti,
    collega: (indirizzo, dentro) => {
      const id = `rIdSito${collegamenti.size + 1}`;
      collegamenti.set(id, indirizzo);
      return new BuilderElement({
        name: "w:hyperlink",
        attributes: { id: { key: "r:id", value: id } },
        children: dentro as unknown as XmlComponent[],
      }) as unknown as ParagraphChild;
    },
    marca: (segno, dentro, descritto) => {
      const numero = String(segni.size + 1);
      const nome = `pdz-${numero}`;
      segni.set(nome, segno);
      return [
        capo("w:bookmarkStart", numero, `_pdz_${numero}`),
        controllo(nome, dentro, descritto),
        capo("w:bookmarkEnd", numero),
      ] as unknown as ParagraphChild[];
    },
  };
}

const valore = (nome: string, val: string) =>
  new BuilderElement({ name: nome, attributes: { val: { key: "w:val", value: val } } });

const capo = (name: string, id: string, nome?: string) =>
  new BuilderElement({
    name,
    attributes: {
      id: { key: "w:id", value: id },
      ...(nome === undefined ? {} : { nome: { key: "w:name", value: nome } }),
    },
  });

/** Un controllo del contenuto dentro una riga: si scrive dentro, non si toglie. */
const controllo = (nome: string, dentro: readonly ParagraphChild[], descritto = ""): XmlComponent =>
  new BuilderElement({
    name: "w:sdt",
    children: [
      new BuilderElement({
        name: "w:sdtPr",
        children: [
          ...(descritto ? [valore("w:alias", descritto.slice(0, 60))] : []),
          valore("w:tag", nome),
          valore("w:id", String(Number(nome.slice(4)) + 100_000)),
          valore("w:lock", "sdtLocked"),
        ],
      }),
      new BuilderElement({ name: "w:sdtContent", children: dentro as unknown as XmlComponent[] }),
    ],
  });
