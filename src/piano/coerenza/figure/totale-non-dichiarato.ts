/** Una riga che si chiama «totale» e che il dataset non dichiara: nei grafici e nei dati sarebbe una voce come le altre. */
import { eTotale } from "../../csv/note.ts";
import type { Dataset, Riga } from "../../modello.ts";
import { bilancio } from "../bilancio.ts";
import type { Regola } from "../regola.ts";
import { sembraTotale } from "./tabella.ts";

export const totaleNonDichiarato: Regola = {
  id: "totale-non-dichiarato",
  famiglia: "figure",
  gravita: "avviso",
  titolo: "Una riga di totale non è fra i «totali» del dataset",
  motivo:
    "In fondo a un foglio di calcolo c'è spesso un totale: se nessuno lo dice, il grafico lo disegna fra le voci.",
  esempio: { sbagliato: "in fondo al CSV «Totale;120», e niente nel .yaml", giusto: "nel .yaml «totali: [totale]»" },
  cerca: ({ piano, posizione }) => {
    const conta = bilancio();
    return piano.dataset.flatMap((d) => {
      const totali = new Set(d.totali);
      const voci = d.righe.filter((r) => !totali.has(r.chiave));
      const somma = (riga: Riga) => {
        conta(voci.length * d.colonne.length, d.fileCsv);
        return sommaDelle(voci, d, riga);
      };
      if (!d.file || voci.length < 2 || !d.colonne.some((c) => c.tipo === "numero")) return [];
      return voci
        .filter(
          (r) => eTotale(r.celle[d.chiave]?.testo ?? "") || (sembraTotale(r.celle[d.chiave]?.testo ?? "") && somma(r)),
        )
        .map((r) => ({
          file: d.fileCsv,
          ...posizione(d.fileCsv, [r.chiave, d.chiave]),
          messaggio: `La riga «${r.celle[d.chiave]?.testo}» sembra un totale, ma ${d.file} non lo dice`,
          suggerimento: `scrivi in ${d.file}: totali: [${[...(d.totali ?? []), r.chiave].join(", ")}]`,
          altrove: [{ file: d.file, riga: 1, colonna: 1 }],
          figure: [`${d.id}/${r.chiave}/${d.chiave}`],
        }));
    });
  },
};

/** Vero se la riga è la somma delle altre, in ogni colonna che si può sommare. */
function sommaDelle(voci: readonly Riga[], d: Dataset, riga: Riga): boolean {
  const altre = voci.filter((r) => r !== riga);
  const prove = d.colonne
    .filter((c) => c.tipo === "numero" && c.unita !== "percentuale")
    .flatMap((c) => {
      const scritto = riga.celle[c.nome]?.valore;
      const parti = altre.flatMap((r) => r.celle[c.nome]?.valore ?? []);
      return scritto == null || parti.length < 2 ? [] : [Math.abs(parti.reduce((a, b) => a + b, 0) - scritto) < 0.5];
    });
  return prove.length > 0 && prove.every(Boolean);
}
