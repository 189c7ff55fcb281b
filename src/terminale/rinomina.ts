/** Rinomina una voce del piano: prima si prova tutto in memoria, poi si scrive, o non si tocca niente. */
import { mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { scriviIntero } from "../disco/intero.ts";
import { caricaPiano, componi } from "../piano/carica.ts";
import { leggiCartella } from "../piano/cartella.ts";
import { NonSiRinomina, rinomina } from "../rinomina/rinomina.ts";
import { PAROLE_RINOMINA as P } from "../testo/parole/rinomina.ts";

/**
 * @returns che cosa dire
 * @throws Error, per chi l'ha chiesto, se non si può: e allora niente è cambiato
 */
export function rinominaVoce(cartella: string, genere: string, vecchio: string, nuovo: string): string[] {
  const caricamento = caricaPiano(cartella);
  if (caricamento.diagnostiche.some((d) => d.gravita === "errore")) throw new NonSiRinomina(P.conErrori);
  const { file, nomi } = rinomina(caricamento, genere, vecchio, nuovo);
  const letta = leggiCartella(cartella);
  const dopo = new Map([...letta.file].map(([f, t]) => [nomi.get(f) ?? f, file.get(f) ?? t] as const));
  const guasti = componi({ ...letta, file: dopo }).diagnostiche.filter((d) => d.gravita === "errore");
  if (guasti.length)
    throw new NonSiRinomina(P.romperebbe(guasti.slice(0, 5).map((d) => `${d.file}, riga ${d.riga}: ${d.messaggio}`)));
  for (const [f, testo] of file) scriviIntero(join(cartella, f), Buffer.from(testo));
  for (const [da, a] of nomi) {
    mkdirSync(dirname(join(cartella, a)), { recursive: true });
    rmSync(join(cartella, a), { force: true });
    renameSync(join(cartella, da), join(cartella, a));
  }
  const toccati = new Set([...file.keys(), ...nomi.keys()]);
  return [
    P.fatto(vecchio, nuovo, toccati.size),
    ...[...toccati].map((f) => (nomi.has(f) ? P.spostato(f, nomi.get(f) ?? f) : `  ${f}`)),
    P.indirizzo,
  ];
}
