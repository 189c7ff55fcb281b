/** Il filo che finisce le pagine: le riceve composte, una per volta, e risponde quando sono scritte. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { dispensaCorrente } from "../dispensa/corrente.ts";
import { apriQuaderno } from "../dispensa/quaderno.ts";
import type { Fatti } from "../pagina/fatti.ts";
import { apriIndice } from "../ricerca/indice.ts";
import type { Mandato, PerFinire, Risposto } from "./a-fianco.ts";
import { fileDellaPagina, ultimaMano } from "./compositore.ts";

/** Le pagine che si cercano: tutte, tranne quella che dice che una pagina non c'è. */
const DA_CERCARE = /(?:^|\/)index\.html$/;

const { piano, base, stili, script, sito, quaderno, programma, pulita, daDisco } = workerData as PerFinire;
const letture = apriQuaderno(dispensaCorrente(pulita, programma), quaderno);
const indice = apriIndice(daDisco);
let letta: { file: string; fatti: Fatti } | undefined;
const finisci = ultimaMano({
  piano,
  base,
  stili,
  script,
  letture,
  annota: async ({ percorso, file }, suoi, cercato) => {
    letta = { file, fatti: suoi };
    if (cercato && DA_CERCARE.test(file)) await (await indice).aggiungi(percorso, cercato);
  },
});
const cartelle = new Set<string>();
const di = (r: Risposto) => parentPort?.postMessage(r);

async function scrivi(percorso: string, html: string): Promise<void> {
  const finita = await finisci(percorso, html);
  const dove = join(sito, fileDellaPagina(percorso));
  if (!cartelle.has(dirname(dove))) mkdirSync(dirname(dove), { recursive: true });
  cartelle.add(dirname(dove));
  writeFileSync(dove, finita);
  if (letta) di(letta);
}

async function finite(): Promise<void> {
  di({ scritte: true });
  letture.chiudi();
  await (await indice).scrivi(sito, piano);
  di({ ricerca: true });
}

/** Una pagina per volta, nell'ordine in cui arrivano: è quello in cui la ricerca le conosce. */
let prima: Promise<void> = Promise.resolve();
parentPort?.on("message", (m: Mandato) => {
  prima = prima.then(() => ("fine" in m ? finite() : scrivi(m.percorso, m.html)));
});
