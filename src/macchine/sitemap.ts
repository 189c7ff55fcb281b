/**
 * La mappa del sito per i motori di ricerca (sitemaps.org 0.9). `@astrojs/sitemap` non serve qui: vuole l'indirizzo prima
 * di leggere il piano, fa sempre due file e non sa quando una pagina è cambiata.
 */
import { create } from "xmlbuilder2";
import { GENERI } from "../generi/index.ts";
import { pagine } from "../generi/pagine.ts";
import type { Piano } from "../piano/modello.ts";
import { pagineDelPiano, percorsiDi } from "../piano/percorsi.ts";

/** Le pagine che un motore di ricerca deve conoscere. */
export function pagineDellaMappa(piano: Piano): string[] {
  const fuori = new Set(
    percorsiDi(
      piano,
      pagine(GENERI).filter((p) => p.fuoriMappa),
    ),
  );
  return pagineDelPiano(piano).filter((p) => !fuori.has(p));
}

/**
 * @param intero l'indirizzo intero di un percorso: senza, una mappa non si può fare
 * @param modificata quando una pagina è cambiata, se si sa
 */
export function scriviMappa(
  pagine: readonly string[],
  intero: (percorso: string) => string,
  modificata: (percorso: string) => string | undefined,
): string {
  const documento = create({ version: "1.0", encoding: "UTF-8", invalidCharReplacement: "" });
  documento.ele("http://www.sitemaps.org/schemas/sitemap/0.9", "urlset").ele({
    url: pagine.map((p) => {
      const lastmod = modificata(p);
      return { loc: intero(p), ...(lastmod ? { lastmod } : {}) };
    }),
  });
  return `${documento.end({ prettyPrint: true })}\n`;
}
