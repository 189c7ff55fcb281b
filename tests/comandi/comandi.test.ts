/** I comandi come li scrive una persona: giusti, con l'aiuto, con una parola o una cartella sbagliata. */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { aiuto, aiutoGenerale } from "../../src/comandi/aiuto.ts";
import { carteDeiComandi } from "../../src/comandi/carta.ts";
import { bench, confrontaSiti } from "../../src/comandi/del-programma.ts";
import { chiedeAiuto, lanciato, leggi } from "../../src/comandi/leggi.ts";
import { cartellaDelPiano } from "../../src/comandi/piano.ts";
import { portaDi } from "../../src/comandi/porta.ts";
import { build, COMANDI, nuovo, pdf, pdfVerifica, start, verifica } from "../../src/comandi/tavola.ts";
import { type Comando, UsoSbagliato } from "../../src/comandi/tipi.ts";
import { lancia } from "../attrezzi/comandi.ts";

const tutti: [string, Comando][] = COMANDI.map((c) => [c.nome, c]);
/** Le parole che una shell ne farebbe. */
const parole = (scritto: string) => [...scritto.matchAll(/"([^"]*)"|(\S+)/g)].map(([, fra, nuda]) => fra ?? nuda ?? "");
const guasto = (comando: Comando, scritto: string, ambiente?: NodeJS.ProcessEnv) => {
  try {
    leggi(comando, parole(scritto), ambiente);
  } catch (e) {
    expect(e).toBeInstanceOf(UsoSbagliato);
    return (e as Error).message;
  }
  throw new Error(`«${scritto}» è passato`);
};
/** Le parole inglesi che Node e npm direbbero. */
const INGLESE = /\b(?:unknown|unexpected|usage|invalid|missing|options?:|argument|error|the|not)\b/i;

