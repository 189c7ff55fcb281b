/** Un piano scritto per uno schema di prima: si legge com'è, e `npm run aggiorna` ne cambia solo ciò che lo schema ha cambiato. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { componi } from "../../src/piano/carica.ts";
import { leggiCartella } from "../../src/piano/cartella.ts";
import { aggiornaPiano, SCHEMA } from "../../src/piano/migrazioni.ts";
import { provvisoria, scriviFile } from "../attrezzi/cartelle.ts";
import { lancia } from "../attrezzi/comandi.ts";

const FILE = leggiCartella("tests/fixtures/valserena").file;
const ADESSO = `schema: ${SCHEMA}\n${FILE.get("piano.yaml")}`;
/** Il piano com'era con lo schema di prima: i nomi di allora, un commento, un a capo di Windows se lo si vuole. */
const VECCHIO = ADESSO.replace(/^schema:.*\n/m, "")
  .replace("anni: {", "# Gli anni, che restano tre\ntriennio:   {")
  .replace("anniPrecedenti:", '"triennioPrecedente" :');
const con = (testo: string) => componi({ file: new Map([...FILE, ["piano.yaml", testo]]), diagnostiche: [] });
const aggiornato = (testo: string) => aggiornaPiano(new Map([["piano.yaml", testo]]));

describe("un piano di uno schema di prima", () => {
  it("è davvero di prima: i nomi di adesso non li ha", () => {
    expect(VECCHIO).toMatch(/^triennio: {3}\{/m);
    expect(VECCHIO).not.toMatch(/^anni/m);
  });
  it("si legge come se fosse aggiornato, con un avviso solo che dice come fare", () => {
    const { piano, diagnostiche } = con(VECCHIO);
    const { schema, ...attesa } = con(ADESSO).piano?.identita ?? {};
    expect([schema, piano?.identita]).toEqual([SCHEMA, attesa]);
    expect(diagnostiche.map((d) => [d.gravita, d.regola, d.messaggio, d.suggerimento])).toEqual([
      [
        "avviso",
        "schema-vecchio",
        "Il piano è scritto per uno schema di prima: «triennio» si chiama «anni», «triennioPrecedente» si chiama «anniPrecedenti»",
        "lancia «npm run aggiorna»: cambia solo questi nomi",
      ],
    ]);
  });
  it.each([
    ["\n", VECCHIO],
    ["\r\n", VECCHIO.replaceAll("\n", "\r\n")],
    ["senza a capo in fondo", VECCHIO.trimEnd()],
  ])("aggiornato cambia due nomi e una riga in cima, e ogni altro byte resta (a capo %j)", (_, testo) => {
    const { file, passi } = aggiornato(testo);
    const dopo = file.get("piano.yaml") as string;
    expect(passi.map((p) => [p.a, p.campi.map((c) => `${c.da} → ${c.nome}`)])).toEqual([
      [SCHEMA, ["triennio → anni", "triennioPrecedente → anniPrecedenti"]],
    ]);
    const aCapo = testo.includes("\r\n") ? "\r\n" : "\n";
    const tornato = dopo
      .replace(`schema: ${SCHEMA}${aCapo}`, "")
      .replace("anni:   {", "triennio:   {")
      .replace(/"?anniPrecedenti"? :/, '"triennioPrecedente" :');
    expect(tornato).toBe(testo);
    expect(con(dopo).diagnostiche).toEqual([]);
  });
  it("aggiornato due volte è com'era dopo la prima", () => {
    const una = aggiornato(VECCHIO).file;
    expect(aggiornaPiano(una)).toEqual({ file: una, passi: [] });
  });
});

describe("ciò che non si aggiorna da sé", () => {
  it("chi dice lo schema di adesso e scrive un nome di prima legge quello nuovo", () => {
    const { diagnostiche } = con(`schema: ${SCHEMA}\n${VECCHIO}`);
    expect(diagnostiche.map((d) => `${d.messaggio} → ${d.suggerimento}`)).toContain(
      "Il campo «triennio» non esiste → adesso si chiama «anni»: scrivi così e togli l'altro",
    );
  });
  it("con il nome di prima e quello di adesso nessuno dei due si perde", () => {
    const due = `${ADESSO}triennio: { inizio: 2022, fine: 2024 }\n`;
    expect(aggiornato(due).file.get("piano.yaml")).toContain("triennio: { inizio: 2022, fine: 2024 }");
    expect(con(due).diagnostiche.map((d) => d.regola)).toContain("campo-sconosciuto");
  });
  it("un piano di un programma più nuovo si ferma, e dice perché", () => {
    const { diagnostiche } = con(`schema: ${SCHEMA + 1}\n${ADESSO.replace(/^schema:.*\n/m, "")}`);
    expect(diagnostiche).toEqual([
      expect.objectContaining({ gravita: "errore", regola: "schema-nuovo", riga: 1, file: "piano.yaml" }),
    ]);
  });
});

describe("npm run aggiorna", () => {
  it("prima dice, poi scrive, poi non ha altro da fare", () => {
    const cartella = scriviFile(provvisoria(), { ...Object.fromEntries(FILE), "piano.yaml": VECCHIO });
    const file = join(cartella, "piano.yaml");
    const prova = lancia("aggiorna", [cartella, "--prova"], {});
    expect([prova.status, readFileSync(file, "utf8")]).toEqual([0, VECCHIO]);
    expect(prova.stdout).toContain("«triennio» → «anni»");
    const fatto = lancia("aggiorna", [cartella], {});
    expect([fatto.status, readFileSync(file, "utf8")]).toEqual([0, aggiornato(VECCHIO).file.get("piano.yaml")]);
    expect(lancia("aggiorna", [cartella], {}).stdout).toContain("non ho cambiato nulla");
  });
});
