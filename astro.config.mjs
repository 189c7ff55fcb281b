/** Per chi avvia Astro da sé: «astro check», l'editor. I comandi danno la stessa configurazione senza passare di qui. */
import { configurazione } from "./src/sito/configurazione.ts";

export default configurazione();
