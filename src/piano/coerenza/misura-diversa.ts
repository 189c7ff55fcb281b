/** La stessa cosa contata con numeri diversi: in due schede, o in una scheda e nell'esito da cui parte. */

import type { Indicatore } from "../../schema/indicatore.ts";
import type { Posizione } from "../diagnostica.ts";
import { scriviMisura } from "../indicatori.ts";
import type { Piano } from "../modello.ts";
import { type Contesto, impronta, type Regola } from "./regola.ts";

/** Un numero che un documento dà per una certa cosa. */
interface Conta extends Posizione {
  file: string;
  id: string;
  /** La scheda a cui appartiene: dentro una stessa scheda i numeri possono essere diversi per tempo o per parte. */
  scheda: string;
  descrizione: string;
  unita: Indicatore["unita"];
  valore: number;
  parole: Set<string>;
}

/** Quanto due descrizioni devono somigliarsi, da 0 a 1: parole comuni su parole di tutte e due. */
const SOMIGLIANZA = 0.6;

export const misuraDiversa: Regola = {
  id: "misura-diversa",
  famiglia: "schede",
  gravita: "avviso",
  titolo: "La stessa cosa ha numeri diversi in due posti",
  motivo:
    "Un valore di partenza è un fatto già successo: se due schede, o una scheda e l'esito del triennio passato, ne danno due numeri, uno è sbagliato o misurano tempi diversi, e va detto.",
  esempio: { sbagliato: "360 azioni nella scheda B2, 300 nella B3", giusto: "360 azioni in tutte e due" },
  cerca: (contesto) => {
    const schede = diPartenza(contesto);
    const fatti = [...schede, ...raggiunti(contesto)];
    return schede.flatMap((a, i) =>
      fatti
        .slice(i + 1)
        .filter(
          (b) => b.scheda !== a.scheda && b.unita === a.unita && b.valore !== a.valore && simili(a.parole, b.parole),
        )
        .map((b) => ({
          file: a.file,
          riga: a.riga,
          colonna: a.colonna,
          messaggio: `«${a.descrizione}»: ${a.id} dice ${scriviMisura(a.valore, a.unita)}, ${b.id} dice ${scriviMisura(b.valore, b.unita)} (${b.file}, riga ${b.riga})`,
        })),
    );
  },
};

const simili = (a: Set<string>, b: Set<string>): boolean => {
  const comuni = [...a].filter((p) => b.has(p)).length;
  return comuni >= 2 && comuni / (a.size + b.size - comuni) >= SOMIGLIANZA;
};
const parole = (descrizione: string) => new Set(impronta(descrizione).split(" "));

/** I valori di partenza delle schede. */
function diPartenza({ piano, posizione }: Contesto): Conta[] {
  return piano.obiettivi.flatMap((o) =>
    o.indicatori.flatMap(({ tipo, id, descrizione, unita, valore }, i) =>
      tipo !== "input" || valore === null
        ? []
        : [
            {
              file: o.file,
              ...posizione(o.file, ["indicatori", i]),
              id,
              scheda: o.id,
              descrizione,
              unita,
              valore,
              parole: parole(descrizione),
            },
          ],
    ),
  );
}

/** I dati raggiunti degli esiti. */
function raggiunti({ piano, posizione }: { piano: Piano; posizione: Contesto["posizione"] }): Conta[] {
  return piano.esiti.flatMap((e) =>
    (e.indicatori ?? []).flatMap(({ id, descrizione, unita, raggiunto }, i) =>
      raggiunto.flatMap((r) => {
        if (r.valore === null) return [];
        const che = raggiunto.length > 1 ? (r.descrizione ?? descrizione) : descrizione;
        return [
          {
            file: e.file,
            ...posizione(e.file, ["indicatori", i]),
            id,
            scheda: e.id,
            descrizione: che,
            unita,
            valore: r.valore,
            parole: parole(che),
          },
        ];
      }),
    ),
  );
}
