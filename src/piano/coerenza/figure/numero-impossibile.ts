/** Numeri che una tabella non può avere: meno di zero persone, un anno con una cifra di troppo. */
import type { Colonna } from "../../../generi/dataset/schema.ts";
import type { Dataset } from "../../modello.ts";
import type { Regola } from "../regola.ts";

const CONTATE: ReadonlySet<string> = new Set(["persone", "posti", "strutture"]);
/** Una differenza può essere meno di zero. */
const DIFFERENZA = [
  /saldo|variazion|differenz|scost|increment|decrement|bilancio|scarto|delta|andamento/i,
  /crescita|calo|aument|diminu|migra|rispetto|confronto|perdit|avanzo|[+±Δ]/i,
];

export const numeroImpossibile: Regola = {
  id: "numero-impossibile",
  famiglia: "figure",
  gravita: "avviso",
  titolo: "Una tabella ha un numero che non può essere",
  motivo:
    "Venti posti in meno di zero, o l'anno 20224, sono errori di battitura: i totali e i grafici li prendono per buoni.",
  esempio: { sbagliato: "nella colonna dei posti, -20", giusto: "nella colonna dei posti, 20" },
  cerca: ({ piano, posizione }) =>
    piano.dataset.flatMap((d) =>
      !d.file
        ? []
        : d.colonne.flatMap((c) =>
            d.righe.flatMap((r) => {
              const cella = r.celle[c.nome];
              const nomeRiga = r.celle[d.chiave]?.testo ?? "";
              const perche = cella?.valore == null ? undefined : impossibile(d, c, nomeRiga, cella.valore, cella.testo);
              if (!cella || !perche) return [];
              return [
                {
                  file: d.fileCsv,
                  ...posizione(d.fileCsv, [r.chiave, c.nome]),
                  messaggio: `Colonna «${c.titolo}», riga «${nomeRiga}»: ${cella.testo} ${perche}`,
                  figure: [`${d.id}/${r.chiave}/${c.nome}`],
                },
              ];
            }),
          ),
    ),
};

function impossibile(d: Dataset, c: Colonna, riga: string, valore: number, testo: string): string | undefined {
  if (c.tipo === "anno") {
    if (!Number.isInteger(valore) || valore < 1800 || valore > 2150) return "non è un anno";
    return /^\d{4}$/.test(testo) ? undefined : "è un anno, e si scrive senza punti né spazi";
  }
  if (!Number.isInteger(valore) && interaTranneUna(d, c))
    return "non è intero, e tutte le altre figure della colonna lo sono";
  if (valore >= 0 || !contata(d, c)) return undefined;
  const differenza = [d.titolo, c.nome, c.titolo, c.descrizione ?? "", riga].some((t) =>
    DIFFERENZA.some((forma) => forma.test(t)),
  );
  const calcolata = d.verifiche?.some((v) => v.tipo === "differenza" && v.totale === c.nome);
  return differenza || calcolata ? undefined : "è meno di zero, e la colonna conta delle cose";
}

/** Vero se una colonna di persone, posti o strutture ha figure tutte intere tranne una: una media le avrebbe tutte con la virgola. */
function interaTranneUna(d: Dataset, c: Colonna): boolean {
  if (!CONTATE.has(c.unita ?? "")) return false;
  const valori = d.righe.flatMap((r) => r.celle[c.nome]?.valore ?? []);
  return valori.length > 2 && valori.filter((v) => !Number.isInteger(v)).length === 1;
}

/** Vero se la colonna conta: lo dice l'unità o, per «numero», il fatto che tutte le altre figure siano intere e positive. */
function contata(d: Dataset, c: Colonna): boolean {
  if (c.unita !== "numero") return CONTATE.has(c.unita ?? "");
  const valori = d.righe.flatMap((r) => r.celle[c.nome]?.valore ?? []);
  const negativi = valori.filter((v) => v < 0).length;
  return valori.every(Number.isInteger) && negativi === 1 && valori.length > 2;
}
