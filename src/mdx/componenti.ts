/** I componenti che chi scrive può usare, con gli attributi ammessi. Il resto è testo Markdown. */

export interface ComponenteMdx {
  /** Attributi ammessi e se sono obbligatori. */
  attributi: Record<string, "obbligatorio" | "facoltativo">;
  /** Può contenere testo fra apertura e chiusura. */
  contenuto: boolean;
  /** A che serve: va nel manuale e nei messaggi. */
  uso: string;
}

export const COMPONENTI: Record<string, ComponenteMdx> = {
  Dato: {
    attributi: { id: "obbligatorio" },
    contenuto: false,
    uso: 'una figura di un dataset: <Dato id="dataset/riga/colonna"/>',
  },
  Grafico: {
    attributi: { id: "obbligatorio" },
    contenuto: false,
    uso: 'un grafico con la sua tabella: <Grafico id="nome-del-grafico"/>',
  },
  Tabella: {
    attributi: { id: "obbligatorio" },
    contenuto: false,
    uso: 'la tabella di un dataset: <Tabella id="dataset"/>',
  },
  Obiettivo: {
    attributi: { id: "obbligatorio" },
    contenuto: false,
    uso: 'un rimando a una scheda: <Obiettivo id="a1"/>',
  },
  Sigla: { attributi: { id: "obbligatorio" }, contenuto: false, uso: 'una sigla del glossario: <Sigla id="LEPS"/>' },
  Nota: { attributi: {}, contenuto: true, uso: "una nota ai dati: <Nota>, riga vuota, testo, riga vuota, </Nota>" },
};
