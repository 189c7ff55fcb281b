/** I collegamenti: nome, destino, posto nella struttura. */

import type { PDFDocument } from "@cantoo/pdf-lib";
import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRef } from "@cantoo/pdf-lib";
import { primaPagina, testoDi } from "../lettura/albero.ts";
import { campo, dizionario, foglie, nome, stringa, testo } from "../lettura/oggetti.ts";
import { dove } from "./documento.ts";
import { type Controllo, cita, type Dettaglio } from "./tipi.ts";

/** Ogni collegamento si legge, porta in un posto che c'è, e la struttura lo comprende. */
export const collegamenti: Controllo = {
  id: "collegamenti",
  titolo: "Ogni collegamento ha un testo e porta in un posto che c'è",
  perche: "Un collegamento muto o che non porta da nessuna parte ferma chi usa la tastiera.",
  guarda: ({ documento, elementi, pagine }) => {
    const nodi = elementi.filter((e) => e.tipo === "Link");
    const arriva = arrivi(documento);
    const guasti: Dettaglio[] = [];
    const compresi = new Set<PDFDict>();
    for (const n of nodi) {
      const detto = testoDi(n, pagine);
      const qui = dove(primaPagina(n));
      const annotazioni = n.annotazioni.filter((a) => nome(a, "Subtype") === "Link");
      for (const a of annotazioni) compresi.add(a);
      if (!detto) guasti.push({ ...qui, trovato: "collegamento senza testo" });
      if (!annotazioni.length) guasti.push({ ...qui, trovato: `${cita(detto)} non ha un punto da premere` });
      for (const male of new Set(annotazioni.flatMap((a) => arriva(a) ?? [])))
        guasti.push({ ...qui, trovato: `${cita(detto)} ${male}` });
    }
    let quante = 0;
    for (const [i, p] of documento.getPages().entries())
      for (const r of p.node.Annots()?.asArray() ?? []) {
        const a = documento.context.lookup(r);
        if (!(a instanceof PDFDict) || nome(a, "Subtype") !== "Link") continue;
        quante++;
        if (!compresi.has(a))
          guasti.push({ pagina: i + 1, trovato: "un'area da premere non è in nessun collegamento" });
        else if (!testo(a, "Contents"))
          guasti.push({ pagina: i + 1, trovato: "un'area da premere non dice dove porta (Contents)" });
      }
    return nodi.length || quante
      ? { guasti, note: [`${nodi.length} collegamenti, ${quante} aree da premere`] }
      : undefined;
  },
};

/** @returns che cosa non va nel destino di un'annotazione, o niente */
function arrivi(documento: PDFDocument): (a: PDFDict) => string | undefined {
  const { catalog } = documento;
  const pagine = new Set(documento.getPages().map((p) => p.ref.tag));
  const nomi = new Map<string, unknown>();
  for (const [k, v] of dizionario(catalog, "Dests")?.entries() ?? []) nomi.set(k.decodeText(), v);
  for (const [k, v] of foglie(dizionario(dizionario(catalog, "Names"), "Dests"), "Names"))
    nomi.set(stringa(k) ?? "", v);
  const punto = (dest: unknown): string | undefined => {
    const chiave = dest instanceof PDFName ? dest.decodeText() : stringa(dest);
    if (chiave !== undefined) {
      if (!nomi.has(chiave)) return `porta al punto «${chiave}», che nel documento non c'è`;
      const trovato = nomi.get(chiave);
      const v = trovato instanceof PDFRef ? documento.context.lookup(trovato) : trovato;
      return punto(v instanceof PDFDict ? campo(v, "D") : v);
    }
    const dove = dest instanceof PDFArray ? dest.get(0) : undefined;
    if (dove instanceof PDFRef && pagine.has(dove.tag)) return undefined;
    if (dove instanceof PDFNumber && dove.asNumber() < pagine.size) return undefined;
    return "porta a una pagina che nel documento non c'è";
  };
  return (a) => {
    const dest = campo(a, "Dest");
    if (dest) return punto(dest);
    const azione = dizionario(a, "A");
    if (!azione) return "non porta da nessuna parte";
    if (nome(azione, "S") === "GoTo") return punto(campo(azione, "D"));
    if (nome(azione, "S") !== "URI") return undefined;
    const indirizzo = testo(azione, "URI") ?? "";
    return URL.canParse(indirizzo) ? undefined : `porta a «${indirizzo}», che da un PDF non si apre`;
  };
}
