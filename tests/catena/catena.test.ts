/** La catena delle dipendenze: ogni pacchetto ha la sua impronta e una licenza ammessa, e nessuno viene da un posto scritto qui. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { distintaStabile } from "../../src/catena/distinta.ts";
import { ammessa, type Lock, licenzeSbagliate } from "./licenze.ts";

const testo = readFileSync("package-lock.json", "utf8");
const { "": progetto, ...lock } = (JSON.parse(testo) as { packages: Lock }).packages;

/** La licenza scritta nel pacchetto installato. Le forme vecchie: `{ type }` e `licenses`. */
function dichiarata(cartella: string): string | undefined {
  const file = join(cartella, "package.json");
  if (!existsSync(file)) return undefined;
  const { license, licenses } = JSON.parse(readFileSync(file, "utf8"));
  return license?.type ?? license ?? licenses?.map((l: { type: string }) => l.type).join(" OR ") ?? "nessuna";
}

describe("package-lock.json", () => {
  it("dice l'impronta sha512 di ogni pacchetto, anche di quelli per altri sistemi", () => {
    const senza = Object.entries(lock).filter(([, v]) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(v.integrity ?? ""));
    expect(senza.map(([cartella]) => cartella)).toEqual([]);
    expect(Object.keys(lock).length).toBeGreaterThan(500);
  });
  it("non dice da quale server: lo decide chi installa", () => {
    expect(Object.values(lock).filter((v) => v.resolved !== undefined || v.link)).toEqual([]);
    expect(testo).not.toMatch(/registry|"https?:\/\/[^"]*\.tgz/);
  });
  it("è quello di package.json", () => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
    expect(progetto).toMatchObject({ dependencies, devDependencies, optionalDependencies });
    for (const versione of Object.values({ ...dependencies, ...devDependencies, ...optionalDependencies }))
      expect(versione).toMatch(/^\d+\.\d+\.\d+$/);
  });
});

describe("le licenze", () => {
  it("delle dipendenze di produzione e dei caratteri sono tutte ammesse", () => {
    expect(licenzeSbagliate(lock, dichiarata)).toEqual([]);
  });
  it.each([
    ["MIT", true],
    ["(MIT OR GPL-3.0-only)", true],
    ["Apache-2.0 AND LGPL-3.0-or-later", true],
    ["MIT AND SSPL-1.0", false],
    ["AGPL-3.0-only", false],
    ["UNLICENSED", false],
    ["SEE LICENSE IN licenza.txt", false],
    ["", false],
  ])("«%s» ammessa: %s", (licenza, attesa) => {
    expect(ammessa(licenza)).toBe(attesa);
  });
  it("una licenza ignota, una che manca e una diversa da quella del pacchetto si dicono; lo sviluppo non conta", () => {
    const finto: Lock = {
      "node_modules/ignota": { version: "1.0.0", license: "Licenza del Bar" },
      "node_modules/muta": { version: "1.0.0" },
      "node_modules/diversa": { version: "1.0.0", license: "MIT" },
      "node_modules/@fontsource/carattere": { version: "1.0.0", license: "GPL-3.0-only", dev: true },
      "node_modules/prove": { version: "1.0.0", license: "GPL-3.0-only", dev: true },
    };
    const trovate = licenzeSbagliate(finto, (c) => (c.endsWith("diversa") ? "GPL-3.0-only" : undefined));
    expect(trovate).toEqual([
      "node_modules/ignota 1.0.0: la licenza Licenza del Bar non è fra quelle ammesse",
      "node_modules/muta 1.0.0: il lock non dice la licenza",
      "node_modules/diversa 1.0.0: il lock dice MIT, il pacchetto GPL-3.0-only",
      "node_modules/@fontsource/carattere 1.0.0: la licenza GPL-3.0-only non è fra quelle ammesse",
    ]);
  });
});

describe("la distinta", () => {
  const scritta = (ora: string, cartella: string) =>
    JSON.stringify({
      bomFormat: "CycloneDX",
      serialNumber: `urn:uuid:${ora}`,
      metadata: {
        timestamp: ora,
        tools: [{ name: "cli", version: ora }],
        component: { name: cartella, version: "1.0.0" },
      },
      components: [{ name: "uno", version: "1.0.0" }],
    });
  it("è la stessa in un altro giorno e in un'altra cartella, e tiene i componenti", () => {
    const una = distintaStabile(scritta("2026", "qui"), "piano-di-zona");
    expect(distintaStabile(scritta("2030", "altrove"), "piano-di-zona")).toBe(una);
    expect(JSON.parse(una)).toEqual({
      bomFormat: "CycloneDX",
      components: [{ name: "uno", version: "1.0.0" }],
      metadata: { component: { name: "piano-di-zona", version: "1.0.0" } },
    });
  });
  it("una distinta vuota è un errore", () => {
    expect(() => distintaStabile('{"metadata":{"component":{}},"components":[]}', "x")).toThrow("distinta CycloneDX");
  });
});
