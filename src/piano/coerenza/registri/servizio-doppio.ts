/** Lo stesso servizio non compare due volte, nemmeno con due grafie. */
import { nomeNormale } from "../../enti.ts";
import type { Regola } from "../regola.ts";

export const servizioDoppio: Regola = {
  id: "servizio-doppio",
  famiglia: "registri",
  gravita: "avviso",
  titolo: "Lo stesso servizio compare due volte",
  motivo:
    "Una voce ripetuta conta due volte i posti; due grafie dello stesso nome nascondono che è lo stesso servizio.",
  esempio: { sbagliato: "Smile e Smile, nello stesso Comune", giusto: "Smile, una volta" },
  cerca: ({ piano, posizione }) => {
    const viste = new Map<string, number>();
    return piano.servizi.flatMap((s, i) => {
      const chiave = [s.tipo, nomeNormale(s.nome), ...(s.comuni ?? [])].join("\0");
      const prima = viste.get(chiave);
      viste.set(chiave, prima ?? i);
      if (prima === undefined) return [];
      const luogo = { file: "servizi/unita.csv", ...posizione("servizi/unita.csv", [prima, "nome"]) };
      return [
        {
          file: "servizi/unita.csv",
          ...posizione("servizi/unita.csv", [i, "nome"]),
          messaggio: `«${s.nome}» (${s.comuni?.join(", ") ?? "senza Comune"}) c'è già alla riga ${luogo.riga}, con lo stesso tipo`,
          altrove: [luogo],
          figure: [s.id, piano.servizi[prima]?.id ?? ""],
        },
      ];
    });
  },
};
