/** I campi scritti in YAML: virgolette di Word, cancelletti, valori mai scritti, righe di trattini che mancano. */
import { describe, expect, it } from "vitest";
import { dopo, originale } from "./piano.ts";

const B1 = "obiettivi/b1.mdx";
const breve = (d: { file: string; riga: number; regola: string; gravita: string }) =>
  `${d.gravita} ${d.file}:${d.riga} ${d.regola}`;
const riga = (file: string, testo: string) =>
  originale(file)
    .split("\n")
    .findIndex((r) => r.includes(testo)) + 1;

describe("virgolette tipografiche attorno a un valore", () => {
  it.each([
    ["un testo", "piano.yaml", /^versione: .*$/m, "versione: “1.1”"],
    ["un testo, virgolette tedesche", "piano.yaml", /^versione: .*$/m, "versione: „1.1“"],
    ["un testo, semplici", "piano.yaml", /^versione: .*$/m, "versione: ‘1.1’"],
    ["una aperta di Word e una chiusa diritta", "piano.yaml", /^versione: .*$/m, 'versione: “1.1"'],
    ["con un commento dopo", "piano.yaml", /^versione: .*$/m, "versione: “1.1” # bozza"],
    ["virgolette basse attorno a una cifra", "piano.yaml", /^versione: .*$/m, "versione: «1.1»"],
  ])("%s: si legge, con un avviso solo", (_nome, file, da, a) => {
    const vecchia = da.exec(originale(file))?.[0] ?? "";
    const { diagnostiche, piano } = dopo([file, vecchia, a]);
    expect(diagnostiche.map(breve)).toEqual([`avviso ${file}:${riga(file, vecchia)} virgolette-tipografiche`]);
    expect(piano.identita.versione).toBe("1.1");
  });

  it.each([
    ["fra graffe", "{ fondi: [fnps], importo: “90.000,50”, periodo: triennio }"],
    ["in fondo alle graffe", "{ fondi: [fnps], periodo: triennio, importo: “90.000,50” }"],
  ])("una cifra con la virgola, %s", (_nome, voce) => {
    const { diagnostiche, piano } = dopo([B1, "{ fondi: [fnps], importo: 90.000, periodo: triennio }", voce]);
    expect(diagnostiche.map(breve)).toEqual([`avviso ${B1}:${riga(B1, "importo: 90.000")} virgolette-tipografiche`]);
    expect(piano.obiettivi.find((o) => o.id === "b1")?.risorse[0]?.importo).toBe(90_000.5);
  });

  it("una virgoletta diritta e una di Word sono un errore solo, alla riga", () => {
    const { diagnostiche } = dopo([B1, "titolo: Non perdere la casa", 'titolo: "Non perdere la casa”']);
    expect(diagnostiche.map(breve)).toEqual([`errore ${B1}:6 yaml`]);
    expect(diagnostiche[0]?.messaggio).toContain("virgolette tipografiche");
  });

  it.each([
    ["attorno a una parola", "titolo: Non perdere la “casa”"],
    ["attorno alla prima parola", "titolo: “Casa” e lavoro"],
    ["attorno alla prima e all'ultima parola", "titolo: “Casa” e “lavoro”"],
    ["virgolette basse attorno a un titolo", "titolo: «Dopo di noi»"],
    ["dentro virgolette diritte", 'titolo: "“Casa” per tutti"'],
    ["l'apostrofo di Word", "titolo: L’aiuto ’80"],
  ])("passa: %s", (_nome, titolo) => {
    const { diagnostiche, piano } = dopo([B1, "titolo: Non perdere la casa", titolo]);
    expect(diagnostiche).toEqual([]);
    expect(piano.obiettivi.find((o) => o.id === "b1")?.titolo).toMatch(/[“«’]/);
  });
});

describe("un cancelletto che taglia", () => {
  it.each([
    ["in un elenco", "  - Aprire il PUA ogni giorno", "  - Aprire il PUA #ognigiorno in valle"],
    ["in un campo", "titolo: Non perdere la casa", "titolo: Non perdere la #casa in valle"],
    ["dopo una parola sola", "titolo: Non perdere la casa", "titolo: Casa #1"],
    ["in un testo su due righe", "titolo: Non perdere la casa", "titolo: Non perdere\n  la casa #subito"],
  ])("%s: avviso alla riga, al suo posto", (_nome, da, a) => {
    const { diagnostiche } = dopo([B1, da, a]);
    const prima = originale(B1).slice(0, originale(B1).indexOf(da)) + a;
    const righe = prima.slice(0, prima.lastIndexOf("#") + 1).split("\n");
    expect(diagnostiche.map((d) => `${breve(d)} ${d.colonna}`)).toEqual([
      `avviso ${B1}:${righe.length} cancelletto ${righe.at(-1)?.length}`,
    ]);
  });
  it("un valore tolto per intero è un errore che nomina il cancelletto", () => {
    const { diagnostiche } = dopo([B1, "titolo: Non perdere la casa", "titolo: #NonPerdereLaCasa"]);
    expect(diagnostiche.map(breve)).toEqual([`errore ${B1}:6 valore-mai-scritto`]);
    expect(diagnostiche[0]?.messaggio).toContain("cancelletto");
  });
  it("fra graffe toglie anche la parentesi: un errore solo, che lo nomina", () => {
    const { diagnostiche } = dopo([
      B1,
      "periodo: triennio, nota: quota per abitante",
      "periodo: triennio, nota: quota #1 per abitante",
    ]);
    expect(diagnostiche.map(breve)).toEqual([`errore ${B1}:${riga(B1, "quota per abitante")} yaml`]);
    expect(diagnostiche[0]?.messaggio).toContain("cancelletto");
  });
  it.each([
    ["un commento in una riga sua", "titolo: Non perdere la casa\n#controllare il titolo\n# e la sintesi"],
    ["un commento dopo un valore", "titolo: Non perdere la casa # come nella fonte"],
    [
      "un commento attaccato dopo una cifra",
      "titolo: Non perdere la casa\nnumero_: 1",
      "numero: 1",
      "numero: 1 #come nella fonte",
    ],
    ["fra virgolette", 'titolo: "Non perdere la #casa"'],
    ["attaccato a una parola", "titolo: Non perdere la casa C#"],
  ])("passa: %s", (_nome, titolo, da = "titolo: Non perdere la casa", a = titolo) => {
    expect(dopo([B1, da, a]).diagnostiche).toEqual([]);
  });
});

