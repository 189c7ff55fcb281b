/** L'indice di ricerca: le pagine del sito e, accanto, una voce per ogni indicatore, servizio ed ente, con i filtri. */
import { join } from "node:path";
import * as pagefind from "pagefind";
import type { GenereQualunque, VoceRicerca } from "../generi/genere.ts";
import { GENERI } from "../generi/index.ts";
import { tuttiGliIndicatori, valoreAtteso } from "../piano/indicatori.ts";
import { type Piano, vociDi } from "../piano/modello.ts";
import { percorsi } from "../piano/percorsi.ts";

/**
 * Scrive `pagefind/` nella cartella del sito.
 * @throws se Pagefind non riesce a leggere le pagine o a scrivere l'indice
 */
export async function creaIndice(sito: string, piano: Piano | null): Promise<void> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: "it" });
  if (!index) throw new Error(`La ricerca non si è potuta preparare: ${errors.join("; ")}`);
  const esiti: { errors: string[] }[] = [await index.addDirectory({ path: sito, glob: "**/index.html" })];
  for (const indicatore of piano ? tuttiGliIndicatori(piano) : []) {
    const { obiettivo } = indicatore;
    const area = piano?.aree.find((a) => a.id === obiettivo.area)?.nome ?? obiettivo.area;
    esiti.push(
      await index.addCustomRecord({
        url: percorsi.indicatore(indicatore.id),
        content: `${indicatore.descrizione}. ${valoreAtteso(indicatore)}. ${obiettivo.titolo}`,
        language: "it",
        meta: {
          title: indicatore.descrizione,
          genere: "Indicatore",
          dettaglio: `${indicatore.id} · ${indicatore.tipo} · ${valoreAtteso(indicatore)}`,
        },
        filters: {
          genere: ["Indicatore"],
          area: [area],
          tipo: [indicatore.tipo],
          obiettivo: [`${obiettivo.id.toUpperCase()} ${obiettivo.titolo}`],
        },
      }),
    );
  }
  for (const { percorso, contenuto, titolo, genere, dettaglio, filtri } of piano ? vociDaCercare(piano) : [])
    esiti.push(
      await index.addCustomRecord({
        url: percorso,
        content: contenuto,
        language: "it",
        meta: { title: titolo, genere, dettaglio },
        filters: { genere: [genere], ...filtri },
      }),
    );
  esiti.push(await index.writeFiles({ outputPath: join(sito, "pagefind") }));
  await pagefind.close();
  const problemi = esiti.flatMap((e) => e.errors);
  if (problemi.length) throw new Error(`La ricerca non si è potuta preparare: ${problemi.join("; ")}`);
}

/** Le voci dei generi che si cercano una per una. */
export const vociDaCercare = (piano: Piano, generi: readonly GenereQualunque[] = GENERI): VoceRicerca[] =>
  generi.flatMap(({ chiave, ricerca }) => (ricerca ? vociDi(piano, chiave).map((v) => ricerca(v, piano)) : []));
