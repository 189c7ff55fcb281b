/** Gli indirizzi di un testo che ingannano: in sé, o perché non sono quelli che si leggono. */
import type { Definition, Link, LinkReference, Nodes, Root } from "mdast";
import { type Diagnostica, errore } from "../diagnostica/index.ts";
import { accorcia } from "../testo/accorcia.ts";
import { DI_QUESTA_MACCHINA } from "../testo/indirizzo.ts";
import { inganno } from "../testo/indirizzo-onesto.ts";
import { indirizzoDiverso } from "../testo/indirizzo-visibile.ts";
import { inganna } from "../testo/segni.ts";
import { SEGNAPOSTO, testoDi } from "./blocchi.ts";
import type { Definizioni } from "./definizioni.ts";
import { nodiDi } from "./nodi.ts";

/**
 * Delle immagini, e delle definizioni che servono solo a loro, parla già chi ne controlla il percorso.
 * @returns al più una diagnostica per ogni indirizzo: uno che inganna in sé non si confronta con ciò che si legge
 */
export function indirizziIngannevoli(radice: Root, file: string, { soloImmagini }: Definizioni): Diagnostica[] {
  const collegamenti = [...nodiDi(radice)].filter(
    (n): n is Link | LinkReference | Definition =>
      n.type === "link" || n.type === "linkReference" || (n.type === "definition" && !soloImmagini(n)),
  );
  const definizioni = new Map(
    collegamenti.flatMap((n) => (n.type === "definition" ? [[n.identifier, n.url] as const] : [])),
  );
  const titoli = new Map(
    collegamenti.flatMap((n) => (n.type === "definition" ? [[n.identifier, n.title] as const] : [])),
  );
  return collegamenti.flatMap((nodo): Diagnostica[] => {
    const dove = { riga: nodo.position?.start.line ?? 1, colonna: nodo.position?.start.column ?? 1 };
    const url = nodo.type === "linkReference" ? definizioni.get(nodo.identifier) : nodo.url;
    // Un segno scritto in codice è già detto per tutto il testo.
    if (url === undefined || inganna(url) || diQuestaMacchina(url)) return [];
    const trovato = nodo.type === "linkReference" ? undefined : inganno(url);
    if (trovato)
      return [
        errore(
          file,
          dove,
          "indirizzo-ingannevole",
          `Nell'indirizzo «${accorcia(url)}» ${trovato.messaggio}`,
          trovato.suggerimento,
        ),
      ];
    if (nodo.type !== "link" && nodo.type !== "linkReference") return [];
    // Il titolo compare sopra il collegamento, e si legge come il suo testo.
    const titolo = nodo.type === "linkReference" ? titoli.get(nodo.identifier) : nodo.title;
    const letto = indirizzoDiverso(testoDelCollegamento(nodo), url) ?? indirizzoDiverso(titolo ?? "", url);
    if (letto === undefined) return [];
    return [
      errore(
        file,
        dove,
        "indirizzo-diverso",
        `Si legge «${accorcia(letto)}», ma il collegamento porta a «${accorcia(url)}»`,
        "scrivi come testo il nome della pagina, o lo stesso indirizzo a cui porta",
      ),
    ];
  });
}

/** Ciò che si legge in un collegamento, con le descrizioni delle immagini che contiene; di una definizione, il suo nome. */
export function testoDelCollegamento(nodo: Nodes): string {
  if (nodo.type === "definition") return nodo.label ?? nodo.identifier;
  if (nodo.type === "image") return ` ${nodo.alt ?? ""} `;
  if ("children" in nodo && nodo.children.length)
    return nodo.children.map((f) => testoDelCollegamento(f as Nodes)).join("");
  return testoDi(nodo).replaceAll(SEGNAPOSTO, " ");
}

/** Un indirizzo che esiste solo sul computer di chi scrive: lo dice già il controllo dei collegamenti rotti. */
const diQuestaMacchina = (url: string): boolean => URL.canParse(url) && DI_QUESTA_MACCHINA.test(new URL(url).hostname);
