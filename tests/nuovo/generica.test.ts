/** I generi che non hanno domande loro: le dice lo schema, e la voce è valida appena scritta. */
import { beforeAll, describe, expect, it } from "vitest";
import { generiDel, GENERI as TUTTI } from "../../src/generi/index.ts";
import { schemaDi } from "../../src/generi/json-schema.ts";
import { type Comincia, GENERI, prova } from "../../src/nuovo/prova.ts";
import { senzaChiedere } from "../../src/nuovo/risposte.ts";
import { type Caricamento, componi } from "../../src/piano/carica.ts";
import { leggiCartella } from "../../src/piano/cartella.ts";
import { SITI } from "../attrezzi/siti.ts";
import { SENZA_PROCESSO } from "./generi.ts";

let prima: Caricamento;
beforeAll(() => {
  const cartella = leggiCartella(SITI.inventato.piano);
  // Un piano in bozza: in uno approvato ciò che è da scrivere è un errore.
  const identita = cartella.file.get("piano.yaml") as string;
  cartella.file.set(
    "piano.yaml",
    identita.replace("stato: approvato", "stato: bozza").replace(/approvazione:\n(?: .*\n)+/, ""),
  );
  prima = componi(cartella);
});

function comincia(nome: string, risposte: Record<string, string>, da = prima) {
  const genere = GENERI.find((g) => g.nome === nome) as Comincia;
  if (!da.piano) throw new Error("il piano di prova non si legge");
  const date = senzaChiedere(genere.domande, da.piano, risposte);
  const nuovi = genere.scrivi(
    date,
    da.piano,
    genere.schema ? schemaDi(generiDel(da.piano), genere.schema) : {},
    da.file,
  );
  return { nuovi, ...prova(da, nuovi) };
}

describe.each(Object.entries(SENZA_PROCESSO))("%s", (nome, risposte) => {
  it("si comincia con il solo necessario, e il piano non ha errori nuovi", () => {
    const { nuovi, errori, file } = comincia(nome, risposte);
    expect(errori.map((e) => `${e.file}:${e.riga} ${e.messaggio}`)).toEqual([]);
    expect(nuovi).toHaveLength(1);
    // Ciò che c'era resta, byte per byte.
    for (const [f, testo] of prima.file) expect(file.get(f)?.startsWith(testo)).toBe(true);
  });
  it("la voce è nel piano", () => {
    const { file } = comincia(nome, risposte);
    const { piano } = componi({ file: new Map(file), diagnostiche: [] });
    const genere = TUTTI.find((g) => g.nome === nome);
    const voci = (p: unknown) => (p as Record<string, unknown[]>)[genere?.chiave ?? ""]?.length ?? 0;
    expect(voci(piano)).toBe(voci(prima.piano) + 1);
  });
});

describe("niente vicoli ciechi", () => {
  it("più risposte si danno con le virgole, anche fra parentesi quadre", () => {
    const { errori, nuovi } = comincia("area", { nome: "Casa e anziani", lettere: "[D, E]" });
    expect(errori).toEqual([]);
    expect(nuovi[0]?.testo).toMatch(/lettere:[\s\-[]*D[\s,-]*E/);
  });
  it("un registro che il piano non ha ancora si dice come si comincia", () => {
    const senza = componi({ file: new Map([...prima.file].filter(([f]) => f !== "enti.yaml")), diagnostiche: [] });
    expect(() => comincia("gestione", { ente: "coop", id: "g2", forma: "convenzione" }, senza)).toThrow(
      "comincia da «npm run nuovo -- ente»",
    );
  });
  it("più risposte si controllano una per una", () => {
    expect(() => comincia("area", { nome: "Nuova", lettere: "F, Z" })).toThrow("«Z» non c'è");
  });
});
