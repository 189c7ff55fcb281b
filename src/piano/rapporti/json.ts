/** Un documento JSON che un terminale può mostrare: i segni che ingannano sono scritti con il loro codice. */
import { segniIn } from "../../testo/segni.ts";

/** @returns JSON con i rientri; chi lo legge ritrova gli stessi valori */
export function scriviJson(valore: unknown): string {
  const scritto = JSON.stringify(valore, null, 2);
  const segni = [...segniIn(scritto)].reverse();
  return segni.reduce((testo, { indice, codice }) => {
    const lungo = codice > 0xffff ? 2 : 1;
    const unita = testo.slice(indice, indice + lungo).split("");
    const codici = unita.map((u) => `\\u${u.charCodeAt(0).toString(16).padStart(4, "0")}`);
    return testo.slice(0, indice) + codici.join("") + testo.slice(indice + lungo);
  }, scritto);
}
