/** Le figure hanno un'alternativa. */
import { primaPagina } from "../lettura/albero.ts";
import { testo } from "../lettura/oggetti.ts";
import { dove } from "./documento.ts";
import type { Controllo } from "./tipi.ts";

/** Ogni figura dice a parole che cosa mostra. */
export const figure: Controllo = {
  id: "figure",
  titolo: "Ogni figura ha un'alternativa a parole",
  perche: "Chi non vede il disegno ha solo quelle parole.",
  guarda: ({ elementi }) => {
    const trovate = elementi.filter((e) => e.tipo === "Figure" || e.tipo === "Formula");
    if (!trovate.length) return undefined;
    const mute = trovate.filter((f) => !testo(f.d, "Alt") && !testo(f.d, "ActualText"));
    return {
      guasti: mute.map((f) => ({ ...dove(primaPagina(f)), trovato: `${f.tipo} senza Alt né ActualText` })),
      note: [`${trovate.length} figure`],
    };
  },
};
