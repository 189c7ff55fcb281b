/** A chi si chiedono le misure: un gruppo per ogni ufficio o ruolo che segue delle schede; le schede senza, macroarea per macroarea. */
import type { IndicatoreDelPiano, Piano } from "../piano/modello.ts";
import { slug } from "../testo/slug.ts";

export interface Gruppo {
  /** Il nome del file, senza estensione. */
  id: string;
  nome: string;
  indicatori: IndicatoreDelPiano[];
}

/** Gli indicatori da misurare: quelli di partenza raccontano il passato. */
export function gruppi(piano: Piano): Gruppo[] {
  const tutti = piano.obiettivi.flatMap((obiettivo) =>
    obiettivo.indicatori.filter((i) => i.tipo !== "input").map((i) => ({ ...i, obiettivo })),
  );
  const nomeDi = ({ obiettivo }: IndicatoreDelPiano): string =>
    obiettivo.referente ?? piano.aree.find((a) => a.id === obiettivo.area)?.nome ?? obiettivo.area;
  const presi = new Set<string>();
  return [...Map.groupBy(tutti, nomeDi)].map(([nome, indicatori]) => {
    const base = slug(nome).slice(0, 50) || "misure";
    let id = base;
    for (let n = 2; presi.has(id); n++) id = `${base}-${n}`;
    presi.add(id);
    return { id, nome, indicatori };
  });
}
