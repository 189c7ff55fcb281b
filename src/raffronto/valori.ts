/** Le differenze fra due valori: campo per campo, e negli elenchi voce per voce. */
import { abbina, type Coppia, type Elemento, spostate } from "./coppie.ts";
import { eOggetto, impronta } from "./scrittura.ts";

export type Passi = readonly (string | number)[];

/** Un cambiamento dentro i campi di una voce. I passi di un elenco sono posti, da zero: in quello di prima e in quello di dopo. */
export interface Cambio {
  tipo: "aggiunto" | "tolto" | "cambiato" | "spostato";
  prima: unknown;
  dopo: unknown;
  passiPrima: Passi;
  passiDopo: Passi;
  somiglianza?: number;
}

/** I nomi con cui una voce di un elenco si distingue dalle altre, dal più sicuro. */
const NOMI = ["id", "termine", "anno", "nome", "titolo"] as const;

/** Le differenze fra due valori dello stesso campo. */
export function cambi(prima: unknown, dopo: unknown, passiPrima: Passi = [], passiDopo: Passi = []): Cambio[] {
  if (impronta(prima) === impronta(dopo)) return [];
  const qui = { prima: prima ?? null, dopo: dopo ?? null, passiPrima, passiDopo };
  if (prima === undefined || prima === null) return [{ tipo: "aggiunto", ...qui }];
  if (dopo === undefined || dopo === null) return [{ tipo: "tolto", ...qui }];
  if (Array.isArray(prima) && Array.isArray(dopo)) return negliElenchi(prima, dopo, passiPrima, passiDopo);
  if (eOggetto(prima) && eOggetto(dopo))
    return [...new Set([...Object.keys(prima), ...Object.keys(dopo)])].flatMap((campo) =>
      cambi(prima[campo], dopo[campo], [...passiPrima, campo], [...passiDopo, campo]),
    );
  return [{ tipo: "cambiato", ...qui }];
}

function negliElenchi(prima: unknown[], dopo: unknown[], passiPrima: Passi, passiDopo: Passi): Cambio[] {
  const nome = nomeComune(prima, dopo);
  const { coppie, tolti, aggiunti } = abbina(elementi(prima, nome), elementi(dopo, nome));
  const mosse = new Set<Coppia>(spostate(coppie));
  return [
    ...tolti.map((p): Cambio => {
      return { tipo: "tolto", prima: prima[p], dopo: null, passiPrima: [...passiPrima, p], passiDopo };
    }),
    ...coppie.flatMap((coppia): Cambio[] => {
      const [p, d] = [coppia.prima, coppia.dopo];
      const [da, a] = [
        [...passiPrima, p],
        [...passiDopo, d],
      ];
      const dentro = cambi(prima[p], dopo[d], da, a);
      const mossa: Cambio[] = mosse.has(coppia)
        ? [{ tipo: "spostato", prima: prima[p], dopo: dopo[d], passiPrima: da, passiDopo: a }]
        : [];
      return [...mossa, ...dentro];
    }),
    ...aggiunti.map((d): Cambio => {
      return { tipo: "aggiunto", prima: null, dopo: dopo[d], passiPrima, passiDopo: [...passiDopo, d] };
    }),
  ];
}

/** Il nome che distingue tutte le voci di due elenchi, se ce n'è uno. */
function nomeComune(prima: readonly unknown[], dopo: readonly unknown[]): string | undefined {
  return NOMI.find((nome) =>
    [prima, dopo].every((elenco) => {
      const suoi = elenco.map((v) => (eOggetto(v) ? v[nome] : undefined));
      return suoi.every((v) => typeof v === "string" || typeof v === "number") && new Set(suoi).size === suoi.length;
    }),
  );
}

const elementi = (elenco: readonly unknown[], nome: string | undefined): Elemento[] =>
  elenco.map((valore) => ({
    nome: nome && eOggetto(valore) ? String(valore[nome]) : undefined,
    impronta: impronta(valore),
    parole: testoDi(valore),
  }));

/** Tutte le parole di un valore. */
export const testoDi = (valore: unknown): string =>
  Array.isArray(valore)
    ? valore.map(testoDi).join(" ")
    : eOggetto(valore)
      ? Object.values(valore).map(testoDi).join(" ")
      : String(valore ?? "");

/** Il percorso come lo si scrive: `risorse[2].importo`, con i posti da uno o, se le voci hanno un nome, con il nome. */
export function campoDi(passi: Passi, radice: unknown): string {
  let valore = radice;
  let scritto = "";
  for (const passo of passi) {
    const figlio = (valore as Record<string | number, unknown> | undefined)?.[passo];
    if (typeof passo === "number") {
      const nome = eOggetto(figlio) ? (figlio.id ?? figlio.termine) : undefined;
      scritto += `[${typeof nome === "string" ? nome : passo + 1}]`;
    } else scritto += scritto ? `.${passo}` : passo;
    valore = figlio;
  }
  return scritto;
}
