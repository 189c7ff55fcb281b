/** In una tabella di numeri una riga che ha solo il nome: un titolo in mezzo, o una riga che la fonte lascia vuota. */
import type { Regola } from "../regola.ts";

export const rigaSenzaFigure: Regola = {
  id: "riga-senza-figure",
  famiglia: "figure",
  gravita: "avviso",
  titolo: "Una riga di una tabella di numeri non ha nessuna figura",
  motivo:
    "In un foglio di calcolo può essere un titolo o una nota: nei dati aperti e nei grafici sarebbe una voce vuota.",
  esempio: { sbagliato: "Entrate straordinarie;;", giusto: "Entrate straordinarie;n.d.;n.d." },
  cerca: ({ piano, posizione }) =>
    piano.dataset
      .filter((d) => d.file && d.colonne.length > 1)
      .flatMap((d) => {
        const sole = d.righe.filter((r) => d.colonne.every((c) => c.nome === d.chiave || !r.celle[c.nome]?.testo));
        // In una tabella di parole è strana solo se tutte le altre righe sono piene.
        if (!d.colonne.some((c) => c.tipo === "numero") && sole.length > 1) return [];
        return sole.map((r) => ({
          file: d.fileCsv,
          ...posizione(d.fileCsv, [r.chiave, d.chiave]),
          messaggio: `La riga «${r.celle[d.chiave]?.testo ?? r.chiave}» non ha nessuna figura`,
          suggerimento: "se non è un dato, toglila; se la fonte non lo dà, scrivi «n.d.» nelle celle",
          figure: [`${d.id}/${r.chiave}/${d.chiave}`],
        }));
      }),
};
