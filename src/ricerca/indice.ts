/**
 * Gli indici della ricerca: il nostro, che da ciò che è scritto sceglie le pagine, e quello di Pagefind, che ne dà i brani e cerca fra
 * gli indicatori. Si riempiono mentre le pagine si compongono, e si scrivono alla fine.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as pagefind from "pagefind";
import { tuttiGliIndicatori, valoreAtteso } from "../piano/indicatori.ts";
import type { Piano } from "../piano/modello.ts";
import { percorsi } from "../piano/percorsi.ts";
import { componiIndice } from "./componi.ts";
import { nomiDellePagine, sinonimiDelCampo } from "./elenchi.ts";
import type { Sinonimo } from "./formato.ts";
import { CARTELLA } from "./nomi.ts";
import type { TestoPagina } from "./pagina.ts";
import { daiPunti, dallePagine, dalMenu, type PaginaComposta } from "./voci.ts";

/** Quante pagine possono aspettare il motore: di più starebbero in memoria senza affrettarlo. */
const IN_ATTESA = 16;

export interface Indice {
  /** Aggiunge una pagina del sito. */
  aggiungi: (percorso: string, testo: TestoPagina) => Promise<void>;
  /**
   * Aggiunge le voci del piano e scrive gli indici nella cartella del sito.
   * @throws se Pagefind non riesce a leggere le pagine o a scrivere l'indice
   */
  scrivi: (sito: string, piano: Piano) => Promise<void>;
}

/** Apre il motore di ricerca, che legge le pagine in un processo suo mentre qui si compongono le altre. */
export async function apriIndice(): Promise<Indice> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: "it" });
  if (!index) throw nonRiuscita(errors);
  const composte: PaginaComposta[] = [];
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
    aggiungi: (percorso, testo) => {
      composte.push({ percorso, testo });
      return segui(index.addCustomRecord({ ...brano(percorso, testo), language: "it" }));
    },
    scrivi: async (sito, piano) => {
      for (const voce of indicatori(piano)) await segui(index.addCustomRecord({ ...voce, language: "it" }));
      await Promise.all(inAttesa);
      await segui(index.writeFiles({ outputPath: join(sito, "pagefind") }));
      await Promise.all(inAttesa);
      await pagefind.close();
      if (problemi.length) throw nonRiuscita(problemi);
      scriviIndice(sito, piano, composte);
    },
  };
}

/** Scrive l'indice delle pagine e dei loro punti. */
function scriviIndice(sito: string, piano: Piano, composte: readonly PaginaComposta[]): void {
  const nomi = nomiDellePagine();
  const { cose, anche } = dallePagine(composte, piano, nomi);
  const altre = dalMenu(piano, new Set(composte.map((c) => c.percorso)), nomi);
  const suoi = piano.sinonimi.map((s): Sinonimo => [s.scrive, s.cerca]);
  const file = componiIndice([...cose, ...altre, ...daiPunti(piano)], [...suoi, ...sinonimiDelCampo()], anche);
  mkdirSync(join(sito, CARTELLA), { recursive: true });
  for (const [nome, contenuto] of file) writeFileSync(join(sito, CARTELLA, `${nome}.json`), JSON.stringify(contenuto));
}

const nonRiuscita = (problemi: string[]) => new Error(`La ricerca non si è potuta preparare: ${problemi.join("; ")}`);

type Voce = Omit<Parameters<pagefind.PagefindIndex["addCustomRecord"]>[0], "language">;

/** Il testo di una pagina, da cui si prendono i brani: si trova dal suo percorso. */
const brano = (percorso: string, { titolo, blocchi }: TestoPagina): Voce => ({
  url: percorso,
  content: `${titolo}\n${blocchi.join("\n")}`,
  meta: { title: titolo },
  filters: { pagina: [percorso] },
});

/** Gli indicatori, con i filtri e la scheda in cui stanno. */
function* indicatori(piano: Piano): Generator<Voce> {
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
        scheda: percorsi.obiettivo(obiettivo.id),
      },
      filters: {
        genere: ["Indicatore"],
        area: [area],
        tipo: [indicatore.tipo],
        obiettivo: [`${obiettivo.id.toUpperCase()} ${obiettivo.titolo}`],
      },
    };
  }
}
