/** Ciò che il programma dice a chi scrive il piano: dove, che cosa, e come rimediare. */

/**
 * `errore`: il piano non si può pubblicare. `avviso`: qualcosa non torna. `nota`: non torna nella fonte, ed è spiegato.
 * `consiglio`: si può fare meglio, e niente è sbagliato.
 */
export type Gravita = "errore" | "avviso" | "nota" | "consiglio";

/** Un posto dei contenuti. */
export interface Luogo extends Posizione {
  file: string;
}

export interface Diagnostica {
  /** Percorso del file relativo alla cartella del piano; stringa vuota se riguarda la cartella intera. */
  file: string;
  /** Riga e colonna, da 1. */
  riga: number;
  colonna: number;
  gravita: Gravita;
  /** Nome stabile della regola, per esempio `campo-mancante`. */
  regola: string;
  /** Che cosa non va, in italiano, con ciò che è stato trovato. */
  messaggio: string;
  /** Che cosa scrivere al suo posto. */
  suggerimento?: string;
  /** Gli altri posti con cui questo non va d'accordo. */
  altrove?: Luogo[];
  /** Le figure in questione: id di indicatori e di esiti, celle `dataset/riga/colonna`. Accanto a queste si mostra la nota. */
  figure?: string[];
  /** La nota ai dati che la spiega. */
  nota?: string;
}

/** Punto di un file, da 1. */
export interface Posizione {
  riga: number;
  colonna: number;
}

/** Costruisce un errore: la forma più comune di diagnostica. */
export function errore(
  file: string,
  posizione: Posizione,
  regola: string,
  messaggio: string,
  suggerimento?: string,
): Diagnostica {
  return { file, ...posizione, gravita: "errore", regola, messaggio, ...(suggerimento ? { suggerimento } : {}) };
}

/** Di più, della stessa regola nello stesso file, non si leggono: si dice quante altre ce ne sono. */
const MASSIMO_UGUALI = 200;
const ITALIANO = new Intl.Collator("it");

/** Ordina per file, riga, colonna; toglie i doppioni esatti; di un errore ripetuto oltre misura tiene i primi. */
export function ordina(diagnostiche: Diagnostica[]): Diagnostica[] {
  const viste = new Set<string>();
  const ordinate = diagnostiche
    .filter((d) => {
      const chiave = [d.file, d.riga, d.colonna, d.regola, d.messaggio].join("\0");
      return viste.has(chiave) ? false : viste.add(chiave);
    })
    .sort((a, b) => ITALIANO.compare(a.file, b.file) || a.riga - b.riga || a.colonna - b.colonna);
  const genere = (d: Diagnostica) => [d.file, d.regola, d.gravita].join("\0");
  const uguali = Map.groupBy(ordinate, genere);
  const dette = new Map<string, number>();
  return ordinate.flatMap((d) => {
    const [totale, posto] = [uguali.get(genere(d))?.length ?? 0, dette.get(genere(d)) ?? 0];
    dette.set(genere(d), posto + 1);
    if (posto < MASSIMO_UGUALI) return [d];
    if (posto > MASSIMO_UGUALI) return [];
    return [{ ...d, messaggio: `Da qui in poi altri ${totale - posto} casi come i precedenti` }];
  });
}

/** Vero se il piano non si può pubblicare. @param severo anche un avviso ferma */
export const ferma = (diagnostiche: Diagnostica[], severo = false): boolean =>
  diagnostiche.some((d) => d.gravita === "errore" || (severo && d.gravita === "avviso"));

/** Quante diagnostiche sono errori. */
export const contaErrori = (diagnostiche: Diagnostica[]) => diagnostiche.filter((d) => d.gravita === "errore").length;
