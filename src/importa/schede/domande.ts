/** Le domande della scheda con le parole del modulo, che ogni ufficio copia in testa alle risposte. Le dicono i profili. */
import { PROFILI, type Profilo } from "../../generi/profilo/profili.ts";
import { parole } from "../testo.ts";

/** Il campo di una domanda del profilo, o uno di quelli che ogni scheda ha: `azioni`, `risultato`. */
export type CampoScheda = string;

export interface Domanda {
  campo: CampoScheda;
  /** Le parole, senza ciò che sta fra parentesi. */
  parole: string[];
}

/** Le domande di un modulo: quelle del profilo, e ciò che ogni scheda ha. */
const delModulo = ({ domande, modulo }: Profilo): [campo: string, testo: string][] =>
  [...modulo, ...domande].flatMap((d) => (d.nelModulo ? [[d.campo, d.nelModulo] as [string, string]] : []));

/** Le parole di una domanda: senza parentesi, anni e segni. */
export const nude = (testo: string): string[] =>
  parole(testo.replace(/\([^)]*\)?/g, " ")).filter((p) => !/^\d+$/.test(p));

/** Quante parole in ordine hanno in comune. */
function comuni(a: readonly string[], b: readonly string[]): number {
  let riga = new Array<number>(b.length + 1).fill(0);
  for (const x of a) {
    const nuova = [0];
    for (const [j, y] of b.entries())
      nuova.push(uguali(x, y) ? (riga[j] ?? 0) + 1 : Math.max(riga[j + 1] ?? 0, nuova[j] ?? 0));
    riga = nuova;
  }
  return riga.at(-1) ?? 0;
}

const uguali = (a: string, b: string): boolean =>
  a === b || (a.length > 5 && b.length > 5 && (a.startsWith(b.slice(0, -1)) || b.startsWith(a.slice(0, -1))));

/** Quanto un testo è proprio quella domanda: 1 se lo è parola per parola. */
export const somiglia = (lette: readonly string[], d: Domanda): number =>
  lette.length > d.parole.length * 1.6 ? 0 : (2 * comuni(lette, d.parole)) / (lette.length + d.parole.length);

const DOMANDE: readonly Domanda[] = [...PROFILI.values()].flatMap((p) =>
  delModulo(p).map(([campo, testo]) => ({ campo, parole: nude(testo) })),
);

/** La domanda che un testo pone; niente, se nessuna gli somiglia. */
export function domandaDi(lette: readonly string[]): { domanda: Domanda; quanto: number } | undefined {
  let meglio: { domanda: Domanda; quanto: number } | undefined;
  for (const domanda of DOMANDE) {
    const quanto = somiglia(lette, domanda);
    if (quanto > (meglio?.quanto ?? 0.76)) meglio = { domanda, quanto };
  }
  return meglio;
}

/**
 * Il profilo del modulo di cui un documento riempie le schede.
 * @param campi quelli delle domande che il documento pone
 * @returns niente, se non pone domande che un profilo solo ha
 */
export function profiloDeiCampi(campi: Iterable<string>): Profilo | undefined {
  const posti = new Set(campi);
  const conta = (p: Profilo) => p.domande.filter((d) => d.nelModulo && posti.has(d.campo)).length;
  const [primo] = [...PROFILI.values()].sort((a, b) => conta(b) - conta(a));
  return primo && conta(primo) ? primo : undefined;
}
