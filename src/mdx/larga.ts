/** Le tabelle di un testo che su un telefono non stanno in pagina: scorrono nel loro riquadro, che si raggiunge con la tastiera. */
import type { Nodes, Parents, Root, Table } from "mdast";
import { PAROLE } from "../testo/parole.ts";

/** La pagina più stretta, senza i margini, in pixel: con il testo un po' più spazioso una lettera prende tanto, una colonna di più. */
const PAGINA = 280;
const LETTERA = 9;
const ATTORNO = 24;

/** Mette ogni tabella larga in un riquadro che scorre e ha un nome. */
export function daScorrere(albero: Root): void {
  let viste = 0;
  const guarda = (padre: Parents): void => {
    for (const [i, figlio] of padre.children.entries()) {
      if (figlio.type === "table" && larghezza(figlio) > PAGINA) padre.children[i] = riquadro(figlio, ++viste) as never;
      else if ("children" in figlio) guarda(figlio);
    }
  };
  guarda(albero);
}

/** Quanto spazio vuole una tabella con ogni parola intera, in pixel. */
function larghezza({ children: righe }: Table): number {
  const colonne = Math.max(...righe.map((r) => r.children.length));
  return Array.from({ length: colonne }, (_, c) => {
    const parole = righe.flatMap((r) => (r.children[c] ? testoDi(r.children[c]).split(/\s+/) : []));
    return Math.max(...parole.map((p) => p.length)) * LETTERA + ATTORNO;
  }).reduce((a, b) => a + b, 0);
}

const testoDi = (nodo: Nodes): string =>
  "value" in nodo ? nodo.value : "children" in nodo ? nodo.children.map(testoDi).join("") : "";

function riquadro(tabella: Table, posto: number): Nodes {
  const [testa] = tabella.children;
  const colonne = (testa?.children ?? []).map(testoDi).filter(Boolean).slice(0, 3);
  return {
    type: "riquadro",
    position: tabella.position,
    data: {
      hName: "section",
      hProperties: { className: ["scorri"], tabIndex: 0, ariaLabel: PAROLE.testi.tabella(posto, colonne.join(", ")) },
    },
    children: [tabella],
  } as unknown as Nodes;
}
