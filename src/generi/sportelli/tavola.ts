/** Gli sportelli come tavola. */
import type { CorpoTavola } from "../genere.ts";
import type { Piano } from "../piano.ts";
import { COLONNE_RECAPITO, celleRecapito } from "../recapiti.ts";
import { COLONNE_FONTE, celleFonte, fontiDiverse } from "../tavola-fonti.ts";

export function tavolaSportelli(piano: Piano): CorpoTavola {
  const enti = new Map(piano.enti.map((e) => [e.id, e.nome]));
  return {
    pagina: "sportelli",
    titolo: "Sportelli",
    descrizione: "Gli sportelli a cui ci si rivolge, una riga ciascuno.",
    colonne: [
      {
        nome: "id",
        titolo: "Codice",
        descrizione: "Identificativo dello sportello. Non cambia.",
        tipo: "testo",
        sempre: true,
      },
      { nome: "nome", titolo: "Nome", descrizione: "Nome dello sportello.", tipo: "testo", sempre: true },
      { nome: "enti", titolo: "Enti", descrizione: "Identificativi degli enti che lo tengono aperto.", tipo: "elenco" },
      { nome: "nomiEnti", titolo: "Nomi degli enti", descrizione: "Nomi degli stessi enti.", tipo: "elenco" },
      {
        nome: "comuni",
        titolo: "Comuni",
        descrizione: "Dove è, o per chi. Vuoto se non si sa.",
        tipo: "elenco",
      },
      ...COLONNE_RECAPITO,
      {
        nome: "persone",
        titolo: "Per chi",
        descrizione: "A chi serve: identificativi delle pagine «Per te».",
        tipo: "elenco",
      },
      { nome: "servizi", titolo: "Servizi", descrizione: "Che cosa ci si può chiedere.", tipo: "elenco" },
      { nome: "nota", titolo: "Nota", descrizione: "Avvertenza su questa voce.", tipo: "testo" },
      ...COLONNE_FONTE,
    ],
    righe: piano.sportelli.map((s) => ({
      id: s.id,
      nome: s.nome,
      enti: s.enti ?? [],
      nomiEnti: (s.enti ?? []).map((e) => enti.get(e) ?? e),
      comuni: s.comuni ?? [],
      ...celleRecapito(s),
      persone: s.persone ?? [],
      servizi: s.servizi ?? [],
      nota: s.nota ?? null,
      ...celleFonte(s.fonte),
    })),
    chiave: ["id"],
    fonti: fontiDiverse(piano.sportelli.map((s) => s.fonte)),
    note: [],
    origini: ["sportelli.yaml"],
    frequenza: "irregolare",
  };
}
