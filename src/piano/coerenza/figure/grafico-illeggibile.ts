/** Un grafico che non fa vedere niente: vuoto, con un punto solo, con troppe voci o troppe serie. */
import type { DatiGrafico } from "../../../generi/dataset/schema.ts";
import { type Disposto, disponi } from "../../grafici.ts";
import type { Regola } from "../regola.ts";

/** I colori e le trame sono otto: la nona serie avrebbe quelli della prima. */
const MASSIMO_SERIE = 8;
/** Quante barre impilate stanno una accanto all'altra su un telefono. */
const MASSIMO_VOCI = 12;
/** Oltre, il grafico è più alto di due fogli. Le barre i cui nomi non starebbero in fila si disegnano una sotto l'altra. */
const MASSIMO_RIGHE = 60;

export const graficoIlleggibile: Regola = {
  id: "grafico-illeggibile",
  famiglia: "figure",
  gravita: "avviso",
  titolo: "Un grafico che non fa vedere niente, o che non si riesce a leggere",
  motivo:
    "Un grafico vuoto o con un punto solo non dice niente che la tabella non dica meglio; con troppe voci i nomi si coprono e i colori si ripetono.",
  esempio: { sbagliato: "tipo: linee, righe: ['2024']", giusto: "tipo: linee, righe: ['2022', '2023', '2024']" },
  cerca: ({ piano, posizione }) =>
    piano.dataset.flatMap((d) =>
      (d.grafici ?? []).flatMap((g, i) => {
        const guasto = d.file ? illeggibile(g, disponi(d, g)) : undefined;
        if (!guasto) return [];
        return [
          {
            file: d.file,
            ...posizione(d.file, ["grafici", i]),
            messaggio: `Il grafico «${g.id}» ${guasto[0]}`,
            suggerimento: guasto[1],
          },
        ];
      }),
    ),
};

function illeggibile({ tipo }: DatiGrafico, disposto: Disposto): [guasto: string, rimedio: string] | undefined {
  const { categorie, serie, temporale } = disposto;
  const voci = categorie.length;
  const punti = serie.map((s) => s.celle.filter((c) => c?.valore != null).length);
  if (!punti.some(Boolean)) return ["non ha nessun valore da disegnare", "riempi la tabella, oppure togli il grafico"];
  if (tipo === "linee" && Math.max(...punti) < 2)
    return ["è a linee, e ha un punto solo", "scrivi «tipo: barre», oppure togli il grafico"];
  if (serie.length > MASSIMO_SERIE)
    return [
      `ha ${serie.length} serie: oltre ${MASSIMO_SERIE} i colori si ripetono e non si distinguono`,
      "fanne due grafici, oppure lascia fuori qualche serie",
    ];
  if (tipo === "barre impilate" && !temporale && voci > MASSIMO_VOCI)
    return [
      `impila ${voci} barre una accanto all'altra: su un telefono i nomi non si leggono`,
      "scrivi «tipo: barre orizzontali», oppure lascia fuori qualche riga con «escludi»",
    ];
  if (tipo !== "linee" && voci * serie.length > MASSIMO_RIGHE)
    return [
      `ha ${voci * serie.length} barre, che non stanno in un foglio`,
      "lascia fuori qualche riga con «escludi», o scegli le righe che contano con «righe»",
    ];
  return undefined;
}
