/** Le voci numerate di un elenco: Markdown le conta da sé, e il numero scritto si perde se non è quello che viene. */
import type { List } from "mdast";
import type { Posizione } from "../../diagnostica/index.ts";

/**
 * @param testo il testo da cui l'albero è stato letto
 * @returns la prima voce con un numero che non sarà il suo; niente, se i numeri sono tutti uguali: li conta chi pubblica
 */
export function numeroPerso(
  { ordered, start, children }: List,
  testo: string,
): (Posizione & { messaggio: string; suggerimento: string }) | undefined {
  if (!ordered || children.length < 2) return undefined;
  const scritti = children.map((v) => Number(/^\d+/.exec(testo.slice(v.position?.start.offset ?? 0))?.[0]));
  if (scritti.every((n) => n === scritti[0])) return undefined;
  const i = scritti.findIndex((n, posto) => n !== (start ?? 1) + posto);
  const voce = children[i];
  if (!voce) return undefined;
  const vero = (start ?? 1) + i;
  return {
    riga: voce.position?.start.line ?? 1,
    colonna: voce.position?.start.column ?? 1,
    messaggio: `Questa voce è numerata ${scritti[i]}, ma nell'elenco si pubblica ${vero}: i numeri si contano da soli`,
    suggerimento: `scrivi «${vero}.», oppure metti fra le due voci il testo che le separa`,
  };
}
