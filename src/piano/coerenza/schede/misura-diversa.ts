/** La stessa cosa contata con numeri diversi: in due schede, o in una scheda e nell'esito da cui parte. */

import type { Luogo } from "../../../diagnostica/index.ts";
import type { Indicatore } from "../../../generi/obiettivi/indicatore.ts";
import { affini } from "../../../testo/affini.ts";
import { radici, somiglianza } from "../../../testo/impronta.ts";
import { scriviMisura } from "../../indicatori.ts";
import { bilancio } from "../bilancio.ts";
import type { Contesto } from "../contesto.ts";
import { contrastano, controllate, type Posto } from "../raccolta.ts";
import type { Regola } from "../regola.ts";

/** Un numero che una scheda o un esito dà per una certa cosa. */
interface Conta extends Luogo {
  id: string;
  /** La scheda a cui appartiene: dentro una stessa scheda i numeri possono essere diversi per tempo o per parte. */
  scheda: string;
  descrizione: string;
  unita: Indicatore["unita"];
  valore: number;
  radici: Set<string>;
  /** Dove sta il numero. */
  posto: Posto;
}

/** Quanto due descrizioni devono somigliarsi. */
const SOGLIA = 0.6;
const SOGLIA_ALTA = 0.7;
/** In quante schede una descrizione può comparire uguale e dire ancora la stessa cosa. */
const MASSIMO_UGUALI = 6;

export const misuraDiversa: Regola = {
  id: "misura-diversa",
  famiglia: "schede",
  gravita: "avviso",
  titolo: "La stessa cosa ha numeri diversi in due posti",
  motivo:
    "Un valore di partenza è un fatto già successo: se due schede, o una scheda e l'esito del triennio passato, ne danno due numeri, uno è sbagliato o misurano tempi diversi, e va detto.",
  esempio: { sbagliato: "360 azioni nella scheda B2, 300 nella B3", giusto: "360 azioni in tutte e due" },
  cerca: (contesto) => {
    const partenze = diPartenza(contesto);
    const fatti = senzaFormule([...partenze, ...raggiunti(contesto)]);
    const dopo = affiniDopo(fatti);
    const note = new Set(partenze);
    return fatti
      .filter((f) => note.has(f))
      .flatMap((a) =>
        dopo(a)
          .filter((b) => b.scheda !== a.scheda && b.unita === a.unita && simili(a, b))
          .filter((b) => diverse(contesto, a, b))
          .map((b) => ({
            file: a.file,
            riga: a.riga,
            colonna: a.colonna,
            messaggio: `«${a.descrizione}»: ${a.id} dice ${scriviMisura(a.valore, a.unita)}, ${b.id} dice ${scriviMisura(b.valore, b.unita)}`,
            altrove: [{ file: b.file, riga: b.riga, colonna: b.colonna }],
            figure: [a.id, b.id],
          })),
      );
  },
};

function diverse(contesto: Contesto, a: Conta, b: Conta): boolean {
  const termini = [a, b].map(({ valore, posto }) => ({ valore, passo: 1, posto }));
  if (controllate(contesto, "confrontata", termini, ([x, y]) => x === y)) return false;
  contrastano(contesto, a.posto, b.posto);
  return true;
}

/** Toglie le descrizioni usate uguali in molte schede («numero di utenti»): sono una formula, non una cosa sola. */
function senzaFormule(fatti: Conta[]): Conta[] {
  const chiave = (f: Conta) => [...f.radici].join(" ");
  const uguali = Map.groupBy(fatti, chiave);
  const schede = new Map([...uguali].map(([nome, suoi]) => [nome, new Set(suoi.map((u) => u.scheda)).size]));
  return fatti.filter((f) => (schede.get(chiave(f)) ?? 0) <= MASSIMO_UGUALI);
}

/** Dato un fatto, quelli che vengono dopo, hanno la sua unità e possono somigliargli. */
function affiniDopo(fatti: readonly Conta[]): (a: Conta) => Conta[] {
  const voci = fatti.map((f) => ({ parole: f.radici, gruppo: f.unita }));
  const posto = new Map(fatti.map((f, i) => [f, i]));
  const cerca = affini(voci, SOGLIA);
  const conta = bilancio();
  return (a) => {
    const suo = posto.get(a) ?? 0;
    const trovati = cerca({ parole: a.radici, gruppo: a.unita });
    conta(trovati.length, a.file);
    return trovati.flatMap((i) => (i > suo ? (fatti[i] ?? []) : []));
  };
}

/** Due descrizioni simili; quasi uguali, se la prima parola («progetti», «centri») non è la stessa cosa. */
function simili(a: Conta, b: Conta): boolean {
  const comuni = [...a.radici].filter((p) => b.radici.has(p)).length;
  const quanto = somiglianza(a.radici, b.radici);
  const [capoA = "", capoB = ""] = [[...a.radici][0], [...b.radici][0]];
  return comuni >= 2 && quanto >= (a.radici.has(capoB) && b.radici.has(capoA) ? SOGLIA : SOGLIA_ALTA);
}

/** I valori di partenza delle schede. */
function diPartenza({ piano, posizione }: Contesto): Conta[] {
  return piano.obiettivi.flatMap(({ id: scheda, file, indicatori }) =>
    indicatori.flatMap(({ tipo, id, descrizione, unita, valore }, i) =>
      tipo !== "input" || valore === null
        ? []
        : [
            {
              ...{ file, ...posizione(file, ["indicatori", i]) },
              ...{ id, scheda, descrizione, unita, valore, radici: radici(descrizione) },
              posto: { file, percorso: ["indicatori", i, "valore"] },
            },
          ],
    ),
  );
}

/** I dati raggiunti degli esiti. */
function raggiunti({ piano, posizione }: Contesto): Conta[] {
  return piano.esiti.flatMap(({ id: scheda, file, indicatori }) =>
    (indicatori ?? []).flatMap(({ id, descrizione: intera, unita, raggiunto }, i) =>
      raggiunto.flatMap(({ valore, descrizione: sua }, j) => {
        if (valore === null) return [];
        const descrizione = raggiunto.length > 1 ? (sua ?? intera) : intera;
        return [
          {
            ...{ file, ...posizione(file, ["indicatori", i]) },
            ...{ id, scheda, descrizione, unita, valore, radici: radici(descrizione) },
            posto: { file, percorso: ["indicatori", i, "raggiunto", j, "valore"] },
          },
        ];
      }),
    ),
  );
}
