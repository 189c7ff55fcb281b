/** `npm run nuovo`: il file è valido appena scritto, non ne copre un altro, e ciò che manca si dice tutto insieme. */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { GENERI } from "../../src/nuovo/prova.ts";
import { caricaPiano } from "../../src/piano/carica.ts";
import { lancia } from "../attrezzi/comandi.ts";
import { SITI } from "../attrezzi/siti.ts";
import { SENZA_PROCESSO } from "./generi.ts";

const radice = mkdtempSync(join(tmpdir(), "nuovo-"));
afterAll(() => rmSync(radice, { recursive: true, force: true }));
let piano = "";
beforeEach(() => {
  piano = mkdtempSync(join(radice, "piano-"));
  cpSync(SITI.inventato.piano, piano, { recursive: true });
  rmSync(join(piano, "rilevazioni"), { recursive: true });
  rmSync(join(piano, "sportelli.yaml"));
});
const nuovo = (...argomenti: string[]) => lancia("nuovo", argomenti, { PIANO: piano });
const leggi = (file: string) => readFileSync(join(piano, file), "utf8");
const elenco = () => readdirSync(piano, { recursive: true, encoding: "utf8" }).sort();

/** Un comando per genere, con il solo necessario. */
const COMANDI: Record<string, string[]> = {
  obiettivo: ["--area", "b", "--titolo", "Una casa"],
  esito: ["--titolo", "Le case", "--lettera", "B", "--nome-area", "Abitare"],
  dataset: ["--titolo", "Le domande", "--colonne", "Anno:anno, Domande:numero"],
  rilevazione: ["--anno", "2026", "--id", "b1-r1", "--valore", "12,5"],
  atto: ["--data", "2025-06-30"],
  sportello: ["--nome", "Sportello sociale"],
  sinonimo: ["--scrive", "la casa gialla, il dormitorio", "--cerca", "posto dove dormire"],
  versione: ["--numero", "1.0", "--data", "2025-06-30", "--stato", "bozza", "--perche", "si comincia"],
};

/** I generi le cui voci non hanno un identificativo, e ciò che si dice della seconda. */
const SENZA_ID: Readonly<Record<string, RegExp>> = {
  rilevazione: /è già misurato/,
  sinonimo: /«la casa gialla» c'è già: aggiungi a quella voce/,
  versione: /c'è già: scegli il numero dopo/,
};

