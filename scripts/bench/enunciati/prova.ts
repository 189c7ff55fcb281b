/** Quanti enunciati sbagliati la verifica trova, e di quanti giusti tace: genere per genere. */
import type { Diagnostica } from "../../../src/diagnostica/index.ts";
import { componi } from "../../../src/piano/carica.ts";
import { controllaCoerenza } from "../../../src/piano/coerenza/index.ts";
import type { Enunciato } from "./leggi.ts";
import { metti, type Posto } from "./piano.ts";

export interface Esito {
  enunciato: Enunciato;
  /** Gli avvisi e gli errori che il piano senza l'enunciato non ha. */
  trovate: Diagnostica[];
  /** Di un enunciato sbagliato: uno di quegli avvisi è nel suo posto. Di uno giusto: non ce n'è nessuno. */
  bene: boolean;
}

const OGGI = "2026-11-20";
const gravi = (d: Diagnostica) => d.gravita === "avviso" || d.gravita === "errore";
const chiave = (d: Diagnostica) => `${d.regola} ${d.file} ${d.messaggio}`;

function diagnostiche(file: Map<string, string>): Diagnostica[] {
  const letto = componi({ file, diagnostiche: [] });
  return [...letto.diagnostiche, ...controllaCoerenza(letto, undefined, OGGI)].filter(gravi);
}

/** @param base i file del piano in cui gli enunciati si mettono, uno per volta */
export function provaEnunciati(base: ReadonlyMap<string, string>, enunciati: readonly Enunciato[]): Esito[] {
  const gia = new Set(diagnostiche(new Map(base)).map(chiave));
  return enunciati.map((enunciato) => {
    const file = new Map(base);
    const posti = metti(file, enunciato);
    const trovate = diagnostiche(file).filter((d) => !gia.has(chiave(d)));
    const bene = enunciato.sbagliato ? trovate.some((d) => eLi(d, posti)) : !trovate.length;
    return { enunciato, trovate, bene };
  });
}

const eLi = (d: Diagnostica, posti: Posto[]): boolean =>
  [d, ...(d.altrove ?? [])].some((l) => posti.some((p) => l.file === p.file && l.riga >= p.da && l.riga <= p.a));

export interface Conto {
  /** Sbagliati trovati, sbagliati in tutto, giusti in cui la verifica ha parlato. */
  trovati: number;
  sbagliati: number;
  falsi: number;
  giusti: number;
}

/** Il conto di un gruppo di esiti. La parte trovata è `trovati / sbagliati`; quella giusta di ciò che si dice, `trovati / (trovati + falsi)`. */
export function conta(esiti: readonly Esito[]): Conto {
  const sbagliati = esiti.filter((e) => e.enunciato.sbagliato);
  const giusti = esiti.filter((e) => !e.enunciato.sbagliato);
  return {
    trovati: sbagliati.filter((e) => e.bene).length,
    sbagliati: sbagliati.length,
    falsi: giusti.filter((e) => !e.bene).length,
    giusti: giusti.length,
  };
}
