/** Un grafico ha un asse solo: le sue colonne sono numeri, e hanno tutte la stessa unità. */
import { NOMI_UNITA } from "../../../generi/dataset/unita.ts";
import { colonnaDi } from "../../modello.ts";
import type { Regola } from "../regola.ts";

export const graficoImpossibile: Regola = {
  id: "grafico-impossibile",
  famiglia: "figure",
  gravita: "errore",
  titolo: "Un grafico mette insieme unità diverse, o colonne che non sono numeri",
  motivo: "Su un asse solo le persone e gli euro si leggono con la stessa scala: il disegno direbbe il falso.",
  esempio: { sbagliato: "serie: [spesa, utenti]", giusto: "un grafico per la spesa e uno per gli utenti" },
  cerca: ({ piano, posizione }) =>
    piano.dataset.flatMap((d) =>
      (d.grafici ?? []).flatMap((g, i) => {
        const colonne = g.serie.map((nome) => colonnaDi(d, nome));
        const prima = colonne.find((c) => c?.tipo === "numero");
        const j = colonne.findIndex((c) => c && (c.tipo !== "numero" || c.unita !== prima?.unita));
        const fuori = colonne[j];
        if (!d.file || !fuori) return [];
        const detto = (c: typeof fuori) => `«${c.nome}» (${NOMI_UNITA[c.unita ?? "numero"]})`;
        return [
          {
            file: d.file,
            ...posizione(d.file, ["grafici", i, "serie", j]),
            messaggio:
              fuori.tipo !== "numero"
                ? `Il grafico «${g.id}» disegna la colonna «${fuori.nome}», che non è di numeri`
                : `Il grafico «${g.id}» mette insieme due unità: ${prima ? detto(prima) : ""} e ${detto(fuori)}`,
            suggerimento: fuori.tipo !== "numero" ? "togli la colonna dalle serie" : "fanne due grafici, uno per unità",
          },
        ];
      }),
    ),
};
