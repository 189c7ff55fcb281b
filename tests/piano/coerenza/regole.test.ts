/** Ogni regola di coerenza trova il suo guasto, al suo posto, e nient'altro; dove non c'è guasto tace. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Diagnostica } from "../../../src/diagnostica/index.ts";
import { giudizioDi } from "../../../src/generi/esiti/verdetto.ts";
import { PROFILI, type Profilo } from "../../../src/generi/profilo/profili.ts";
import { caricaPiano } from "../../../src/piano/carica.ts";
import { controllaCoerenza } from "../../../src/piano/coerenza/index.ts";
import { REGOLE } from "../../../src/piano/coerenza/regole.ts";
import { SITI } from "../../attrezzi/siti.ts";
import { type Cambio, INCOERENTI } from "./incoerenti.ts";

const OGGI = "2026-11-20";
const radice = mkdtempSync(join(tmpdir(), "incoerenti-"));
afterAll(() => rmSync(radice, { recursive: true, force: true }));

/** Le segnalazioni non ancora spiegate di una copia del piano inventato, sul disco, dopo i cambi. */
function dopo(...cambi: Cambio[]): Diagnostica[] {
  const piano = mkdtempSync(join(radice, "piano-"));
  cpSync(SITI.inventato.piano, piano, { recursive: true });
  for (const [file, da, a] of cambi) {
    const testo = da ? readFileSync(join(piano, file), "utf8") : "";
    expect(testo, `${file}: «${da}»`).toContain(da);
    writeFileSync(join(piano, file), testo.replace(da, a));
  }
  const caricamento = caricaPiano(piano);
  expect(caricamento.diagnostiche).toEqual([]);
  return controllaCoerenza(caricamento, undefined, OGGI).filter((d) => d.gravita !== "nota");
}

describe("un piano rotto per ogni regola", () => {
  it("non ne manca nessuna", () => {
    expect(INCOERENTI.map((i) => i.regola).sort()).toEqual(REGOLE.map((r) => r.id).sort());
  });
  it.each(INCOERENTI)("$regola", ({ regola, cambi, dove, messaggio, altrove }) => {
    const trovate = dopo(...cambi);
    expect(trovate.map((d) => `${d.regola} ${d.file}:${d.riga}:${d.colonna}`)).toEqual([`${regola} ${dove}`]);
    expect(trovate[0]?.messaggio).toMatch(messaggio);
    expect(trovate[0]?.gravita).toBe(REGOLE.find((r) => r.id === regola)?.gravita);
    if (altrove) expect(trovate[0]?.altrove?.map((l) => `${l.file}:${l.riga}`)).toContain(altrove);
  });
});

describe("il silenzio", () => {
  it("il piano inventato ha le sue due incoerenze riconosciute, e null'altro", () => {
    const tutte = controllaCoerenza(caricaPiano(SITI.inventato.piano));
    expect(tutte.map((d) => [d.gravita, d.regola, d.nota])).toEqual([
      ["nota", "giudizio", "ottimo"],
      ["nota", "registro-tabella", "centri-diurni"],
    ]);
  });
  it.each([
    "Sono 3.300.000 euro, secondo la legge 328/2000.",
    "Nel 2021-2024 sono 350.123 e il totale è 3471234567,50 euro.",
    "La spesa cresce dal 2018 al 2021.",
    "Il tasso scende dal 6,3% del 2020 al 4,1%.",
    "Le domande non aumentano: passano da 40 a 30.",
    "Erano 8.211 nel 2018 e 7.567 nel 2020. Sono 6.686 nel 2024: 1.525 in meno rispetto al 2018, 881 rispetto al 2020.",
    "Sono 612 minori, contro i 438 dell'anno prima (circa +39,7%).",
    "Ha risposto il 50% di chi ha 17 anni, il 25% di chi ne ha 16.",
    "La rete ha due compiti:\n\n- ascoltare;\n- trovare una casa.",
    "Il 30% ha meno di 9 addetti, il 40% tra i 10 e i 49, il 30% tra i 50 e i 249.",
    "La Fondazione Mario Bianchi aiuta gli invalidi. La casa di riposo di via Verdi 3 li ospita.",
    "La rete antiviolenza è nata il 12 marzo 2014.",
    "La fonte scrive «cala da 10 a 20».",
    "A Roccachiara 40 famiglie cercano casa.",
    "Leggi [gli obiettivi del piano](/obiettivi/).",
    "L'azienda socio-sanitaria territoriale (ASST) partecipa.",
    "Si riunisce nel Comune di Borgo Sereno e in quello di Milano.",
  ])("«%s»", (frase) => {
    expect(dopo(["reti/rete-casa.mdx", "La rete si riunisce ogni tre mesi.", frase])).toEqual([]);
  });
  it("la scala dei giudizi, ai suoi confini", () => {
    const attesi = [
      "nullo",
      "insufficiente",
      "insufficiente",
      "sufficiente",
      "sufficiente",
      "buono",
      "buono",
      "ottimo",
    ];
    const conScala = PROFILI.get("lombardia-2025-2027") as Profilo;
    expect([0, 1, 49, 50, 79, 80, 99, 100].map((g) => giudizioDi(g, conScala))).toEqual(attesi);
  });
});

describe("le note ai dati", () => {
  it("una nota che non trova più la sua incoerenza è un avviso", () => {
    expect(dopo(["esiti/2021-a1.mdx", "giudizio: ottimo", "giudizio: buono"])).toMatchObject([
      { gravita: "avviso", regola: "nota-superata", file: "note-ai-dati.yaml", riga: 3 },
    ]);
  });
  it("una nota su una regola che non esiste dice la più vicina", () => {
    expect(dopo(["note-ai-dati.yaml", "regola: giudizio", "regola: giudizi"])).toMatchObject([
      { regola: "giudizio" },
      {
        regola: "nota-superata",
        messaggio: "La regola «giudizi» non esiste",
        suggerimento: expect.stringContaining("«giudizio»"),
      },
    ]);
  });
  it("una nota che nomina un altro secondo posto non riconosce l'incoerenza", () => {
    const trovate = dopo([
      "note-ai-dati.yaml",
      "file: servizi/tipi.yaml",
      "file: servizi/tipi.yaml\n  altrove: [dati/entrate.csv]",
    ]);
    expect(trovate.map((d) => d.regola)).toEqual(["nota-superata", "registro-tabella"]);
  });
  it("un errore di riservatezza non si può mettere in nota", () => {
    const nota = `- { id: conto, titolo: Il conto, regola: iban, file: reti/rete-casa.mdx, contiene: IBAN, spiegazione: È nostro., fonte: { documento: pdz } }\n`;
    const trovate = dopo(
      ["reti/rete-casa.mdx", "La rete si riunisce", "IT60X0542811101000000123456. La rete si riunisce"],
      ["note-ai-dati.yaml", "- id: centri-diurni", `${nota}- id: centri-diurni`],
    );
    expect(trovate).toContainEqual(expect.objectContaining({ gravita: "errore", regola: "iban" }));
  });
});
