/** I fogli: ordine di tabulazione e formato. */
import { dizionario, nome } from "../lettura/oggetti.ts";
import type { Controllo } from "./tipi.ts";

/** Le pagine con annotazioni si percorrono nell'ordine della struttura. */
export const tabulazione: Controllo = {
  id: "tabulazione",
  titolo: "Con il tasto Tab si va nell'ordine della struttura",
  perche: "Altrimenti i collegamenti si incontrano in un ordine diverso da quello di lettura.",
  guarda: ({ documento }) => {
    const pagine = documento
      .getPages()
      .map(({ node }, i) => ({ node, pagina: i + 1 }))
      .filter(({ node }) => node.Annots()?.size());
    if (!pagine.length) return undefined;
    const male = pagine.filter(({ node }) => nome(node, "Tabs") !== "S");
    return {
      guasti: male.map(({ pagina, node }) => ({
        pagina,
        trovato: nome(node, "Tabs") ? `Tabs vale ${nome(node, "Tabs")}, non S` : "manca Tabs",
      })),
    };
  },
};

const mm = (punti: number) => Math.round((punti * 25.4) / 72);

/** Il formato dei fogli: si dice, non si giudica. */
export const formato: Controllo = {
  id: "formato",
  titolo: "Formato dei fogli",
  perche: "Non è un obbligo: serve a sapere se il file è quello che ci si aspetta, in A4.",
  guarda: ({ documento, pagine }) => {
    const misure = Map.groupBy(pagine, (p) => `${mm(p.larghezza)} × ${mm(p.altezza)} mm`);
    const nomi = [...misure].map(([m, v]) => `${v.length} pagine ${m === "210 × 297 mm" ? "A4" : m}`);
    return {
      guasti: [],
      note: [...nomi, dizionario(documento.catalog, "PageLabels") ? "etichette di pagina" : "pagine numerate da 1"],
    };
  },
};
