/** Le intestazioni a parole del registro dei servizi: il sito lo pubblica con queste, e chi rimette un suo CSV può lasciarle. */
import type { Titoli } from "../genere.ts";

export const TITOLI_SERVIZI = {
  titoli: {
    id: "Codice",
    nome: "Nome",
    tipo: "Tipo",
    comuni: "Comuni",
    quante: "Unità",
    posti: "Posti",
    natura: "Pubblico o privato",
    gestori: "Gestori",
    indirizzo: "Indirizzo",
    telefono: "Telefono",
    descrizione: "Descrizione",
    nota: "Nota",
  },
  ricavate: { nomeTipo: "Nome del tipo", destinatari: "Destinatari", nomiGestori: "Nomi dei gestori" },
} as const satisfies Titoli;
