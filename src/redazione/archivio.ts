/** Ciò che la redazione tiene da parte: i salvataggi da annullare e le bozze. Sta in una cartella fuori dal piano. */
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { scriviIntero } from "../disco/intero.ts";
import { leggiCartella } from "../piano/cartella.ts";
import { impronta as improntaDei } from "../raffronto/sorgente.ts";
import { PAROLE_REDAZIONE as P } from "../testo/parole/redazione.ts";
import type { Mandato } from "./leggi.ts";
import { CORPO } from "./salva.ts";

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

/** Un file che la redazione non può aprire o scrivere senza perderne qualcosa: il messaggio è per chi scrive. */
export class NonSiPuo extends Error {}

/** Un file da scrivere tutto insieme; `null` lo toglie. */
export interface DaScrivere {
  file: string;
  testo: string | Uint8Array | null;
}

export const impronta = (testo: string): string => improntaDei(Buffer.from(testo));

/** I testi di un piano su questo disco, e ciò che se ne può annullare. */
export class Archivio {
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

  esiste(file: string): boolean {
    return existsSync(join(this.piano, file));
  }

  /**
   * @returns niente, se il file non c'è
   * @throws NonSiPuo se non è in UTF-8: Excel salva così i CSV, e riscriverlo ne perderebbe le lettere accentate
   */
  leggi(file: string): string | undefined {
    const byte = this.#byte(file);
    try {
      return byte && new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(byte);
    } catch {
      throw new NonSiPuo(P.nonUtf8(file));
    }
  }

  /**
   * Scrive più file, ognuno tutto insieme, e ricorda com'erano.
   * @throws NonSiPuo se uno starebbe fuori dal piano, e allora non ne scrive nessuno
   */
  scrivi(nuovi: readonly DaScrivere[], frase: string, quando: string): void {
    for (const n of nuovi) this.#dentro(n.file);
    const file = nuovi.map(({ file, testo }) => ({
      file,
      prima: this.leggi(file) ?? null,
      dopo: testo === null ? null : improntaDei(Buffer.from(testo)),
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
      const byte = this.#byte(file);
      return byte ? improntaDei(byte) : null;
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
      mandato: [...mandato].filter(([nome]) => !nome.startsWith("-") || nome === CORPO),
      quando,
    };
    if (!nuova && altre.length === this.bozze().length) return;
    this.#deponi("bozze.json", nuova ? [nuova, ...altre] : altre);
  }

  #byte(file: string): Buffer | undefined {
    const intero = join(this.piano, file);
    return existsSync(intero) ? readFileSync(intero) : undefined;
  }

  /** Una cartella del piano può essere un collegamento che porta altrove: là non si scrive. */
  #dentro(file: string): void {
    let su = dirname(join(this.piano, file));
    while (!existsSync(su)) su = dirname(su);
    if (relative(realpathSync(this.piano), realpathSync(su)).startsWith("..")) throw new NonSiPuo(P.fuori(file));
  }

  #metti(file: string, testo: DaScrivere["testo"]): void {
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
