/** «Cinque progetti:» vuole un elenco di cinque voci. */
import type { Regola } from "../regola.ts";
import { affermazioni, quantitaDi, segnala } from "./prosa.ts";

export const elencoContato: Regola = {
  id: "elenco-contato",
  famiglia: "prosa",
  gravita: "avviso",
  titolo: "Il numero annunciato non è quello delle voci dell'elenco",
  motivo: "«Cinque progetti» seguito da quattro voci: o ne manca uno, o il numero è sbagliato.",
  esempio: { sbagliato: "Tre servizi: ascolto, alloggio", giusto: "Due servizi: ascolto, alloggio" },
  cerca: (contesto) =>
    affermazioni(contesto).flatMap((a) => {
      const { voci, testo } = a.da;
      if (voci === undefined || a.inizio + a.testo.length < testo.trimEnd().length) return [];
      const annunciati = quantitaDi(a).filter(
        (c) => c.unita === "numero" && Number.isInteger(c.valore) && c.valore >= 2 && c.valore <= 30 && !c.approssimata,
      );
      const ultimo = annunciati.at(-1);
      // Il numero annuncia l'elenco se fra lui e i due punti ci sono solo poche parole.
      if (
        !ultimo ||
        annunciati.length > 1 ||
        ultimo.valore === voci ||
        ANNUNCIO.test(a.testo.slice(ultimo.fine)) === false
      )
        return [];
      return [
        segnala(contesto, a, ultimo, `È annunciato ${ultimo.scritto.trim()}, ma l'elenco ha ${voci} voci`, {
          suggerimento: "completa l'elenco o correggi il numero",
        }),
      ];
    }),
};
const ANNUNCIO = /^(?:\s+[\p{L}'’]+){1,6}\s*:$/u;
