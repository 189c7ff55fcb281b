/** Compone tutte le pagine del piano corrente con il programma compilato, e ne scrive il sito. */
import { cpSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { AstroPrerenderer } from "astro";
import { programmaCorrente } from "../dispensa/corrente.ts";
import { apriFianco } from "./a-fianco.ts";
import { compositoreDiAstro } from "./astro.ts";
import { fileDellaPagina } from "./compositore.ts";
import { pianoCorrente } from "./corrente.ts";
import { stiliDiAstro } from "./emessi.ts";
import { type EsitoPagine, esamina } from "./esito.ts";
import { opzioniSito, radicePiano } from "./opzioni.ts";
import { FILE, type Programma } from "./programma.ts";

/** L'origine che gli indirizzi interi hanno mentre si compone: le pagine non la mostrano. */
const ORIGINE = "http://localhost:4321";

/**
 * @param sito la cartella da scrivere
 * @param cartella quella del programma
 * @throws se due pagine hanno lo stesso indirizzo, o se una non si compone
 */
export async function componiPagine(
  sito: string,
  cartella: string,
  programma: Programma,
  avanza: (frase: string) => void,
): Promise<EsitoPagine> {
  const piano = pianoCorrente();
  const { base, pulita, daDisco } = opzioniSito();
  const astro = await compositoreDiAstro(cartella, programma);
  cpSync(join(cartella, FILE), sito, { recursive: true });
  const fianco = apriFianco({
    piano,
    base,
    sito,
    pulita,
    daDisco,
    stili: stiliDiAstro(astro),
    script: programma.script.map((file) => base + file),
    quaderno: `letture ${programmaCorrente()} ${radicePiano()} ${base}`,
  });
  try {
    const percorsi = inOrdine(await astro.getStaticPaths());
    const componi = chiCompone(sito, base, astro);
    for (const percorso of percorsi.filter(siLegge)) {
      const composta = await componi(percorso);
      if (composta) await fianco.manda(composta.pathname, await composta.risposta.text());
      await respiro();
    }
    avanza("preparo la ricerca");
    // Chi fa l'indice lavora da sé: intanto si compongono i file che non si cercano.
    const finite = fianco.fine();
    for (const percorso of percorsi.filter((p) => !siLegge(p))) {
      const composto = await componi(percorso);
      if (composto) scrivi(composto.dove, new Uint8Array(await composto.risposta.arrayBuffer()));
      await respiro();
    }
    const { fatti, ricerca } = await finite;
    await ricerca;
    return esamina(sito, fatti, piano, base);
  } finally {
    await fianco.chiudi();
  }
}

/** Un giro dell'altro lavoro di Node: una tela finita restituisce solo allora i suoi tre MB, che chi raccoglie la memoria non vede. */
const respiro = () => new Promise((poi) => setImmediate(poi));

function scrivi(dove: string, byte: Uint8Array): void {
  mkdirSync(dirname(dove), { recursive: true });
  writeFileSync(dove, byte);
}

type Percorso = Awaited<ReturnType<AstroPrerenderer["getStaticPaths"]>>[number];

const siLegge = ({ route }: Percorso): boolean => route.type !== "endpoint";

/** Ciò che sta a un percorso, appena composto. */
interface Composto {
  /** Il percorso, senza la cartella del sito. */
  pathname: string;
  /** Il suo file. */
  dove: string;
  risposta: Response;
}

/** @returns chi compone ciò che sta a un percorso; niente, se lì non c'è niente. Due volte lo stesso file è un errore */
function chiCompone(sito: string, base: string, astro: AstroPrerenderer) {
  const composti = new Set<string>();
  return async (percorso: Percorso): Promise<Composto | undefined> => {
    const pathname = siLegge(percorso) ? percorso.pathname.replace(/\/?$/, "/") : percorso.pathname;
    const dove = join(sito, siLegge(percorso) ? fileDellaPagina(pathname) : pathname);
    if (composti.has(dove)) throw new Error(`Due pagine vanno allo stesso indirizzo: ${pathname}`);
    composti.add(dove);
    // Ciò che `public/` pubblica con lo stesso nome vince.
    if (existsSync(dove)) return undefined;
    const indirizzo = new URL(base.slice(0, -1) + pathname, ORIGINE);
    const esito = await astro.render(new Request(indirizzo), { routeData: percorso.route });
    const risposta = esito instanceof Response ? esito : esito.response;
    return risposta.body ? { pathname, dove, risposta } : undefined;
  };
}

/** In ordine di indirizzo: è l'ordine in cui la ricerca le conosce, e con cui le mostra a chi non scrive parole. */
const inOrdine = (percorsi: Percorso[]): Percorso[] =>
  percorsi.sort((a, b) => (a.pathname < b.pathname ? -1 : a.pathname > b.pathname ? 1 : 0));
