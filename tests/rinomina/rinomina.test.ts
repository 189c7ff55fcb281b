/** Un identificativo cambia dovunque è scritto; rimesso com'era, i file hanno gli stessi byte. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Piano } from "../../src/generi/piano.ts";
import { caricaPiano } from "../../src/piano/carica.ts";
import { RINOMINABILI } from "../../src/rinomina/rinomina.ts";
import { rinominaVoce } from "../../src/terminale/rinomina.ts";
import { SITI } from "../attrezzi/siti.ts";

const radice = mkdtempSync(join(tmpdir(), "rinomina-"));
afterAll(() => rmSync(radice, { recursive: true, force: true }));
let numero = 0;
const copia = (): string => {
  const piano = join(radice, `p${++numero}`);
  cpSync(SITI.inventato.piano, piano, { recursive: true });
  return piano;
};
const tutti = (cartella: string) =>
  Object.fromEntries(
    readdirSync(cartella, { recursive: true, withFileTypes: true })
      .filter((v) => v.isFile())
      .map((v) => [
        join(v.parentPath, v.name).slice(cartella.length + 1),
        readFileSync(join(v.parentPath, v.name), "latin1"),
      ]),
  );
const errori = (cartella: string) => caricaPiano(cartella).diagnostiche.filter((d) => d.gravita === "errore");
const piano = caricaPiano(SITI.inventato.piano).piano as Piano;
const voci = RINOMINABILI.flatMap((g) => {
  const sue = (piano as unknown as Record<string, { id?: string }[]>)[g.chiave];
  const id = sue?.find((v) => v.id)?.id;
  return id ? [[g.nome, id] as const] : [];
});

describe("di ogni genere", () => {
  it("ce n'è abbastanza", () => expect(voci.length).toBeGreaterThan(12));
  it.each(voci)("%s «%s»: andata e ritorno", (genere, id) => {
    const cartella = copia();
    const prima = tutti(cartella);
    const nuovo = genere === "obiettivo" ? `${id.replace(/\d+$/, "")}9` : "nome-tutto-nuovo";
    rinominaVoce(cartella, genere, id, nuovo);
    expect(errori(cartella)).toEqual([]);
    expect(tutti(cartella)).not.toEqual(prima);
    rinominaVoce(cartella, genere, nuovo, id);
    expect(tutti(cartella)).toEqual(prima);
  });
});

it("con una scheda cambiano i suoi indicatori, le loro misure e chi li cita", () => {
  const cartella = copia();
  rinominaVoce(cartella, "obiettivo", "d2", "d7");
  const scritto = Object.entries(tutti(cartella))
    .map(([f, t]) => `${f}\n${t}`)
    .join("\n");
  expect(scritto).not.toMatch(/(?<![\w-])d2(?![\w])/);
  expect(scritto).toContain("d7-p1;4;");
});

it.each<[string, string, string, RegExp]>([
  ["fondo", "fnp", "altro", /non c'è «fnp»: forse volevi scrivere «fnps»/],
  ["fondo", "fnps", "fondo-comuni", /c'è già «fondo-comuni»/],
  ["fondo", "fnps", "Fondo Nazionale", /non può essere un identificativo/],
  ["nuvola", "a", "b", /non è un genere/],
])("%s %s %s si rifiuta e niente cambia", (genere, da, a, perche) => {
  const cartella = copia();
  const prima = tutti(cartella);
  expect(() => rinominaVoce(cartella, genere, da, a)).toThrow(perche);
  expect(tutti(cartella)).toEqual(prima);
});
