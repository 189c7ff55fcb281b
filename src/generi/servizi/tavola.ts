/** Il registro dei servizi come tavola. Solo ciò che le pagine del sito già mostrano. */
import type { CorpoTavola } from "../genere.ts";
import type { Piano } from "../piano.ts";
import { numero } from "../tavola.ts";
import { fontiDiverse } from "../tavola-fonti.ts";
import { NATURE_SERVIZIO } from "../vocabolari.ts";
import { TITOLI_SERVIZI } from "./titoli.ts";

const { titoli, ricavate } = TITOLI_SERVIZI;

/** Una riga per voce del registro dei servizi. Delle case protette il Comune non si dice mai. */
export function tavolaServizi(piano: Piano): CorpoTavola {
  const tipi = new Map(piano.tipiServizio.map((t) => [t.id, t]));
  const enti = new Map(piano.enti.map((e) => [e.id, e.nome]));
  return {
    pagina: "servizi",
    titolo: "Registro dei servizi",
    descrizione: "Le unità d'offerta del territorio, una riga per voce del registro.",
    colonne: [
      {
        nome: "id",
        titolo: titoli.id,
        descrizione: "Identificativo della voce. Non cambia.",
        tipo: "testo",
        sempre: true,
      },
      { nome: "nome", titolo: titoli.nome, descrizione: "Nome del servizio.", tipo: "testo", sempre: true },
      {
        nome: "tipo",
        titolo: titoli.tipo,
        descrizione: "Identificativo del tipo di servizio.",
        tipo: "testo",
        sempre: true,
      },
      { nome: "nomeTipo", titolo: ricavate.nomeTipo, descrizione: "Tipo di servizio, a parole.", tipo: "testo" },
      { nome: "destinatari", titolo: ricavate.destinatari, descrizione: "Per chi è.", tipo: "testo" },
      {
        nome: "comuni",
        titolo: titoli.comuni,
        descrizione: "I Comuni in cui è. Vuoto se non si sa, o se il luogo non va rivelato.",
        tipo: "elenco",
      },
      {
        nome: "quante",
        titolo: titoli.quante,
        descrizione: "Quante unità la voce raccoglie: di solito 1.",
        tipo: "numero",
        sempre: true,
      },
      {
        nome: "posti",
        titolo: titoli.posti,
        descrizione: "Posti autorizzati. Vuoto se non si sanno.",
        tipo: "numero",
        unita: "posti",
      },
      {
        nome: "natura",
        titolo: titoli.natura,
        descrizione: "Pubblica o privata, se si sa.",
        tipo: "testo",
        valori: NATURE_SERVIZIO,
      },
      {
        nome: "gestori",
        titolo: titoli.gestori,
        descrizione: "Identificativi degli enti che la gestiscono.",
        tipo: "elenco",
      },
      {
        nome: "nomiGestori",
        titolo: ricavate.nomiGestori,
        descrizione: "Nomi degli enti che la gestiscono.",
        tipo: "elenco",
      },
      {
        nome: "indirizzo",
        titolo: titoli.indirizzo,
        descrizione: "Via e numero, se si sanno e il luogo non è riservato.",
        tipo: "testo",
      },
      { nome: "telefono", titolo: titoli.telefono, descrizione: "Numero del servizio.", tipo: "testo" },
      { nome: "descrizione", titolo: titoli.descrizione, descrizione: "Che cosa fa e per chi.", tipo: "testo" },
      { nome: "nota", titolo: titoli.nota, descrizione: "Avvertenza su questa voce.", tipo: "testo" },
    ],
    righe: piano.servizi.map((u) => ({
      id: u.id,
      nome: u.nome,
      tipo: u.tipo,
      nomeTipo: tipi.get(u.tipo)?.nome ?? null,
      destinatari: tipi.get(u.tipo)?.destinatari ?? null,
      comuni: tipi.get(u.tipo)?.luogoRiservato === "sì" ? [] : (u.comuni ?? []),
      quante: numero(u.quante ?? 1),
      posti: numero(u.posti),
      natura: u.natura ?? null,
      gestori: u.gestori ?? [],
      nomiGestori: (u.gestori ?? []).map((g) => enti.get(g) ?? g),
      indirizzo: tipi.get(u.tipo)?.luogoRiservato === "sì" ? null : (u.indirizzo ?? null),
      telefono: u.telefono ?? null,
      descrizione: u.descrizione ?? null,
      nota: u.nota ?? null,
    })),
    chiave: ["id"],
    fonti: fontiDiverse(piano.tipiServizio.map((t) => t.fonte)),
    note: [],
    origini: ["servizi/"],
    frequenza: "irregolare",
  };
}
