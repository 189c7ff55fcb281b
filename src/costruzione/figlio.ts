/** Il processo che legge il piano e ne compone le pagine con Astro. Riceve domande, e a ciascuna risponde. */
import { resolve } from "node:path";
import { improntaDelPiano } from "../dispensa/chiavi.ts";
import { finisciColPadre } from "../processi/legato.ts";
import { deponiCaricamento } from "../sito/corrente.ts";
import type { EsitoPagine } from "../sito/esito.ts";
import { deponiOpzioni, type OpzioniSito, opzioniSito } from "../sito/opzioni.ts";
import type { Composizione, Domanda, Risposta } from "./compositore.ts";
import { leggiEControlla } from "./controlla.ts";

const di = (r: Risposta) => new Promise<void>((fatto) => void process.send?.(r, () => fatto()));

/** L'impronta del piano da prima che si leggesse. */
let letto = "";

async function controlla(sito: OpzioniSito): Promise<Risposta> {
  deponiOpzioni(sito);
  letto = improntaDelPiano(sito.piano);
  const { caricamento, diagnostiche } = await leggiEControlla(sito.piano, sito.oggi);
  deponiCaricamento(caricamento);
  // Ciò che va a un altro processo deve potersi copiare: dei posti nei file là non c'è bisogno.
  const { piano, file, altri, coerenza = [] } = caricamento;
  return { controllato: { caricamento: { piano, file, altri, coerenza }, diagnostiche } };
}

async function componi({ cartella, cache, pdf }: Composizione): Promise<Risposta> {
  deponiOpzioni({ ...opzioniSito(), pdf });
  // Chi trova errori nel piano non aspetta che tutto si carichi.
  const { costruisciSeServe } = await import("../sito/conservato.ts");
  return { fatto: await costruisciSeServe(cartella, letto, () => conAstro(cartella, cache)) };
}

async function conAstro(cartella: string, cache: string): Promise<EsitoPagine> {
  const [{ build }, { esitoCorrente }] = await Promise.all([import("astro"), import("../sito/esito.ts")]);
  await build({
    root: resolve("."),
    outDir: cartella,
    cacheDir: cache,
    logLevel: "error",
    integrations: [
      {
        name: "progresso",
        hooks: {
          "astro:build:start": () => void di({ avanza: "preparo le pagine" }),
          "astro:build:generated": () => void di({ avanza: "preparo la ricerca" }),
        },
      },
    ],
  });
  return esitoCorrente();
}

finisciColPadre();
process.on("message", async (domanda: Domanda) => {
  try {
    await di("controlla" in domanda ? await controlla(domanda.controlla) : await componi(domanda.componi));
  } catch (e) {
    const errore = e instanceof Error ? e : new Error(String(e));
    await di({ errore: errore.message, traccia: errore.stack, codice: (errore as NodeJS.ErrnoException).code });
  }
});
