/** Che cosa ogni pagina di un PDF disegna, e sotto quale segno: lo legge pdf.js, che interpreta i contenuti. */
import { AnnotationMode, getDocument, OPS, type PDFPageProxy, Util } from "pdfjs-dist/legacy/build/pdf.mjs";

/** Un pezzo di testo disegnato fuori dalla struttura. */
export interface TestoFuori {
  testo: string;
  /** Distanza dal bordo di sopra o di sotto, il più vicino, in punti. */
  bordo: number;
  /** Vero se è dichiarato artefatto. */
  artefatto: boolean;
}

/** Ciò che una pagina disegna. */
export interface Pagina {
  /** Da 1. */
  numero: number;
  larghezza: number;
  altezza: number;
  /** Il testo di ogni contenuto della struttura, per numero (MCID). */
  testi: Map<number, string>;
  /** Testo fuori dalla struttura: artefatti e cose senza alcun segno. */
  fuori: TestoFuori[];
  /** Quanti disegni (linee, fondi, immagini) non hanno alcun segno. */
  disegniSenzaSegno: number;
}

type Glifo = { unicode?: string; width?: number } | number | null;
type Matrice = number[];

const DISEGNI = new Set<number>([
  OPS.fill,
  OPS.eoFill,
  OPS.stroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
  OPS.shadingFill,
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintInlineImageXObjectGroup,
  OPS.paintImageMaskXObjectGroup,
  OPS.paintImageXObjectRepeat,
  OPS.paintImageMaskXObjectRepeat,
  OPS.paintSolidColorImageMask,
]);
const SCRITTE = new Set<number>([OPS.showText, OPS.showSpacedText, OPS.nextLineShowText]);

/** Legge tutte le pagine. I byte restano di chi chiama. */
export async function leggiPagine(byte: Uint8Array): Promise<Pagina[]> {
  const caricamento = getDocument({ data: new Uint8Array(byte), verbosity: 0 });
  try {
    const documento = await caricamento.promise;
    const pagine: Pagina[] = [];
    for (let n = 1; n <= documento.numPages; n++) {
      const pagina = await documento.getPage(n);
      pagine.push(await leggiPagina(pagina, n));
      pagina.cleanup();
    }
    return pagine;
  } finally {
    await caricamento.destroy();
  }
}

async function leggiPagina(pagina: PDFPageProxy, numero: number): Promise<Pagina> {
  const [sinistra = 0, sotto = 0, destra = 0, sopra = 0] = pagina.view;
  const letta: Pagina = {
    numero,
    larghezza: destra - sinistra,
    altezza: sopra - sotto,
    testi: new Map(),
    fuori: [],
    disegniSenzaSegno: 0,
  };
  const { fnArray, argsArray } = await pagina.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
  const segni: { tag: string; mcid: number | null }[] = [];
  const pila: Matrice[] = [];
  let posto: Matrice = [1, 0, 0, 1, 0, 0];
  let riga: Matrice = posto;
  for (const [i, op] of fnArray.entries()) {
    const dati = (argsArray[i] ?? []) as unknown[];
    if (op === OPS.save || op === OPS.paintFormXObjectBegin) pila.push(posto);
    if (op === OPS.restore || op === OPS.paintFormXObjectEnd) posto = pila.pop() ?? posto;
    else if (op === OPS.transform) posto = Util.transform(posto, dati as number[]);
    else if (op === OPS.paintFormXObjectBegin && dati[0]) posto = Util.transform(posto, dati[0] as number[]);
    else if (op === OPS.beginText) riga = [1, 0, 0, 1, 0, 0];
    else if (op === OPS.setTextMatrix) riga = [...((dati[0] as Matrice | undefined) ?? riga)];
    else if (op === OPS.moveText) riga = Util.transform(riga, [1, 0, 0, 1, dati[0] as number, dati[1] as number]);
    else if (op === OPS.beginMarkedContent) segni.push({ tag: nomeDi(dati[0]), mcid: null });
    else if (op === OPS.beginMarkedContentProps)
      segni.push({ tag: nomeDi(dati[0]), mcid: typeof dati[1] === "number" ? dati[1] : null });
    else if (op === OPS.endMarkedContent) segni.pop();
    else if (SCRITTE.has(op)) {
      const testo = testoDi(dati.at(-1) as Glifo[]);
      const dentro = segni.findLast((s) => s.mcid !== null)?.mcid;
      if (dentro !== undefined && dentro !== null) letta.testi.set(dentro, (letta.testi.get(dentro) ?? "") + testo);
      else {
        const y = (Util.transform(posto, riga)[5] ?? 0) - sotto;
        const bordo = Math.min(y, letta.altezza - y);
        aggiungi(letta.fuori, { testo, bordo, artefatto: segni.some((s) => s.tag === "Artifact") });
      }
    } else if (DISEGNI.has(op) || (op === OPS.constructPath && DISEGNI.has(dati[0] as number))) {
      if (!segni.some((s) => s.mcid !== null || s.tag === "Artifact")) letta.disegniSenzaSegno++;
      const dentro = segni.findLast((s) => s.mcid !== null)?.mcid;
      if (dentro !== undefined && dentro !== null && !letta.testi.has(dentro)) letta.testi.set(dentro, "");
    }
  }
  return letta;
}

/** Le lettere di una scritta arrivano una per una: quelle alla stessa altezza sono una frase. */
function aggiungi(fuori: TestoFuori[], pezzo: TestoFuori): void {
  const prima = fuori.at(-1);
  if (prima && prima.artefatto === pezzo.artefatto && Math.abs(prima.bordo - pezzo.bordo) < 1)
    prima.testo += pezzo.testo;
  else fuori.push(pezzo);
}

const nomeDi = (v: unknown): string => (typeof v === "string" ? v : ((v as { name?: string } | null)?.name ?? ""));

const testoDi = (glifi: Glifo[] | undefined): string =>
  (glifi ?? []).map((g) => (g && typeof g === "object" ? (g.unicode ?? "") : "")).join("");
