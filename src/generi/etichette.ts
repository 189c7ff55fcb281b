/** Le parole dell'interfaccia che nominano parti della scheda. */
import type { Domande } from "./obiettivi/schema.ts";
import type { TipoIndicatore } from "./vocabolari.ts";

/** Le domande dello schema regionale, nell'ordine in cui la scheda le pone. */
export const DOMANDE: [campo: keyof Domande, domanda: string][] = [
  ["trasversale", "È trasversale e integrato con altre aree di policy?"],
  ["puntiChiave", "Quali sono i punti chiave dell'intervento?"],
  ["asstProgrammazione", "L'ASST partecipa all'analisi del bisogno e alla programmazione?"],
  ["asstRealizzazione", "L'ASST partecipa alla realizzazione, con azioni congiunte?"],
  ["altriAmbiti", "È realizzato in cooperazione con altri Ambiti?"],
  ["continuita", "È in continuità con la programmazione 2021-2023?"],
  ["nuovoServizio", "Prevede un nuovo servizio?"],
  ["progettoPremiale", "Continua o potenzia un progetto premiale 2021-2023?"],
  ["coProgrammato", "È formalmente co-programmato con il Terzo settore?"],
  ["coProgettato", "È formalmente co-progettato con il Terzo settore?"],
  ["coinvolgimentoTerzoSettore", "Se no, come è coinvolto il Terzo settore?"],
  ["altriAttori", "Coinvolge altri attori della rete, oltre ad ASST ed enti del Terzo settore?"],
  ["bisogno", "Il bisogno era già affrontato o è nuovo?"],
  ["natura", "È promozionale, preventivo o riparativo?"],
  ["modelliInnovativi", "Presenta modelli innovativi di presa in carico, di risposta al bisogno e di cooperazione?"],
  ["digitalizzazione", "Ha aspetti che riguardano la digitalizzazione?"],
];

/** Che cosa dice ogni tipo di indicatore, per chi non è del mestiere. */
export const TIPI: Record<TipoIndicatore, { nome: string; significato: string; valore: string }> = {
  input: {
    nome: "Input",
    significato: "Da dove si parte: la situazione prima di cominciare.",
    valore: "Valore di partenza",
  },
  processo: { nome: "Processo", significato: "Come si lavora: ciò che si mette in moto.", valore: "Valore atteso" },
  risultato: { nome: "Risultato", significato: "Che cosa si fa: ciò che sarà realizzato.", valore: "Valore atteso" },
  impatto: {
    nome: "Impatto",
    significato: "Che cosa cambia: l'effetto per le persone e per la comunità.",
    valore: "Valore atteso",
  },
};

/** Gli stati di approvazione, come si mostrano. */
export const STATI = { bozza: "Bozza", adottato: "Adottato", approvato: "Approvato" } as const;

/** Il bisogno a cui un obiettivo risponde, a parole. */
export const BISOGNI: Record<Domande["bisogno"]["tipo"], string> = {
  nuovo: "Un bisogno nuovo",
  consolidato: "Un bisogno già conosciuto",
  "non indicato": "non indicato",
};
