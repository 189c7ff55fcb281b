/** Le domande della scheda regionale con le parole del modello, che ogni ufficio copia in testa alle risposte. */
import type { Domande } from "../../generi/obiettivi/schema.ts";
import type { TipoIndicatore } from "../../generi/vocabolari.ts";
import { parole } from "../testo.ts";

export type CampoScheda = keyof Domande | "azioni" | "target" | "risorse" | "personale" | TipoIndicatore;

const TESTI: [CampoScheda, string][] = [
  ["azioni", "Azioni/attività programmate"],
  ["target", "Target"],
  ["risorse", "Risorse economiche preventivate"],
  ["personale", "Risorse di personale dedicate"],
  ["trasversale", "L'obiettivo è trasversale ed integrato con altre aree di policy?"],
  ["puntiChiave", "Indicare i punti chiave dell'intervento"],
  ["asstProgrammazione", "Prevede il coinvolgimento di ASST nell'analisi del bisogno e nella programmazione?"],
  [
    "asstRealizzazione",
    "Prevede il coinvolgimento di ASST nella realizzazione dell'intervento e azioni congiunte Ambito-ASST?",
  ],
  ["altriAmbiti", "L'intervento è realizzato in cooperazione con altri ambiti?"],
  ["continuita", "È in continuità con la programmazione precedente?"],
  ["nuovoServizio", "L'obiettivo prevede la definizione di un nuovo servizio?"],
  [
    "progettoPremiale",
    "L'obiettivo è in continuità e/o rappresenta il potenziamento di un progetto premiale della programmazione?",
  ],
  ["coProgrammato", "L'intervento è formalmente co-programmato con il terzo settore?"],
  ["coProgettato", "L'intervento è formalmente co-progettato con il terzo settore?"],
  [
    "coinvolgimentoTerzoSettore",
    "Nel caso in cui l'intervento non preveda processi di co-progettazione e/o co-programmazione formalizzati, specificare le modalità di coinvolgimento del terzo settore",
  ],
  ["altriAttori", "L'intervento prevede il coinvolgimento di altri attori della rete territoriale?"],
  ["input", "Questo intervento a quale/i bisogno/i risponde?"],
  [
    "bisogno",
    "Il bisogno rilevato era già stato affrontato nella precedente programmazione o può essere definito come un nuovo bisogno emerso nella precedente triennalità?",
  ],
  ["natura", "L'obiettivo è di tipo promozionale/preventivo o riparativo?"],
  [
    "modelliInnovativi",
    "L'obiettivo presenta modelli innovativi di presa in carico, di risposta al bisogno e cooperazione con altri attori della rete",
  ],
  ["digitalizzazione", "L'obiettivo presenta degli aspetti inerenti alla digitalizzazione?"],
  ["processo", "Quali modalità organizzative, operative e di erogazione sono adottate?"],
  ["risultato", "Quali risultati vuole raggiungere?"],
  ["impatto", "Quale impatto dovrebbe avere l'intervento?"],
];

export interface Domanda {
  campo: CampoScheda;
  /** Le parole, senza ciò che sta fra parentesi. */
  parole: string[];
}

/** Le domande, nell'ordine in cui la scheda le pone. */
export const domandeDellaScheda = (): Domanda[] => TESTI.map(([campo, testo]) => ({ campo, parole: nude(testo) }));

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

/** La domanda che un testo pone; niente, se nessuna gli somiglia. */
export function domandaDi(lette: readonly string[]): { domanda: Domanda; quanto: number } | undefined {
  let meglio: { domanda: Domanda; quanto: number } | undefined;
  for (const domanda of domandeDellaScheda()) {
    const quanto = somiglia(lette, domanda);
    if (quanto > (meglio?.quanto ?? 0.76)) meglio = { domanda, quanto };
  }
  return meglio;
}
