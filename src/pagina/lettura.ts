/** Ciò che si ricava leggendo una pagina, come lo si scrive per tenerlo: chi ha la stessa pagina non la legge di nuovo. */
import type { Modifica } from "../html/modifiche.ts";
import type { TestoPagina } from "../ricerca/pagina.ts";
import { type Fatti, unica } from "./fatti.ts";

/** Che cosa cambiare nella pagina, che cosa se ne sa e che cosa se ne cerca. */
export interface Lettura {
  modifiche: readonly Modifica[];
  fatti: Fatti;
  cercato: TestoPagina | undefined;
}

/** Le letture tenute da una costruzione all'altra, per chiave. */
export interface Letture {
  prendi: (chiave: string) => string | undefined;
  metti: (chiave: string, scritta: string) => void;
}

type Scritta = [
  modifiche: (number | string)[],
  politica: Fatti["politica"],
  indirizzi: string[],
  citati: string[],
  ancore: string[],
  doppi: boolean,
  cercato: TestoPagina | null,
];

/** Una lettura con difetti non si tiene: il posto di un difetto si cerca ogni volta. */
export const siTiene = ({ fatti }: Lettura): boolean => fatti.difetti.length === 0;

export function scriviLettura({ modifiche, fatti, cercato }: Lettura): string {
  const { politica, indirizzi, citati, ancore, doppi } = fatti;
  const scritte = modifiche.flatMap(({ da, a, testo }) => [da, a, testo]);
  const insiemi: [string[], string[], string[]] = [[...indirizzi], [...citati], [...ancore]];
  return JSON.stringify([scritte, politica, ...insiemi, doppi, cercato ?? null] satisfies Scritta);
}

/** @param scritta da `scriviLettura` */
export function rileggiLettura(scritta: string): Lettura {
  const [scritte, politica, indirizzi, citati, ancore, doppi, cercato] = JSON.parse(scritta) as Scritta;
  const modifiche: Modifica[] = [];
  for (let i = 0; i < scritte.length; i += 3)
    modifiche.push({ da: scritte[i] as number, a: scritte[i + 1] as number, testo: scritte[i + 2] as string });
  const insieme = (parole: string[]) => new Set(parole.map(unica));
  const legami = { indirizzi: insieme(indirizzi), citati: insieme(citati), ancore: insieme(ancore), doppi };
  return { modifiche, fatti: { politica, difetti: [], ...legami }, cercato: cercato ?? undefined };
}
