/** Un grafico nel tempo che non si può disegnare in scala: anni distanti messi in fila come se fossero vicini. */
import type { DatiGrafico } from "../../../generi/dataset/schema.ts";
import { momentoDi, passiFra } from "../../../testo/momento.ts";
import { type Disposto, daMettereInScala, disponi } from "../../grafici.ts";
import type { Dataset } from "../../modello.ts";
import type { Regola } from "../regola.ts";

/** Oltre, una barra larga quanto il passo più corto non si vede più. */
const MASSIMO_BARRE = 40;

export const graficoSenzaScala: Regola = {
  id: "grafico-senza-scala",
  famiglia: "figure",
  gravita: "errore",
  titolo: "Un grafico nel tempo che non si può disegnare in scala",
  motivo:
    "Chi guarda legge la distanza fra due barre o due punti come tempo che passa: se fra l'uno e l'altro sono passati dieci anni, " +
    "o se uno non è un anno, il disegno direbbe il falso. Barre verticali e linee mettono da sole gli anni in scala.",
  esempio: {
    sbagliato: "tipo: barre orizzontali, con le righe 2001, 2011, 2021, 2022",
    giusto: "tipo: barre, con le stesse righe",
  },
  cerca: ({ piano, posizione }) =>
    piano.dataset.flatMap((d) =>
      (d.grafici ?? []).flatMap((g, i) => {
        // Di una cella che non è un anno si dice alla cella.
        const guasto = d.file && !conAnniSbagliati(d) ? fuoriScala(g, disponi(d, g)) : undefined;
        if (!guasto) return [];
        return [
          {
            file: d.file,
            ...posizione(d.file, ["grafici", i, "tipo"]),
            messaggio: `Il grafico «${g.id}» ${guasto[0]}`,
            suggerimento: guasto[1],
          },
        ];
      }),
    ),
};

const conAnniSbagliati = ({ chiave, colonne, righe }: Dataset): boolean =>
  colonne.some((c) => c.nome === chiave && c.tipo === "anno") &&
  righe.some((r) => !/^(?:1[89]|20|21)\d{2}$/.test(r.celle[chiave]?.testo ?? ""));

function fuoriScala({ tipo }: DatiGrafico, disposto: Disposto): [guasto: string, rimedio: string] | undefined {
  const { categorie, momenti, temporale } = disposto;
  const inScala = daMettereInScala(disposto);
  const passi = inScala && passiFra(inScala);
  if (inScala && passi) {
    const detti = `«${categorie[0]}»… «${categorie.at(-1)}»`;
    if (tipo === "barre orizzontali")
      return [
        `mette una sotto l'altra, alla stessa distanza, voci che non distano lo stesso tempo: ${detti}`,
        "scrivi «tipo: barre» o «tipo: linee», che mettono gli anni in scala",
      ];
    const posti = ((inScala.at(-1) ?? 0) - (inScala[0] ?? 0)) / passi.corto + 1;
    if (tipo !== "linee" && posti > MASSIMO_BARRE)
      return [
        `dovrebbe disegnare in scala barre troppo sottili: ${detti}, con due voci vicine`,
        "scrivi «tipo: linee», oppure lascia fuori qualche riga con «escludi»",
      ];
    return undefined;
  }
  if (tipo !== "linee") return undefined;
  const anni = momenti.filter((m) => m !== undefined).length;
  const estranea = categorie[momenti.indexOf(undefined)];
  if (anni > 1 && estranea !== undefined)
    return [
      `unisce con una linea degli anni e «${estranea}», che non è un anno`,
      "lasciala fuori con «escludi», oppure scrivi «tipo: barre»",
    ];
  const doppia = temporale ? categorie.find((c, i) => i && momentoDi(c) === momenti[i - 1]) : undefined;
  return doppia === undefined
    ? undefined
    : [
        `ha due voci nello stesso momento: «${doppia}» e quella prima`,
        "tieni una voce per anno, oppure scrivi «tipo: barre»",
      ];
}
