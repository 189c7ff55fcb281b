/** La forma dei casi ostili, e la prova che li guarda. Vedi LEGGIMI.md. */
import { expect, it } from "vitest";
import { controllaCoerenza } from "../../src/piano/coerenza/index.ts";
import { vociConTesto } from "../../src/piano/modello.ts";
import { carica, type File } from "./base.ts";

/** Un contenuto ostile e ciò che può fare: niente di più. */
export interface Caso {
  nome: string;
  /** I file del piano di base cambiati o aggiunti. */
  contiene: File;
  /**
   * `errore REGOLA file:riga:colonna` (anche `avviso`, `nota`): le diagnostiche sono esattamente queste, una per causa;
   * `pubblicato così: TESTO`: nessuna diagnostica, e quel testo è fra ciò che si pubblica.
   */
  puo: string | string[];
  /** Parole che il primo messaggio, o il suo rimedio, deve dire. */
  dice?: RegExp;
}

const PUBBLICATO = "pubblicato così: ";

/** Una prova per ogni caso: ciò che succede è ciò che può succedere, e ogni messaggio si capisce e non inganna. */
export function proveDi(casi: readonly Caso[]): void {
  it.each(casi)("$nome", ({ contiene, puo, dice }) => {
    const caricamento = carica(contiene);
    const diagnostiche = [...caricamento.diagnostiche, ...controllaCoerenza(caricamento)].filter(
      (d) => d.regola !== "obbligo-mancante",
    );
    const dette = diagnostiche.map((d) => `${d.gravita} ${d.regola} ${d.file}:${d.riga}:${d.colonna}`);
    if (typeof puo === "string" && puo.startsWith(PUBBLICATO)) {
      expect(dette).toEqual([]);
      expect(pubblicato(caricamento.piano)).toContain(puo.slice(PUBBLICATO.length));
      return;
    }
    expect(dette).toEqual([puo].flat());
    if (dice) expect(`${diagnostiche[0]?.messaggio} → ${diagnostiche[0]?.suggerimento}`).toMatch(dice);
    for (const d of diagnostiche)
      expect(`${d.messaggio} ${d.suggerimento ?? ""}`).not.toMatch(/undefined|\[object|NaN/);
  });
}

/** Tutto ciò che si pubblica di un piano, come testo: i campi, e i testi senza segni. */
function pubblicato(piano: ReturnType<typeof carica>["piano"]): string {
  if (!piano) return "";
  return JSON.stringify([piano, vociConTesto(piano).map((v) => v.testo.blocchi.map((b) => b.testo))]);
}
