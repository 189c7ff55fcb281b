/** L'indice di ricerca: le pagine del sito e, accanto, una voce per ogni indicatore, servizio ed ente, con i filtri. */
import { join } from "node:path";
import * as pagefind from "pagefind";
import type { GenereQualunque, VoceRicerca } from "../generi/genere.ts";
import { GENERI } from "../generi/index.ts";
import { tuttiGliIndicatori, valoreAtteso } from "../piano/indicatori.ts";
import { type Piano, vociDi } from "../piano/modello.ts";
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
  for (const { percorso, contenuto, titolo, genere, dettaglio, filtri } of vociDaCercare(piano))
    yield {
      url: percorso,
      content: contenuto,
      meta: { title: titolo, genere, dettaglio },
      filters: { genere: [genere], ...filtri },
    };
}

/** Le voci dei generi che si cercano una per una. */
export const vociDaCercare = (piano: Piano, generi: readonly GenereQualunque[] = GENERI): VoceRicerca[] =>
  generi.flatMap(({ chiave, ricerca }) => (ricerca ? vociDi(piano, chiave).map((v) => ricerca(v, piano)) : []));
