/** Le tabelle citate per numero: un testo dice il numero del documento di partenza, su carta si legge quello di questa edizione. */
import type { Piano } from "../piano/modello.ts";
import { PAROLE_STAMPA } from "../testo/parole/stampa.ts";
import type { Pezzo, Testo } from "./forma.ts";

const TABELLA = /\b([Tt]abella) (\d+)\b/;

/** @returns che cosa diventa una frase: una tabella che l'edizione non ha si dice del documento di partenza */
export function citateDi({ identita, dataset }: Piano): (frase: string) => Testo {
  const [fonte] = identita.documenti;
  const perNumero = new Map(
    dataset.flatMap((d) =>
      d.fonte.tabella && d.fonte.documento === fonte?.id ? [[d.fonte.tabella, d.id] as const] : [],
    ),
  );
  return (frase) => citate(frase, perNumero);
}

function citate(frase: string, perNumero: ReadonlyMap<string, string>): Testo {
  const trovata = TABELLA.exec(frase);
  const [tutto = "", parola = "", numero = ""] = trovata ?? [];
  const dataset = perNumero.get(numero);
  if (!trovata || !dataset) return [frase];
  const dopo = frase.slice(trovata.index + tutto.length);
  const num: Pezzo = { f: "numero", a: `tabella-${dataset}`, c: [PAROLE_STAMPA.tabellaDellaFonte(parola, numero)] };
  return [frase.slice(0, trovata.index), num, ...citate(dopo, perNumero)].filter((x) => x !== "");
}
