/** Cambia un file del piano, qualunque sia: un .yaml, un .mdx (i campi in testa, o un pezzo del testo), un .csv. */
import { type Cambio, NonSiRitocca, type Valore } from "./cambio.ts";
import { ritoccaYaml, valoreYaml } from "./yaml.ts";

/** Un pezzo di testo al posto di un altro, in caratteri del file com'era. */
export interface Sostituzione {
  inizio: number;
  fine: number;
  testo: string;
}

const TESTA = /^(\ufeff?---[ \t]*\r?\n)([\s\S]*?)(^---[ \t]*(?:\r?\n|$))/m;

/**
 * I campi di un .yaml, o quelli in testa a un .mdx.
 * @throws NonSiRitocca se un cambio non si può fare senza toccare altro
 */
export function ritoccaCampi(file: string, testo: string, cambi: readonly Cambio[]): string {
  if (!cambi.length) return testo;
  if (!file.endsWith(".mdx")) return ritoccaYaml(testo, cambi);
  const trovata = TESTA.exec(testo);
  if (trovata?.index !== 0) throw new NonSiRitocca("non ci sono i campi in testa");
  const [intera = "", apre = "", campi = "", chiude = ""] = trovata;
  return `${apre}${ritoccaYaml(campi, cambi)}${chiude}${testo.slice(intera.length)}`;
}

/** I campi di un .yaml, o quelli in testa a un .mdx, con i numeri come sono scritti. */
export const campiDelFile = (file: string, testo: string): Valore =>
  valoreYaml(file.endsWith(".mdx") ? (TESTA.exec(testo)?.[2] ?? "") : testo);

/** Sostituisce pezzi di testo che non si toccano fra loro, con gli a capo del file. */
export function sostituisci(testo: string, sostituzioni: readonly Sostituzione[]): string {
  const acapo = testo.includes("\r\n") ? "\r\n" : "\n";
  return sostituzioni
    .toSorted((a, b) => b.inizio - a.inizio)
    .reduce((t, s) => `${t.slice(0, s.inizio)}${s.testo.replace(/\r?\n/g, acapo)}${t.slice(s.fine)}`, testo);
}
