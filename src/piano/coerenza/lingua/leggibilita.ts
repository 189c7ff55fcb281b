/** Un capitolo o una scheda che legge solo chi è del mestiere. */
import { contaParole, frasi } from "../../../testo/frasi.ts";
import { gulpease } from "../../../testo/leggibilita.ts";
import type { Contesto, Testo } from "../contesto.ts";
import type { Regola } from "../regola.ts";

/** Sotto questa soglia un testo è difficile anche per chi ha un diploma. */
export const SOGLIA = 40;

/** L'indice Gulpease di ogni file di testo, dai più difficili; i testi troppo corti non ci sono. */
export function indiciDi({ testi }: Contesto): { file: string; indice: number; parole: number }[] {
  return [...Map.groupBy(testi.filter(daLeggere), (t) => t.file)]
    .flatMap(([file, suoi]) => {
      const lette = suoi.flatMap((t) => frasi(t.testo));
      const testo = lette.map((f) => f.testo).join(" ");
      const indice = gulpease(testo, lette.length);
      return indice === null ? [] : [{ file, indice, parole: testo.split(/\s+/).length }];
    })
    .sort((a, b) => a.indice - b.indice);
}

/** I capoversi, le voci degli elenchi e i campi scritti a frasi: di una scheda sono quasi tutto ciò che si legge. */
const daLeggere = (t: Testo) =>
  t.file.endsWith(".mdx") &&
  (t.genere === "capoverso" || t.genere === "voce" || (t.genere === "campo" && contaParole(t.testo) >= PAROLE_CAMPO));
/** Un campo più corto è un'etichetta, non una frase. */
const PAROLE_CAMPO = 10;

export const leggibilita: Regola = {
  id: "leggibilita",
  famiglia: "lingua",
  gravita: "avviso",
  titolo: `Un testo ha un indice Gulpease sotto ${SOGLIA}`,
  motivo: "Sotto 40 un testo è difficile anche per chi ha un diploma; sotto 60 per chi ha la licenza media.",
  esempio: { sbagliato: "periodi lunghi, parole lunghe", giusto: "frasi brevi, parole di tutti i giorni" },
  cerca: (contesto) =>
    indiciDi(contesto)
      .filter(({ indice }) => indice < SOGLIA)
      .map(({ file, indice }) => ({
        file,
        riga: contesto.testi.find((t) => t.file === file && daLeggere(t))?.riga ?? 1,
        colonna: 1,
        messaggio: `L'indice Gulpease del testo è ${indice}: sotto ${SOGLIA} è difficile anche per chi ha un diploma`,
        suggerimento: "accorcia le frasi e usa parole più corte",
      })),
};
