/** Le due versioni da confrontare: una cartella, o una revisione di Git della cartella del piano. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import { resolve } from "node:path";
import { GENERI } from "../generi/index.ts";
import { conserva } from "../generi/posti.ts";
import { MASSIMO } from "../immagini/limiti.ts";
import {
  type Cartella,
  decodifica,
  ESTENSIONI,
  leggiCartella,
  leggiFileVero,
  MASSIMO_BYTE,
} from "../piano/cartella.ts";

/** Una versione com'è nei suoi file. */
export interface Sorgente {
  nome: string;
  /** I file di testo. */
  file: ReadonlyMap<string, string>;
  /** I file che non sono di testo, con l'impronta dei loro byte. */
  altri: ReadonlyMap<string, string>;
  /** I file di testo che non si possono leggere. */
  illeggibili: readonly string[];
  /** È la copia di una versione: non ha l'elenco delle versioni, e non è una differenza. */
  copia?: true;
}

/** Una revisione che Git non conosce, o una cartella che in quella revisione non c'è. */
export class RevisioneIgnota extends Error {}

/** Una versione presa da una cartella. */
export function daCartella(radice: string): Sorgente {
  const { file, altri = new Map(), diagnostiche } = leggiCartella(radice);
  const impronte = [...altri.keys()].filter(conta).map((nome): [string, string] => {
    const byte = leggiFileVero(radice, nome, MASSIMO.byte);
    return [nome, byte ? impronta(byte) : `${altri.get(nome)?.byte ?? 0} byte`];
  });
  return { nome: radice, file, altri: new Map(impronte), illeggibili: guasti(diagnostiche) };
}

/**
 * Una versione presa dalla storia di Git.
 * @param revisione etichetta, ramo o commit
 * @param cartella quella del piano, com'è ora sul disco
 * @throws RevisioneIgnota
 */
export function daRevisione(revisione: string, cartella: string): Sorgente {
  const letta: Cartella = { file: new Map(), diagnostiche: [] };
  const altri = new Map<string, string>();
  for (const { nome, byte } of fileDellaRevisione(revisione, cartella)) {
    if (!ESTENSIONI.test(nome)) altri.set(nome, impronta(byte));
    else if (byte.length <= MASSIMO_BYTE) decodifica(nome, byte, letta);
    else letta.diagnostiche.push({ file: nome } as Cartella["diagnostiche"][number]);
  }
  return { nome: revisione, file: letta.file, altri, illeggibili: guasti(letta.diagnostiche) };
}

/**
 * I file di una versione presa dalla storia di Git, con i loro byte.
 * @throws RevisioneIgnota
 */
export function fileDellaRevisione(revisione: string, cartella: string): { nome: string; byte: Uint8Array }[] {
  const git = (argomenti: string[], input?: string): Buffer =>
    execFileSync("git", ["-c", "core.quotepath=off", ...argomenti], {
      cwd: resolve(cartella),
      maxBuffer: 1 << 29,
      stdio: ["pipe", "pipe", "ignore"],
      ...(input === undefined ? {} : { input }),
    });
  let elenco: { nome: string; oggetto: string }[];
  try {
    const commit = git(["rev-parse", "--verify", "--quiet", "--end-of-options", `${revisione}^{commit}`]);
    elenco = voci(git(["ls-tree", "-r", "-z", commit.toString().trim(), "--", "."]).toString());
  } catch {
    throw new RevisioneIgnota(revisione);
  }
  const byte = contenuti(git(["cat-file", "--batch"], elenco.map((v) => `${v.oggetto}\n`).join("")));
  return elenco.flatMap(({ nome }, i) => (conta(nome) ? [{ nome, byte: byte[i] ?? new Uint8Array() }] : []));
}

/** Le righe di `git ls-tree -z`: i file veri, senza quelli nascosti. */
const voci = (uscita: string) =>
  uscita
    .split("\0")
    .filter(Boolean)
    .flatMap((riga) => {
      const [fatti = "", nome = ""] = riga.split("\t");
      const [modo, genere, oggetto = ""] = fatti.split(" ");
      const vero = genere === "blob" && modo !== "120000" && !nome.split("/").some((p) => p.startsWith("."));
      return vero ? [{ nome, oggetto }] : [];
    });

/** I contenuti che `git cat-file --batch` mette in fila, ognuno con la sua lunghezza davanti. */
function contenuti(uscita: Buffer): Uint8Array[] {
  const letti: Uint8Array[] = [];
  for (let da = 0; da < uscita.length; ) {
    const capo = uscita.indexOf(10, da);
    const lungo = Number(uscita.subarray(da, capo).toString().split(" ")[2]);
    letti.push(uscita.subarray(capo + 1, capo + 1 + lungo));
    da = capo + 2 + lungo;
  }
  return letti;
}

/** Le copie delle versioni di prima non sono ciò che questa dice. */
const conta = (nome: string): boolean => !conserva(GENERI, nome);
export const impronta = (byte: Uint8Array) => createHash("sha256").update(byte).digest("hex");
const guasti = (diagnostiche: Cartella["diagnostiche"]) => [
  ...new Set(diagnostiche.filter((d) => d.gravita !== "nota").map((d) => d.file)),
];

/** Vero se l'argomento è una cartella del disco. */
export function eCartella(percorso: string): boolean {
  try {
    return statSync(percorso).isDirectory();
  } catch {
    return false;
  }
}
