/**
 * Ciò che Markdown ammette e HTML farebbe male: le colonne allineate diventerebbero attributi `style`, che la politica di
 * sicurezza ferma; le caselle da spuntare, campi di un modulo senza nome; una tabella larga farebbe scorrere la pagina intera.
 * Qui diventano classi, parole e un riquadro che scorre da solo.
 */
import type { Nodes, Root, Table } from "mdast";
import { comuneScritto } from "../testo/comune-scritto.ts";
import { PAROLE } from "../testo/parole.ts";
import { daScorrere } from "./larga.ts";
import { nodiDi } from "./nodi.ts";

const CLASSI = { left: undefined, center: "al-centro", right: "a-destra" } as const;

export function remarkAccessibile() {
  return (albero: Root): void => {
    for (const nodo of nodiDi(albero)) {
      if (nodo.type === "table") allinea(nodo);
      if (nodo.type === "listItem" && typeof nodo.checked === "boolean") {
        const parola = {
          type: "strong",
          children: [{ type: "text", value: PAROLE.testi[nodo.checked ? "fatto" : "daFare"] }],
        };
        const prima = nodo.children[0];
        const messe = [parola, { type: "text", value: " " }] as never[];
        if (prima?.type === "paragraph") prima.children.unshift(...messe);
        else nodo.children.unshift({ type: "paragraph", children: messe });
        nodo.checked = null;
      }
      identificativi(nodo);
    }
    daScorrere(albero);
  };
}

/** La classe di ogni cella al posto dell'allineamento della colonna. */
function allinea(tabella: Table): void {
  const colonne = tabella.align ?? [];
  for (const riga of tabella.children)
    for (const [i, cella] of riga.children.entries()) {
      const classe = CLASSI[colonne[i] ?? "left"];
      if (classe) cella.data = { ...cella.data, hProperties: { className: [classe] } };
    }
  tabella.align = colonne.map(() => null);
}

/** Gli identificativi dei componenti, scritti come quelli con cui si confrontano. */
function identificativi(nodo: Nodes): void {
  if (nodo.type !== "mdxJsxFlowElement" && nodo.type !== "mdxJsxTextElement") return;
  const attributi = (nodo as unknown as { attributes: { value?: unknown }[] }).attributes;
  for (const attributo of attributi)
    if (typeof attributo.value === "string") attributo.value = comuneScritto(attributo.value);
}

/**
 * Il nome del ritorno da una nota al testo: ogni ritorno ha il suo.
 * @param nota il posto della nota, da 0
 * @param richiamo quale dei suoi richiami, da 1
 */
export const nomeDelRitorno = (nota: number, richiamo: number): string => PAROLE.testi.tornaAlTesto(nota + 1, richiamo);
