/** Le frasi che si scrivono per dire altro, pronte per essere trovate in ciò che si cerca. Gira anche nel navigatore. */
import type { Sinonimo } from "./formato.ts";
import { chiaviDi, vuota } from "./parole.ts";
import { formeCorte, radice } from "./radice.ts";

export interface Trovato {
  /** Quante parole di ciò che è scritto prende. */
  quante: number;
  /** Che cosa cercare, dalla frase più vicina. */
  cerca: readonly string[];
}

export class Sinonimi {
  readonly #perInizio = new Map<string, { chiavi: readonly string[]; cerca: readonly string[] }[]>();
  /** Le parole che da sole sono un sinonimo: si conoscono, anche se il sito non le ha. */
  readonly parole = new Set<string>();

  constructor(elenco: readonly Sinonimo[]) {
    for (const [scrive, cerca] of elenco)
      for (const frase of scrive) {
        const chiavi = chiaviDi(frase).filter((c) => !/^[a-z]$/.test(c));
        const [prima] = chiavi;
        if (!prima) continue;
        if (chiavi.length === 1) this.parole.add(prima);
        const inizio = radice(prima);
        this.#perInizio.set(inizio, [...(this.#perInizio.get(inizio) ?? []), { chiavi, cerca }]);
      }
  }

  /** La frase più lunga che comincia a quella parola; fra le sue parole ci possono essere parole vuote. */
  trova(scritte: readonly string[], da: number): Trovato | undefined {
    const prima = scritte[da] ?? "";
    const inizi = [radice(prima), ...formeCorte(prima)];
    let lunga = 0;
    let migliore: { quante: number; cerca: string[] } | undefined;
    for (const inizio of inizi)
      for (const { chiavi, cerca } of this.#perInizio.get(inizio) ?? []) {
        const quante = lunghezza(scritte, da, chiavi);
        if (!quante || chiavi.length < lunga) continue;
        // La stessa frase può essere in due elenchi, quello del campo e quello del piano: valgono tutti e due.
        if (migliore && chiavi.length === lunga) migliore.cerca.push(...cerca);
        else migliore = { quante, cerca: [...cerca] };
        lunga = chiavi.length;
      }
    return migliore && { ...migliore, cerca: [...new Set(migliore.cerca)] };
  }
}

/** Quante parole prende la frase, da quella posizione; zero se non c'è. */
function lunghezza(scritte: readonly string[], da: number, frase: readonly string[]): number {
  let qui = da;
  for (const [n, parola] of frase.entries()) {
    while (n > 0 && qui < scritte.length && !uguale(scritte[qui] ?? "", parola) && vuota(scritte[qui] ?? "")) qui++;
    if (!uguale(scritte[qui] ?? "", parola)) return 0;
    qui++;
  }
  return qui - da;
}

const uguale = (a: string, b: string): boolean =>
  a === b || (a.length > 4 && b.length > 4 && radice(a) === radice(b)) || formeCorte(a).includes(b);
