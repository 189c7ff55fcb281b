/** In che momento sta una voce che nomina un anno: serve a mettere in ordine, e in scala, ciò che si disegna nel tempo. */
import { leggiData, MESI } from "./leggi-data.ts";

const ANNO = /(?<!\d)(?:19|20)\d{2}(?!\d)/g;
const MESE_PRIMA = new RegExp(`(?<!\\p{L})(${MESI.join("|")})\\s+((?:19|20)\\d{2})(?!\\d)`, "iu");
const MESE_NUMERO = /^((?:19|20)\d{2})-(0[1-9]|1[0-2])$/;

/**
 * @param voce «2023», «2022/23» (vale il primo), «Anno 2023», «Media 2018-2020» (vale il mezzo), «giugno 2023», «30/06/2023»
 * @returns anni, con la parte che è passata; niente se non nomina un anno
 */
export function momentoDi(voce: string): number | undefined {
  const testo = voce.trim();
  const giorno = leggiData(testo);
  if (giorno.ok) {
    const [anno = 0, mese = 1, suo = 1] = giorno.iso.split("-").map(Number);
    return anno + (mese - 1) / 12 + (suo - 1) / 366;
  }
  const mese = MESE_PRIMA.exec(testo);
  if (mese) return Number(mese[2]) + MESI.indexOf((mese[1] ?? "").toLowerCase()) / 12;
  const numero = MESE_NUMERO.exec(testo);
  if (numero) return Number(numero[1]) + (Number(numero[2]) - 1) / 12;
  const [primo, secondo] = [...testo.matchAll(ANNO)].map(([a]) => Number(a));
  if (primo === undefined) return undefined;
  return secondo !== undefined && secondo > primo + 1 ? (primo + secondo) / 2 : primo;
}

/** Il passo più corto e il più lungo fra momenti in ordine; niente, se sono meno di due. */
export function passiFra(momenti: readonly number[]): { corto: number; lungo: number } | undefined {
  const passi = momenti.slice(1).map((m, i) => m - (momenti[i] as number));
  return passi.length ? { corto: Math.min(...passi), lungo: Math.max(...passi) } : undefined;
}

/** Se il tempo fra l'uno e l'altro non è sempre lo stesso. Due mesi differiscono di un giorno o due: non conta. */
export function aPassiDiversi(momenti: readonly number[]): boolean {
  const passi = passiFra(momenti);
  return passi !== undefined && passi.corto > 0 && passi.lungo > passi.corto * 1.2;
}
