/** Un testo da mettere dentro dell'HTML. */

const SEGNI: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Il testo con i segni dell'HTML scritti come entità: dentro un elemento o un attributo fra virgolette resta testo. */
export const protetto = (testo: string): string => testo.replace(/[&<>"]/g, (c) => SEGNI[c] as string);
