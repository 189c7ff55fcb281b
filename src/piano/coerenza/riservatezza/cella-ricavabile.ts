/** Un numero coperto che chi legge ritrova con un conto. */
import { nomeNormale } from "../../enti.ts";
import type { Cella, Dataset } from "../../modello.ts";
import type { Contesto } from "../contesto.ts";
import type { Regola, Segnalazione } from "../regola.ts";
import { MASSIMO } from "./cella-piccola.ts";
import { type Conto, contiDi, contiFra, nomeDi } from "./ricavabile/conti.ts";
import { type Intervallo, limiti } from "./ricavabile/limiti.ts";
import { contiNeiTesti } from "./ricavabile/nei-testi.ts";

interface Coperta {
  dataset: Dataset;
  riga: string;
  colonna: string;
  cella: Cella;
  /** La tabella la copre apposta; se no è vuota, e piccola sarebbe di poche persone. */
  apposta: boolean;
}

export const cellaRicavabile: Regola = {
  id: "cella-ricavabile",
  famiglia: "riservatezza",
  gravita: "avviso",
  titolo: "Un numero coperto si ricava da un totale, da un'altra tabella o da una frase",
  motivo:
    "Coprire una cella sola non basta: chi ha il totale fa una sottrazione. Vale anche per due tabelle, per due anni e per una tabella e un testo.",
  esempio: {
    sbagliato: "Borgo 12, Roccachiara «meno di 4», totale 14",
    giusto: "Borgo 12, Roccachiara e Pian dei Tigli «meno di 4», senza il totale della loro somma",
  },
  cerca: (contesto) => {
    const coperte = copertePer(contesto);
    if (!coperte.size) return [];
    const conti = [
      ...contesto.piano.dataset.flatMap(contiDi),
      ...contiFra(contesto.piano),
      ...contiNeiTesti(contesto, new Set(coperte.keys())),
    ];
    const trovati = limiti(incognite(conti, coperte), conti);
    return [...trovati].flatMap(([nome, fra]) => {
      const coperta = coperte.get(nome);
      return coperta && siRicava(coperta, fra) ? [segnala(contesto, coperta, nome, conti)] : [];
    });
  },
};

/** Le celle di cui non si deve sapere quante persone contano. */
function copertePer({ piano }: Contesto): Map<string, Coperta> {
  const posti = new Set([...piano.identita.comuni, ...piano.servizi].map((v) => nomeNormale(v.nome)));
  return new Map(
    piano.dataset.flatMap((dataset) =>
      dataset.righe.flatMap((r) => {
        const posto = posti.has(nomeNormale(r.celle[dataset.chiave]?.testo ?? ""));
        return dataset.colonne.flatMap(({ nome: colonna, unita }) => {
          const cella = r.celle[colonna];
          const apposta = cella?.coperto !== undefined;
          if (!cella || cella.valore !== null || !(apposta || (posto && unita === "persone"))) return [];
          return [[nomeDi(dataset, r.chiave, colonna), { dataset, riga: r.chiave, colonna, cella, apposta }] as const];
        });
      }),
    ),
  );
}

/** Tutti i numeri che i conti non sanno: anche una cella vuota che da sola non importerebbe ne lascia scoperta un'altra. */
function incognite(conti: readonly Conto[], coperte: ReadonlyMap<string, Coperta>): Map<string, Intervallo> {
  const tutte = new Map<string, Intervallo>();
  for (const nome of [...coperte.keys(), ...conti.flatMap((c) => [...c.pesi.keys()])])
    tutte.set(nome, coperte.get(nome)?.cella.coperto ?? { da: 0, a: Number.POSITIVE_INFINITY });
  return tutte;
}

/** Coperta apposta: si sa quanto vale. Vuota: si sa che conta poche persone. */
const siRicava = ({ apposta }: Coperta, { da, a }: Intervallo): boolean =>
  apposta ? da === a && da > 0 : da > 0 && a <= MASSIMO;

/** Il messaggio non dice quanto vale: il referto di un controllo lo leggono anche altri. */
function segnala(
  { posizione }: Contesto,
  { dataset, riga, colonna, cella }: Coperta,
  nome: string,
  conti: readonly Conto[],
): Segnalazione {
  const come = [...new Set(conti.filter((c) => c.pesi.has(nome)).map((c) => c.come))];
  const titolo = dataset.colonne.find((c) => c.nome === colonna)?.titolo ?? colonna;
  const quale = rigaScritta(dataset, riga);
  const scritta = cella.testo ? `«${cella.testo}»` : "la cella vuota";
  return {
    file: dataset.fileCsv,
    ...posizione(dataset.fileCsv, [riga, colonna]),
    messaggio: `«${titolo}», ${quale}: ${scritta} si ricava con ${come.join(" e con ")}`,
    suggerimento:
      "copri anche un'altra cella della stessa riga e della stessa colonna, oppure togli ciò che permette il conto",
    figure: [nome],
  };
}

const rigaScritta = (d: Dataset, chiave: string): string =>
  d.righe.find((r) => r.chiave === chiave)?.celle[d.chiave]?.testo ?? chiave;
