/** Da che cosa dipende ciò che si tiene: il programma e, per un sito intero, tutto ciò che vi entra. */
import { createHash, type Hash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileDi } from "../disco/file.ts";

/** I file e le cartelle che fanno il programma, relativi alla cartella del progetto. */
const PROGRAMMA = ["src", "scripts/comune", "public", "astro.config.mjs", "package.json", "package-lock.json"];

/** L'impronta del programma: codice, librerie, Node e macchina. Cambia se cambia un byte di uno di loro. */
export function improntaDelProgramma(radice = "."): string {
  const impronta = createHash("sha256").update([process.version, process.platform, process.arch].join(" "));
  for (const nome of PROGRAMMA) aggiungi(impronta, join(radice, nome), nome);
  return impronta.digest("hex");
}

/**
 * La chiave di un sito intero.
 * @param piano cartella del piano
 * @param altro ciò che non è un file: giorno, storia, indirizzi, edizione
 */
export function chiaveDelSito(piano: string, altro: readonly unknown[]): string {
  const impronta = createHash("sha256").update(improntaDelProgramma()).update(JSON.stringify(altro));
  aggiungi(impronta, piano, "");
  return `sito ${impronta.digest("hex")}`;
}

function aggiungi(impronta: Hash, percorso: string, nome: string): void {
  if (!existsSync(percorso)) return;
  const file = statSync(percorso).isDirectory()
    ? fileDi(percorso).map((f) => [join(percorso, f), `${nome}/${f}`])
    : [[percorso, nome]];
  for (const [dove = "", come = ""] of file) {
    const byte = readFileSync(dove);
    // La lunghezza divide un file dal seguente: nessun contenuto può fingersi un nome.
    impronta.update(`${JSON.stringify(come)} ${byte.length}\n`).update(byte);
  }
}
