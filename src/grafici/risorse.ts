/** I soldi a colpo d'occhio: un disegno per ogni periodo, perché importi di periodi diversi non si sommano né si confrontano. */

import { scriviNelGrafico } from "../generi/dataset/unita.ts";
import { idPeriodo, periodoRisorsa, postoPeriodo } from "../generi/obiettivi/periodi.ts";
import type { GruppoRisorse, Somma } from "../piano/risorse.ts";
import type { Disegno } from "./disegno.ts";

/** Oltre, un disegno è più lungo di due schermate: restano i più grandi. */
export const MASSIMO_BARRE = 30;

export interface DisegnoPeriodo {
  somma: Somma;
  disegno: Disegno;
  /** Quanti gruppi non si disegnano, perché sono i più piccoli di troppi. */
  altri: number;
}

/**
 * @param id da cui vengono gli identificativi dei disegni
 * @param nome come si chiama un gruppo nel disegno
 * @param somme di tutti gli importi, una per periodo
 */
export function disegniRisorse(
  id: string,
  gruppi: readonly GruppoRisorse[],
  somme: readonly Somma[],
  nome: (gruppo: GruppoRisorse) => string = (g) => g.nome,
): DisegnoPeriodo[] {
  const massimo = Math.max(1, ...gruppi.flatMap((g) => g.somme.map((s) => s.importo)));
  return somme.map((somma) => {
    const voci = gruppi
      .flatMap((g) => {
        const importo = g.somme.find((s) => s.periodo === somma.periodo)?.importo;
        return importo === undefined ? [] : [{ nome: nome(g), importo }];
      })
      .sort((a, b) => b.importo - a.importo);
    const scelte = voci.slice(0, MASSIMO_BARRE);
    return {
      somma,
      altri: voci.length - scelte.length,
      disegno: {
        id: `${id}-${idPeriodo(somma.periodo)}`,
        titolo: `Importi ${periodoRisorsa(somma.periodo)}`,
        tipo: "barre orizzontali",
        unita: "euro",
        asse: "Voce",
        categorie: scelte.map((v) => v.nome),
        serie: [
          {
            nome: periodoRisorsa(somma.periodo),
            valori: scelte.map((v) => v.importo),
            testi: scelte.map((v) => scriviNelGrafico(v.importo, "euro")),
          },
        ],
        temporale: false,
        minimo: 0,
        massimo,
        sopra: true,
        tinta: postoPeriodo(somma.periodo),
      },
    };
  });
}

/** Il gruppo con l'importo più grande, e qual è; niente, se nessuno ne ha. */
export function importoMaggiore(gruppi: readonly GruppoRisorse[]): { gruppo: GruppoRisorse; somma: Somma } | undefined {
  const tutte = gruppi.flatMap((gruppo) => gruppo.somme.map((somma) => ({ gruppo, somma })));
  return tutte.sort((a, b) => b.somma.importo - a.somma.importo)[0];
}
