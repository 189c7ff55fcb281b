/**
 * Le parole che gli script scrivono nel navigatore. Stanno in un file a parte, così chi apre una pagina non scarica anche
 * tutte le altre; `parole.ts` le riporta sotto `script`.
 */

/** L'esploratore degli indicatori. */
export const PAROLE_ESPLORATORE = {
  quanti: (n: number) => (n === 0 ? "Nessun indicatore" : n === 1 ? "1 indicatore" : `${n} indicatori`),
  cercato: (parole: string) => `«${parole}»`,
  inTutto: "in tutto",
  incompleto: "L'elenco non si è potuto leggere. Controlla la connessione e riprova, o apri l'elenco intero qui sotto.",
  altri: (n: number, mancano: number) => `Mostra altri ${n}${mancano > n ? ` (ne restano ${mancano})` : ""}`,
  nessuno: "Togli un filtro o prova una parola più semplice.",
};

/** La pagina di ricerca. */
export const PAROLE_RICERCA = {
  tutti: {
    genere: "Tutto",
    area: "Tutte le aree",
    tipo: "Tutti i tipi",
    obiettivo: "Tutti gli obiettivi",
    comune: "Tutti i Comuni",
  },
  nonCaricata: "La ricerca non si è potuta caricare. Controlla la connessione e riprova.",
  daScrivere: "Scrivi una parola o scegli un filtro.",
  quanti: (n: number, parole: string) => {
    const per = parole ? ` per «${parole}»` : "";
    return n === 0 ? `Nessun risultato${per}.` : `${n === 1 ? "1 risultato" : `${n} risultati`}${per}.`;
  },
  nonCe: (parole: string[]) =>
    `Nel sito non ${parole.length === 1 ? "c'è" : "ci sono"} ${parole.map((p) => `«${p}»`).join(", ")}.`,
  conFiltri: "Prova a togliere un filtro.",
  indicatori: (n: number) => (n === 1 ? "1 indicatore di questa scheda" : `${n} indicatori di questa scheda`),
};

/** Il filtro del registro dei servizi. */
export const PAROLE_SERVIZI = {
  quante: (n: number, comune: string) => {
    const dove = comune ? ` a ${comune}` : "";
    return n === 0
      ? `Nessuna voce${dove} di questo tipo nel registro.`
      : `${n === 1 ? "1 voce" : `${n} voci`} nel registro${dove}.`;
  },
};
