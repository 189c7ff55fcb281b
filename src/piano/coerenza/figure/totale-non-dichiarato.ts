/** Una riga che si chiama «totale» e che il dataset non dichiara: nei grafici e nei dati sarebbe una voce come le altre. */
import { eTotale } from "../../csv/note.ts";
import type { Regola } from "../regola.ts";

export const totaleNonDichiarato: Regola = {
  id: "totale-non-dichiarato",
  famiglia: "figure",
  gravita: "avviso",
  titolo: "Una riga di totale non è fra i «totali» del dataset",
  motivo:
    "In fondo a un foglio di calcolo c'è spesso un totale: se nessuno lo dice, il grafico lo disegna fra le voci.",
  esempio: { sbagliato: "in fondo al CSV «Totale;120», e niente nel .yaml", giusto: "nel .yaml «totali: [totale]»" },
  cerca: ({ piano, posizione }) =>
    piano.dataset.flatMap((d) => {
      const voci = d.righe.filter((r) => !d.totali?.includes(r.chiave));
      if (!d.file || voci.length < 2 || !d.colonne.some((c) => c.tipo === "numero")) return [];
      return voci
        .filter((r) => eTotale(r.celle[d.chiave]?.testo ?? ""))
        .map((r) => ({
          file: d.fileCsv,
          ...posizione(d.fileCsv, [r.chiave, d.chiave]),
          messaggio: `La riga «${r.celle[d.chiave]?.testo}» sembra un totale, ma ${d.file} non lo dice`,
          suggerimento: `scrivi in ${d.file}: totali: [${[...(d.totali ?? []), r.chiave].join(", ")}]`,
          altrove: [{ file: d.file, riga: 1, colonna: 1 }],
          figure: [`${d.id}/${r.chiave}/${d.chiave}`],
        }));
    }),
};
