/** Il totale di una colonna che la tabella non scrive, e un testo sì. */
import { quantita } from "../../../../testo/cifre.ts";
import { frasi } from "../../../../testo/frasi.ts";
import { nomeNormale } from "../../../enti.ts";
import type { Dataset } from "../../../modello.ts";
import type { Contesto } from "../../contesto.ts";
import { sembraTotale } from "../../figure/tabella.ts";
import { type Conto, nomeDi } from "./conti.ts";

const TUTTI =
  /(?<!\p{L})(?:in tutto|in totale|complessivamente|nel complesso|sono in tutto|tutti i Comuni|Ambito)(?!\p{L})/iu;
/** Le parole che contano di un titolo, senza la desinenza. */
const radici = (titolo: string): string[] =>
  nomeNormale(titolo)
    .split(" ")
    .filter((p) => p.length > 3 && !/\d/.test(p))
    .map((p) => p.slice(0, Math.max(4, p.length - 2)));

/**
 * @param coperte le celle che la tabella non dice, per nome
 * @returns un conto per ogni frase che dice quante sono in tutto le cose di una colonna senza totale
 */
export function contiNeiTesti(contesto: Contesto, coperte: ReadonlySet<string>): Conto[] {
  const colonne = contesto.piano.dataset.flatMap((d) => {
    if (d.righe.some((r) => sembraTotale(r.celle[d.chiave]?.testo ?? ""))) return [];
    return d.colonne.flatMap((c) => {
      const sue = d.righe.map((r) => nomeDi(d, r.chiave, c.nome));
      const parole = radici(c.titolo);
      return parole.length && sue.some((n) => coperte.has(n)) ? [{ d, colonna: c.nome, parole, anni: anniDi(d) }] : [];
    });
  });
  if (!colonne.length) return [];
  return contesto.testi
    .filter((t) => t.genere !== "titolo")
    .flatMap((t) => frasi(t.testo))
    .flatMap(({ testo }) => {
      if (!TUTTI.test(testo)) return [];
      const normale = ` ${nomeNormale(testo)} `;
      const anni = testo.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? [];
      return colonne
        .filter((c) => c.parole.every((p) => normale.includes(` ${p}`)))
        .filter((c) => anni.every((a) => c.anni.includes(a)))
        .flatMap((c) => unaFrase(testo, c));
    });
}

const anniDi = (d: Dataset): string => `${d.anni ?? ""} ${d.titolo} ${d.descrizione}`;

/** Una frase con una quantità sola: con due non si sa quale sia il totale. */
function unaFrase(testo: string, { d, colonna }: { d: Dataset; colonna: string }): Conto[] {
  const trovate = quantita(testo).filter((q) => q.unita === "numero" && Number.isInteger(q.valore));
  const [sola] = trovate;
  if (!sola || trovate.length > 1 || sola.approssimata) return [];
  const pesi = new Map<string, number>();
  let note = 0;
  for (const r of d.righe) {
    const cella = r.celle[colonna];
    if (cella?.valore == null) pesi.set(nomeDi(d, r.chiave, colonna), 1);
    else note += cella.valore;
  }
  const resto = sola.valore - note;
  return resto < 0 ? [] : [{ pesi, min: resto, max: resto, come: `la frase «${testo}»` }];
}
