/** I componenti che un testo può usare: gli stessi nomi di `src/mdx/componenti.ts`, più `NotaDati`, che mette il programma. Le immagini Markdown sono `img`. */
import Dato from "./Dato.astro";
import Grafico from "./Grafico.astro";
import Immagine from "./Immagine.astro";
import Nota from "./Nota.astro";
import NotaDati from "./NotaDati.astro";
import Obiettivo from "./Obiettivo.astro";
import Sigla from "./Sigla.astro";
import Tabella from "./Tabella.astro";

export const componenti = { Dato, Grafico, img: Immagine, Nota, NotaDati, Obiettivo, Sigla, Tabella };
