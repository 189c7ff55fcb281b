/** Un file è cambiato nel piano da quando il documento è uscito: dove stanno adesso i pezzi che il documento mostra. */
import { parse } from "yaml";
import { separa } from "../../mdx/frontmatter.ts";
import type { Segno } from "./base.ts";

const campiDi = (file: string, testo: string): unknown => {
  try {
    return parse(file.endsWith(".mdx") ? (separa(testo).frontmatter ?? "") : testo);
  } catch {
    return undefined;
  }
};
const valoreA = (valore: unknown, percorso: readonly (string | number)[]): unknown =>
  percorso.reduce<unknown>((v, k) => (typeof v === "object" && v !== null ? (v as never)[k] : undefined), valore);

/**
 * @param prima il file com'era quando il documento è uscito
 * @param adesso il file com'è
 * @returns il segno con il suo posto di adesso; `undefined` se ciò che mostrava non c'è più, o è cambiato
 */
export function riposizionatore(file: string, prima: string, adesso: string): (segno: Segno) => Segno | undefined {
  if (prima === adesso) return (s) => s;
  const [vecchi, nuovi] = [campiDi(file, prima), campiDi(file, adesso)];
  return (s) => {
    if (s.genere === "campo" && s.percorso) {
      const uguale = JSON.stringify(valoreA(vecchi, s.percorso)) === JSON.stringify(valoreA(nuovi, s.percorso));
      return uguale ? s : undefined;
    }
    if (s.genere !== "prosa" || s.inizio === undefined || s.fine === undefined || !s.blocco) return undefined;
    const blocco = prima.slice(...s.blocco);
    const dove = adesso.indexOf(blocco);
    if (dove < 0 || adesso.indexOf(blocco, dove + 1) >= 0) return undefined;
    const passo = dove - s.blocco[0];
    return { ...s, inizio: s.inizio + passo, fine: s.fine + passo, blocco: [s.blocco[0] + passo, s.blocco[1] + passo] };
  };
}
