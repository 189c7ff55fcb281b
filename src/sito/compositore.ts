/** Chi compone le pagine del sito: il compositore di Astro, e subito dopo l'ultima mano del programma. */
import type { AstroPrerenderer } from "astro";
import type { Fatti } from "../pagina/fatti.ts";
import { finitore } from "../pagina/finisci.ts";
import type { Piano } from "../piano/modello.ts";
import { percorsi } from "../piano/percorsi.ts";
import { ammessi } from "../sicurezza/emessi.ts";
import { stiliDiAstro } from "./emessi.ts";
import { senzaSigle } from "./senza-sigle.ts";
import { stiliScritti } from "./stili-scritti.ts";

interface Contesto {
  piano: Piano;
  /** La cartella sotto cui il sito è pubblicato, con le barre. */
  base: string;
  /** Gli indirizzi degli script scritti per le pagine, quando si comincia a comporre. */
  script: () => readonly string[];
  /** Riceve ogni pagina, con il nome del suo file: i fatti, e ciò che la ricerca ne legge. */
  annota: (file: string, fatti: Fatti, leggera: string) => void | Promise<void>;
}

/** @param astro il compositore di Astro */
export function compositore(astro: AstroPrerenderer, { piano, base, script, annota }: Contesto): AstroPrerenderer {
  let finisci: ReturnType<typeof finitore> | undefined;
  return {
    ...astro,
    name: "piano",
    setup: async () => {
      await astro.setup?.();
      const stili = [...stiliDiAstro(astro), ...stiliScritti(piano)];
      finisci = finitore({
        straniere: piano.identita.paroleStraniere,
        glossario: piano.glossario,
        pagina: base.slice(0, -1) + percorsi.glossario(),
        ammessi: ammessi({ stili, script: [], file: script() }),
      });
    },
    render: async (richiesta, opzioni) => {
      const esito = await astro.render(richiesta, opzioni);
      const risposta = esito instanceof Response ? esito : esito.response;
      if (!finisci || !risposta.headers.get("content-type")?.includes("text/html")) return esito;
      const percorso = new URL(richiesta.url).pathname.slice(base.length - 1);
      const { html, fatti, leggera } = finisci(await risposta.text(), !senzaSigle(percorso));
      await annota(fileDellaPagina(percorso), fatti, leggera);
      return new Response(html, risposta);
    },
  };
}

/** @param percorso `/obiettivi/a1/`, senza la cartella del sito */
export const fileDellaPagina = (percorso: string): string =>
  percorso === "/404/" ? "404.html" : `${percorso.slice(1)}index.html`;
