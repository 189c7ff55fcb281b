/** La lettura di un piano da cui si vuole ricavare qualcosa: se ha errori ci si ferma lì. */
import type { Piano } from "../piano/modello.ts";
import type { Compositore } from "./compositore.ts";
import type { Effetti } from "./effetti.ts";
import { type Controllato, racconta } from "./racconta.ts";

/** Un piano che si è letto e va bene. */
export interface Letto extends Controllato {
  caricamento: Controllato["caricamento"] & { piano: Piano };
}

/** @throws con il rapporto del piano, se ha errori */
export const leggiERacconta = (
  piano: string,
  compositore: Pick<Compositore, "controlla">,
  effetti: Effetti,
): Promise<Letto> =>
  effetti.passo(`Controllo il contenuto di ${piano}`, async () => {
    const { caricamento, diagnostiche } = await compositore.controlla();
    racconta(piano, { caricamento, diagnostiche }, {}, effetti);
    const { piano: letto } = caricamento;
    if (!letto) throw new Error("Il piano non si può leggere: lancia «npm run verifica»");
    return { caricamento: { ...caricamento, piano: letto }, diagnostiche };
  });
