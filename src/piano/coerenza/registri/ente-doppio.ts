/** Lo stesso ente in due voci del registro. */
import { entiDoppi } from "../../enti.ts";
import type { Regola } from "../regola.ts";

export const enteDoppio: Regola = {
  id: "ente-doppio",
  famiglia: "registri",
  gravita: "avviso",
  titolo: "Lo stesso nome sta in due voci di enti.yaml",
  motivo: "Un ente è una voce sola: se sono due, le sue reti e i suoi progetti si dividono a caso.",
  esempio: {
    sbagliato: "«Coop. Arcobaleno» e «Arcobaleno», in due voci",
    giusto: "una voce, con l'altro nome fra le varianti",
  },
  cerca: ({ piano, posizione }) => {
    const posto = new Map(piano.enti.map((e, i) => [e, i]));
    return entiDoppi(piano).map(({ nome, enti }) => {
      const posti = enti.map((e) => ({
        file: "enti.yaml",
        ...posizione("enti.yaml", [posto.get(e) ?? 0, "nome"]),
      }));
      return {
        file: "enti.yaml",
        riga: 1,
        colonna: 1,
        ...posti.at(-1),
        messaggio: `Il nome «${nome}» è di ${enti.map((e) => `«${e.id}»`).join(" e di ")}`,
        suggerimento: "unisci le voci, oppure togli la variante da quella sbagliata",
        altrove: posti.slice(0, -1),
        figure: enti.map((e) => e.id),
      };
    });
  },
};
