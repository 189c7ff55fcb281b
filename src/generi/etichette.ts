/** Le parole dell'interfaccia che nominano parti della scheda. */
import { maiuscola } from "../testo/punto.ts";
import type { TipoIndicatore } from "./vocabolari.ts";

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

/** Il bisogno a cui un obiettivo risponde, a parole; una scelta che il programma non conosce si dice com'è. */
export const bisognoDetto = (scelta: string): string => BISOGNI[scelta] ?? maiuscola(scelta);
const BISOGNI: Readonly<Record<string, string>> = {
  nuovo: "Un bisogno nuovo",
  consolidato: "Un bisogno già conosciuto",
  "non indicato": "non indicato",
};
