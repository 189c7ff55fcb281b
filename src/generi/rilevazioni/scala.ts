/** La scala di una misura: ogni unità ha i suoi limiti. */
import { scriviNumero } from "../../testo/numeri.ts";
import type { Indicatore } from "../obiettivi/indicatore.ts";

/** Perché un valore non può essere la misura di un indicatore, e che cosa scrivere; niente, se può. */
export function fuoriScala({ id, unita, valore: atteso }: Indicatore, valore: number): [string, string] | undefined {
  const scritto = () => `«${scriviNumero(valore)}» non può essere una misura di «${id}»`;
  if (unita === "presenza" && valore !== 0 && valore !== 1)
    return [`${scritto()}: è una presenza`, "scrivi 1 per sì, 0 per no"];
  if (valore < 0 && unita !== "euro") return [`${scritto()}: è meno di zero`, "scrivi un numero da zero in su"];
  if (unita === "percentuale" && valore > 100 && (atteso ?? 0) <= 100)
    return [`${scritto()}: è una percentuale, oltre 100`, "scrivi un numero da 0 a 100"];
  if (unita === "voto" && valore > 10 && (atteso ?? 0) <= 10)
    return [`${scritto()}: è un voto, oltre 10`, "scrivi un numero da 0 a 10"];
  return undefined;
}
