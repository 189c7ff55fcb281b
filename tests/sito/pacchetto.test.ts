/** Chi ha solo il pacchetto: comincia un piano, lo controlla, lo costruisce, lo stampa, lo serve, e prende una versione nuova. */
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fileDi } from "../../src/disco/file.ts";
import { variabili } from "../attrezzi/comandi.ts";

const LIBRERIE = resolve("node_modules");
/** Ciò che non è del progetto: lo scrivono npm e i comandi. */
const SCRITTI = /^(?:node_modules|dist|\.cache)[/\\]/;
const { INIT_CWD: _, BASE: __, PIANO: ___, ...AMBIENTE } = variabili({});

let qui = "";
const progetto = () => join(qui, "Piano d'Ambito, città alta");
const pacchetto = () => join(qui, "node_modules/piano-di-zona");
const comando = () => join(pacchetto(), "pacchetto/scripts/esegui.mjs");

const lancia = (argomenti: string[], cwd: string) =>
  execFileSync(process.execPath, [comando(), ...argomenti], { cwd, env: AMBIENTE, encoding: "utf8" });
const impronte = () =>
  fileDi(progetto())
    .filter((f) => !SCRITTI.test(f))
    .map((f) => [
      f,
      createHash("sha256")
        .update(readFileSync(join(progetto(), f)))
        .digest("hex"),
    ]);
/** Le librerie si prendono da quelle del repository: installarle costerebbe venti secondi, e una rete. */
function collega(da: string, a: string): void {
  mkdirSync(a, { recursive: true });
  for (const nome of readdirSync(da)) {
    if (nome.startsWith(".")) continue;
    if (nome.startsWith("@")) collega(join(da, nome), join(a, nome));
    else symlinkSync(join(da, nome), join(a, nome), "junction");
  }
}

beforeAll(() => {
  qui = realpathSync(mkdtempSync(join(tmpdir(), "pacchetto-")));
  const [fatto] = JSON.parse(
    execFileSync("npm", ["pack", "--json", "--pack-destination", qui], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      shell: process.platform === "win32",
    }).replace(/^[^[]*/, ""),
  ) as [{ filename: string }];
  collega(LIBRERIE, join(qui, "node_modules"));
  execFileSync("tar", ["-xzf", fatto.filename], { cwd: qui });
  renameSync(join(qui, "package"), pacchetto());
});
afterAll(() => rmSync(qui, { recursive: true, force: true }));

describe("dal solo pacchetto", () => {
  it("dentro non ci sono contenuti, prove, né TypeScript da eseguire", () => {
    const dentro = fileDi(pacchetto()).map((f) => f.replaceAll("\\", "/"));
    expect(dentro).toContain("pacchetto/src/stampa/modello/libro.typ");
    expect(dentro.filter((f) => /\.ts$|\.test\.|^content\/|^tests\/|(?:^|\/)bench\//.test(f))).toEqual([]);
  });

  it("crea scrive un progetto che si verifica senza errori, in una cartella con spazi, accenti e apostrofi", () => {
    lancia(
      [
        ...["crea", progetto(), "--ambito", "Ambito territoriale sociale della Val d'Ultimo"],
        ...["--ente", "Comunità comprensoriale", "--regione", "Trentino-Alto Adige/Südtirol"],
        ...["--comuni", "Merano, Ultimo"],
      ],
      qui,
    );
    const carta = JSON.parse(readFileSync(join(progetto(), "package.json"), "utf8"));
    const { version } = JSON.parse(readFileSync("package.json", "utf8"));
    expect(carta.dependencies).toEqual({ "piano-di-zona": version });
    expect(lancia(["verifica"], progetto())).toContain("\n0 errori");
    for (const schema of Object.keys(
      JSON.parse(readFileSync(join(progetto(), ".vscode/settings.json"), "utf8"))["yaml.schemas"],
    ))
      expect(JSON.parse(readFileSync(resolve(qui, schema), "utf8"))).toHaveProperty("$schema");
  });

  it("nuovo, build e pdf lavorano nella cartella da cui si lanciano", () => {
    lancia(["nuovo", "area", "--nome", "Casa", "--id", "casa"], progetto());
    lancia(["build"], progetto());
    expect(readFileSync(join(progetto(), "dist/index.html"), "utf8")).toContain("Val d");
    lancia(["pdf"], progetto());
    const [stampa = ""] = readdirSync(join(progetto(), "dist")).filter((f) => f.endsWith(".pdf"));
    expect(
      readFileSync(join(progetto(), "dist", stampa))
        .subarray(0, 5)
        .toString(),
    ).toBe("%PDF-");
  });

  it.each([
    ["start", 200],
    ["dev", 200],
    // Mette un biscotto e rimanda alla pagina.
    ["redazione", 303],
  ])("%s risponde", async (nome, stato) => {
    const figlio = spawn(process.execPath, [comando(), nome, "--porta", "0"], { cwd: progetto(), env: AMBIENTE });
    try {
      let detto = "";
      figlio.stderr.on("data", (pezzo) => {
        detto += pezzo;
      });
      const indirizzo = await new Promise<string>((trovato, perso) => {
        figlio.stdout.on("data", (pezzo) => {
          detto += pezzo;
          const [trovata] = /http:\/\/127\.0\.0\.1:\d+\/[^\s)]*/.exec(detto) ?? [];
          if (trovata) trovato(trovata);
        });
        figlio.once("exit", () => perso(new Error(detto)));
      });
      const risposta = await fetch(indirizzo, { redirect: "manual" });
      expect(risposta.status).toBe(stato);
      if (stato === 200) expect(await risposta.text()).toContain("Val d");
    } finally {
      const finito = once(figlio, "exit");
      figlio.kill();
      await finito;
    }
  });

  it("dove non c'è un piano lo dice, senza la traccia di un errore", () => {
    const { status, stderr } = spawnSync(process.execPath, [comando(), "verifica"], {
      cwd: join(qui, "node_modules"),
      env: AMBIENTE,
      encoding: "utf8",
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^Non so quale piano usare: .*\nTutto ciò che si può scrivere: .*\n$/);
  });

  it("con una versione corretta il sito cambia, e nessun file del progetto", () => {
    const prima = impronte();
    const parole = join(pacchetto(), "pacchetto/src/testo/parole.js");
    const [nuova, vecchia] = ["Passa al contenuto", "Vai al contenuto"];
    writeFileSync(parole, readFileSync(parole, "utf8").replaceAll(vecchia, nuova));
    lancia(["build"], progetto());
    const pagina = readFileSync(join(progetto(), "dist/index.html"), "utf8");
    expect(pagina).toContain(nuova);
    expect(pagina).not.toContain(vecchia);
    expect(impronte()).toEqual(prima);
  });
});
