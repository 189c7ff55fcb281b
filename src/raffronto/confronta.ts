/** Confronta due versioni: legge solo i file che non sono uguali byte per byte, e dice ciò che non ha potuto leggere. */
import { conCaratteriComuni } from "../piano/ingresso/caratteri.ts";
import { raffronta } from "./raffronta.ts";
import type { Sorgente } from "./sorgente.ts";
import type { Differenza } from "./tipi.ts";
import { leggiFile, nonConvalidati, vociDi } from "./versione.ts";

export interface Esito {
  differenze: Differenza[];
  /** I file di cui non si sa che cosa cambia, e in quale versione non si leggono. */
  illeggibili: { versione: string; file: string }[];
}

/** Un file che una delle due versioni non convalida si confronta, in tutte e due, com'è scritto. */
export function confrontaSorgenti(prima: Sorgente, dopo: Sorgente): Esito {
  const quali = diversi(prima, dopo);
  const [testi, nuovi] = [soloDi(prima, quali), soloDi(dopo, quali)];
  const a = leggiFile(testi, quali);
  const b = leggiFile(nuovi, quali, { testi, lettura: a });
  const scritti = new Set([...nonConvalidati(a), ...nonConvalidati(b)]);
  const [v, w] = [vociDi(testi, a, scritti), vociDi(nuovi, b, scritti)];
  const guasti = [
    ...[...prima.illeggibili, ...v.illeggibili].map((file) => ({ versione: prima.nome, file })),
    ...[...dopo.illeggibili, ...w.illeggibili].map((file) => ({ versione: dopo.nome, file })),
  ];
  const incerti = new Set(guasti.map((g) => g.file));
  const sicure = (voci: typeof v.voci) => voci.filter((voce) => !incerti.has(voce.file));
  const trovate = raffronta({ voci: sicure(v.voci), altri: prima.altri }, { voci: sicure(w.voci), altri: dopo.altri });
  return {
    differenze: prima.copia || dopo.copia ? trovate.filter((d) => d.genere !== "versione") : trovate,
    illeggibili: guasti,
  };
}

/** I file che cambiano; di un dataset, tutti e due anche se ne cambia uno. */
function diversi(prima: Sorgente, dopo: Sorgente): string[] {
  const tutti = [...new Set([...prima.file.keys(), ...dopo.file.keys()])];
  const cambiati = tutti.filter((f) => prima.file.get(f) !== dopo.file.get(f));
  const coppie = cambiati.map((f) => f.replace(/\.csv$/, ".yaml"));
  const presenti = new Set(tutti);
  return [...new Set([...cambiati, ...coppie, ...coppie.map((f) => f.replace(/\.yaml$/, ".csv"))])]
    .filter((f) => presenti.has(f))
    .sort();
}

const soloDi = ({ file }: Sorgente, quali: readonly string[]) =>
  conCaratteriComuni(new Map(quali.flatMap((f) => (file.has(f) ? [[f, file.get(f) as string]] : []))));
