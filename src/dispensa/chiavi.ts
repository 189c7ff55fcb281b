/** Da che cosa dipende ciò che si tiene: il programma e, per un sito intero, tutto ciò che vi entra. */
import { createHash, type Hash } from "node:crypto";
import { lstatSync, readdirSync, readFileSync, readlinkSync } from "node:fs";
import { join } from "node:path";
import { delProgramma } from "../disco/programma.ts";

/** I file e le cartelle che fanno il programma, relativi alla sua cartella. */
const PROGRAMMA = ["src", "public", "astro.config.mjs", "package.json"];
const LIBRERIE = "package-lock.json";

/**
 * L'impronta del programma: codice, librerie, Node e macchina. Cambia se cambia un byte di uno di loro.
 * @param radice la cartella del programma
 * @param qui quella da cui si lancia: se il programma vi è installato, è lei che tiene l'elenco delle librerie
 */
export function improntaDelProgramma(radice = delProgramma(), qui = "."): string {
  const impronta = createHash("sha256").update([process.version, process.platform, process.arch].join(" "));
  for (const nome of PROGRAMMA) aggiungi(impronta, join(radice, nome), nome);
  aggiungi(impronta, join(qui, LIBRERIE), LIBRERIE);
  return impronta.digest("hex");
}

/** L'impronta di un piano: ogni file della sua cartella, con il suo nome. */
export function improntaDelPiano(cartella: string): string {
  const impronta = createHash("sha256");
  aggiungi(impronta, cartella, "");
  return impronta.digest("hex");
}

/**
 * La chiave di un sito intero.
 * @param programma la sua impronta
 * @param piano la sua impronta
 * @param altro ciò che non è un file: giorno, storia, indirizzi, edizione
 */
export const chiaveDelSito = (programma: string, piano: string, altro: readonly unknown[]): string =>
  `sito ${createHash("sha256")
    .update(JSON.stringify([programma, piano, altro]))
    .digest("hex")}`;

function aggiungi(impronta: Hash, percorso: string, nome: string): void {
  const stato = lstatSync(percorso, { throwIfNoEntry: false });
  if (!stato) return;
  if (stato.isDirectory()) {
    for (const voce of readdirSync(percorso).sort()) aggiungi(impronta, join(percorso, voce), `${nome}/${voce}`);
    return;
  }
  // Un collegamento non si segue: conta dove porta, perché chi controlla i file lo possa vedere.
  const byte = stato.isSymbolicLink()
    ? Buffer.from(readlinkSync(percorso))
    : stato.isFile()
      ? readFileSync(percorso)
      : VUOTO;
  // Il genere e la lunghezza dividono un file dal seguente: nessun contenuto può fingersi un nome.
  impronta.update(`${JSON.stringify(nome)} ${stato.mode} ${byte.length}\n`).update(byte);
}

const VUOTO = Buffer.alloc(0);
