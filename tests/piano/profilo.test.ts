/** Il profilo di un piano: quale vale, che cosa ne viene, e come si dice che non va. */
import { describe, expect, it } from "vitest";
import { PROFILI } from "../../src/generi/profilo/profili.ts";
import { componi } from "../../src/piano/carica.ts";
import { leggiCartella } from "../../src/piano/cartella.ts";

const SERENA = leggiCartella("tests/fixtures/valserena").file;
const PIANA = leggiCartella("tests/fixtures/altapiana").file;
/** Il piano con un file cambiato, o tolto se il nuovo testo è vuoto. */
function con(file: ReadonlyMap<string, string>, ...cambi: [string, (testo: string) => string][]) {
  const tutti = new Map(file);
  for (const [nome, cambia] of cambi) {
    const dopo = cambia(tutti.get(nome) ?? "");
    if (dopo) tutti.set(nome, dopo);
    else tutti.delete(nome);
  }
  const { piano, diagnostiche } = componi({ file: tutti, diagnostiche: [] });
  const errori = diagnostiche
    .filter((d) => d.gravita === "errore")
    .map((d) => `${d.file}:${d.riga}:${d.colonna} ${d.messaggio}${d.suggerimento ? ` → ${d.suggerimento}` : ""}`);
  return { piano, errori };
}
const profilo = (riga: string): [string, (t: string) => string] => [
  "piano.yaml",
  (t) => t.replace(/^(regione: .*)$/m, `$1\n${riga}`),
];

describe("quale profilo vale", () => {
  it("quello della Regione per gli anni del piano, se non ne nomina", () =>
    expect(con(SERENA).piano?.profilo.id).toBe("lombardia-2025-2027"));
  it("quello base, dove la Regione non ne ha", () =>
    expect(con(PIANA, ["profilo.yaml", () => ""]).piano?.profilo.id).toBe("base"));
  it("quello che nomina", () => expect(con(SERENA, profilo("profilo: base")).piano?.profilo.id).toBe("base"));
  it("il suo, con ciò che non dice preso da quello che estende", () => {
    const { piano } = con(
      SERENA,
      ["profilo.yaml", () => "estende: lombardia-2025-2027\nnome: Mio\ndescrizione: Mio.\norgani: [Comitato]\n"],
      ["atti/assemblea-2024-12-10.mdx", (t) => t.replace("organo: Assemblea dei Sindaci", "organo: Comitato")],
    );
    expect([piano?.profilo.id, piano?.profilo.organi]).toEqual(["proprio", ["Comitato"]]);
    expect(piano?.profilo.domande).toEqual(PROFILI.get("lombardia-2025-2027")?.domande);
  });
});

describe("che cosa non va", () => {
  it("un profilo che non c'è, con quello più vicino", () =>
    expect(con(SERENA, profilo("profilo: lombardia-2025-27")).errori[0]).toBe(
      "piano.yaml:4:10 Il profilo «lombardia-2025-27» di «profilo» non c'è: si può scrivere «base» o «lombardia-2025-2027», oppure il tuo " +
        "in un file «profilo.yaml», senza questa riga → forse volevi scrivere «lombardia-2025-2027»",
    ));
  it("due profili", () =>
    expect(con(PIANA, profilo("profilo: base")).errori).toEqual([
      expect.stringMatching(
        /^piano\.yaml:\d+:10 Il piano ha due profili: «base» e quello in «profilo\.yaml» → togli la riga/,
      ),
    ]));
  it.each([
    [
      "una lettera che il profilo non ha",
      ["aree/b.mdx", "lettere: [B]", "lettere: [Z]"],
      /«Z» non è un valore ammesso/,
    ],
    [
      "una domanda che il profilo non pone",
      [
        "obiettivi/b1.mdx",
        "  continuita: { risposta: sì }",
        "  continuita: { risposta: sì }\n  distretto: { risposta: sì }",
      ],
      /Il campo «distretto» in «domande» non esiste/,
    ],
    [
      "una domanda senza risposta",
      ["obiettivi/b1.mdx", "  continuita: { risposta: sì }\n", ""],
      /Manca il campo «continuita» in «domande»/,
    ],
    [
      "un organo che il profilo non ha",
      ["fascicoli/2024-12-10.yaml", "organo: Assemblea dei Sindaci", "organo: Consiglio"],
      /«Consiglio» non è un valore ammesso per «organo»/,
    ],
    [
      "un periodo che il profilo non ha",
      ["obiettivi/b1.mdx", "importo: 90.000, periodo: triennio", "importo: 90.000, periodo: quinquennio"],
      /«quinquennio» non è un valore ammesso/,
    ],
  ] as const)("%s, una volta sola, al suo posto", (_, [file, prima, dopo], messaggio) => {
    const { errori } = con(SERENA, [file, (t) => t.replace(prima, dopo)]);
    expect(errori).toEqual([expect.stringMatching(messaggio)]);
    expect(errori[0]).toMatch(new RegExp(`^${file}:`));
  });
  it.each([
    [
      "una scelta senza scelte",
      "  - { campo: a, titolo: A, domanda: A?, forma: scelta }",
      /«scelta» vuole le sue scelte/,
    ],
    [
      "due domande con lo stesso campo",
      "  - { campo: a, titolo: A, domanda: A?, forma: testo }\n  - { campo: a, titolo: B, domanda: B?, forma: testo }",
      /«a» è già di un'altra domanda/,
    ],
    [
      "un nome di campo con uno spazio",
      "  - { campo: a b, titolo: A, domanda: A?, forma: testo }",
      /usa lettere e cifre senza spazi/,
    ],
    [
      "una forma che non c'è",
      "  - { campo: a, titolo: A, domanda: A?, forma: tabella }",
      /«tabella» non è un valore ammesso/,
    ],
  ])("in profilo.yaml, %s", (_, domande, messaggio) => {
    const { errori } = con(PIANA, ["profilo.yaml", () => `nome: X\ndescrizione: X.\ndomande:\n${domande}\n`]);
    expect(errori.filter((e) => e.startsWith("profilo.yaml"))).toEqual([expect.stringMatching(messaggio)]);
  });
  it("se «piano.yaml» non si legge, delle schede non si dice niente che dipenda dal profilo", () => {
    const { errori } = con(SERENA, ["piano.yaml", (t) => t.replace("stato: approvato", "stato: quasi")]);
    expect(errori).toEqual([expect.stringMatching(/^piano\.yaml/)]);
  });
});
