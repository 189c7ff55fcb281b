/** In quale pagina di un PDF sta ogni punto a cui un collegamento porta. */
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/**
 * @param punti gli identificativi da cercare
 * @returns per ogni punto trovato, la sua pagina da 1; e quante sono le pagine
 */
export async function leggiPagine(
  byte: Uint8Array,
  punti: readonly string[],
): Promise<{ pagine: Record<string, number>; quante: number }> {
  // pdf.js svuota i byte che riceve: gli se ne dà una copia.
  const lettura = getDocument({ data: new Uint8Array(byte), verbosity: 0 });
  try {
    const documento = await lettura.promise;
    const pagine: Record<string, number> = {};
    const gia = new Map<string, number>();
    for (const punto of new Set(punti)) {
      const [pagina] = ((await documento.getDestination(punto)) ?? []) as [{ num: number; gen: number }?];
      if (!pagina) continue;
      const chiave = `${pagina.num}/${pagina.gen}`;
      const numero = gia.get(chiave) ?? (await documento.getPageIndex(pagina)) + 1;
      gia.set(chiave, numero);
      pagine[punto] = numero;
    }
    return { pagine, quante: documento.numPages };
  } finally {
    await lettura.destroy();
  }
}
