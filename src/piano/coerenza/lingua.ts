/** La lingua: frasi che si leggono d'un fiato, niente testo tutto maiuscolo, collegamenti che dicono dove portano. */
import { blocchi, type Regola } from "./regola.ts";

/** Oltre questo numero di parole una frase si perde (Manuale di stile per la pubblica amministrazione: 25; qui il limite è più largo). */
export const MASSIMO_PAROLE = 35;

/** Le frasi di un testo: si dividono a punto, due punti, punto e virgola, punto interrogativo ed esclamativo. */
export const frasi = (testo: string): string[] =>
  testo
    .split(/(?<=[;:])\s+|(?<=[.!?])\s+(?=[\p{Lu}«"(\d-])|\n+/u)
    .map((f) => f.trim())
    .filter(Boolean);

const parole = (frase: string) => frase.split(/\s+/).filter((p) => /[\p{L}\d]/u.test(p)).length;

export const fraseLunga: Regola = {
  id: "frase-lunga",
  famiglia: "lingua",
  gravita: "avviso",
  titolo: `Una frase ha più di ${MASSIMO_PAROLE} parole`,
  motivo: "Chi legge male, o ascolta, perde il filo di una frase lunga.",
  esempio: { sbagliato: "una frase di quaranta parole", giusto: "due frasi di venti" },
  cerca: ({ piano }) =>
    [...blocchi(piano)].flatMap(({ file, riga, colonna, testo }) =>
      frasi(testo)
        .map((f) => [f, parole(f)] as const)
        .filter(([f, n]) => n > MASSIMO_PAROLE && f.split(",").length < n / 4)
        .map(([f, n]) => ({
          file,
          riga,
          colonna,
          messaggio: `Una frase ha ${n} parole: «${f.slice(0, 60)}…»`,
          suggerimento: "dividila in due frasi, o fanne un elenco",
        })),
    ),
};

export const tuttoMaiuscolo: Regola = {
  id: "tutto-maiuscolo",
  famiglia: "lingua",
  gravita: "avviso",
  titolo: "Più parole di seguito sono tutte maiuscole",
  motivo: "Il testo tutto maiuscolo si legge male e un lettore di schermo può pronunciarlo lettera per lettera.",
  esempio: { sbagliato: "UN FUTURO IN COMUNE", giusto: "Un futuro in comune" },
  cerca: ({ piano }) =>
    [...blocchi(piano)].flatMap(({ file, riga, colonna, testo }) =>
      [...testo.matchAll(/(?<!\p{L})\p{Lu}{3,}(?:\s+\p{Lu}{2,}){2,}(?!\p{L})/gu)].map((m) => ({
        file,
        riga,
        colonna,
        messaggio: `«${m[0]}» è tutto maiuscolo`,
        suggerimento: "scrivi maiuscola solo l'iniziale",
      })),
    ),
};
