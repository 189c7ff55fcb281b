/** Le parole che il sito ha, e quale di loro voleva dire chi ne ha scritta un'altra. Gira anche nel navigatore. */
import { famiglia, formeCorte, radice, sbagli, suono } from "./radice.ts";

/** Una parola del sito, e quanto è vicina a quella cercata: 1 se è lei. */
export type Forma = readonly [parola: string, peso: number];

export interface Correzione {
  parola: string;
  /** Vero se non c'è da dubitarne: i risultati si mostrano. Altrimenti si chiede. */
  sicura: boolean;
}

/** Quanto vale un'altra forma della parola, e un'altra parola della stessa famiglia. */
const PESO_FORMA = 0.92;
const PESO_FAMIGLIA = 0.5;
/** Una parola più corta non si corregge e non si completa. */
const MINIMA = 4;
/** Da quante lettere uno sbaglio, e da quante due, non lasciano dubbi. */
const SICURA_UNO = 6;
const SICURA_DUE = 8;

export class Vocabolario {
  readonly note: ReadonlySet<string>;
  readonly nomi: ReadonlySet<string>;
  readonly #parole: ReadonlySet<string>;
  readonly #tutte: readonly string[];
  readonly #radici = new Map<string, string[]>();
  readonly #famiglie = new Map<string, string[]>();
  readonly #accenti = new Map<string, string>();

  /**
   * @param parole del sito, in ordine
   * @param accenti quelle che si scrivono con un accento: chiave e scrittura
   * @param note altre parole che si conoscono, anche se il sito non le ha: quelle dei sinonimi
   * @param nomi le parole dei titoli che più si cercano, come i nomi dei Comuni: si correggono più volentieri
   */
  constructor(
    parole: readonly string[],
    accenti: Iterable<readonly [string, string]>,
    note: ReadonlySet<string>,
    nomi: ReadonlySet<string>,
  ) {
    this.note = note;
    this.nomi = nomi;
    this.#tutte = parole;
    this.#parole = new Set(parole);
    for (const [chiave, scritta] of accenti) this.#accenti.set(chiave, scritta);
    for (const p of parole) {
      aggiungi(this.#radici, radice(p), p);
      if (p.length > 5) aggiungi(this.#famiglie, famiglia(p), p);
    }
  }

  ha(parola: string): boolean {
    return this.#parole.has(parola);
  }

  /** La parola con i suoi accenti. */
  scritta(parola: string): string {
    return this.#accenti.get(parola) ?? parola;
  }

  /** Le parole del sito che sono questa, una sua forma o della sua famiglia; nessuna, se il sito non ne ha. */
  forme(parola: string): Forma[] {
    const pesi = new Map<string, number>();
    const metti = (altra: string, peso: number) => {
      if (this.#parole.has(altra) && !pesi.has(altra)) pesi.set(altra, peso);
    };
    metti(parola, 1);
    for (const f of formeCorte(parola)) metti(f, PESO_FORMA);
    for (const f of this.#radici.get(radice(parola)) ?? []) metti(f, PESO_FORMA);
    if (parola.length > 5) for (const f of this.#famiglie.get(famiglia(parola)) ?? []) metti(f, PESO_FAMIGLIA);
    return [...pesi];
  }

  /** Le parole del sito che cominciano così, le più corte prima. */
  completa(inizio: string): string[] {
    let da = 0;
    for (let a = this.#tutte.length; da < a; ) {
      const mezzo = (da + a) >> 1;
      if ((this.#tutte[mezzo] ?? "") < inizio) da = mezzo + 1;
      else a = mezzo;
    }
    const trovate: string[] = [];
    while (this.#tutte[da]?.startsWith(inizio)) trovate.push(this.#tutte[da++] ?? "");
    return trovate.sort((a, b) => Number(this.nomi.has(b)) - Number(this.nomi.has(a)) || a.length - b.length);
  }

  /** Due parole che chi scrive ha unito. @returns le due, se il sito le ha tutte e due */
  divisa(parola: string): [string, string] | undefined {
    for (let i = 3; i <= parola.length - 3; i++) {
      const [a, b] = [parola.slice(0, i), parola.slice(i)];
      if (this.#parole.has(a) && this.#parole.has(b) && (this.nomi.has(a) || this.nomi.has(b))) return [a, b];
    }
    return undefined;
  }

  /** La parola più vicina a una che il sito non ha. */
  corretta(scritta: string): Correzione | undefined {
    if (scritta.length < MINIMA || /\d|(.)\1\1/.test(scritta)) return undefined;
    const massimo = scritta.length < SICURA_DUE ? 1 : 2;
    const suo = suono(scritta);
    let migliore: { parola: string; voto: number; quanti: number } | undefined;
    const prova = (parola: string) => {
      if (parola.length < MINIMA || Math.abs(parola.length - scritta.length) > 2) return;
      const uguale = suono(parola) === suo;
      const quanti = uguale ? 0.5 : sbagli(scritta, parola, massimo);
      if (quanti > massimo) return;
      const voto = quanti - (this.nomi.has(parola) ? 0.4 : 0) + (parola[0] === scritta[0] ? 0 : 0.3);
      if (!migliore || voto < migliore.voto) migliore = { parola, voto, quanti };
    };
    for (const p of this.#tutte) prova(p);
    for (const p of this.note) prova(p);
    if (!migliore) return undefined;
    const { parola, quanti } = migliore;
    const iniziale = parola[0] === scritta[0];
    const sicura =
      quanti < 1 || (quanti === 1 && scritta.length >= SICURA_UNO) || (iniziale && scritta.length > SICURA_DUE);
    return { parola, sicura };
  }
}

function aggiungi(mappa: Map<string, string[]>, chiave: string, valore: string): void {
  const gia = mappa.get(chiave);
  if (gia) gia.push(valore);
  else mappa.set(chiave, [valore]);
}
