/** Un grafico a barre che disegna un totale accanto alle sue parti: la barra del totale le schiaccia, e pare una voce. */
import type { DatiGrafico } from "../../../generi/dataset/schema.ts";
import { colonnaDi, type Dataset } from "../../modello.ts";
import type { Regola } from "../regola.ts";

export const totaleNelGrafico: Regola = {
  id: "totale-nel-grafico",
  famiglia: "figure",
  gravita: "avviso",
  titolo: "Un grafico disegna un totale fra le sue parti",
  motivo: "Accanto alle voci che lo compongono un totale sembra una voce in più, ed è più alto di tutte.",
  esempio: { sbagliato: "serie: [anno-2024], con la riga «Totale»", giusto: "serie: [anno-2024], escludi: [totale]" },
  cerca: ({ piano, posizione }) =>
    piano.dataset.flatMap((d) =>
      (d.grafici ?? []).flatMap((g, i) => {
        const totale = totaleFraLeParti(d, g);
        if (!d.file || totale === undefined) return [];
        return [
          {
            file: d.file,
            ...posizione(d.file, ["grafici", i]),
            messaggio: `Il grafico «${g.id}» disegna il totale «${totale}» fra le sue parti`,
            suggerimento: `aggiungi al grafico: escludi: [${[...(g.escludi ?? []), totale].join(", ")}]`,
          },
        ];
      }),
    ),
};

function totaleFraLeParti(d: Dataset, g: DatiGrafico): string | undefined {
  // Una variazione o una quota non si somma: il suo totale si confronta con le parti.
  if (g.serie.every((s) => colonnaDi(d, s)?.unita === "percentuale")) return undefined;
  // Con una serie per riga, o un elenco di righe scelte, chi scrive ha già deciso che cosa si vede.
  if (g.tipo === "linee" || g.seriePer === "righe" || g.righe) return undefined;
  const escluse = new Set(g.escludi);
  const disegnate = new Set(d.righe.map((r) => r.chiave).filter((r) => !escluse.has(r)));
  return disegnate.size > 2 ? d.totali?.find((r) => disegnate.has(r)) : undefined;
}
