/** Gli abitanti di ogni Comune, dalla tabella del piano che li dà. */
import type { Piano } from "../modello.ts";
import type { Percorso } from "../yaml.ts";

export interface AbitantiComune {
  nome: string;
  abitanti: number;
  testo: string;
  file: string;
  /** La riga e la colonna della cella. */
  posto: Percorso;
}

/** Una parte degli abitanti non sono gli abitanti. */
const PARTE = /stranier|anzian|minor|giovan|femmin|maschi|donne|uomini|oltre|over|under|\d\s?anni|famigli|nuclei/i;
const memoria = new WeakMap<Piano, AbitantiComune[]>();

/** @returns un elenco vuoto se nessuna tabella ha una riga per Comune e una colonna di abitanti */
export function abitantiDeiComuni(piano: Piano): AbitantiComune[] {
  const gia = memoria.get(piano);
  if (gia) return gia;
  const trovati = piano.dataset.flatMap((d) => {
    const colonna = d.colonne
      .filter((c) => /\b(?:abitanti|residenti|popolazione)\b/i.test(c.titolo) && !PARTE.test(c.titolo))
      .at(-1);
    if (!d.colonnaComune || !colonna || colonna.tipo !== "numero" || colonna.unita === "percentuale") return [];
    const comune = d.colonnaComune;
    const righe = d.righe.flatMap((r) => {
      const cella = r.celle[colonna.nome];
      if (cella?.valore == null) return [];
      return [
        {
          nome: r.celle[comune]?.testo ?? "",
          abitanti: cella.valore,
          testo: cella.testo,
          file: d.fileCsv,
          posto: [r.chiave, colonna.nome],
        },
      ];
    });
    return righe.length >= 2 ? [righe] : [];
  });
  const [primi = []] = trovati;
  memoria.set(piano, primi);
  return primi;
}
