/** Il colore dell'Ambito nelle pagine: le proprietà CSS che cambiano, nei due schemi. */
import { tinteDi } from "../testo/colore.ts";

const scrivi = (tinte: Record<string, string>) =>
  Object.entries(tinte)
    .map(([nome, valore]) => `${nome}:${valore}`)
    .join(";");

/** @returns il foglio, più forte di quello di base ovunque stia di stile, o niente se il piano non ha un colore suo e valgono quelli di base */
export function foglioDelColore(colore: string | undefined): string | undefined {
  if (!colore) return undefined;
  const { chiaro, scuro } = tinteDi(colore);
  return `:root:root{${scrivi(chiaro)}}@media screen and (prefers-color-scheme:dark){:root:root{${scrivi(scuro)}}}`;
}
