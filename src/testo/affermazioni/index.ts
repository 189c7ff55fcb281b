/** Una frase letta: i suoi numeri e le relazioni che dice. Le regole leggono queste, mai le cifre scritte. */
import { type Cambio, cambi } from "./lessico.ts";
import { type Passaggio, passaggi, type Serie, serie } from "./passaggi.ts";
import { leggiTraccia, type Traccia } from "./segni.ts";

export interface Lettura extends Traccia {
  readonly cambi: readonly Cambio[];
  readonly passaggi: readonly Passaggio[];
  readonly serie: readonly Serie[];
}

/** Legge una frase; le relazioni si cercano quando una regola le chiede. */
export function leggiFrase(testo: string): Lettura {
  const t = leggiTraccia(testo);
  let suoi: readonly Cambio[] | undefined;
  let passi: readonly Passaggio[] | undefined;
  let file: readonly Serie[] | undefined;
  return {
    ...t,
    get cambi() {
      suoi ??= cambi(t.segni);
      return suoi;
    },
    get passaggi() {
      passi ??= t.numeri.length > 1 ? passaggi(t) : [];
      return passi;
    },
    get serie() {
      file ??= t.numeri.length > 1 ? serie(t) : [];
      return file;
    },
  };
}
