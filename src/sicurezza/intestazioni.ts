/**
 * Le intestazioni con cui il sito va servito: una tabella sola, da cui vengono i file per gli ospiti (Netlify e Cloudflare
 * Pages, Apache, nginx) e ciò che manda il server del progetto.
 */
import { PERMESSI } from "./permessi.ts";
import { type Politica, scriviPolitica, unisci } from "./politica.ts";

export type Intestazioni = Readonly<Record<string, string>>;

/** Come si serve un sito: le intestazioni di tutto, e ciò che cambia fra le sue parti. */
export interface Servito {
  /** La cartella sotto cui è pubblicato, con le barre. */
  base: string;
  comuni: Intestazioni;
  /** Cartelle e file della radice, ciascuno con il suo trattamento; la pagina iniziale è la stringa vuota. */
  parti: readonly Parte[];
}
export interface Parte {
  nome: string;
  cartella: boolean;
  trattamento: keyof typeof TRATTAMENTI;
}

/** I dati aperti si prendono anche da un altro sito; il resto no. I file con l'impronta nel nome non cambiano mai. */
export const TRATTAMENTI = {
  aperta: { "Cross-Origin-Resource-Policy": "cross-origin", "Access-Control-Allow-Origin": "*" },
  chiusa: { "Cross-Origin-Resource-Policy": "same-origin" },
  ferma: {
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "public, max-age=31536000, immutable",
  },
} as const satisfies Record<string, Intestazioni>;

/**
 * Manca apposta `Cross-Origin-Opener-Policy`: farebbe aprire la prima pagina in un processo nuovo (misurati da 100 a 200 ms su un
 * telefono lento), e il sito non apre finestre né ne riceve.
 *
 * @param base la cartella sotto cui il sito è pubblicato, con le barre
 * @param file tutti i file del sito, relativi alla sua cartella
 * @param politiche quelle delle sue pagine: un'intestazione vale per tutte, e le unisce
 */
export function servito(base: string, file: readonly string[], politiche: readonly Politica[]): Servito {
  const radice = Map.groupBy(file, (f) => f.split("/")[0] as string);
  return {
    base,
    comuni: {
      "Content-Security-Policy": scriviPolitica({ ...unisci(politiche), "frame-ancestors": ["'self'"] }),
      "Permissions-Policy": PERMESSI,
      "Referrer-Policy": "same-origin",
      "X-Content-Type-Options": "nosniff",
      // Chi sta in una cartella non decide per tutti i siti dello stesso nome.
      ...(base === "/" ? { "Strict-Transport-Security": "max-age=31536000" } : {}),
    },
    parti: [...radice]
      .filter(([nome]) => nome !== "404.html")
      .map(([nome, suoi]) => ({
        nome: nome === "index.html" ? "" : nome,
        cartella: suoi.some((f) => f !== nome),
        trattamento: trattamento(nome, suoi),
      })),
  };
}

/** I file che altri possono voler leggere da un loro sito: dati, notiziari, mappa, stampe, figure. */
const APERTI = /\.(?:csv|json|jsonld|ttl|xlsx|xml|pdf|txt|png|svg)$/;
/** I file di cui il programma ha bisogno per sé. */
const FERMA = "_file";
const MOTORI: readonly string[] = ["pagefind", "ricerca"];

function trattamento(nome: string, file: readonly string[]): Parte["trattamento"] {
  if (nome === FERMA) return "ferma";
  return !MOTORI.includes(nome) && file.some((f) => APERTI.test(f)) ? "aperta" : "chiusa";
}

/** @param indirizzo senza ciò che segue `?`; ne restituisce le intestazioni come le manderebbe un ospite */
export function intestazioniPer({ base, comuni, parti }: Servito, indirizzo: string): Intestazioni {
  if (!indirizzo.startsWith(base)) return {};
  const dentro = indirizzo.slice(base.length);
  const parte = parti.find((p) => (p.cartella ? dentro.startsWith(`${p.nome}/`) : dentro === p.nome));
  return { ...comuni, ...(parte ? TRATTAMENTI[parte.trattamento] : {}) };
}
