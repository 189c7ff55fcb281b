/** Le tabelle che perdono pezzi: senza la loro riga di trattini, o con una cella di troppo. */
import type { Table } from "mdast";
import type { Posizione } from "../../diagnostica/index.ts";
import type { BloccoGrezzo } from "./blocco.ts";
import type { Grezzo } from "./genere.ts";

const barre = (riga: string): number => [...riga.matchAll(/\|/g)].length;

/** Le righe fra barre che non sono diventate una tabella. */
export function senzaTrattini({ righe }: BloccoGrezzo): Grezzo | undefined {
  const conTab = righe.filter((r) => /\S\t+\S/u.test(r.testo));
  if (conTab.length > 1)
    return {
      indice: (conTab[0] as (typeof righe)[number]).indice,
      messaggio: "Qui c'è una tabella con le celle separate da tabulazioni: si pubblicherebbe come una frase",
      suggerimento: "scrivi le celle fra barre, e sotto l'intestazione | --- | --- |",
    };
  const conBarre = righe.filter((r) => barre(r.testo) > 0);
  const chiusa = conBarre.find((r) => /^\|.+\|$/u.test(r.testo));
  const prima = chiusa ?? (conBarre.length > 1 ? conBarre[0] : undefined);
  if (!prima) return undefined;
  const colonne = Math.max(1, prima.testo.replace(/^\||\|$/g, "").split("|").length);
  const trattini = `| ${Array(colonne).fill("---").join(" | ")} |`;
  return {
    indice: (conBarre[0] ?? prima).indice,
    messaggio:
      "Questa tabella resta una frase con le barre: la seconda riga non è quella dei trattini, o non ha tante colonne quante la prima",
    suggerimento: `lascia una riga vuota prima della tabella, e sotto l'intestazione scrivi ${trattini}`,
  };
}

/** Le righe di una tabella che hanno più celle dell'intestazione: quelle in più sparirebbero. */
export function celleDiTroppo(tabella: Table): (Posizione & { messaggio: string; suggerimento: string })[] {
  const attese = tabella.children[0]?.children.length ?? 0;
  return tabella.children.flatMap(({ children, position }) => {
    if (children.length <= attese) return [];
    const prima = children[attese]?.position?.start ?? position?.start;
    return [
      {
        riga: prima?.line ?? 1,
        colonna: prima?.column ?? 1,
        messaggio: `Questa riga ha ${children.length} celle e l'intestazione ${attese}: ciò che è in più sparirebbe`,
        suggerimento:
          "aggiungi la colonna all'intestazione e ai trattini, o togli la barra di troppo; una barra nel testo si scrive \\|",
      },
    ];
  });
}
