/**
 * Quanto una regola può confrontare. Un piano vero non ci arriva mai: ci arriva un piano fatto apposta perché il controllo non
 * finisca. Si contano i confronti, non il tempo: lo stesso piano si comporta allo stesso modo su ogni macchina.
 */

/** I confronti che una regola può fare in tutto. */
export const MASSIMO_CONFRONTI = 5_000_000;

/** Una regola ha finito i suoi confronti. */
export class TroppiConfronti extends Error {
  readonly file: string;
  constructor(file: string) {
    super(`Troppi confronti in ${file || "tutto il piano"}`);
    this.file = file;
  }
}

/**
 * @param massimo quanti se ne possono fare
 * @returns da chiamare prima di ogni gruppo di confronti, con quanti sono e il file che li chiede
 * @throws TroppiConfronti da quello che passa il massimo
 */
export function bilancio(massimo = MASSIMO_CONFRONTI): (quanti: number, file: string) => void {
  let fatti = 0;
  return (quanti, file) => {
    fatti += quanti;
    if (fatti > massimo) throw new TroppiConfronti(file);
  };
}
