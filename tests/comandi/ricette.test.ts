/** Le ricette per pubblicare: si leggono, i comandi che contengono esistono con le loro opzioni, e lo script pubblica davvero. */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { leggi } from "../../src/comandi/leggi.ts";
import { COMANDI } from "../../src/comandi/tavola.ts";
import { leggiFile, provvisoria, scriviFile } from "../attrezzi/cartelle.ts";

const CARTELLA = "docs/ricette";
const testo = (file: string) => readFileSync(join(CARTELLA, file), "utf8");

/** Ogni `npm run` o `npm start` di una ricetta, con ciò che segue. */
const comandiIn = (file: string): string[][] =>
  [...testo(file).matchAll(/npm (?:run (\S+)|(start))(?: -- ([^\n]*))?/g)].map((m) => [
    m[1] ?? m[2] ?? "",
    ...(m[3] ?? "").split(/\s+/).flatMap((p) => p.replace(/^"|"$/g, "") || []),
  ]);

describe("le ricette", () => {
  it.each(readdirSync(CARTELLA).filter((f) => f !== "README.md"))(
    "%s: ogni comando esiste, con le sue opzioni",
    (file) => {
      const trovati = comandiIn(file);
      expect(trovati.length).toBeGreaterThan(0);
      for (const [nome, ...argomenti] of trovati) {
        const comando = COMANDI.find((c) => c.nome === nome);
        expect(comando, nome).toBeDefined();
        if (comando) expect(() => leggi(comando, argomenti)).not.toThrow();
      }
    },
  );

  it("la tabella le nomina tutte", () => {
    const tabella = testo("README.md");
    for (const f of readdirSync(CARTELLA)) if (f !== "README.md") expect(tabella).toContain(`](${f})`);
  });

  it("GitHub: ogni lavoro ha i suoi passi, e scrive solo chi deve", () => {
    const letta = parse(testo("github-actions.yml")) as {
      permissions: Record<string, string>;
      jobs: Record<
        string,
        { steps: { uses?: string; run?: string }[]; needs?: string; permissions?: Record<string, string> }
      >;
    };
    expect(letta.permissions).toEqual({ contents: "read" });
    expect(Object.keys(letta.jobs)).toEqual(["controlla", "pubblica", "stampa"]);
    for (const { steps, needs } of Object.values(letta.jobs)) {
      expect(steps.every((s) => (s.uses === undefined) !== (s.run === undefined))).toBe(true);
      if (needs) expect(letta.jobs[needs]).toBeDefined();
    }
  });

  it("GitLab: ogni lavoro ha uno script e dice quando", () => {
    const {
      default: comune,
      variables,
      ...lavori
    } = parse(testo("gitlab-ci.yml")) as Record<string, { script?: string[]; rules?: unknown[] }>;
    expect(comune && variables).toBeDefined();
    for (const { script, rules } of Object.values(lavori)) expect(script?.length && rules?.length).toBeGreaterThan(0);
  });
});

describe("pubblica.sh", () => {
  const pubblica = (ambiente: Record<string, string>) =>
    execFileSync("sh", [join(CARTELLA, "pubblica.sh")], {
      env: { PATH: process.env.PATH ?? "", COSTRUITO: "sì", ...ambiente },
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });

  it("mette il sito nuovo al posto del vecchio, anche con spazi nel nome, e tiene il precedente", () => {
    const qui = provvisoria();
    const DESTINAZIONE = join(qui, "il sito");
    const uno = scriviFile(join(qui, "uno"), { "index.html": "uno", "a/index.html": "a", ".htaccess": "x" });
    pubblica({ DESTINAZIONE, SITO: uno });
    expect(leggiFile(join(DESTINAZIONE, "attuale"))).toEqual(leggiFile(uno));
    const prima = readlinkSync(join(DESTINAZIONE, "attuale"));
    // Il nome di una versione è il secondo in cui si pubblica.
    execFileSync("sleep", ["1.1"]);
    const due = scriviFile(join(qui, "due"), { "index.html": "due" });
    pubblica({ DESTINAZIONE, SITO: due });
    expect(leggiFile(join(DESTINAZIONE, "attuale"))).toEqual({ "index.html": "due" });
    expect(leggiFile(join(DESTINAZIONE, prima))).toEqual(leggiFile(uno));
  });

  it("senza un sito o senza un posto non tocca niente, e lo dice", () => {
    const qui = provvisoria();
    const vuota = scriviFile(join(qui, "vuota"), { "note.txt": "x" });
    expect(() => pubblica({ DESTINAZIONE: join(qui, "x"), SITO: vuota })).toThrow(/manca index.html/);
    expect(() => pubblica({ SITO: vuota })).toThrow(/DESTINAZIONE/);
    expect(readdirSync(qui)).toEqual(["vuota"]);
  });
});
