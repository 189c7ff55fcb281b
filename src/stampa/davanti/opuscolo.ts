/** L'opuscolo per i cittadini, in A5: che cosa fa il piano, per chi, chi chiamare, dove andare. */

import type { ElencoMostrato, GenereQualunque } from "../../generi/genere.ts";
import { GENERI } from "../../generi/index.ts";
import { perPersona } from "../../piano/persone.ts";
import { PAROLE_STAMPA } from "../../testo/parole/stampa.ts";
import type { Contesto } from "../contesto.ts";
import type { Blocco, Testo } from "../forma.ts";
import { colofone, type Modifica } from "../parti/fondo.ts";
import { elencoDi } from "../parti/registri.ts";
import { b, elenco, p, titolo } from "../righe.ts";

const parole = PAROLE_STAMPA.citazione;
const parte = (c: string, id: string): Blocco => ({ b: "titolo", l: 1, genere: "parte", id, c: [c] });

export function opuscolo(ctx: Contesto, modifica: Modifica | undefined): Blocco[] {
  const { piano } = ctx;
  const emergenze = [...new Map(piano.persone.flatMap((v) => v.emergenze ?? []).map((e) => [e.numero, e])).values()];
  const sportelli = GENERI.find((g) => g.chiave === "sportelli");
  return [
    ...(emergenze.length
      ? [
          parte(parole.numeri, "numeri"),
          elenco(emergenze.map((e): Testo => [b(`${e.numero}, ${e.nome}. `), e.descrizione])),
        ]
      : []),
    ...(piano.persone.length ? [parte(parole.perChi, "per-chi")] : []),
    ...piano.persone.flatMap((v): Blocco[] => {
      const { obiettivi } = perPersona(piano, v);
      return [
        titolo(2, v.nome),
        p(v.descrizione),
        ...(obiettivi.length ? [elenco(obiettivi.map((o): Testo => [b(`${o.titolo}. `), o.sintesi]))] : []),
      ];
    }),
    ...(piano.persone.length
      ? []
      : [
          parte(PAROLE_STAMPA.sintesi.obiettivi, "obiettivi"),
          elenco(piano.obiettivi.map((o): Testo => [b(`${o.titolo}. `), o.sintesi])),
        ]),
    ...(piano.sportelli.length && sportelli?.elenco
      ? [
          parte(parole.sportelli, "sportelli"),
          ...elencoDi(ctx, sportelli as GenereQualunque & { elenco: ElencoMostrato<never> }),
        ]
      : []),
    ...colofone(ctx, PAROLE_STAMPA.citazione.opuscolo, modifica),
  ];
}
