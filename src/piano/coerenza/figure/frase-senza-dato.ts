/** La frase che fa da titolo a un grafico dice numeri che stanno nei suoi dati: un titolo è ciò che si ricorda. */
import { type Cifra, leggiCifre } from "../../../testo/cifre.ts";
import type { Dataset, GraficoDelPiano } from "../../modello.ts";
import { type Contesto, testoDi } from "../contesto.ts";
import { controllate } from "../raccolta.ts";
import type { Regola } from "../regola.ts";

export const fraseSenzaDato: Regola = {
  id: "frase-senza-dato",
  famiglia: "figure",
  gravita: "avviso",
  titolo: "La frase di un grafico ha un numero che nei suoi dati non c'è",
  motivo: "Chi legge in fretta legge solo il titolo del grafico: se il suo numero è sbagliato, resta il falso.",
  esempio: {
    sbagliato: "frase: Gli abitanti sono 4.021 (nella tabella 4.210)",
    giusto: "frase: Gli abitanti sono 4.210",
  },
  cerca: (contesto) =>
    contesto.piano.dataset.flatMap((d) =>
      (d.grafici ?? []).flatMap((g, i) =>
        !d.file || g.frase === undefined
          ? []
          : senzaDato(contesto, d, { ...g, dataset: d }, i).map(({ scritto }) => ({
              file: d.file,
              ...contesto.posizione(d.file, ["grafici", i, "frase"]),
              messaggio: `La frase del grafico «${g.id}» dice «${scritto.trim()}», che nelle figure di «${d.id}» non c'è`,
              suggerimento: "riscrivi il numero come sta nella tabella, o arrotondato",
            })),
      ),
    ),
};

/** I numeri di una frase che non vengono dal dataset. */
function senzaDato(contesto: Contesto, d: Dataset, grafico: GraficoDelPiano, posto: number): Cifra[] {
  const { frase = "" } = grafico;
  const valori = valoriDi(d);
  // Un anno o un'età si leggono nei nomi: delle righe, delle colonne, di ciò che il grafico mostra.
  const nomi = new Set(
    [
      ...d.righe.flatMap((r) => Object.values(r.celle).flatMap((c) => (c.valore === null ? [c.testo] : []))),
      ...d.righe.map((r) => r.celle[d.chiave]?.testo ?? ""),
      ...d.colonne.flatMap((c) => [c.titolo, c.descrizione ?? ""]),
      ...(grafico.nomi ?? []).map((n) => n.nome),
      ...[grafico.titolo, d.titolo, d.descrizione, grafico.anni ?? "", d.anni ?? ""],
    ].flatMap((t) => t.match(/\d+/g) ?? []),
  );
  return leggiCifre(frase).filter((c) => {
    if ((c.scritto.match(/\d+/g) ?? []).every((n) => nomi.has(n)) && c.unita === "numero") return false;
    if (c.genere !== "quantità") return true;
    const ce = (quanto: number) => valori.some((v) => Math.abs(Math.abs(v) - quanto) <= c.passo / 2 + 1e-9);
    const testo = contesto.raccolta && testoDi(contesto, d.file, ["grafici", posto, "frase"]);
    if (testo) {
      // Con una cifra sbagliata sarebbe un'altra figura della stessa tabella, e la regola tacerebbe.
      const scambiabile = valori.some((v) => unaCifra(Math.abs(v) / c.passo, c.valore / c.passo));
      const posto = { testo, inizio: c.inizio };
      controllate(contesto, "confrontata", [{ ...c, posto }], ([v = 0]) => scambiabile || ce(v));
    }
    return !ce(c.valore);
  });
}

/** Vero se due numeri, arrotondati, differiscono per una cifra sola. */
function unaCifra(a: number, b: number): boolean {
  const [x, y] = [a, b].map((n) => String(Math.round(n))) as [string, string];
  return x.length === y.length && [...x].filter((c, i) => c !== y[i]).length === 1;
}

/** Ogni figura della tabella, e quanto cambia da una riga alla seguente o dalla prima all'ultima: anche questo si dice in una frase. */
function valoriDi(d: Dataset): number[] {
  return d.colonne.flatMap((c) => {
    const colonna = d.righe.flatMap((r) => r.celle[c.nome]?.valore ?? []);
    const salti = colonna.slice(1).map((v, i) => v - (colonna[i] ?? v));
    const [primo, ultimo] = [colonna[0], colonna.at(-1)];
    return [...colonna, ...salti, ...(primo === undefined || ultimo === undefined ? [] : [ultimo - primo])];
  });
}
