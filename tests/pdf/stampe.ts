/** Le edizioni di un piano stampate per le prove: ciascuna una volta per file di prova. */
import { readFileSync } from "node:fs";
import { disegnaSvg } from "../../src/grafici/svg.ts";
import { caricaPiano } from "../../src/piano/carica.ts";
import { controllaCoerenza } from "../../src/piano/coerenza/index.ts";
import type { Piano } from "../../src/piano/modello.ts";
import type { Stampa } from "../../src/stampa/edizioni.ts";
import { type Stampata, stampaEdizione, type Tipografia } from "../../src/stampa/stampa.ts";

export const VALSERENA = "tests/fixtures/valserena";
export const MODIFICA = { data: "2026-01-02T03:04:05+01:00", commit: "abc1234" };

const aperte = new Map<string, Tipografia & { piano: Piano }>();

/** Un piano pronto da stampare. */
export function tipografia(radice = VALSERENA): Tipografia {
  const gia = aperte.get(radice);
  if (gia) return gia;
  const letto = caricaPiano(radice);
  if (!letto.piano) throw new Error(`Il piano «${radice}» non si legge`);
  const nuova = {
    caricamento: { ...letto, coerenza: controllaCoerenza(letto) },
    piano: letto.piano,
    radice,
    modifica: MODIFICA,
    disegna: (d: Parameters<typeof disegnaSvg>[0]) => disegnaSvg(d, "largo"),
  };
  aperte.set(radice, nuova);
  return nuova;
}

const stampate = new Map<string, Promise<Stampata>>();

/** I byte di un'edizione. */
export function stampata(scegli: (piano: Piano) => Stampa, radice = VALSERENA): Promise<Stampata> {
  const t = tipografia(radice);
  const { nome, edizione } = scegli(t.piano);
  const chiave = `${radice} ${nome}`;
  const gia = stampate.get(chiave) ?? stampaEdizione(t, edizione);
  stampate.set(chiave, gia);
  return gia;
}

export const leggi = (file: string): string => readFileSync(file, "utf8");
