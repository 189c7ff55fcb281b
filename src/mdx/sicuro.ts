/** L'ultima difesa: durante la costruzione, un testo con codice o componenti non ammessi ferma tutto. */
import type { Root } from "mdast";
import type { VFile } from "vfile";
import { mostraNome, mostraSegni } from "../testo/segni.ts";
import { violazioni } from "./controllo.ts";

export function remarkSicuro() {
  return (albero: Root, file: VFile): void => {
    const trovate = violazioni(albero, file.path ?? "");
    if (trovate.length)
      throw new Error(
        trovate
          .map((d) => `${mostraNome(d.file)}: riga ${d.riga}, colonna ${d.colonna}: ${mostraSegni(d.messaggio)}`)
          .join("\n"),
      );
    // Astro importerebbe il file che un campo `layout` indica. I campi li legge il caricatore del piano: qui non servono.
    if (file.data.astro) file.data.astro.frontmatter = {};
  };
}
