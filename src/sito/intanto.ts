/** Ciò che le pagine chiederanno di certo e non ha bisogno del loro programma: si fa mentre lo si aspetta. */
import { vociConTesto } from "../piano/modello.ts";
import { contenutoObiettivo, contenutoPiano } from "./anteprime.ts";
import { pianoCorrente } from "./corrente.ts";
import { figuraDi } from "./disegni.ts";
import { codiceDi } from "./testi-compilati.ts";

/** Compila i testi e disegna le figure del piano corrente, finché ciò che si aspetta non è pronto. @returns ciò che si aspetta */
export async function intanto<T>(aspettato: Promise<T>): Promise<T> {
  const piano = pianoCorrente();
  const daFare = [
    ...vociConTesto(piano).map(
      ({ file }) =>
        () =>
          codiceDi(file),
    ),
    () => figuraDi(contenutoPiano()),
    ...piano.obiettivi.map((o) => () => figuraDi(contenutoObiettivo(o))),
  ];
  let pronto = false;
  const smetti = () => {
    pronto = true;
  };
  aspettato.then(smetti, smetti);
  for (const fai of daFare) {
    await fai();
    // Chi aspetta deve poter sentire che è arrivato.
    await new Promise(setImmediate);
    if (pronto) break;
  }
  return aspettato;
}