describe("ogni genere", () => {
  it("ha il suo comando provato", () => {
    expect([...Object.keys(COMANDI), ...Object.keys(SENZA_PROCESSO)].sort()).toEqual(GENERI.map((g) => g.nome).sort());
  });
  it.each(Object.entries(COMANDI))("%s: il piano resta valido, e il file c'è", (genere, argomenti) => {
    const prima = elenco();
    const esito = nuovo(genere, ...argomenti);
    expect([esito.status, esito.stderr]).toEqual([0, ""]);
    const nati = elenco().filter((f) => !prima.includes(f) && /\.\w+$/.test(f));
    expect(nati.length).toBe(genere === "dataset" ? 2 : 1);
    for (const f of nati) expect(esito.stdout).toContain(f);
    expect(caricaPiano(piano).diagnostiche).toEqual([]);
  });
  it.each(Object.entries(COMANDI))("%s: la seconda volta non copre la prima", (genere, argomenti) => {
    const conId = SENZA_ID[genere] ? [] : ["--id", "b9"];
    nuovo(genere, ...argomenti, ...conId);
    const dopo = elenco().map((f) => [f, /\.\w+$/.test(f) ? leggi(f) : ""]);
    const esito = nuovo(genere, ...argomenti, ...conId);
    expect(esito.status).toBe(1);
    expect(esito.stderr).toMatch(SENZA_ID[genere] ?? /c'è già; è libero «b-?1?[0-9]»/);
    expect(elenco().map((f) => [f, /\.\w+$/.test(f) ? leggi(f) : ""])).toEqual(dopo);
  });
});

describe("il file nuovo", () => {
  it("una data si risponde anche giorno/mese/anno, e si scrive come le altre", () => {
    const esito = nuovo("atto", "--data", "30/6/2025");
    expect([esito.status, esito.stderr]).toEqual([0, ""]);
    expect(caricaPiano(piano).piano?.atti.map((a) => [a.id, a.data])).toContainEqual([
      "assemblea-2025-06-30",
      "2025-06-30",
    ]);
  });
  it("ha tutti i campi dello schema, i facoltativi come commenti con la loro spiegazione", () => {
    nuovo("obiettivo", ...(COMANDI.obiettivo as string[]), "--natura", "preventivo, riparativo");
    const testo = leggi("obiettivi/b2.mdx");
    const { properties } = JSON.parse(readFileSync(".vscode/schemi/obiettivo.schema.json", "utf8"));
    for (const campo of Object.keys(properties)) expect(testo).toMatch(new RegExp(`^(?:# )?${campo}:`, "m"));
    expect(testo).toContain("# È trasversale e integrato con altre aree di policy?");
    expect(testo).toContain(
      "# La risposta della scheda. `solo testo`: la fonte risponde con una frase, senza sì né no. Si può scrivere sì | no | solo",
    );
    const o = caricaPiano(piano).piano?.obiettivi.find((x) => x.id === "b2");
    expect(o?.numero).toBe(2);
    expect(o?.domande).toMatchObject({
      natura: { tipi: ["preventivo", "riparativo"] },
      bisogno: { tipo: "non indicato" },
    });
  });
  it("un obiettivo di sistema non ha la scheda regionale", () => {
    nuovo("obiettivo", "--area", "k", "--tipo", "sistema", "--titolo", "Altro");
    expect(caricaPiano(piano).piano?.obiettivi.find((o) => o.id === "k2")?.domande).toBeUndefined();
  });
  it.each([
    "Case: «per tutti» # e poi?",
    "007",
    "sì",
    "null",
    "- trattino",
    'l\'«altro» "testo"',
    "{ graffe }",
    "a: b: c",
    "è così",
  ])("scrive intero il titolo «%s»", (titolo) => {
    const esito = nuovo("obiettivo", "--area", "b", `--titolo=${titolo}`);
    expect(esito.stderr).toBe("");
    expect(caricaPiano(piano).piano?.obiettivi.find((o) => o.id === "b2")?.titolo).toBe(titolo);
    expect(parse(leggi("obiettivi/b2.mdx").split("---")[1] ?? "", { schema: "failsafe" }).titolo).toBe(titolo);
  });
  it("una misura si aggiunge in fondo: il resto del file non cambia di un byte", () => {
    const vecchio = '\ufeffnota,id,valore,data,fonte\r\n"prima, misura",d1-p1,50,,';
    const percorso = join(piano, "rilevazioni/2026.csv");
    nuovo("rilevazione", ...(COMANDI.rilevazione as string[]));
    writeFileSync(percorso, vecchio);
    const esito = nuovo("rilevazione", ...(COMANDI.rilevazione as string[]), "--nota", 'detta "così"');
    expect(esito.stderr).toBe("");
    expect(leggi("rilevazioni/2026.csv")).toBe(`${vecchio}\r\n"detta ""così""",b1-r1,"12,5",,\r\n`);
    expect(caricaPiano(piano).diagnostiche).toEqual([]);
  });
});

describe("ciò che non va", () => {
  it("senza un terminale, ciò che manca si dice tutto insieme, con gli ammessi", () => {
    const esito = nuovo("obiettivo");
    expect(esito.status).toBe(1);
    expect(esito.stderr).toContain("--area  Macroarea (d | b | k)");
    expect(esito.stderr).toContain("--titolo  Titolo ufficiale, esatto");
    expect(esito.stderr).not.toContain("    at ");
  });
  it.each([
    [["obietivo"], "forse volevi scrivere «obiettivo»"],
    [[], "Che cosa vuoi cominciare?"],
    [["atto", "--area", "b"], "«atto» non vuole «--area»"],
    [["obiettivo", "--area", "B", "--titolo", "x"], "«B» non va bene: forse volevi scrivere «b»"],
    [
      ["obiettivo", "--area", "b", "--titolo", "x", "--numero", "1"],
      "l'area ha già un obiettivo 1: «Non perdere la casa»",
    ],
    [["obiettivo", "--area", "b", "--titolo", "x", "--id", "../fuori"], "usa solo minuscole, cifre e trattini"],
    [["dataset", "--titolo", "x", "--colonne", "Anno:ano"], "forse volevi scrivere «anno»"],
    [["dataset", "--titolo", "x", "--colonne", "Anno:anno, anno:persone"], "la colonna «anno» c'è due volte"],
    [["rilevazione", "--anno", "2026", "--id", "b1-r7", "--valore", "3"], "forse volevi scrivere «b1-r1»"],
    [["rilevazione", "--anno", "2026", "--id", "b1-p1", "--valore", "12.5"], "forse volevi scrivere «12,5»"],
    [["rilevazione", "--anno", "2026", "--id", "b1-p1", "--valore", "150"], "scrivi un numero da 0 a 100"],
    [["rilevazione", "--anno", "2026", "--id", "b1-p1"], "serve una nota che dica perché"],
    [["atto", "--data", "31/06/2025"], "questo giorno nel calendario non c'è"],
  ])("%j: un errore in italiano, e niente sul disco", (argomenti, messaggio) => {
    const prima = elenco();
    const esito = nuovo(...argomenti);
    expect(esito.status).toBe(1);
    expect(esito.stderr).toContain(messaggio);
    expect(elenco()).toEqual(prima);
  });
  it("gli errori che il piano aveva già non fermano; quelli nuovi sì", () => {
    writeFileSync(join(piano, "fondi.yaml"), "- { id: fnps }\n");
    expect(nuovo("obiettivo", "--area", "b", "--titolo", "Una casa").status).toBe(0);
    expect(existsSync(join(piano, "obiettivi/b2.mdx"))).toBe(true);
  });
});
