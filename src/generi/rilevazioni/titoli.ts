/** Le intestazioni a parole delle rilevazioni: quelle con cui il sito le pubblica. */
import type { Titoli } from "../genere.ts";

export const TITOLI_RILEVAZIONI = {
  titoli: { id: "Indicatore", anno: "Anno", valore: "Valore", data: "Data", fonte: "Fonte", nota: "Nota" },
  ricavate: { unita: "Unità" },
} as const satisfies Titoli;
