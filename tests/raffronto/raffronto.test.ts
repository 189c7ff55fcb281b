import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fileDi } from "../../src/disco/file.ts";
import { confrontaSorgenti } from "../../src/raffronto/confronta.ts";
import { nomeDiChi } from "../../src/raffronto/nomi.ts";
import { rapportoTesto } from "../../src/raffronto/rapporto-testo.ts";
import type { Sorgente } from "../../src/raffronto/sorgente.ts";
import { DI_FORMA, DI_SIGNIFICATO, type File, type Modifica } from "./modifiche.ts";

const RADICE = "tests/fixtures/valserena";
const TESTI: File = new Map(
  fileDi(RADICE)
    .filter((f) => /\.(yaml|mdx|csv)$/.test(f))
    .map((f) => [f, readFileSync(join(RADICE, f), "utf8")]),
);

const sorgente = (nome: string, file: File): Sorgente => ({ nome, file, altri: new Map(), illeggibili: [] });

function trovate({ fai }: Modifica) {
  const dopo = new Map(TESTI);
  fai(dopo);
  return confrontaSorgenti(sorgente("prima", TESTI), sorgente("dopo", dopo));
}

const breve = (esito: ReturnType<typeof trovate>) =>
  esito.differenze.map((d) => `${d.genere} ${d.id} ${d.campo} ${d.tipo}`).sort();

describe("ciò che cambia nel significato è detto una volta, e niente altro", () => {
  it.each(DI_SIGNIFICATO)("$nome", (modifica) => {
    const esito = trovate(modifica);
    expect(esito.illeggibili).toEqual([]);
    expect(breve(esito)).toEqual(modifica.attese);
  });
});

it("ciò che non si può leggere non si dà per uguale", () => {
  const guasta = (file: File) => void file.set("obiettivi/b1.mdx", "---\nid: : [\n---\n");
  const esito = trovate({ nome: "un file che non si legge", fai: guasta, attese: [] });
  expect(rapportoTesto("prima", "dopo", esito)[0]).toMatch(/: nessuna differenza nei file che si possono leggere$/);
});

it("l'identità del piano, che è una sola, si nomina una volta", () => {
  expect(nomeDiChi({ genere: "piano", id: "piano" })).toBe("identità del piano");
  expect(nomeDiChi({ genere: "fondo", id: "fnps" })).toBe("fondo fnps");
});

describe("ciò che cambia solo nella forma non è una differenza", () => {
  it.each(DI_FORMA)("$nome", (modifica) => {
    const esito = trovate(modifica);
    expect(esito.illeggibili).toEqual([]);
    expect(breve(esito)).toEqual([]);
  });
});
