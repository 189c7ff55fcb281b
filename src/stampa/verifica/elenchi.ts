/** Gli elenchi sono fatti di voci, e le voci di etichetta e corpo. */
import { figliVeri, primaPagina, testoDi } from "../lettura/albero.ts";
import { dove } from "./documento.ts";
import { type Controllo, cita, type Dettaglio } from "./tipi.ts";

/** `L` contiene `LI`; `LI` contiene `Lbl` e `LBody`. */
export const elenchi: Controllo = {
  id: "elenchi",
  titolo: "Gli elenchi sono fatti di voci, e le voci di etichetta e corpo",
  perche: "Chi ascolta sa quante voci ci sono, a quale è arrivato e come uscirne.",
  guarda: ({ elementi, pagine }) => {
    const trovati = elementi.filter((e) => /^(?:L|LI|LBody|Lbl)$/.test(e.tipo));
    if (!trovati.length) return undefined;
    const guasti: Dettaglio[] = [];
    const AMMESSI: Record<string, RegExp> = { L: /^(?:LI|L|Caption)$/, LI: /^(?:Lbl|LBody)$/ };
    const SOPRA: Record<string, RegExp> = { LI: /^L$/, LBody: /^LI$/ };
    for (const e of trovati) {
      const qui = dove(primaPagina(e));
      const figli = [...figliVeri(e)];
      const estranei = figli.filter((f) => AMMESSI[e.tipo] && !AMMESSI[e.tipo]?.test(f.tipo));
      for (const f of estranei)
        guasti.push({ ...qui, trovato: `in ${e.tipo} c'è ${f.tipo} ${cita(testoDi(f, pagine))}` });
      if (e.tipo === "L" && !figli.length) guasti.push({ ...qui, trovato: "elenco senza voci" });
      if (e.tipo === "LI" && !figli.some((f) => f.tipo === "LBody"))
        guasti.push({ ...qui, trovato: `la voce ${cita(testoDi(e, pagine))} non ha un corpo (LBody)` });
      if (SOPRA[e.tipo] && !SOPRA[e.tipo]?.test(e.padre?.tipo ?? ""))
        guasti.push({ ...qui, trovato: `${e.tipo} ${cita(testoDi(e, pagine))} sta in ${e.padre?.tipo}` });
    }
    return { guasti, note: [`${trovati.filter((e) => e.tipo === "L").length} elenchi`] };
  },
};
