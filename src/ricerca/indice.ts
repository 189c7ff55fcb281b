/**
 * Gli indici della ricerca: il nostro, che da ciò che è scritto sceglie le pagine, e quello di Pagefind, che ne dà i brani e cerca fra
 * gli indicatori. Si riempiono mentre le pagine si compongono, e si scrivono alla fine.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as pagefind from "pagefind";
import type { Piano } from "../piano/modello.ts";
import { componiIndice } from "./componi.ts";
import { nomiDellePagine, sinonimiDelCampo } from "./elenchi.ts";
import { INDICATORE } from "./fonte.ts";
import type { Sinonimo } from "./formato.ts";
import { type IndicatoreCercato, indicatoriDaCercare } from "./indicatori.ts";
import { CAPOVERSO, CARTELLA, INDICATORI } from "./nomi.ts";
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

/** @param daDisco il sito è per una chiavetta: Pagefind lì non funziona, e non si fa */
export const apriIndice = (daDisco: boolean): Promise<Indice> => (daDisco ? indiceSolo() : indiceConPagefind());

async function indiceSolo(): Promise<Indice> {
  const composte: PaginaComposta[] = [];
  return {
    aggiungi: async (percorso, testo) => void composte.push({ percorso, testo }),
    scrivi: async (sito, piano) => {
      scriviIndice(sito, piano, composte);
      scriviFile(sito, INDICATORI, indicatoriDaCercare(piano));
    },
  };
}

/** Apre Pagefind, che legge le pagine in un processo suo mentre qui si compongono le altre. */
async function indiceConPagefind(): Promise<Indice> {
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
  const aggiungi = (voce: Voce) => segui(index.addCustomRecord({ ...voce, language: "it" }));
  return {
    aggiungi: (percorso, testo) => {
      composte.push({ percorso, testo });
      return aggiungi(testoIntero(percorso, testo));
    },
    scrivi: async (sito, piano) => {
      for (const i of indicatoriDaCercare(piano)) await aggiungi(indicatore(i));
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
  const suoi = [...piano.sinonimi, ...piano.profilo.sinonimi].map((s): Sinonimo => [s.scrive, s.cerca]);
  const file = componiIndice([...cose, ...altre, ...daiPunti(piano)], [...suoi, ...sinonimiDelCampo()], anche);
  for (const [nome, contenuto] of file) scriviFile(sito, nome, contenuto);
}

function scriviFile(sito: string, nome: string, contenuto: unknown): void {
  mkdirSync(join(sito, CARTELLA), { recursive: true });
  writeFileSync(join(sito, CARTELLA, `${nome}.json`), JSON.stringify(contenuto));
}

const nonRiuscita = (problemi: string[]) => new Error(`La ricerca non si è potuta preparare: ${problemi.join("; ")}`);

type Voce = Omit<Parameters<pagefind.PagefindIndex["addCustomRecord"]>[0], "language">;

/** Il testo di una pagina, da cui si prendono i brani: si trova dal suo percorso. */
const testoIntero = (percorso: string, { titolo, blocchi }: TestoPagina): Voce => ({
  url: percorso,
  // Pagefind fa di ogni spazio bianco uno solo: il capoverso si segna.
  content: blocchi.join(CAPOVERSO),
  meta: { title: titolo },
  filters: { pagina: [percorso] },
});

const indicatore = ({ percorso, titolo, dettaglio, scheda, area, tipo, obiettivo }: IndicatoreCercato): Voce => ({
  url: percorso,
  content: `${titolo}. ${dettaglio}. ${obiettivo}`,
  meta: { title: titolo, dettaglio, scheda },
  filters: { genere: [INDICATORE], area: [area], tipo: [tipo], obiettivo: [obiettivo] },
});
