/**
 * Mette un sito al posto di un altro un file per volta, dove le due cartelle non si possono scambiare: un punto di innesto,
 * un disco di rete, Windows. A ogni indirizzo c'è sempre un file intero; prima arrivano i file che le pagine chiedono, poi le
 * pagine, poi si toglie il vecchio. Un elenco scritto prima di cominciare permette a chi viene dopo di finire il lavoro.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { firma } from "../processi/identita.ts";
import { copia, fileDi } from "./file.ts";

const ELENCO = ".elenco-del-travaso.json";
/** Il prefisso di una cartella pronta per il travaso, dentro quella del sito. */
export const PRONTA = ".pronta-";
/** Ciò che in una cartella di sito non è del sito. */
const NON_SUO = /^(?:\.(?:pronta|nuova)-\d|lost\+found(?:\/|$))/;

/**
 * @param nuova il sito intero; alla fine non c'è più
 * @param sito la cartella che riceve, che resta sempre al suo posto
 */
export function travasa(nuova: string, sito: string): void {
  const elenco = openSync(join(nuova, ELENCO), "w");
  writeSync(elenco, JSON.stringify(fileDi(nuova).filter((f) => f !== ELENCO)));
  fsyncSync(elenco);
  closeSync(elenco);
  const pronta = join(sito, `${PRONTA}${firma()}`);
  try {
    renameSync(nuova, pronta);
  } catch (e) {
    if ((e as NodeJS.ErrnoException).code !== "EXDEV") throw e;
    const dentro = join(sito, `.nuova-${firma()}`);
    copia(nuova, dentro);
    renameSync(dentro, pronta);
    rmSync(nuova, { recursive: true, force: true });
  }
  finisciTravaso(pronta, sito);
}

/** Fa, o finisce, un travaso cominciato: si può ripetere finché non è finito. */
export function finisciTravaso(pronta: string, sito: string): void {
  // Senza elenco il lavoro era finito, e si stava già togliendo la cartella.
  if (existsSync(join(pronta, ELENCO)))
    muovi(pronta, sito, JSON.parse(readFileSync(join(pronta, ELENCO), "utf8")) as string[]);
  rmSync(pronta, { recursive: true, force: true });
}

function muovi(pronta: string, sito: string, file: readonly string[]): void {
  for (const f of pagineDopo(file)) {
    if (!existsSync(join(pronta, f))) continue;
    sgombra(sito, f);
    renameSync(join(pronta, f), join(sito, f));
  }
  togliGliAltri(sito, "", new Set(file));
}

/** Prima i file che le pagine chiedono, poi le pagine. */
export const pagineDopo = (file: readonly string[]): string[] => [
  ...file.filter((f) => !f.endsWith(".html")),
  ...file.filter((f) => f.endsWith(".html")),
];

/** Fa posto a un file: un file dove serve una cartella se ne va, e viceversa. */
function sgombra(sito: string, file: string): void {
  const parti = file.split("/");
  for (const n of parti.slice(0, -1).keys()) {
    const cartella = join(sito, ...parti.slice(0, n + 1));
    if (lstatSync(cartella, { throwIfNoEntry: false })?.isDirectory() === false) rmSync(cartella);
  }
  mkdirSync(dirname(join(sito, file)), { recursive: true });
  if (lstatSync(join(sito, file), { throwIfNoEntry: false })?.isDirectory())
    rmSync(join(sito, file), { recursive: true });
}

/** Toglie ciò che il sito nuovo non ha, e le cartelle rimaste vuote. */
function togliGliAltri(sito: string, dentro: string, suoi: ReadonlySet<string>): void {
  for (const v of readdirSync(join(sito, dentro), { withFileTypes: true })) {
    const nome = dentro ? `${dentro}/${v.name}` : v.name;
    if (NON_SUO.test(nome)) continue;
    if (!v.isDirectory()) {
      if (!suoi.has(nome)) rmSync(join(sito, nome), { force: true });
      continue;
    }
    togliGliAltri(sito, nome, suoi);
    if (readdirSync(join(sito, nome)).length === 0) rmdirSync(join(sito, nome));
  }
}
