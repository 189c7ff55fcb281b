/** I collegamenti e le immagini scritti quasi bene. */
import { estensioneDi, genereDelNome } from "../../immagini/genere.ts";
import type { BloccoGrezzo } from "./blocco.ts";
import type { Grezzo } from "./genere.ts";

const META = "(?:https?:|www\\.|mailto:|/[\\p{L}\\d]|\\.{0,2}/[\\p{L}\\d]|#[\\p{L}\\d])";
const COLLEGAMENTO =
  "scrivi il testo fra quadre e subito dopo, senza spazi, l'indirizzo fra tonde: [nome della pagina](https://…)";
const IMMAGINE = "scrivi ![descrizione](/immagini/nome.png): niente spazi fra i segni, né nel nome del file";

const FORME: { cerca: RegExp; messaggio: string; suggerimento: string }[] = [
  {
    cerca:
      /!\[[^\]\n]*\]\s?\(|!\[[^\]\n]*\]\s*(?:\[|$)|!\[[^\]\n]*\](?=\s)|!\s+\[[^\]\n]*\]\s?\(|!\([^)\n]*\)\s?\[[^\]\n]*\]/u,
    messaggio: "L'immagine resta scritta com'è",
    suggerimento: IMMAGINE,
  },
  {
    cerca: /\[[^\]\n^][^\]\n]*\]\(/u,
    messaggio: "Il collegamento resta scritto com'è: nell'indirizzo c'è uno spazio, o manca la parentesi che chiude",
    suggerimento: `${COLLEGAMENTO}; uno spazio nell'indirizzo si scrive %20`,
  },
  {
    cerca: new RegExp(`\\[[^\\]\\n^][^\\]\\n]*\\]\\s+\\(${META}`, "u"),
    messaggio: "Il collegamento resta scritto com'è: fra il testo e l'indirizzo c'è uno spazio",
    suggerimento: COLLEGAMENTO,
  },
  {
    cerca: new RegExp(`\\([^()\\n]+\\)\\s?\\[${META}`, "u"),
    messaggio: "Il collegamento resta scritto com'è: le parentesi sono scambiate",
    suggerimento: COLLEGAMENTO,
  },
  {
    cerca: /\[[^\]\n^][^\]\n]*\]\s?:?\s*(?:https?:|www\.)\S/u,
    messaggio: "Il collegamento resta scritto com'è: l'indirizzo non è fra parentesi tonde",
    suggerimento: COLLEGAMENTO,
  },
  {
    cerca: /\[\[[^\]\n]+\]\]/u,
    messaggio: "Il rimando resta scritto com'è: le doppie parentesi quadre non sono un collegamento",
    suggerimento: COLLEGAMENTO,
  },
];

/** Le parentesi di un collegamento o di un'immagine che restano scritte. */
export function collegamenti({ testo }: BloccoGrezzo): Grezzo | undefined {
  for (const { cerca, ...guaio } of FORME) {
    const trovato = cerca.exec(testo);
    if (trovato) return { indice: trovato.index, ...guaio };
  }
  return undefined;
}

/** Il punto esclamativo staccato dal suo collegamento: `! [La sede](/immagini/sede.png)`. */
export const eImmagine = (url: string): boolean => genereDelNome(url) !== undefined || estensioneDi(url) === "svg";
export const STACCATA = {
  messaggio: "L'immagine diventa un collegamento: il punto esclamativo non è attaccato alla parentesi quadra, davanti",
  suggerimento: IMMAGINE,
};
