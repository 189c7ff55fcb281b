/** Niente testo tutto maiuscolo. */
import { puntoDi } from "../contesto.ts";
import type { Regola } from "../regola.ts";

export const tuttoMaiuscolo: Regola = {
  id: "tutto-maiuscolo",
  famiglia: "lingua",
  gravita: "avviso",
  titolo: "Più parole di seguito sono tutte maiuscole",
  motivo: "Il testo tutto maiuscolo si legge male e un lettore di schermo può pronunciarlo lettera per lettera.",
  esempio: { sbagliato: "UN FUTURO IN COMUNE", giusto: "Un futuro in comune" },
  cerca: (contesto) =>
    contesto.testi.flatMap((testo) =>
      [...testo.testo.matchAll(/(?<!\p{L})\p{Lu}{3,}(?:\s+\p{Lu}{2,}){2,}(?!\p{L})/gu)].map((m) => ({
        ...puntoDi(contesto, testo, m[0], m.index),
        messaggio: `«${m[0]}» è tutto maiuscolo`,
        suggerimento: "scrivi maiuscola solo l'iniziale",
      })),
    ),
};
