/** Il tempo che passa: un piano approvato si costruisce anche fra dieci anni; ciò che scade è un avviso, non un muro. */
import { describe, expect, it } from "vitest";
import type { PianoYaml } from "../../../src/generi/identita/schema.ts";
import { caricaPiano, componi } from "../../../src/piano/carica.ts";
import { controllaCoerenza } from "../../../src/piano/coerenza/index.ts";
import { siApprovaOra, statoDichiarazione, statoRecapiti } from "../../../src/piano/obblighi.ts";
import { oggi } from "../../../src/sito/oggi.ts";
import { SITI } from "../../attrezzi/siti.ts";

const { file } = caricaPiano(SITI.inventato.piano);
const testo = file.get("piano.yaml") ?? "";

const SEDUTA = "atti/assemblea-2024-12-10.mdx";
const approvazione = /approvazione:\n(?: {2}.*\n)+/.exec(testo)?.[0] ?? "";

/**
 * Ciò che il controllo trova quel giorno, con il piano approvato in una data, in una seduta di quel giorno, e la dichiarazione che
 * scade in un'altra. Una bozza non ha un'approvazione.
 */
function trovate(giorno: string, atto = "2024-12-10", scadenza = "2027-09-23", stato = "approvato"): string[] {
  const cambiato = testo
    .replace("data: 2024-12-10", `data: ${atto}`)
    .replace("scadenza: 2027-09-23", `scadenza: ${scadenza}`)
    .replace("stato: approvato", `stato: ${stato}`);
  const intero = stato === "approvato" ? cambiato : cambiato.replace(approvazione, "");
  const seduta = (file.get(SEDUTA) ?? "").replace("data: 2024-12-10", `data: ${atto}`);
  const cambiati = new Map([...file, ["piano.yaml", intero], [SEDUTA, seduta]]);
  const caricamento = componi({ file: cambiati, diagnostiche: [] });
  expect(caricamento.diagnostiche).toEqual([]);
  return controllaCoerenza(caricamento, undefined, giorno)
    .filter((d) => d.gravita !== "nota")
    .map((d) => `${d.gravita} ${d.regola}`);
}

const AVVISO = ["avviso dichiarazione-scaduta"];
const ERRORE = ["errore dichiarazione-scaduta-da-approvato"];

describe("la dichiarazione di accessibilità", () => {
  it.each([
    ["2026-11-20", []],
    ["2027-09-23", []],
    ["2027-09-24", AVVISO],
    ["2030-01-15", AVVISO],
    ["2035-12-31", AVVISO],
  ])("di un piano approvato nel 2024, guardata il %s", (giorno, attese) => {
    expect(trovate(giorno)).toEqual(attese);
  });
  it.each([
    ["il giorno dell'atto", "2027-12-10", "2027-12-10", ERRORE],
    ["prima dell'atto, già scritto", "2027-12-01", "2027-12-10", [...ERRORE, "errore stato-smentito"]],
    ["fino al primo 23 settembre dopo l'atto", "2028-09-23", "2027-12-10", ERRORE],
    ["dal 24 settembre il piano è già approvato", "2028-09-24", "2027-12-10", AVVISO],
    ["l'atto è di un 23 settembre", "2027-09-24", "2027-09-23", AVVISO],
    ["l'atto è del 24 settembre", "2027-09-24", "2027-09-24", ERRORE],
  ])("scaduta nel 2027: %s", (_caso, giorno, atto, attese) => {
    expect(trovate(giorno, atto)).toEqual(attese);
  });
  it("in una bozza è sempre un avviso", () => {
    expect(trovate("2030-01-15", "2024-12-10", "2027-09-23", "bozza")).toEqual(AVVISO);
  });
  it("una data impossibile ferma anche un piano già approvato: non è il tempo, è uno sbaglio", () => {
    expect(trovate("2030-01-15", "2024-12-10", "2035-09-23")).toEqual(ERRORE);
  });
  it("vale fino al 23 settembre compreso, e non più di un anno", () => {
    const il = (giorno: string) => statoDichiarazione("2027-09-23", giorno);
    expect(["2026-05-31", "2026-06-01", "2026-09-24", "2027-09-23", "2027-09-24"].map(il)).toEqual([
      "troppo lontana",
      "valida",
      "valida",
      "valida",
      "scaduta",
    ]);
  });
  it("di un piano approvato senza la data dell'atto non si sa se è già approvato: come se lo fosse ora", () => {
    expect(siApprovaOra({ stato: "approvato" } as PianoYaml, "2035-01-01")).toBe(true);
    expect(siApprovaOra({ stato: "bozza" } as PianoYaml, "2035-01-01")).toBe(false);
  });
});

describe("i recapiti di security.txt", () => {
  it("valgono fino al giorno scritto compreso, e al massimo un anno", () => {
    const il = (giorno: string) => statoRecapiti("2027-03-01", giorno);
    expect(["2026-02-28", "2026-03-01", "2027-03-01", "2027-03-02"].map(il)).toEqual([
      "troppo lontani",
      "validi",
      "validi",
      "scaduti",
    ]);
  });
});

describe("il giorno in cui si costruisce", () => {
  it("è quello di SOURCE_DATE_EPOCH, in Italia; senza, quello dell'orologio", () => {
    expect(oggi("1795217400", 0)).toBe("2026-11-21");
    expect(oggi("", Date.UTC(2030, 5, 1))).toBe("2030-06-01");
  });
  it.each(["ieri", "1e20"])("SOURCE_DATE_EPOCH=%s è un errore che dice che cosa scrivere", (epoca) => {
    expect(() => oggi(epoca, 0)).toThrow(`SOURCE_DATE_EPOCH è «${epoca}»: deve essere un numero di secondi dal 1970`);
  });
});
