/** `npm run pdf:verifica`, come lo lancia una persona. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import { beforeAll, expect, it } from "vitest";
import { stampaIntera } from "../../src/stampa/edizioni.ts";
import { chiediArbitro } from "../../src/stampa/verifica/arbitro.ts";
import { lancia } from "../attrezzi/comandi.ts";
import { GUASTI, rovinato } from "./guasti.ts";
import { stampata } from "./stampe.ts";

const cartella = ".cache/prove/pdf-rovinati";
const buono = join(cartella, "buono.pdf");
const verifica = (...argomenti: string[]) => lancia("pdf:verifica", argomenti, {});
const scrivi = (file: string, byte: Uint8Array | string) => {
  writeFileSync(join(cartella, file), byte);
  return join(cartella, file);
};

beforeAll(async () => {
  mkdirSync(cartella, { recursive: true });
  writeFileSync(buono, (await stampata((p) => stampaIntera(p))).byte);
});

it("su un PDF buono dice ogni controllo, ed esce con 0", () => {
  const { status, stdout } = verifica(buono);
  expect(stdout).toContain("  ✓ Ogni figura ha un'alternativa a parole: 2 figure [figure]");
  expect(stdout).toContain("19 controlli passano.");
  expect(status).toBe(0);
});

it("dove veraPDF c'è lo chiede anche a lui, per ogni profilo; se non risponde lo dice", () => {
  const dice = (stdout: string) =>
    chiediArbitro("java -jar vera.jar", "a.pdf", (_c, argomenti) => {
      chiesti.push(argomenti.join(" "));
      return { stdout, stderr: "", status: 0 };
    });
  const chiesti: string[] = [];
  expect(dice("PASS a.pdf ua1\n").map((g) => [g.profilo, g.passa])).toEqual([
    ["PDF/UA-1", true],
    ["PDF/A-2a", true],
  ]);
  expect(chiesti[0]).toBe("-jar vera.jar --format text --flavour ua1 a.pdf");
  expect(dice("FAIL a.pdf ua1\n").every((g) => !g.passa)).toBe(true);
  expect(() => dice("boh")).toThrow("Controlla VERAPDF");
  expect(() => chiediArbitro("comando-che-non-c-e", "a.pdf")).toThrow("veraPDF non risponde");
});

it("su uno guasto dice quale controllo, dove e perché, ed esce con 1", async () => {
  const [, , , rovina] = GUASTI.find(([g]) => g === "una figura muta") as (typeof GUASTI)[number];
  const file = scrivi("figura.pdf", await rovinato(readFileSync(buono), rovina));
  const { status, stdout } = verifica(file);
  expect(stdout).toMatch(/✗ Ogni figura ha un'alternativa a parole \[figure\]\n {6}pagina \d+: Figure senza Alt/);
  expect(stdout).toContain("Perché: Chi non vede il disegno ha solo quelle parole.");
  expect(stdout).toContain("18 controlli passano, 1 non passa.");
  expect(status).toBe(1);
});

it("--formato json è solo JSON, con tutti i file", () => {
  const { status, stdout } = verifica("--formato", "json", buono, scrivi("finto.pdf", "<html>"));
  const [primo, secondo] = JSON.parse(stdout);
  expect(primo.esiti[0]).toMatchObject({ id: "marcato", esito: "passa", dettagli: [] });
  expect(secondo.errore).toBe("Non è un PDF: non comincia con «%PDF-»");
  expect(status).toBe(1);
});

it.each([
  ["non è un PDF", async () => "Testo.", "Non è un PDF: non comincia con «%PDF-»"],
  ["è vuoto", async () => "", "Non è un PDF: non comincia con «%PDF-»"],
  ["è tagliato", async () => readFileSync(buono).subarray(0, 90_000), "Il PDF è tagliato: manca la fine"],
  ["ha solo la testa e la coda", async () => "%PDF-1.7\n%%EOF", "Il PDF è rovinato e non si può leggere"],
  [
    "è cifrato",
    async () => {
      const documento = await PDFDocument.load(readFileSync(buono), { updateMetadata: false });
      documento.encrypt({ ownerPassword: "padrone", userPassword: "segreta" });
      return documento.save();
    },
    "Il PDF è cifrato: per leggerlo serve una parola d'ordine",
  ],
])("un file che %s lo dice in italiano", async (caso, byte, messaggio) => {
  const { status, stdout } = verifica(scrivi(`${caso.replace(/\W+/g, "-")}.pdf`, await byte()));
  expect(stdout).toContain(messaggio);
  expect(status).toBe(1);
});

it("un file che non c'è e una cartella senza PDF fermano", () => {
  expect(verifica("manca.pdf").stderr).toContain("manca.pdf: non c'è");
  const vuota = verifica("src");
  expect(vuota.stderr).toContain("In «src» non c'è nessun PDF");
  expect(vuota.status).toBe(1);
});

it("un'opzione sbagliata dice quella giusta", () => {
  expect(verifica("--formto", "json").stderr).toContain("forse volevi scrivere «--formato»");
});
