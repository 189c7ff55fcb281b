/** Ciò che la redazione tiene da parte: i salvataggi da annullare e le bozze. Sta in una cartella fuori dal piano. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { scriviIntero } from "../disco/intero.ts";
import { leggiCartella } from "../piano/cartella.ts";
import type { Mandato } from "./leggi.ts";

/** Di più non si annullano. */
const MASSIMO_PASSI = 50;

export interface Passo {
  frase: string;
  /** Giorno e ora ISO. */
  quando: string;
  /** Ogni file, com'era (`null`: non c'era), e l'impronta di come è stato lasciato. */
  file: { file: string; prima: string | null; dopo: string | null }[];
}

export interface Bozza {
  file: string;
  voce?: number;
  /** Il file com'era quando si è cominciato. */
  base: string;
  mandato: [string, readonly string[]][];
  quando: string;
}

export const impronta = (testo: string): string => createHash("sha256").update(testo).digest("hex");

/** I testi di un piano su questo disco, e ciò che se ne può annullare. */
export class Registro {
  readonly piano: string;
  readonly #cartella: string;

  /** @param lavoro la cartella di ciò che si può rifare: dentro, ogni piano ha la sua */
  constructor(piano: string, lavoro: string) {
    this.piano = piano;
    this.#cartella = join(lavoro, "redazione", impronta(piano).slice(0, 16));
  }

  /** I file del piano, per nome. */
  file(): ReadonlyMap<string, string> {
    return leggiCartella(this.piano).file;
  }

  /** @returns niente, se il file non c'è */
  leggi(file: string): string | undefined {
    const intero = join(this.piano, file);
    return existsSync(intero) ? readFileSync(intero, "utf8") : undefined;
  }

  /**
   * Scrive più file, ognuno tutto insieme, e ricorda com'erano. `null` toglie il file.
   * @param nuovi solo file che il chiamante ha già riconosciuto come del piano
   */
  scrivi(nuovi: readonly { file: string; testo: string | null }[], frase: string, quando: string): void {
    const file = nuovi.map(({ file, testo }) => ({
      file,
      prima: this.leggi(file) ?? null,
      dopo: testo === null ? null : impronta(testo),
    }));
    // Prima il ricordo, poi il file: chi si ferma in mezzo può ancora annullare.
    this.#deponi("annulla.json", [{ frase, quando, file }, ...this.passi()].slice(0, MASSIMO_PASSI));
    for (const n of nuovi) this.#metti(n.file, n.testo);
  }

  passi(): Passo[] {
    return this.#prendi<Passo[]>("annulla.json") ?? [];
  }

  /** Annulla l'ultimo salvataggio. @returns com'è andata, e il file che lo impedisce */
  annulla(): { passo?: Passo; impedito?: string } {
    const [passo, ...altri] = this.passi();
    if (!passo) return {};
    const impronte = passo.file.map(({ file }) => {
      const testo = this.leggi(file);
      return testo === undefined ? null : impronta(testo);
    });
    const cambiato = passo.file.findIndex((f, i) => f.dopo !== impronte[i]);
    if (cambiato >= 0) return { passo, impedito: passo.file[cambiato]?.file ?? "" };
    for (const { file, prima } of passo.file) this.#metti(file, prima);
    this.#deponi("annulla.json", altri);
    return { passo };
  }

  bozze(): Bozza[] {
    return this.#prendi<Bozza[]>("bozze.json") ?? [];
  }

  bozza(file: string, voce: number | undefined): Bozza | undefined {
    return this.bozze().find((b) => b.file === file && b.voce === voce);
  }

  /** Tiene una bozza; senza `mandato` la butta. */
  tieniBozza(file: string, voce: number | undefined, base: string, mandato: Mandato | undefined, quando: string): void {
    const altre = this.bozze().filter((b) => !(b.file === file && b.voce === voce));
    const nuova = mandato && {
      file,
      ...(voce === undefined ? {} : { voce }),
      base,
      mandato: [...mandato].filter(([nome]) => !nome.startsWith("-") || nome === "-corpo"),
      quando,
    };
    if (!nuova && altre.length === this.bozze().length) return;
    this.#deponi("bozze.json", nuova ? [nuova, ...altre] : altre);
  }

  #metti(file: string, testo: string | null): void {
    const intero = join(this.piano, file);
    if (testo === null) rmSync(intero, { force: true });
    else scriviIntero(intero, Buffer.from(testo));
  }

  #prendi<T>(nome: string): T | undefined {
    try {
      return JSON.parse(readFileSync(join(this.#cartella, nome), "utf8")) as T;
    } catch {
      return undefined;
    }
  }

  #deponi(nome: string, valore: unknown): void {
    mkdirSync(this.#cartella, { recursive: true });
    scriviIntero(join(this.#cartella, nome), Buffer.from(JSON.stringify(valore)));
  }
}
