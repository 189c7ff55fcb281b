/** Ciò che la pagina di ricerca mostra, da una chiavetta: tutto sta in uno script, che si carica la prima volta che serve. */
import { CAMPI, type Fonte, INDICATORE, type Scelti } from "../ricerca/fonte.ts";
import type { IndicatoreCercato } from "../ricerca/indicatori.ts";
import { INDICATORI } from "../ricerca/nomi.ts";
import { chiaviDi } from "../ricerca/parole.ts";
import { radice } from "../ricerca/radice.ts";
import type { IndiceDaDisco } from "./indice.ts";

/** @param leggi lo script, che si carica una volta sola @param home l'indirizzo della pagina iniziale, da quella di ricerca */
export function daDisco(leggi: () => Promise<IndiceDaDisco>, home: string): Fonte {
  const indicatori = async () => ((await leggi()).file[INDICATORI] ?? []) as readonly IndicatoreCercato[];
  return {
    carica: async (nome) => (await leggi()).file[nome],
    // Il percorso è della cartella: da un disco si nomina il file.
    indirizzo: (percorso) => {
      const [cartella = "", punto] = percorso.slice(1).split("#");
      return `${home.replace(/index\.html$/, "")}${cartella}index.html${punto === undefined ? "" : `#${punto}`}`;
    },
    testi: async (percorsi) => {
      const { testi } = await leggi();
      return new Map(percorsi.flatMap((p) => (testi[p] === undefined ? [] : [[p, testi[p]] as const])));
    },
    indicatori: async (parole, filtri) => {
      const cercate = chiaviDi(parole).map(radice);
      const trovati = (await indicatori()).filter((i) => passa(i, filtri) && ha(i, cercate));
      return { quanti: trovati.length, leggi: async (da, a) => trovati.slice(da, a) };
    },
    valori: async () => {
      const tutti = await indicatori();
      const diversi = (campo: "area" | "tipo" | "obiettivo") =>
        [...new Set(tutti.map((i) => i[campo]))].sort((a, b) => a.localeCompare(b, "it"));
      return { area: diversi("area"), tipo: diversi("tipo"), obiettivo: diversi("obiettivo") };
    },
  };
}

const passa = (i: IndicatoreCercato, filtri: Scelti): boolean =>
  CAMPI.every((c) => !filtri[c] || (c === "genere" ? INDICATORE : c === "comune" ? "" : i[c]) === filtri[c]);

function ha(i: IndicatoreCercato, cercate: readonly string[]): boolean {
  const sue = new Set(chiaviDi(`${i.titolo} ${i.dettaglio} ${i.obiettivo}`).map(radice));
  return cercate.every((c) => sue.has(c));
}
