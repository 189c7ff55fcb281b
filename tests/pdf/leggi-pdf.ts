/** Legge un PDF come lo legge una persona: i testi con il loro posto, i collegamenti, i punti a cui portano. */
import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

export interface Rigo {
  testo: string;
  x: number;
  y: number;
  corpo: number;
}
export interface Legame {
  /** La pagina in cui sta, da 1. */
  da: number;
  /** La pagina a cui porta, da 1. */
  a: number;
  riquadro: [number, number, number, number];
}
export interface Letto {
  /** Per ogni pagina, i suoi pezzi di testo. */
  pagine: Rigo[][];
  /** Larghezza e altezza di ogni pagina, in punti. */
  fogli: [number, number][];
  /** I nomi dei caratteri, se si sono chiesti. */
  caratteri: Set<string>;
  /** I collegamenti interni. */
  legami: Legame[];
}

export async function leggiPdf(byte: Uint8Array, conCaratteri = false): Promise<Letto> {
  const lettura = getDocument({ data: new Uint8Array(byte), verbosity: 0, fontExtraProperties: true });
  const documento = await lettura.promise;
  const letto: Letto = { pagine: [], fogli: [], caratteri: new Set(), legami: [] };
  for (let n = 1; n <= documento.numPages; n++) {
    const pagina = await documento.getPage(n);
    const { items } = await pagina.getTextContent();
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = pagina.view;
    letto.fogli.push([x1 - x0, y1 - y0]);
    letto.pagine.push(
      items.flatMap((i) =>
        "str" in i && i.str.trim()
          ? [{ testo: i.str, x: i.transform[4] as number, y: i.transform[5] as number, corpo: i.height }]
          : [],
      ),
    );
    if (conCaratteri) {
      await pagina.getOperatorList();
      for (const i of items)
        if ("fontName" in i) letto.caratteri.add((pagina.commonObjs.get(i.fontName) as { name: string }).name);
    }
    for (const a of await pagina.getAnnotations()) {
      if (a.subtype !== "Link" || !a.dest) continue;
      letto.legami.push({ da: n, a: await paginaDi(documento, a.dest), riquadro: a.rect });
    }
    pagina.cleanup();
  }
  await lettura.destroy();
  return letto;
}

async function paginaDi(documento: PDFDocumentProxy, dest: string | unknown[]): Promise<number> {
  const punto = typeof dest === "string" ? await documento.getDestination(dest) : dest;
  if (!punto) throw new Error(`«${dest}» non porta da nessuna parte`);
  return (await documento.getPageIndex(punto[0] as { num: number; gen: number })) + 1;
}

/** Il testo senza spazi, trattini e segni invisibili: a capo e sillabazione non contano. */
export const stretto = (testo: string): string => testo.replace(/[\s\u00ad\u2010-]+/g, "");
export const testoDi = (righi: readonly Rigo[]): string => stretto(righi.map((r) => r.testo).join(""));
