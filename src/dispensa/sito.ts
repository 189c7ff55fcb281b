/** Un sito intero nella dispensa: l'elenco dei suoi file, e i file uno dopo l'altro in poche voci grandi. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileDi } from "../disco/file.ts";
import type { Dispensa } from "./dispensa.ts";

interface Elenco<A> {
  /** Per ogni voce, i file che contiene, con la loro lunghezza. */
  voci: [nome: string, byte: number][][];
  /** Ciò che si sapeva del sito, oltre ai file. */
  altro: A;
}

/** Quanti byte si mettono in una voce: abbastanza da averne poche, pochi abbastanza da tenerli in memoria. */
const GRANDE = 8 * 1024 * 1024;

/** @param cartella del sito, finito */
export function conserva<A>(dispensa: Dispensa, chiave: string, cartella: string, altro: A): void {
  const voci: Elenco<A>["voci"] = [];
  let pieni: Buffer[] = [];
  let peso = 0;
  let elenco: Elenco<A>["voci"][number] = [];
  const chiudi = () => {
    dispensa.metti(`${chiave} ${voci.length}`, Buffer.concat(pieni));
    voci.push(elenco);
    [pieni, elenco, peso] = [[], [], 0];
  };
  for (const nome of fileDi(cartella)) {
    const byte = readFileSync(join(cartella, nome));
    pieni.push(byte);
    elenco.push([nome, byte.length]);
    peso += byte.length;
    if (peso >= GRANDE) chiudi();
  }
  chiudi();
  dispensa.metti(chiave, Buffer.from(JSON.stringify({ voci, altro } satisfies Elenco<A>)));
}

/**
 * Riscrive un sito conservato.
 * @param cartella dove: nuova, e se il sito non è intero si toglie
 * @returns ciò che se ne sapeva; niente, se va costruito
 */
export function riprendi<A>(dispensa: Dispensa, chiave: string, cartella: string): A | undefined {
  const scritto = dispensa.prendi(chiave);
  if (!scritto) return undefined;
  const { voci, altro } = JSON.parse(scritto.toString("utf8")) as Elenco<A>;
  const cartelle = new Set<string>();
  for (const [i, elenco] of voci.entries()) {
    const byte = dispensa.prendi(`${chiave} ${i}`);
    if (!byte) {
      rmSync(cartella, { recursive: true, force: true });
      return undefined;
    }
    let qui = 0;
    for (const [nome, lungo] of elenco) {
      const file = join(cartella, nome);
      if (!cartelle.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
      cartelle.add(dirname(file));
      writeFileSync(file, byte.subarray(qui, qui + lungo));
      qui += lungo;
    }
  }
  return altro;
}
