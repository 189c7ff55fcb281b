/** L'ultima mano a ogni pagina che Astro ha composto: sigle, lingue, politica; e ciò che se ne annota per chi viene dopo. */
import type { Fatti } from "../pagina/fatti.ts";
import { finitore } from "../pagina/finisci.ts";
import type { Letture } from "../pagina/lettura.ts";
import type { Piano } from "../piano/modello.ts";
import { percorsi } from "../piano/percorsi.ts";
import type { TestoPagina } from "../ricerca/pagina.ts";
import { ammessi } from "../sicurezza/emessi.ts";
import { senzaSigle } from "./senza-sigle.ts";
import { stiliScritti } from "./stili-scritti.ts";

interface Contesto {
  piano: Piano;
  /** La cartella sotto cui il sito è pubblicato, con le barre. */
  base: string;
  /** Gli stili che il compilatore scrive nelle pagine. */
  stili: readonly string[];
  /** Gli indirizzi degli script scritti per le pagine. */
  script: readonly string[];
  /** Riceve ogni pagina, con il suo percorso e il nome del suo file: i fatti, e ciò che se ne cerca. */
  annota: (pagina: { percorso: string; file: string }, fatti: Fatti, cercato?: TestoPagina) => void | Promise<void>;
  /** Ciò che si è già letto di pagine uguali. */
  letture?: Letture;
}

/** @returns chi finisce una pagina: riceve il suo percorso, `/obiettivi/a1/`, senza la cartella del sito, e ciò che Astro ne ha composto */
export function ultimaMano({ piano, base, stili, script, annota, letture }: Contesto) {
  const finisci = finitore({
    straniere: piano.identita.paroleStraniere,
    glossario: piano.glossario,
    pagina: base.slice(0, -1) + percorsi.glossario(),
    ammessi: ammessi({ stili: [...stili, ...stiliScritti(piano)], script: [], file: script }),
    ...(letture ? { letture } : {}),
  });
  return async (percorso: string, composta: string): Promise<string> => {
    const { html, fatti, cercato } = finisci(composta, !senzaSigle(percorso));
    await annota({ percorso, file: fileDellaPagina(percorso) }, fatti, cercato);
    return html;
  };
}

/** @param percorso `/obiettivi/a1/`, senza la cartella del sito */
export const fileDellaPagina = (percorso: string): string =>
  percorso === "/404/" ? "404.html" : `${percorso.slice(1)}index.html`;
