/** Ciò che la verifica direbbe di un piano con un file cambiato, e a quale campo del modulo. */

import { z } from "zod";
import { type Diagnostica, ordina } from "../diagnostica/index.ts";
import { leggiCampi } from "../piano/campi.ts";
import { type Caricamento, componi } from "../piano/carica.ts";
import { type Cartella, leggiCartella } from "../piano/cartella.ts";
import { controllaCoerenza } from "../piano/coerenza/index.ts";
import { convalida } from "../piano/schemi.ts";
import { leggiYaml } from "../piano/yaml.ts";
import type { Percorso, Valore } from "../ritocco/cambio.ts";
import { type Documento, percorsoDi, valoreIn } from "./documento.ts";
import { nomeDi } from "./leggi.ts";
import { CORPO } from "./salva.ts";

export interface Controllo {
  /** I messaggi di ogni campo, per nome nel modulo; `""` per ciò che riguarda la voce intera. */
  campi: ReadonlyMap<string, Diagnostica[]>;
  /** Ciò che questo file cambia in altri. */
  altrove: Diagnostica[];
  errori: number;
  avvisi: number;
}

/** Un piano letto, e ciò che la verifica ne dice. */
export interface Letto {
  caricamento: Caricamento;
  diagnostiche: readonly Diagnostica[];
}

export const daMostrare = ({ gravita }: Diagnostica) => gravita === "errore" || gravita === "avviso";

/** Ciò che dicono il modello e la coerenza, già in ordine. @param testi i file da leggere al posto di quelli del disco */
export function diagnosticheDi(radice: string, oggi: string, testi: ReadonlyMap<string, string> = new Map()): Letto {
  const cartella: Cartella = leggiCartella(radice);
  const caricamento = componi({ ...cartella, file: new Map([...cartella.file, ...testi]) });
  const coerenza = controllaCoerenza(caricamento, undefined, oggi);
  return { caricamento, diagnostiche: ordina([...caricamento.diagnostiche, ...coerenza]).filter(daMostrare) };
}

/**
 * @param testo il file con dentro il modulo
 * @param letto ciò che la verifica dice del piano con quel testo
 * @param prima le diagnostiche del piano com'è sul disco: di altri file si mostra solo ciò che è nuovo
 */
export function controlla(
  documento: Documento,
  testo: string,
  { caricamento, diagnostiche }: Letto,
  prima: readonly Diagnostica[],
): Controllo {
  const mie = diagnostiche.filter((d) => d.file === documento.file);
  const campi = perCampo(mie, documento, testo, (percorso) => caricamento.posizione(documento.file, percorso));
  const chiave = (d: Diagnostica) => [d.file, d.regola, d.messaggio].join("\0");
  const gia = new Set(prima.map(chiave));
  return {
    campi,
    altrove: diagnostiche.filter((d) => d.file !== documento.file && !gia.has(chiave(d))),
    errori: diagnostiche.filter((d) => d.gravita === "errore").length,
    avvisi: diagnostiche.filter((d) => d.gravita === "avviso").length,
  };
}

/** Ciò che lo schema da solo dice del file: subito, senza leggere il resto del piano. */
export function controllaSchema(documento: Documento, testo: string): ReadonlyMap<string, Diagnostica[]> {
  const { file, genere } = documento;
  const letto = file.endsWith(".mdx") ? leggiCampi(testo, file).campi : leggiYaml(testo, file);
  if (!letto) return new Map();
  const schema = genere.posto.modo === "registro" ? z.array(genere.schema) : genere.schema;
  const { diagnostiche } = convalida(schema, letto, file);
  const mie = [...letto.diagnostiche, ...diagnostiche].filter(daMostrare);
  return perCampo(mie, documento, testo, (percorso) => letto.posizione(percorso));
}

type Posizioni = (percorso: Percorso) => { riga: number; colonna: number };

function perCampo(
  diagnostiche: readonly Diagnostica[],
  documento: Documento,
  testo: string,
  posizione: Posizioni,
): Map<string, Diagnostica[]> {
  const campi = new Map<string, Diagnostica[]>();
  const posti = postiDei(documento, testo, posizione);
  for (const d of diagnostiche) {
    const nome = campoDella(d, posti, documento, testo);
    if (nome !== undefined) campi.set(nome, [...(campi.get(nome) ?? []), d]);
  }
  return campi;
}

interface PostoDelCampo {
  nome: string;
  riga: number;
  colonna: number;
}

/** Dove sta nel file ogni valore della voce. */
function postiDei(documento: Documento, testo: string, posizione: Posizioni): PostoDelCampo[] {
  const posti: PostoDelCampo[] = [];
  const base = percorsoDi(documento);
  const guarda = (valore: Valore | undefined, percorso: Percorso): void => {
    posti.push({ nome: nomeDi(percorso), ...posizione([...base, ...percorso]) });
    if (typeof valore !== "object" || valore === null) return;
    for (const [k, v] of Object.entries(valore))
      guarda(v as Valore, [...percorso, Array.isArray(valore) ? Number(k) : k]);
  };
  guarda(valoreIn(documento, testo), []);
  return posti;
}

/** @returns niente, se in un registro riguarda un'altra voce */
function campoDella(
  d: Diagnostica,
  posti: readonly PostoDelCampo[],
  documento: Documento,
  testo: string,
): string | undefined {
  const esatti = posti.filter((p) => p.riga === d.riga && p.colonna === d.colonna);
  // Un gruppo e il suo primo campo cominciano nello stesso punto: il più interno dice di più.
  const esatto = esatti.at(-1);
  if (esatto) return manca(d, esatto.nome, documento) ?? esatto.nome;
  if (documento.conTesto && d.riga > rigaDelTesto(testo)) return CORPO;
  const [inizio, fine] = confini(documento, posti);
  if (d.riga < inizio || d.riga > fine) return documento.voce === undefined ? "" : undefined;
  const vicini = posti.filter((p) => p.riga <= d.riga).sort((a, b) => a.riga - b.riga || a.colonna - b.colonna);
  return vicini.at(-1)?.nome ?? "";
}

/** Di un campo che manca il messaggio ne dice il nome: è al suo posto che lo si cerca. */
function manca(d: Diagnostica, nome: string, documento: Documento): string | undefined {
  if (d.regola !== "campo-mancante") return undefined;
  const suo = /«(?:[^»]*\.)?([A-Za-z]+)»/.exec(d.messaggio)?.[1];
  if (!suo) return undefined;
  const { forma } = documento.campo;
  const inCima = forma.tipo === "gruppo" && forma.campi.some((c) => c.nome === suo);
  // Il posto di ciò che manca è l'inizio del gruppo, che è anche quello del suo primo campo.
  const gruppo = nome.includes(".") ? nome.slice(0, nome.lastIndexOf(".")) : "";
  return gruppo && !inCima ? `${gruppo}.${suo}` : inCima ? suo : undefined;
}

const rigaDelTesto = (testo: string): number => {
  const righe = testo.split("\n");
  return righe.findIndex((r, i) => i > 0 && /^---[ \t]*\r?$/.test(r)) + 1;
};

/** Le righe di una voce di un registro; tutte, se il file è suo. */
function confini({ voce }: Documento, posti: readonly PostoDelCampo[]): [number, number] {
  if (voce === undefined) return [1, Number.POSITIVE_INFINITY];
  const righe = posti.map((p) => p.riga);
  return [Math.min(...righe), Math.max(...righe)];
}
