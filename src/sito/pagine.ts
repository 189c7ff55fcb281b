/** Compone tutte le pagine del piano corrente con il programma compilato, e ne scrive il sito. */
import { cpSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { AstroPrerenderer } from "astro";
import { dispensaCorrente, programmaCorrente } from "../dispensa/corrente.ts";
import { apriQuaderno } from "../dispensa/quaderno.ts";
import type { Fatti } from "../pagina/fatti.ts";
import { apriIndice } from "../ricerca/indice.ts";
import { pagineDellaStampa } from "../stampa/documento.ts";
import { compositoreDiAstro } from "./astro.ts";
import { compositore, fileDellaPagina } from "./compositore.ts";
import { pianoCorrente } from "./corrente.ts";
import { type EsitoPagine, esamina } from "./esito.ts";
import { opzioniSito, radicePiano } from "./opzioni.ts";
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
  const letture = apriQuaderno(dispensaCorrente(), `letture ${programmaCorrente()} ${radicePiano()} ${base}`);
  const nostro = compositore(await compositoreDiAstro(cartella, programma), {
    piano,
    base,
    letture,
    script: () => programma.script.map((file) => base + file),
    annota: async (file, suoi, leggera) => {
      fatti.set(file, suoi);
      if (DA_CERCARE.test(file)) await indice.aggiungi(file, leggera);
    },
  });
  await nostro.setup?.();
  cpSync(join(cartella, FILE), sito, { recursive: true });
  const percorsi = conLaStampa(await nostro.getStaticPaths());
  const [pagine, altri] = [percorsi.filter(siLegge), percorsi.filter((p) => !siLegge(p))];
  const scrivi = scrittore(sito, base, nostro);
  for (const percorso of pagine) await scrivi(percorso);
  letture.chiudi();
  avanza("preparo la ricerca");
  // Chi fa l'indice è un altro processo: intanto si compongono i file che non si cercano.
  const componiAltri = async () => {
    for (const percorso of altri) await scrivi(percorso);
  };
  await Promise.all([indice.scrivi(sito, piano), componiAltri()]);
  return esamina(sito, fatti, piano, base);
}

type Percorso = Awaited<ReturnType<AstroPrerenderer["getStaticPaths"]>>[number];

const siLegge = ({ route }: Percorso): boolean => route.type !== "endpoint";

/** @returns chi compone ciò che sta a un percorso e lo scrive; due volte lo stesso file è un errore */
function scrittore(sito: string, base: string, compone: AstroPrerenderer) {
  const scritti = new Set<string>();
  const cartelle = new Set<string>();
  return async (percorso: Percorso): Promise<void> => {
    const { route } = percorso;
    const pathname = siLegge(percorso) ? percorso.pathname.replace(/\/?$/, "/") : percorso.pathname;
    const file = siLegge(percorso) ? fileDellaPagina(pathname) : pathname.slice(1);
    if (scritti.has(file)) throw new Error(`Due pagine vanno allo stesso indirizzo: ${pathname}`);
    scritti.add(file);
    const dove = join(sito, file);
    // Ciò che `public/` pubblica con lo stesso nome vince.
    if (existsSync(dove)) return;
    const indirizzo = new URL(base.slice(0, -1) + pathname, ORIGINE);
    const esito = await compone.render(new Request(indirizzo), { routeData: route });
    const risposta = esito instanceof Response ? esito : esito.response;
    if (!risposta.body) return;
    if (!cartelle.has(dirname(dove))) mkdirSync(dirname(dove), { recursive: true });
    cartelle.add(dirname(dove));
    writeFileSync(dove, new Uint8Array(await risposta.arrayBuffer()));
  };
}

/** Il programma sa comporre ogni modo di stampare; il piano dice quale serve, e a quale indirizzo. */
function conLaStampa(percorsi: Percorso[]): Percorso[] {
  const modi = percorsi.filter(({ route }) => route.component.includes("pages/stampa/_"));
  const servono = pagineDellaStampa(pianoCorrente(), opzioniSito().documento).flatMap(({ pattern, pagina }) => {
    const modo = modi.find(({ route }) => route.component.endsWith(`${pagina}.astro`));
    return modo ? { ...modo, pathname: pattern } : [];
  });
  return inOrdine([...percorsi.filter((p) => !modi.includes(p)), ...servono]);
}

/** In ordine di indirizzo: è l'ordine in cui la ricerca le conosce, e con cui le mostra a chi non scrive parole. */
const inOrdine = (percorsi: Percorso[]): Percorso[] =>
  percorsi.sort((a, b) => (a.pathname < b.pathname ? -1 : a.pathname > b.pathname ? 1 : 0));
