/** L'indice di ricerca: le pagine del sito e, accanto, una voce per ogni indicatore, servizio ed ente, con i filtri. */
import { join } from "node:path";
import * as pagefind from "pagefind";
import { tuttiGliIndicatori, valoreAtteso } from "../piano/indicatori.ts";
import type { Piano } from "../piano/modello.ts";
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
  for (const u of piano?.servizi ?? []) {
    const tipo = piano?.tipiServizio.find((t) => t.id === u.tipo)?.nome ?? u.tipo;
    const dove = u.comuni?.join(", ") ?? "Comune non indicato";
    esiti.push(
      await index.addCustomRecord({
        url: `/servizi/#${u.id}`,
        content: [`${tipo} ${u.nome}`, dove, u.descrizione].filter(Boolean).join(". "),
        language: "it",
        meta: { title: u.nome, genere: "Servizio", dettaglio: `${tipo} · ${dove}` },
        filters: { genere: ["Servizio"], ...(u.comuni ? { comune: u.comuni } : {}) },
      }),
    );
  }
  for (const e of piano?.enti ?? [])
    esiti.push(
      await index.addCustomRecord({
        url: `/enti/#${e.id}`,
        content: [e.nome, ...(e.varianti ?? []), e.tipo].join(". "),
        language: "it",
        meta: { title: e.nome, genere: "Ente", dettaglio: e.tipo },
        filters: { genere: ["Ente"] },
      }),
    );
  esiti.push(await index.writeFiles({ outputPath: join(sito, "pagefind") }));
  await pagefind.close();
  const problemi = esiti.flatMap((e) => e.errors);
  if (problemi.length) throw new Error(`La ricerca non si è potuta preparare: ${problemi.join("; ")}`);
}