describe("la tavola", () => {
  it("è quella di package.json, e ogni comando ha il suo file", () => {
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
    const suoi = Object.entries(scripts).filter(([, fa]) => fa.startsWith("node scripts/esegui.mjs "));
    expect(suoi.map(([nome]) => nome).sort()).toEqual(COMANDI.map((c) => c.nome).sort());
    for (const [nome, fa] of suoi) {
      expect(fa).toBe(`node scripts/esegui.mjs ${nome}`);
      expect(readFileSync(`scripts/${nome.replace(":", "-")}.ts`, "utf8")).toContain("export default perComando(");
    }
  });
  it.each(tutti)(
    "%s: ogni esempio si legge, e l'aiuto dice ogni argomento e ogni opzione in italiano",
    (_, comando) => {
      for (const { scritto } of comando.esempi) {
        const argomenti = parole(scritto);
        const obbligatori = comando.argomenti.some((a) => !a.facoltativo);
        if (argomenti.length || !obbligatori) leggi(comando, argomenti);
      }
      const detto = aiuto(comando).join("\n");
      for (const a of comando.argomenti) expect(detto).toContain(a.nome.toUpperCase());
      for (const o of [...Object.keys(comando.opzioni), "help"]) expect(detto).toContain(`--${o}`);
      for (const e of comando.esempi) expect(detto).toContain(lanciato(comando.nome, e.scritto));
      expect(detto).not.toMatch(INGLESE);
      expect(aiutoGenerale(COMANDI).join("\n")).toContain(lanciato(comando.nome, ""));
    },
  );
  it.each(tutti)("%s: un'opzione che non c'è, una doppia, una presa da npm", (_, comando) => {
    const dopo = comando.argomenti
      .filter((a) => !a.facoltativo)
      .map((a) => a.ammessi?.[0] ?? "uno")
      .join(" ");
    expect(guasto(comando, `${dopo} --questa-non-esiste`)).toMatch(/L'opzione «--questa-non-esiste» non esiste/);
    for (const [nome, o] of Object.entries(comando.opzioni)) {
      const sbagliata = `${nome}${nome.at(-1)}`;
      expect(guasto(comando, `${dopo} --${sbagliata}`)).toMatch(/forse volevi scrivere «--/);
      expect(guasto(comando, dopo, { [`npm_config_${nome.replaceAll("-", "_")}`]: "true" })).toContain(`-- --${nome}»`);
      if (o.tipo === "sì") {
        expect(guasto(comando, `${dopo} --${nome} --${nome}`)).toContain("due volte");
        expect(guasto(comando, `${dopo} --${nome}=2`)).toContain("non vuole un valore");
      } else if (o.tipo !== "testo facoltativo")
        expect(guasto(comando, `${dopo} --${nome}`)).toContain("manca il valore");
    }
  });
  it("i documenti sono quelli che la tavola scrive", () => {
    for (const [file, testo] of carteDeiComandi(COMANDI, (f) => readFileSync(f, "utf8")))
      expect(readFileSync(file, "utf8")).toBe(testo);
  });
});

it("ciò che i comandi scrivono da soli non è del progetto: né Git né lo stile lo guardano", () => {
  const scritti = [
    "dist/index.html",
    "dist-chiavetta/index.html",
    "dist.nuova-1/index.html",
    "sbom.cdx.json",
    ".cache/x",
  ];
  const { stdout } = spawnSync("git", ["check-ignore", "--no-index", ...scritti], { encoding: "utf8" });
  expect(stdout.trim().split("\n")).toEqual(scritti);
  expect(JSON.parse(readFileSync("biome.json", "utf8")).vcs).toMatchObject({ enabled: true, useIgnoreFile: true });
});

describe("ciò che si legge", () => {
  it("la cartella, le opzioni con e senza valore, e quelle che mancano", () => {
    const letto = leggi(build, ["il mio piano", "--uscita=fuori", "--pulita"]);
    expect(letto).toEqual({
      opzioni: { uscita: "fuori", chiavetta: false, pulita: true, vetrina: false },
      parole: [],
      piano: "il mio piano",
    });
    expect(leggi(pdf, []).opzioni.uscita).toBe("dist");
    expect(leggi(bench, ["--giri", "1"]).opzioni.giri).toBe(1);
    expect(leggi(pdfVerifica, ["a.pdf", "b.pdf"]).parole).toEqual(["a.pdf", "b.pdf"]);
    expect(leggi(nuovo, ["atto", "cartella", "--data", "2025-06-30"])).toMatchObject({
      parole: ["atto"],
      piano: "cartella",
    });
  });
  it("--spiega vuole un nome, o niente; la cartella che viene dopo resta una cartella", () => {
    expect(leggi(verifica, ["--spiega"]).opzioni.spiega).toBe("");
    expect(leggi(verifica, ["--spiega", "yaml", "altro"])).toMatchObject({
      opzioni: { spiega: "yaml" },
      piano: "altro",
    });
    expect(leggi(verifica, ["--spiega", "--note"]).opzioni).toMatchObject({ spiega: "", note: true });
    expect(leggi(verifica, []).opzioni.spiega).toBeUndefined();
  });
  it("i trattini lunghi di Word valgono come due", () => {
    for (const t of ["–", "—"]) expect(leggi(verifica, [`${t}severo`]).opzioni.severo).toBe(true);
  });
  it.each([
    [verifica, "--sevro", "«--severo»"],
    [verifica, "--formato jsn", "«json»"],
    [bench, "--giri tre", "un numero intero"],
    [bench, "--giri 0", "da 1 in su"],
    [bench, "--solo verifca", "«verifica»"],
    [nuovo, "obiettvo", "«obiettivo»"],
    [nuovo, "", "«sportello»"],
    [verifica, "piano di zona", '"piano di zona"'],
    [verifica, "piano severo", "«--severo»"],
    [confrontaSiti, "uno", "PRIMA DOPO"],
    [confrontaSiti, "uno due tre", "«tre» è di troppo"],
    [verifica, "-x", "«-x» non esiste"],
    [verifica, "-severo", "«-severo» non esiste: forse volevi scrivere «--severo»"],
    [verifica, "--no-note", "«--note»"],
    [verifica, "--NOTE", "«--note»"],
    [start, "--porta 99999", "da 0 a 65535"],
  ] as [Comando, string, string][])("%# %s", (comando, scritto, atteso) => {
    const detto = guasto(comando, scritto);
    expect(detto).toContain(atteso);
    expect(detto).not.toMatch(INGLESE);
  });
  it("la porta: quella scritta, poi PORT=, poi quella di sempre", () => {
    expect([portaDi(80, { PORT: "90" }), portaDi(undefined, { PORT: "90 " }), portaDi(undefined, {})]).toEqual([
      80, 90, 4321,
    ]);
    expect(() => portaDi(undefined, { PORT: "molo" })).toThrow("«molo»");
  });
  it("di un genere da cominciare l'aiuto mostra le sue sole opzioni", () => {
    const nuovo = COMANDI.find((c) => c.nome === "nuovo");
    if (!nuovo) throw new Error("manca «nuovo»");
    const [fondo, tutto] = [aiuto(nuovo, ["fondo", "--help"]).join("\n"), aiuto(nuovo).join("\n")];
    expect(fondo).toContain("--nome");
    expect(fondo).not.toContain("--termine");
    expect(tutto).toContain("--termine");
  });
  it("l'aiuto si chiede in ogni modo", () => {
    for (const a of ["--help", "-h", "--aiuto", "/?"]) expect(chiedeAiuto(["x", a])).toBe(true);
    expect(chiedeAiuto(["--note"])).toBe(false);
  });
});

const radice = mkdtempSync(join(tmpdir(), "comandi-"));
afterAll(() => rmSync(radice, { recursive: true, force: true }));
const copia = (nome: string) => {
  const qui = join(radice, nome);
  if (!existsSync(qui)) cpSync("tests/fixtures/valserena", qui, { recursive: true });
  return qui;
};

describe("la cartella del piano", () => {
  const piano = copia("Città di Valserena");
  it.each([
    ["com'è", piano],
    ["con una barra in fondo", `${piano}/`],
    ["con una barra di Windows in fondo", `${piano}\\`],
    ["con le barre di Windows", relative(".", piano).replaceAll("/", "\\")],
    ["con l'accento in due caratteri", piano.normalize("NFD")],
    ["con spazi attorno, come li lascia «set PIANO=…» di Windows", `${piano} `],
    ["il suo piano.yaml", join(piano, "piano.yaml")],
  ])("%s", (_, scritta) => {
    expect(readFileSync(join(cartellaDelPiano(scritta), "piano.yaml"), "utf8")).toContain("Val Serena");
  });
  it("vale anche dalla cartella da cui la persona ha scritto", () => {
    expect(readFileSync(join(cartellaDelPiano("Città di Valserena", [], radice), "piano.yaml"), "utf8")).toBeTruthy();
  });
  it("una cartella che ha solo le schede è un piano a metà: lo dice la verifica", () => {
    mkdirSync(join(radice, "a metà/obiettivi"), { recursive: true });
    expect(cartellaDelPiano(join(radice, "a metà"))).toContain("a metà");
  });
  it.each([
    ["content/altro", /«content\/altro» non esiste.*«piano\.yaml»/],
    ["severo", /forse volevi scrivere «--severo»/],
    ["docs", /«docs» non è un piano/],
    ["README.md", /è un file, non una cartella/],
    [join(radice, "vuota"), /è vuota/],
  ])("%s: un messaggio solo", (scritta, atteso) => {
    mkdirSync(join(radice, "vuota"), { recursive: true });
    expect(() => cartellaDelPiano(scritta, ["severo"])).toThrow(atteso);
  });
});

it("una cartella scritta quasi bene: si propone quella giusta", () => {
  const { config } = JSON.parse(readFileSync("package.json", "utf8")) as { config: { piano: string } };
  expect(() => cartellaDelPiano(`${config.piano}x`)).toThrow(`forse volevi scrivere «${config.piano}»`);
});

describe("dal terminale", () => {
  it("un piano con spazi e accenti, scritto dopo il comando: vince su PIANO=", () => {
    const { status, stdout } = lancia("verifica", [copia("Città di Valserena")], { PIANO: "content/questo-non-c-è" });
    expect([status, stdout]).toEqual([0, expect.stringContaining("nessun errore")]);
  });
  it("ciò che è per un programma non ha altro attorno, e una spiegazione non vuole un piano", () => {
    const { stdout } = lancia("inventario", [copia("Città di Valserena"), "--json"], {});
    expect(JSON.parse(stdout).schede.length).toBeGreaterThan(0);
    const spiegata = lancia("verifica", ["--spiega", "yaml"], { PIANO: "content/questo-non-c-è" });
    expect([spiegata.status, spiegata.stdout.split("\n").length]).toEqual([0, 6]);
  });
  it("una cartella che non c'è: esce con 1 senza aver cominciato", () => {
    const uscita = join(radice, "sito");
    mkdirSync(uscita);
    writeFileSync(join(uscita, "index.html"), "com'era");
    const { status, stdout, stderr } = lancia("build", ["content/altro", "--uscita", uscita], {});
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr.trim().split("\n")).toHaveLength(2);
    expect(readFileSync(join(uscita, "index.html"), "utf8")).toBe("com'era");
  });
  it("da dove prendere il pacchetto, senza un progetto che lo prenda: non scrive niente", () => {
    const cartella = join(radice, "piano nuovo");
    const { status, stderr } = lancia("crea", [cartella, "--pacchetto", "1.0.0"], {});
    expect([status, stderr]).toEqual([1, expect.stringContaining("serve «--progetto»")]);
    expect(existsSync(cartella)).toBe(false);
  });
  it("un comando che non c'è", () => {
    const { status, stderr } = lancia("verfica", [], {});
    expect([status, stderr]).toEqual([1, expect.stringContaining("«npm run verifica»")]);
  });
});
