/** Ciò che serve a chi compone le parti di un'edizione: il piano, i disegni, le immagini, le note già dette. */

import type { Disegno } from "../grafici/disegno.ts";
import { disegno as componi } from "../grafici/disegno.ts";
import type { Caricamento } from "../piano/carica.ts";
import type { GraficoDelPiano, Piano } from "../piano/modello.ts";
import { type NotaMostrata, noteDi } from "../piano/note.ts";
import { PAROLE } from "../testo/parole.ts";
import { citateDi } from "./citate.ts";
import { chiave, colorato } from "./colori.ts";
import type { Aspetto, File, Pezzo, Testo } from "./forma.ts";
import { b } from "./righe.ts";

/** Un'immagine di un testo, pronta. */
export interface ImmaginePronta {
  file: string;
  /** In pixel. */
  larghezza: number;
}

/** Fa un disegno vettoriale. */
export type Disegna = (disegno: Disegno) => string;

export class Contesto {
  readonly caricamento: Caricamento;
  readonly piano: Piano;
  readonly aspetto: Aspetto;
  /** I disegni e le immagini che l'edizione usa. */
  readonly file: File;
  readonly immagini: ReadonlyMap<string, ImmaginePronta>;
  readonly #disegna: Disegna;
  readonly #dette = new Set<string>();
  /** Vero se in fondo c'è la parte che dice tutte le note: una nota già detta vi rimanda. */
  readonly conNote: boolean;
  /** Una frase, con il numero che in questa edizione hanno le tabelle che cita. */
  readonly citate: (frase: string) => Testo;

  constructor(dati: {
    caricamento: Caricamento;
    piano: Piano;
    aspetto: Aspetto;
    file: File;
    immagini: ReadonlyMap<string, ImmaginePronta>;
    disegna: Disegna;
    conNote: boolean;
  }) {
    this.caricamento = dati.caricamento;
    this.piano = dati.piano;
    this.aspetto = dati.aspetto;
    this.file = dati.file;
    this.immagini = dati.immagini;
    this.#disegna = dati.disegna;
    this.conNote = dati.conNote;
    this.citate = citateDi(dati.piano);
  }

  /** Il disegno di un grafico del piano. */
  disegnoDi(grafico: GraficoDelPiano): Disegno {
    return componi(grafico);
  }

  /** @returns il nome del file del disegno, colorato per la carta */
  disegna(disegno: Disegno): string {
    const nome = `disegni/${disegno.id}.svg`;
    if (!this.file.has(nome)) this.file.set(nome, colorato(this.#disegna(disegno)));
    return nome;
  }

  /** @returns il file della chiave di una serie, per la legenda */
  chiave(serie: number, forma: "barra" | "linea" | "cerchio" | "rombo"): string {
    const nome = `disegni/chiave-${forma}-${serie}.svg`;
    if (!this.file.has(nome)) this.file.set(nome, chiave(serie, forma));
    return nome;
  }

  /** Le note ai dati di una o più figure, a piè di pagina. */
  noteDi(...figure: string[]): Pezzo[] {
    return this.note(noteDi(this.caricamento, ...figure));
  }

  /** Ogni nota si dice una volta per intero; poi, se in fondo ci sono tutte, vi si rimanda. */
  note(note: readonly NotaMostrata[]): Pezzo[] {
    const { notaAiDati } = PAROLE.pezzi.ovunque;
    return note.map((n): Pezzo => {
      const detta = this.#dette.has(n.id) && this.conNote;
      this.#dette.add(n.id);
      const c = detta
        ? [b(`${notaAiDati}: `), { f: "rimando" as const, a: `nota-${n.id}`, c: [n.titolo], pagina: true }, "."]
        : [b(`${notaAiDati}. `), ...this.citate(n.spiegazione)];
      return { f: "nota", c: [c] };
    });
  }

  /** Vero se una nota è già stata detta per intero. */
  detta(id: string): boolean {
    return this.#dette.has(id);
  }
}
