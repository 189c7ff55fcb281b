/** Il pacchetto di dati, controllato dalle librerie Frictionless: descrittore, ogni CSV, ogni rimando fra tavole. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import frictionless from "datapackage";
import { afterAll, describe, expect, it } from "vitest";
import { csvAperto } from "../../src/dati/csv.ts";
import { datapackage } from "../../src/dati/datapackage.ts";
import { tavoleDi } from "../../src/dati/tavole.ts";
import { PIANI } from "./piano.ts";

const cartella = mkdtempSync(join(tmpdir(), "pacchetto-"));
mkdirSync(join(cartella, "dati"));
afterAll(() => rmSync(cartella, { recursive: true }));

describe.each(PIANI)("il pacchetto del piano %s", (_, caricamento) => {
  const tavole = tavoleDi(caricamento);
  const fai = () => datapackage(caricamento.piano, tavole);
  const scrivi = () => {
    for (const t of tavole) writeFileSync(join(cartella, "dati", `${t.id}.csv`), csvAperto(t));
  };
  const carica = (descrittore: unknown) => frictionless.Package.load(descrittore, { basePath: cartella });
  const cambia = (file: string, da: string, a: string) => {
    const tavola = tavole.find((t) => t.id === file);
    const testo = tavola ? csvAperto(tavola) : "";
    expect(testo).toContain(da);
    writeFileSync(join(cartella, "dati", `${file}.csv`), testo.replace(da, a));
  };

  it("il descrittore è valido secondo il suo profilo", async () => {
    const pacchetto = await carica(fai());
    expect(pacchetto.errors).toEqual([]);
    expect(pacchetto.valid).toBe(true);
  });
  it("ogni CSV è valido secondo il suo schema, con chiavi e rimandi", async () => {
    scrivi();
    const pacchetto = await carica(fai());
    expect(pacchetto.resources).toHaveLength(tavole.length);
    for (const [i, r] of pacchetto.resources.entries())
      expect(await r.read({ relations: true }), r.name).toHaveLength(tavole[i]?.righe.length ?? -1);
  });
  it("un descrittore guasto non passa", async () => {
    const senzaRisorse = { ...fai(), resources: [] };
    expect((await carica(senzaRisorse)).valid).toBe(false);
    const [prima, ...altre] = fai().resources;
    expect((await carica({ ...fai(), resources: [{ ...prima, schema: undefined }, ...altre] })).valid).toBe(false);
    expect((await carica({ ...fai(), name: "Nome con spazi" })).valid).toBe(false);
  });
  it("un CSV guasto non passa", async () => {
    const leggi = async (nome: string) => (await carica(fai())).getResource(nome).read({ relations: true });
    const guasti: [string, string, string][] = [
      ["servizi", ",20,", ",venti,"],
      ["indicatori", ",percentuale,", ",pertica,"],
      ["risorse", "b1,1,", "z9,1,"],
      ["enti", "comune-borgo-sereno", "coop-arcobaleno"],
      ["popolazione", "980", "tanti"],
    ];
    for (const [file, da, a] of guasti) {
      scrivi();
      cambia(file, da, a);
      await expect(leggi(file), file).rejects.toThrow();
    }
  });
});

it("con l'indirizzo pubblico il pacchetto dice la sua pagina; i file restano relativi", () => {
  const [, caricamento] = PIANI[0];
  const con = datapackage(caricamento.piano, tavoleDi(caricamento), (p) => `https://www.valserena.example${p}`);
  expect(con.homepage).toBe("https://www.valserena.example/dati/");
  expect(con.resources.every((r) => r.path === `dati/${r.name}.csv`)).toBe(true);
  expect(datapackage(caricamento.piano, tavoleDi(caricamento))).not.toHaveProperty("homepage");
});
