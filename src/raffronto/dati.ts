/** Una versione come dati: ogni voce con il suo nome, i campi com'erano, il testo blocco per blocco, le righe di ogni tabella. */
import { conCaratteriComuni } from "../piano/ingresso/caratteri.ts";
import { INTERNE } from "./interne.ts";
import type { Sorgente } from "./sorgente.ts";
import type { Voce } from "./tipi.ts";
import { leggiFile, nonConvalidati, vociDi } from "./versione.ts";

export type VociDatate = Record<string, Record<string, unknown>>;

/** @returns per genere e identificativo: `voci.indicatore["b1-r1"].valore` */
export function datiDi(sorgente: Sorgente): { voci: VociDatate; illeggibili: string[] } {
  const testi = conCaratteriComuni(new Map(sorgente.file));
  const lettura = leggiFile(testi, testi.keys());
  const { voci, illeggibili } = vociDi(testi, lettura, new Set(nonConvalidati(lettura)));
  const fatte: VociDatate = {};
  const metti = (genere: string, id: string, valore: unknown) => {
    fatte[genere] ??= {};
    fatte[genere][id] = valore;
  };
  for (const voce of voci.filter((v) => v.genere !== "versione")) {
    metti(voce.genere, voce.id, conTesto(voce));
    for (const { genere, in: dove, elenco } of INTERNE)
      if (dove === voce.genere)
        for (const interna of (voce.campi[elenco] as { id?: string }[] | undefined) ?? [])
          if (interna.id) metti(genere, interna.id, { ...interna, [dove]: voce.id });
  }
  return { voci: fatte, illeggibili: [...sorgente.illeggibili, ...illeggibili] };
}

const conTesto = ({ campi, testo, tabella }: Voce) => ({
  ...campi,
  ...(testo ? { testo: testo.map((b) => b.forma) } : {}),
  ...(tabella
    ? {
        righe: tabella.righe.map(({ celle }) =>
          Object.fromEntries(Object.entries(celle).map(([c, v]) => [c, v.testo])),
        ),
      }
    : {}),
});
