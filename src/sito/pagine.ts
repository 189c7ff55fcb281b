/** Compone tutte le pagine del piano corrente con il programma compilato, e ne scrive il sito. */
import { cpSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { AstroPrerenderer } from "astro";
import type { Fatti } from "../pagina/fatti.ts";
import { apriIndice } from "../ricerca/indice.ts";
import { compositoreDiAstro } from "./astro.ts";
import { compositore, fileDellaPagina } from "./compositore.ts";
import { pianoCorrente } from "./corrente.ts";
import { type EsitoPagine, esamina } from "./esito.ts";
import { opzioniSito } from "./opzioni.ts";
import { FILE, type Programma } from "./programma.ts";

/** Le pagine che si cercano: tutte, tranne quella che dice che una pagina non c'è. */
const DA_CERCARE = /(?:^|\/)index\.html$/;
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
  const { base } = opzioniSito();
  const indice = await apriIndice();
  const fatti = new Map<string, Fatti>();
  const nostro = compositore(await compositoreDiAstro(cartella, programma), {
    piano,
    base,
    script: () => programma.script.map((file) => base + file),
    annota: async (file, suoi, leggera) => {
      fatti.set(file, suoi);
      if (DA_CERCARE.test(file)) await indice.aggiungi(file, leggera);
    },
  });
  await nostro.setup?.();
  cpSync(join(cartella, FILE), sito, { recursive: true });
  const scritti = new Set<string>();
  const cartelle = new Set<string>();
  for (const { pathname, route } of inOrdine(await nostro.getStaticPaths())) {
    const percorso = route.type === "endpoint" ? pathname : pathname.replace(/\/?$/, "/");
    const file = route.type === "endpoint" ? pathname.slice(1) : fileDellaPagina(percorso);
    if (scritti.has(file)) throw new Error(`Due pagine vanno allo stesso indirizzo: ${pathname}`);
    scritti.add(file);
    const dove = join(sito, file);
    // Ciò che `public/` pubblica con lo stesso nome vince.
    if (existsSync(dove)) continue;
    const indirizzo = new URL(base.slice(0, -1) + percorso, ORIGINE);
    const esito = await nostro.render(new Request(indirizzo), { routeData: route });
    const risposta = esito instanceof Response ? esito : esito.response;
    if (!risposta.body) continue;
    if (!cartelle.has(dirname(dove))) mkdirSync(dirname(dove), { recursive: true });
    cartelle.add(dirname(dove));
    writeFileSync(dove, new Uint8Array(await risposta.arrayBuffer()));
  }
  avanza("preparo la ricerca");
  await indice.scrivi(sito, piano);
  return esamina(sito, fatti, piano, base);
}

type Percorsi = Awaited<ReturnType<AstroPrerenderer["getStaticPaths"]>>;

/** In ordine di indirizzo: è l'ordine in cui la ricerca le conosce, e con cui le mostra a chi non scrive parole. */
const inOrdine = (percorsi: Percorsi): Percorsi =>
  percorsi.sort((a, b) => (a.pathname < b.pathname ? -1 : a.pathname > b.pathname ? 1 : 0));