describe("un valore mai scritto", () => {
  it.each([
    ["fra graffe", "valore: 15, confronto", "valore: , confronto"],
    ["in fondo alle graffe", "{ quantita: null, ruolo: volontari }", "{ ruolo: volontari, quantita: }"],
    ["un importo", "importo: null, periodo", "importo: , periodo"],
    ["su una riga sua", "    valore: 20\n", "    valore:\n"],
    ["su una riga sua, con un commento", "    valore: 20\n", "    valore: # da chiedere\n"],
    ["un testo", "titolo: Non perdere la casa", "titolo:"],
    ["una voce d'elenco", "  - Formare gli operatori", "  -"],
  ])("%s è un errore solo, alla riga", (_nome, da, a) => {
    const { diagnostiche } = dopo([B1, da, a]);
    expect(diagnostiche.map(breve)).toEqual([`errore ${B1}:${riga(B1, da.trimEnd())} valore-mai-scritto`]);
  });
  it.each(["null", "~"])("passa: %s scritto per esteso", (valore) => {
    const { diagnostiche, piano } = dopo([B1, "importo: 90.000", `importo: ${valore}`]);
    expect(diagnostiche).toEqual([]);
    expect(piano.obiettivi.find((o) => o.id === "b1")?.risorse[0]?.importo).toBeNull();
  });
});

describe("una riga di trattini che manca", () => {
  const senza = (quale: 0 | 1, al_posto?: string) => {
    const righe = originale(B1).split("\n");
    const dove = quale === 0 ? 0 : righe.lastIndexOf("---");
    righe.splice(dove, 1, ...(al_posto === undefined ? [] : [al_posto]));
    return [B1, righe.join("\n")] as const;
  };
  const seconda = originale(B1).split("\n").lastIndexOf("---") + 1;
  it.each([
    ["la prima", senza(0), 1, /Manca la prima riga/],
    ["la prima, cambiata da Word", senza(0, "—"), 1, /La prima riga di trattini è scritta «—»/],
    ["la prima, con un trattino in meno", senza(0, "--"), 1, /La prima riga di trattini è scritta «--»/],
    ["la prima, dopo una riga vuota", [B1, `\n${originale(B1)}`] as const, 1, /una riga vuota/],
    ["la seconda", senza(1), seconda + 1, /Manca la seconda riga/],
    ["la seconda, cambiata da Word", senza(1, "———"), seconda, /La seconda riga di trattini è scritta «———»/],
    ["la seconda, con un trattino in più", senza(1, "----"), seconda, /La seconda riga di trattini è scritta «----»/],
    [
      "la seconda, con una riga di separazione nel testo",
      [B1, `${senza(1)[1]}\n\n---\n\nAltro testo.\n`] as const,
      seconda + 1,
      /Manca la seconda riga/,
    ],
  ])("%s: un errore solo, che la nomina", (_nome, cambio, dove, messaggio) => {
    const { diagnostiche } = dopo(cambio);
    expect(diagnostiche.map(breve)).toEqual([`errore ${B1}:${dove} frontmatter`]);
    expect(diagnostiche[0]?.messaggio).toMatch(messaggio);
  });
  it.each([
    ["una rete", "reti/rete-casa.mdx"],
    ["un capitolo", "capitoli/contesto.mdx"],
    ["un'area", "aree/b.mdx"],
    ["un esito", "esiti/2021-a1.mdx"],
  ])("in %s, di cui altri parlano, nessun altro messaggio", (_nome, file) => {
    const { diagnostiche } = dopo([file, originale(file).replace(/^---\n/, "")]);
    expect(diagnostiche.map(breve)).toEqual([`errore ${file}:1 frontmatter`]);
  });
  it("passa: una riga di separazione nel testo", () => {
    expect(
      dopo([B1, "Si chiede aiuto in un solo posto.", "Si chiede aiuto.\n\n---\n\nIn un posto."]).diagnostiche,
    ).toEqual([]);
  });
});
