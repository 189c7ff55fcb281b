/** L'indice di ricerca: le pagine del sito e, accanto, una voce per ogni indicatore, servizio ed ente, con i filtri. */
import { join } from "node:path";
import * as pagefind from "pagefind";
import { tuttiGliIndicatori, valoreAtteso } from "../piano/indicatori.ts";
import type { Piano } from "../piano/modello.ts";
import { percorsi } from "../piano/percorsi.ts";

/** Quante pagine possono aspettare il motore: di più starebbero in memoria senza affrettarlo. */
const IN_ATTESA = 16;

export interface Indice {
  /** Aggiunge una pagina del sito. @param file relativo alla cartella del sito */
  aggiungi: (file: string, html: string) => Promise<void>;
  /**
   * Aggiunge le voci del piano e scrive `pagefind/` nella cartella del sito.
   * @throws se Pagefind non riesce a leggere le pagine o a scrivere l'indice
   */
  scrivi: (sito: string, piano: Piano) => Promise<void>;
}

/** Apre il motore di ricerca, che legge le pagine in un processo suo mentre qui si compongono le altre. */
export async function apriIndice(): Promise<Indice> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: "it" });
  if (!index) throw nonRiuscita(errors);
  const inAttesa: Promise<void>[] = [];
  const problemi: string[] = [];
  const segui = async (esito: Promise<{ errors: string[] }>) => {
    const fatto = esito.then(
      ({ errors }) => void problemi.push(...errors),
      (e: unknown) => void problemi.push(String(e)),
    );
    inAttesa.push(fatto);
    if (inAttesa.length > IN_ATTESA) await inAttesa.shift();
  };
  return {
    aggiungi: (file, html) => segui(index.addHTMLFile({ sourcePath: file, content: html })),
    scrivi: async (sito, piano) => {
      for (const voce of vociDelPiano(piano)) await segui(index.addCustomRecord({ ...voce, language: "it" }));
      await Promise.all(inAttesa);
      await segui(index.writeFiles({ outputPath: join(sito, "pagefind") }));
      await Promise.all(inAttesa);
      await pagefind.close();
      if (problemi.length) throw nonRiuscita(problemi);
    },
  };
}

const nonRiuscita = (problemi: string[]) => new Error(`La ricerca non si è potuta preparare: ${problemi.join("; ")}`);

type Voce = Omit<Parameters<pagefind.PagefindIndex["addCustomRecord"]>[0], "language">;

/** Ciò che si trova oltre alle pagine: ogni indicatore, servizio ed ente. */
function* vociDelPiano(piano: Piano): Generator<Voce> {
  for (const indicatore of tuttiGliIndicatori(piano)) {
    const { obiettivo } = indicatore;
    const area = piano.aree.find((a) => a.id === obiettivo.area)?.nome ?? obiettivo.area;
    yield {
      url: percorsi.indicatore(indicatore.id),
      content: `${indicatore.descrizione}. ${valoreAtteso(indicatore)}. ${obiettivo.titolo}`,
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
    };
  }
  for (const u of piano.servizi) {
    const tipo = piano.tipiServizio.find((t) => t.id === u.tipo)?.nome ?? u.tipo;
    const dove = u.comuni?.join(", ") ?? "Comune non indicato";
    yield {
      url: `/servizi/#${u.id}`,
      content: [`${tipo} ${u.nome}`, dove, u.descrizione].filter(Boolean).join(". "),
      meta: { title: u.nome, genere: "Servizio", dettaglio: `${tipo} · ${dove}` },
      filters: { genere: ["Servizio"], ...(u.comuni ? { comune: u.comuni } : {}) },
    };
  }
  for (const e of piano.enti)
    yield {
      url: `/enti/#${e.id}`,
      content: [e.nome, ...(e.varianti ?? []), e.tipo].join(". "),
      meta: { title: e.nome, genere: "Ente", dettaglio: e.tipo },
      filters: { genere: ["Ente"] },
    };
}
