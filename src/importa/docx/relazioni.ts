/** I collegamenti di una parte del pacchetto: da `r:id` a dove porta. Non se ne segue nessuno. */
import { figli, figlio, leggiXml } from "./xml.ts";

export interface Relazione {
  bersaglio: string;
  esterna: boolean;
  tipo: string;
}

/** @param xml il file `.rels` della parte; @param cartella quella della parte, per esempio `word` */
export function leggiRelazioni(xml: string | undefined, cartella: string): Map<string, Relazione> {
  if (!xml) return new Map();
  return new Map(
    figli(figlio(leggiXml(xml, `${cartella}/_rels`), "Relationships"), "Relationship").map((r) => {
      const esterna = r.attr.TargetMode === "External";
      const scritto = r.attr.Target ?? "";
      const bersaglio = esterna ? scritto : scritto.startsWith("/") ? scritto.slice(1) : `${cartella}/${scritto}`;
      return [r.attr.Id ?? "", { bersaglio, esterna, tipo: (r.attr.Type ?? "").split("/").at(-1) ?? "" }];
    }),
  );
}
