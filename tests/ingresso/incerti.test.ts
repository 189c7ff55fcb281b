/** Finché un file è incerto, ciò che cita e chi lo cita non danno messaggi, di nessuna gravità. */
import { describe, expect, it } from "vitest";
import { controllaCoerenza } from "../../src/piano/coerenza/index.ts";
import { dopo, OGGI, originale } from "./piano.ts";

/** Ogni messaggio, anche i consigli; non le note, che sono incoerenze spiegate. */
const tutti = (...cambi: Parameters<typeof dopo>) => {
  const { caricamento } = dopo(...cambi);
  return [...caricamento.diagnostiche, ...controllaCoerenza(caricamento, undefined, OGGI)]
    .filter((d) => d.gravita !== "nota")
    .map((d) => `${d.gravita} ${d.file}:${d.riga} ${d.regola}`);
};
const righe = (file: string, testo: string) =>
  originale(file).slice(0, originale(file).indexOf(testo)).split("\n").length;

describe("un errore, e le voci che cita", () => {
  it.each([
    [
      "un valore sbagliato in una scheda che cita un fondo",
      "obiettivi/b1.mdx",
      "importo: 90.000, periodo: triennio",
      "importo: 90.000, periodo: ogni anno",
    ],
    [
      "un valore sbagliato fra le domande",
      "obiettivi/b1.mdx",
      "natura: { tipi: [preventivo, riparativo] }",
      "natura: { tipi: [preventiva] }",
    ],
    ["un segno di HTML nel testo", "obiettivi/b1.mdx", "Si chiede aiuto in un solo posto.", "Si chiede<br>aiuto."],
  ])("%s: solo l'errore vero", (_nome, file, da, a) => {
    const trovati = tutti([file, da, a]);
    expect(trovati).toHaveLength(1);
    expect(trovati[0]).toMatch(new RegExp(`^errore ${file}:${righe(file, da)} `));
  });
  it.each([
    ["un fondo", "fondi.yaml", "nome:", "nomme:"],
    ["un punto chiave", "punti-chiave.yaml", "nome:", "nomme:"],
    ["una sigla", "glossario.yaml", "nome:", "nomme:"],
    ["un ente", "enti.yaml", "nome:", "nomme:"],
    ["una tabella", "dati/entrate.yaml", "titolo:", "tittolo:"],
    ["un'area", "aree/b.mdx", "nome:", "nomme:"],
  ])("%s con un errore, citato altrove: gli errori sono suoi", (_nome, file, da, a) => {
    const trovati = tutti([file, da, a]);
    expect(trovati.length).toBeGreaterThan(0);
    for (const t of trovati) expect(t).toMatch(new RegExp(`^errore ${file}:`));
  });
});
