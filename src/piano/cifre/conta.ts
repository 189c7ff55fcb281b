/** Quante cifre ci sono in ogni posto, stato per stato. */
import { GENERI } from "../../generi/index.ts";
import { PAROLE_CIFRE } from "../../testo/parole/cifre.ts";
import { type CifraControllata, STATI_CIFRA, type StatoCifra } from "./registro.ts";

export type ContoStati = Readonly<Record<StatoCifra, number>>;

export interface ContoCifre {
  tutte: number;
  /** Quelle di cui il controllo sa dire se tornano o no. */
  controllate: number;
  stati: ContoStati;
  /** Per genere di contenuto, nell'ordine dei generi, con il suo titolo. */
  luoghi: { genere: string; titolo: string; tutte: number; controllate: number; stati: ContoStati }[];
}

/** Come si chiama un genere di contenuto per chi legge. */
export const nomeDelPosto = (genere: string, titolo: string): string =>
  (PAROLE_CIFRE.luoghi as Readonly<Record<string, string>>)[genere] ?? titolo;

/** Di queste il controllo non sa dire niente. */
const NON_CONTROLLATE: ReadonlySet<StatoCifra> = new Set(["solo letta", "non capita"]);

/** Le somme del registro. */
export function contaCifre(cifre: readonly CifraControllata[]): ContoCifre {
  const perGenere = Map.groupBy(cifre, (c) => c.genere);
  return {
    ...conta(cifre),
    luoghi: GENERI.flatMap(({ chiave, titolo }) => {
      const sue = perGenere.get(chiave);
      return sue ? [{ genere: chiave, titolo: nomeDelPosto(chiave, titolo), ...conta(sue) }] : [];
    }),
  };
}

function conta(cifre: readonly CifraControllata[]) {
  const quante = (stato: StatoCifra) => cifre.filter((c) => c.stato === stato).length;
  return {
    tutte: cifre.length,
    controllate: cifre.filter((c) => !NON_CONTROLLATE.has(c.stato)).length,
    stati: Object.fromEntries(STATI_CIFRA.map((s) => [s, quante(s)])) as ContoStati,
  };
}
