/** La dispensa non dà mai una voce che non è quella messa: né dopo un'interruzione, né dopo un guasto del disco. */
import { spawn } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { apriDispensa } from "../../src/dispensa/dispensa.ts";
import { conserva, riprendi } from "../../src/dispensa/sito.ts";

const MOLTO = 1 << 30;
let cartella: string;
beforeEach(() => {
  cartella = mkdtempSync(join(tmpdir(), "dispensa-"));
});
afterEach(() => {
  rmSync(cartella, { recursive: true, force: true });
});
const apri = (massimo = MOLTO, altro = {}) => apriDispensa(join(cartella, "voci"), { massimo, ...altro });
const file = () =>
  readdirSync(join(cartella, "voci"), { recursive: true, withFileTypes: true })
    .filter((v) => v.isFile())
    .map((v) => join(v.parentPath, v.name));
const voce = (testo: string) => new TextEncoder().encode(testo);

describe("una voce", () => {
  it("torna com'era, e un'altra chiave non la trova", () => {
    apri().metti("a", voce("testo"));
    expect(apri().prendi("a")?.toString()).toBe("testo");
    expect(apri().prendi("b")).toBeUndefined();
    apri().metti("vuota", voce(""));
    expect(apri().prendi("vuota")?.length).toBe(0);
  });
  it("con «pulita» non torna, ma la nuova si tiene", () => {
    apri().metti("a", voce("vecchia"));
    const pulita = apri(MOLTO, { pulita: true });
    expect(pulita.prendi("a")).toBeUndefined();
    pulita.metti("a", voce("nuova"));
    expect(apri().prendi("a")?.toString()).toBe("nuova");
  });
  it.each([
    ["accorciata", (b: Buffer) => b.subarray(0, -1)],
    ["vuota", () => Buffer.alloc(0)],
    ["con un byte cambiato", (b: Buffer) => b.fill(b[b.length - 1] === 0 ? 1 : 0, b.length - 1)],
    ["con l'impronta cambiata", (b: Buffer) => b.fill(7, 0, 1)],
    ["allungata", (b: Buffer) => Buffer.concat([b, Buffer.from("!")])],
  ])("rovinata (%s) si butta", (_nome, rovina) => {
    apri().metti("a", voce("testo che conta"));
    const [dove = ""] = file();
    writeFileSync(dove, rovina(readFileSync(dove)));
    expect(apri().prendi("a")).toBeUndefined();
    expect(file()).toEqual([]);
  });
});

describe("la cartella", () => {
  it("oltre il limite perde le voci che non servono da più tempo", () => {
    const dispensa = apri(250);
    for (const nome of ["a", "b", "c"]) dispensa.metti(nome, new Uint8Array(68));
    for (const [i, dove] of file().entries()) utimesSync(dove, 1000 + i, 1000 + i);
    const prima = ["a", "b", "c"].filter((n) => apri().prendi(n));
    expect(prima).toEqual(["a", "b", "c"]);
    for (const dove of file()) utimesSync(dove, 1000, 1000);
    dispensa.prendi("b");
    dispensa.metti("d", new Uint8Array(68));
    dispensa.sfoltisci();
    expect(dispensa.prendi("b")).toBeDefined();
    expect(dispensa.prendi("d")).toBeDefined();
    expect(file().reduce((somma, f) => somma + statSync(f).size, 0)).toBeLessThanOrEqual(250);
  });
  it("perde gli avanzi vecchi di chi si è interrotto, non quelli di chi sta scrivendo", () => {
    apri().metti("a", voce("a"));
    const avanzi = ["vecchio", "nuovo"].map((n) => join(cartella, "voci", `.provvisorio-${n}`));
    for (const a of avanzi) writeFileSync(a, "metà");
    utimesSync(avanzi[0] as string, 1000, 1000);
    apri().sfoltisci();
    expect(file().filter((f) => f.includes("provvisorio"))).toEqual([avanzi[1]]);
    expect(apri().prendi("a")?.toString()).toBe("a");
  });
  it("se non si può scrivere, si costruisce lo stesso", () => {
    writeFileSync(join(cartella, "voci"), "non è una cartella");
    apri().metti("a", voce("a"));
    expect(apri().prendi("a")).toBeUndefined();
    apri().sfoltisci();
  });
});

it("due processi insieme e interrotti in un momento qualunque lasciano solo voci intere", async () => {
  const scrivi = `
    import { apriDispensa } from ${JSON.stringify(join(process.cwd(), "src/dispensa/dispensa.ts"))};
    const d = apriDispensa(process.argv[1], { massimo: ${MOLTO} });
    process.stdout.write("pronto");
    for (let i = 0; ; i++) d.metti("k" + (i % 5), new Uint8Array(50_000).fill(i % 5));`;
  for (const attesa of [1, 7, 20, 45]) {
    const processi = [1, 2].map(() =>
      spawn(process.execPath, ["--input-type=module", "-e", scrivi, join(cartella, "voci")], {
        stdio: ["ignore", "pipe", "inherit"],
      }),
    );
    await Promise.all(processi.map((p) => new Promise((fatto) => p.stdout.once("data", fatto))));
    await new Promise((fatto) => setTimeout(fatto, attesa));
    const fine = processi.map((p) => new Promise((fatto) => p.once("close", fatto)));
    for (const p of processi) p.kill("SIGKILL");
    await Promise.all(fine);
    for (let k = 0; k < 5; k++) {
      const letta = apri().prendi(`k${k}`);
      if (letta) expect(letta.equals(new Uint8Array(50_000).fill(k))).toBe(true);
    }
  }
  expect(file().filter((f) => !f.includes("provvisorio")).length).toBeGreaterThan(0);
});

describe("un sito intero", () => {
  const sito = () => {
    const uscita = join(cartella, "sito");
    mkdirSync(join(uscita, "a"), { recursive: true });
    writeFileSync(join(uscita, "index.html"), "casa");
    writeFileSync(join(uscita, "a/index.html"), "pagina");
    return uscita;
  };
  it("torna file per file, con ciò che se ne sapeva", () => {
    conserva(apri(), "sito 1", sito(), { pagine: 2 });
    const nuova = join(cartella, "nuova");
    expect(riprendi(apri(), "sito 1", nuova)).toEqual({ pagine: 2 });
    expect(readFileSync(join(nuova, "a/index.html"), "utf8")).toBe("pagina");
    expect(riprendi(apri(), "sito 2", join(cartella, "altra"))).toBeUndefined();
  });
  it("a cui manca una voce, o con una voce rovinata, si costruisce di nuovo e non lascia niente", () => {
    conserva(apri(), "sito 1", sito(), {});
    for (const dove of file().filter((f) => readFileSync(f, "latin1").includes("pagina"))) writeFileSync(dove, "rotta");
    const nuova = join(cartella, "nuova");
    expect(riprendi(apri(), "sito 1", nuova)).toBeUndefined();
    expect(readdirSync(cartella)).not.toContain("nuova");
  });
});
