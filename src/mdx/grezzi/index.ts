/** Ciò che in un testo è quasi Markdown, e che si pubblicherebbe con i suoi segni o sparirebbe. */
import type { Heading, Nodes, Paragraph, Root, TableCell } from "mdast";
import type { Diagnostica, Posizione } from "../../diagnostica/index.ts";
import { puntoNel } from "../../diagnostica/segni-file.ts";
import { nodiDi } from "../nodi.ts";
import { bloccoGrezzo } from "./blocco.ts";
import { collegamenti, eImmagine, STACCATA } from "./collegamenti.ts";
import { caselle, elenchi } from "./elenchi.ts";
import { enfasi } from "./enfasi.ts";
import type { Cercatore, VoceDi } from "./genere.ts";
import { numeroPerso } from "./numeri.ts";
import { capitiMale, figureStorte, segniSparsi } from "./residui.ts";
import { definizioniPerse, richiami } from "./rimandi.ts";
import { celleDiTroppo, senzaTrattini } from "./tabelle.ts";
import { titoli, titoloChiuso } from "./titoli.ts";

/** Che cosa si cerca, e con quale nome si dice. */
interface Ricerca {
  regola: string;
  cerca: Cercatore;
}

/** Nell'ordine in cui si cerca: di un segno si dice una cosa sola, la prima. */
const NEI_CAPOVERSI: readonly Ricerca[] = [
  { regola: "tabella-persa", cerca: senzaTrattini },
  { regola: "segno-rimasto", cerca: caselle },
  { regola: "segno-rimasto", cerca: elenchi },
  { regola: "segno-rimasto", cerca: titoli },
];
const NEI_TITOLI: readonly Ricerca[] = [{ regola: "segno-rimasto", cerca: titoloChiuso }];
const OVUNQUE: readonly Ricerca[] = [
  { regola: "rimando-perso", cerca: richiami },
  { regola: "segno-rimasto", cerca: collegamenti },
  { regola: "segno-rimasto", cerca: enfasi },
  { regola: "segno-rimasto", cerca: segniSparsi },
  { regola: "figura-storta", cerca: figureStorte },
];

type Blocco = Paragraph | Heading | TableCell;

/**
 * @param testo il testo da cui l'albero è stato letto
 * @returns avvisi: per ogni capoverso, di ogni genere il primo
 */
export function segniGrezzi(radice: Root, testo: string, file: string): Diagnostica[] {
  const trovati: Diagnostica[] = [];
  const avvisa = (dove: Posizione, regola: string, messaggio: string, suggerimento: string) =>
    trovati.push({ file, riga: dove.riga, colonna: dove.colonna, gravita: "avviso", regola, messaggio, suggerimento });
  for (const { blocco, voce } of blocchiDi(radice)) {
    const grezzo = bloccoGrezzo(blocco, testo, voce);
    const ricerche = [...(blocco.type === "paragraph" ? NEI_CAPOVERSI : NEI_TITOLI), ...OVUNQUE];
    const detti = new Set<number>();
    for (const { regola, cerca } of ricerche) {
      const trovato = cerca(grezzo);
      if (!trovato || detti.has(trovato.indice)) continue;
      detti.add(trovato.indice);
      const dove = puntoNel(testo, (blocco.position?.start.offset ?? 0) + trovato.indice);
      avvisa(dove, regola, trovato.messaggio, trovato.suggerimento);
      // Di una tabella che resta una frase, le celle non si guardano.
      if (regola === "tabella-persa") break;
    }
    for (const p of immaginiStaccate(blocco, testo))
      avvisa(p, "segno-rimasto", STACCATA.messaggio, STACCATA.suggerimento);
  }
  for (const nodo of nodiDi(radice)) {
    if (nodo.type === "table")
      for (const g of celleDiTroppo(nodo)) avvisa(g, "tabella-persa", g.messaggio, g.suggerimento);
    const numero = nodo.type === "list" ? numeroPerso(nodo, testo) : undefined;
    if (numero) avvisa(numero, "numero-perso", numero.messaggio, numero.suggerimento);
    if (nodo.type === "delete" && testo[(nodo.position?.start.offset ?? 0) + 1] !== "~")
      avvisa(
        inizio(nodo),
        "segno-rimasto",
        "Una tilde prima e una dopo barrano le parole: forse volevi un'altra cosa",
        "per barrare scrivi ~~parole~~; per il segno vero scrivi \\~",
      );
    if (nodo.type === "heading" && !nodo.children.length)
      avvisa(inizio(nodo), "segno-rimasto", "Qui c'è un titolo senza parole", "scrivi il titolo, o togli la riga");
  }
  for (const g of capitiMale(radice, testo)) avvisa(g, "segno-rimasto", g.messaggio, g.suggerimento);
  for (const g of definizioniPerse(radice)) avvisa(g, "rimando-perso", g.messaggio, g.suggerimento);
  return trovati;
}

/** I blocchi di testo, e se sono il primo capoverso di una voce d'elenco. */
function* blocchiDi(radice: Root): Generator<{ blocco: Blocco; voce: VoceDi }> {
  const voci = new Map<Nodes, VoceDi>();
  for (const nodo of nodiDi(radice)) {
    if (nodo.type === "listItem" && nodo.children[0])
      voci.set(nodo.children[0], typeof nodo.checked === "boolean" ? "caselle" : "elenco");
    if (nodo.type === "paragraph" || nodo.type === "heading" || nodo.type === "tableCell")
      yield { blocco: nodo, voce: voci.get(nodo) ?? "testo" };
  }
}

function immaginiStaccate(blocco: Blocco, testo: string): Posizione[] {
  return blocco.children.flatMap((nodo, i) => {
    const prima = blocco.children[i - 1];
    if (nodo.type !== "link" || !eImmagine(nodo.url)) return [];
    // `[!descrizione](nome.png)`
    if (testo.startsWith("[!", nodo.position?.start.offset ?? 0)) return [inizio(nodo)];
    if (prima?.type !== "text") return [];
    return /(?:^|\s)![ \u00a0]$/u.test(prima.value) ? [inizio(nodo)] : [];
  });
}

const inizio = (n: Nodes): Posizione => ({ riga: n.position?.start.line ?? 1, colonna: n.position?.start.column ?? 1 });
