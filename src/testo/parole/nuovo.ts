/** Le parole con cui si comincia un file nuovo. */
import { minuscola } from "../punto.ts";
import { elenco } from "../vicino.ts";

export const PAROLE_NUOVO = {
  id: "Identificativo, che poi non cambia più",
  domanda: (titolo: string, descrizione: string) =>
    descrizione ? `${titolo}: ${minuscola(descrizione.replace(/\.$/, ""))}` : titolo,
  conVirgole: "(più d'uno, divisi da virgole)",
  intero: "serve un numero intero",
  fuori: (fuori: readonly string[], ammessi: readonly string[]) =>
    ammessi.length
      ? `${elenco([...fuori])} non c'è: si può scrivere ${elenco([...ammessi])}`
      : `${elenco([...fuori])} non c'è ancora`,
  dopo: "apri il file, completa ciò che è «Da scrivere», togli il cancelletto ai campi che servono, poi lancia «npm run verifica»",
};

/** Come si comincia un registro che il piano non ha ancora. */
export const registroVuoto = (titolo: string, nome: string): string =>
  `nel piano non c'è ancora niente in «${titolo}»: comincia da «npm run nuovo -- ${nome}»`;
