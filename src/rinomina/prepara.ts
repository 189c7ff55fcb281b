/** Un identificativo nuovo provato sul piano intero: che cosa scrivere, o perché non si può. Non scrive niente. */
import { caricaPiano, componi } from "../piano/carica.ts";
import { leggiCartella } from "../piano/cartella.ts";
import { PAROLE_RINOMINA as P } from "../testo/parole/rinomina.ts";
import { NonSiRinomina, type Rinominato, rinomina } from "./rinomina.ts";

/** @throws NonSiRinomina, per chi l'ha chiesto, se il piano ha errori, se la voce non c'è o se il nome nuovo romperebbe qualcosa */
export function preparaRinomina(cartella: string, genere: string, vecchio: string, nuovo: string): Rinominato {
  const caricamento = caricaPiano(cartella);
  if (caricamento.diagnostiche.some((d) => d.gravita === "errore")) throw new NonSiRinomina(P.conErrori);
  const rinominato = rinomina(caricamento, genere, vecchio, nuovo);
  const { file, nomi } = rinominato;
  const letta = leggiCartella(cartella);
  const dopo = new Map([...letta.file].map(([f, t]) => [nomi.get(f) ?? f, file.get(f) ?? t] as const));
  const guasti = componi({ ...letta, file: dopo }).diagnostiche.filter((d) => d.gravita === "errore");
  if (guasti.length)
    throw new NonSiRinomina(P.romperebbe(guasti.slice(0, 5).map((d) => `${d.file}, riga ${d.riga}: ${d.messaggio}`)));
  return rinominato;
}
