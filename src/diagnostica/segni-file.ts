/** I segni che ingannano nei file di un piano: scritti come sono, o con il loro codice (`"\u202e"`, `&#x202E;`). */

import { cercaSegno, nomeSegno, type Segno, segniIn } from "../testo/segni.ts";
import { type Diagnostica, errore, type Posizione } from "./index.ts";

/** Di più, in una frase, non si leggono. */
const MASSIMO_NOMI = 6;
const MASSIMO_RIGHE = 8;

/**
 * Guarda ogni testo, com'è scritto.
 * @param comuni gli stessi testi, come si leggono
 * @returns i file che si possono leggere (uno con segni che ingannano non si legge: il resto sarebbe un loro effetto) e le
 *   diagnostiche: per ogni file una sola, con quante volte i segni ci sono
 */
export function controllaSegni(
  file: ReadonlyMap<string, string>,
  comuni = file,
): {
  leggibili: Map<string, string>;
  diagnostiche: Diagnostica[];
} {
  const leggibili = new Map<string, string>();
  const diagnostiche: Diagnostica[] = [];
  for (const [nome, testo] of file) {
    const trovati = [...segniIn(testo)];
    const [spazi, ingannevoli] = [trovati.filter((s) => s.spazio), trovati.filter((s) => !s.spazio)];
    if (ingannevoli.length) diagnostiche.push(scritti(nome, testo, ingannevoli));
    else leggibili.set(nome, comuni.get(nome) ?? testo);
    if (spazi.length) diagnostiche.push(scritti(nome, testo, spazi));
  }
  return { leggibili, diagnostiche };
}

function scritti(file: string, testo: string, segni: Segno[]): Diagnostica {
  const [primo, ...altri] = segni as [Segno, ...Segno[]];
  const dove = puntoNel(testo, primo.indice);
  const righe = [...new Set(righeDi(testo, altri))].filter((r) => r !== dove.riga);
  const anche = righe.slice(0, MASSIMO_RIGHE).join(", ") + (righe.length > MASSIMO_RIGHE ? "…" : "");
  const altrove = anche ? `; ${righe.length === 1 ? "anche alla riga" : "anche alle righe"} ${anche}` : "";
  const cerca = [...new Set(segni.map((s) => cercaSegno(s.codice)))].slice(0, MASSIMO_NOMI).join("|");
  const cosa = elencoSegni(segni.map((s) => s.codice)) + altrove;
  if (primo.spazio)
    return {
      ...errore(file, dove, "spazio-insolito", `Qui c'è uno spazio che non è quello della tastiera: ${cosa}`),
      gravita: "avviso",
      suggerimento: `metti uno spazio normale; se sono tanti, cerca l'espressione regolare ${cerca} e sostituiscila con uno spazio`,
    };
  return errore(
    file,
    dove,
    "segno-ingannevole",
    `Qui c'è un segno che inganna chi legge, o che nessuno vede: ${cosa}`,
    `cancella la parola e riscrivila a mano; se sono tanti, nell'editor cerca l'espressione regolare ${cerca} e sostituiscila con niente`,
  );
}

/**
 * L'errore per i segni scritti con il loro codice, che si vedono solo dopo che il testo è stato letto.
 * @param segni i codici trovati nel valore letto
 */
export const segnoInCodice = (file: string, dove: Posizione, segni: readonly number[]): Diagnostica =>
  errore(
    file,
    dove,
    "segno-ingannevole",
    `Qui un codice vale un segno che inganna chi legge, o che nessuno vede: ${elencoSegni(segni)}`,
    "togli il codice: comincia con una barra rovesciata (\\) fra virgolette, con una e commerciale (&) in un testo",
  );

/** I codici dei segni che ingannano in un valore letto, e degli spazi insoliti no. */
export const codiciIn = (valore: string): number[] =>
  [...segniIn(valore.replace(/^\ufeff/, "\u2060"))].filter((s) => !s.spazio).map((s) => s.codice);

/** `U+202E (da destra a sinistra, per forza), 3 volte; U+200B (spazio largo zero)`. */
function elencoSegni(codici: readonly number[]): string {
  const quanti = [...Map.groupBy(codici, (c) => c)].map(([c, v]) => nomeSegno(c) + volte(v.length));
  const altri = quanti.length - MASSIMO_NOMI;
  return quanti.slice(0, MASSIMO_NOMI).join("; ") + (altri > 0 ? `; e altri ${altri} segni diversi` : "");
}
const volte = (n: number) => (n > 1 ? `, ${n} volte` : "");

/** Riga e colonna di un posto del testo. */
export function puntoNel(testo: string, indice: number): Posizione {
  const capo = testo.lastIndexOf("\n", indice - 1);
  return { riga: indice ? (righeDi(testo, [{ indice }])[0] ?? 1) : 1, colonna: indice ? indice - capo : 1 };
}

/** Le righe di più posti, in ordine: il testo si scorre una volta. */
function righeDi(testo: string, posti: readonly { indice: number }[]): number[] {
  let [riga, da] = [1, 0];
  return posti.map(({ indice }) => {
    for (let capo = testo.indexOf("\n", da); capo >= 0 && capo < indice; capo = testo.indexOf("\n", da)) {
      riga++;
      da = capo + 1;
    }
    return riga;
  });
}
