/** Le intestazioni a parole dei registri: quelle con cui il sito li pubblica, e che chi rimette un suo CSV può lasciare. */

export interface Titoli {
  /** Il titolo di ogni campo. */
  titoli: Readonly<Record<string, string>>;
  /** Le colonne che il sito aggiunge ricavandole da altro: nome e titolo. */
  ricavate: Readonly<Record<string, string>>;
}

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
    descrizione: "Descrizione",
    nota: "Nota",
  },
  ricavate: { nomeTipo: "Nome del tipo", destinatari: "Destinatari", nomiGestori: "Nomi dei gestori" },
} as const satisfies Titoli;

export const TITOLI_RILEVAZIONI = {
  titoli: { id: "Indicatore", anno: "Anno", valore: "Valore", data: "Data", fonte: "Fonte", nota: "Nota" },
  ricavate: { unita: "Unità" },
} as const satisfies Titoli;
