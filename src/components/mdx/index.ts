/** I componenti che un testo può usare: gli stessi nomi di `src/mdx/componenti.ts`. */
import Dato from "./Dato.astro";
import Grafico from "./Grafico.astro";
import Nota from "./Nota.astro";
import Obiettivo from "./Obiettivo.astro";
import Sigla from "./Sigla.astro";
import Tabella from "./Tabella.astro";

export const componenti = { Dato, Grafico, Nota, Obiettivo, Sigla, Tabella };
