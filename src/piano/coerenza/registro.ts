/** Il registro dei servizi deve coincidere con la tabella riassuntiva, e non ripetere le stesse voci. */
import { nomeNormale } from "../enti.ts";
import { confrontaConTabella } from "../servizi.ts";
import type { Regola } from "./regola.ts";

export const registroTabella: Regola = {
  id: "registro-tabella",
  famiglia: "registri",
  gravita: "avviso",
  titolo: "Il registro dei servizi e la tabella del piano danno numeri diversi",
  motivo: "Chi legge la tabella e chi legge l'elenco deve trovare lo stesso numero di servizi e di posti.",
  esempio: { sbagliato: "42 nidi in tabella, 41 nell'elenco", giusto: "42 nidi in tabella e nell'elenco" },
  cerca: ({ piano, posizione }) =>
    confrontaConTabella(piano)
      .filter((c) => !c.coincide)
      .map(({ gruppo, dichiarate, postiDichiarati }) => ({
        file: "servizi/tipi.yaml",
        ...posizione("servizi/tipi.yaml", [piano.tipiServizio.indexOf(gruppo.tipo), "confronto"]),
        messaggio: `${gruppo.tipo.plurale}: il registro ha ${gruppo.quante} unità e ${gruppo.posti ?? 0} posti, la tabella ${dichiarate ?? "–"} e ${postiDichiarati ?? "–"}`,
      })),
};

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
      const { riga } = posizione("servizi/unita.csv", [prima, "nome"]);
      return [
        {
          file: "servizi/unita.csv",
          ...posizione("servizi/unita.csv", [i, "nome"]),
          messaggio: `«${s.nome}» (${s.comuni?.join(", ") ?? "senza Comune"}) c'è già alla riga ${riga}, con lo stesso tipo`,
        },
      ];
    });
  },
};
