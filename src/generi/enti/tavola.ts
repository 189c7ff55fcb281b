/** Gli enti come tavola. */
import type { CorpoTavola } from "../genere.ts";
import type { Piano } from "../piano.ts";
import { COLONNE_RECAPITO, celleRecapito } from "../recapiti.ts";
import { fontiDiverse } from "../tavola-fonti.ts";
import { TIPI_ENTE } from "../vocabolari.ts";

/** Una riga per ente che il piano nomina. */
export function tavolaEnti(piano: Piano): CorpoTavola {
  return {
    pagina: "enti",
    titolo: "Enti",
    descrizione: "Gli enti che il piano nomina, una riga ciascuno.",
    colonne: [
      {
        nome: "id",
        titolo: "Codice",
        descrizione: "Identificativo dell'ente. Non cambia.",
        tipo: "testo",
        sempre: true,
      },
      { nome: "nome", titolo: "Nome", descrizione: "Nome per intero.", tipo: "testo", sempre: true },
      {
        nome: "tipo",
        titolo: "Genere",
        descrizione: "Genere dell'ente.",
        tipo: "testo",
        valori: TIPI_ENTE,
        sempre: true,
      },
      { nome: "comune", titolo: "Comune", descrizione: "Dove ha sede, se si sa.", tipo: "testo" },
      { nome: "sito", titolo: "Sito", descrizione: "Indirizzo del sito dell'ente.", tipo: "indirizzo" },
      ...COLONNE_RECAPITO,
      {
        nome: "persone",
        titolo: "Per chi",
        descrizione: "Chi vi può chiedere aiuto: identificativi delle pagine «Per te».",
        tipo: "elenco",
      },
      { nome: "servizi", titolo: "Servizi", descrizione: "Che cosa vi trova una persona.", tipo: "elenco" },
      { nome: "varianti", titolo: "Altri nomi", descrizione: "Altri modi in cui è scritto.", tipo: "elenco" },
      { nome: "nota", titolo: "Nota", descrizione: "Un dubbio sulla sua identità.", tipo: "testo" },
    ],
    righe: piano.enti.map((e) => ({
      id: e.id,
      nome: e.nome,
      tipo: e.tipo,
      comune: e.comune ?? null,
      sito: e.sito ?? null,
      ...celleRecapito(e),
      persone: e.persone ?? [],
      servizi: e.servizi ?? [],
      varianti: e.varianti ?? [],
      nota: e.nota ?? null,
    })),
    chiave: ["id"],
    fonti: fontiDiverse(piano.enti.map((e) => e.fonte)),
    note: [],
    origini: ["enti.yaml"],
    frequenza: "irregolare",
  };
}
