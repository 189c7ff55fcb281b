/** Il comando che controlla: ciò che scrive, per chi, e con quale codice esce. */
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { REGOLE } from "../../../src/piano/coerenza/regole.ts";
import { lancia } from "../../attrezzi/comandi.ts";
import { SITI } from "../../attrezzi/siti.ts";

const PIANO = SITI.inventato.piano;
const rotto = mkdtempSync(join(tmpdir(), "verifica-"));
afterAll(() => rmSync(rotto, { recursive: true, force: true }));
cpSync(PIANO, rotto, { recursive: true });
const fondi = readFileSync(join(rotto, "fondi.yaml"), "utf8");
writeFileSync(join(rotto, "fondi.yaml"), `${fondi}- { id: mai-usato, nome: "Fondo, senza: schede" }\n`);
const csv = readFileSync(join(rotto, "dati/popolazione.csv"), "utf8");
writeFileSync(join(rotto, "dati/popolazione.csv"), csv.replace("4.196", "4.199"));
const verifica = (...argomenti: string[]) => lancia("verifica", argomenti, { PIANO: rotto });

describe("npm run verifica", () => {
  it("avvisi e consigli non fermano; con --severo un avviso sì, un consiglio no", () => {
    const normale = verifica();
    expect(normale.status).toBe(0);
    expect(normale.stdout).toContain("0 errori, 1 avviso, 1 consiglio.");
    expect(verifica("--severo").status).toBe(1);
    expect(verifica("--severo", "--solo", "voce-inutilizzata").status).toBe(0);
  });
  it("mostra la riga, il segno sotto il punto, il rimedio; le note, se si chiedono, con i due posti", () => {
    const { stdout } = verifica("--note");
    expect(stdout).toContain(
      `${rotto}/dati/popolazione.csv\n  ! riga 3, colonna 22: Riga «2023», colonna «Totale»: è scritto 4.199, ma la somma delle parti dà 4.196 [conto]\n    3 | 2023;631;2.555;1.010;4.199\n      |                      ^\n      → correggi`,
    );
    expect(stdout).toContain("con ");
    expect(stdout).toMatch(/· riga 13, .*Centri diurni/);
    expect(stdout).not.toContain("\u001b[");
  });
  it("a colori, se il terminale li vuole, i segni restano", () => {
    const esito = lancia("verifica", [], { PIANO: rotto, FORCE_COLOR: "1" });
    expect(esito.stdout).toContain("\u001b[33m!\u001b[0m riga 3");
  });
  it("--formato json stampa soltanto JSON", () => {
    const esito = verifica("--formato", "json", "--solo", "conto,giudizio");
    expect(JSON.parse(esito.stdout)).toMatchObject([
      { regola: "conto", gravita: "avviso", riga: 3, figure: ["popolazione/2023/totale"] },
      { regola: "giudizio", gravita: "nota", nota: "ottimo" },
    ]);
  });
  it("--formato github scrive un comando per riga, con i segni protetti", () => {
    const righe = verifica("--formato", "github").stdout.trim().split("\n");
    expect(righe).toHaveLength(4);
    expect(righe).toContainEqual(
      expect.stringMatching(/^::warning file=[^:,]+\/dati\/popolazione\.csv,line=3,col=22,title=conto::Riga «2023», /),
    );
    for (const r of righe)
      expect(r).toMatch(/^::(?:error|warning|notice) file=[^,:]+,line=\d+,col=\d+,title=[a-z-]+::.+/);
  });
  it("--formato sarif è SARIF 2.1.0: regole spiegate, luoghi, luoghi collegati, note accettate", () => {
    const { runs, version } = JSON.parse(verifica("--formato", "sarif").stdout);
    expect(version).toBe("2.1.0");
    const [{ tool, results }] = runs;
    expect(tool.driver.rules.map((r: { id: string }) => r.id)).toEqual(expect.arrayContaining(REGOLE.map((r) => r.id)));
    for (const r of results) expect(tool.driver.rules[r.ruleIndex].id).toBe(r.ruleId);
    const conto = results.find((r: { ruleId: string }) => r.ruleId === "conto");
    expect(conto.locations[0].physicalLocation.region).toEqual({ startLine: 3, startColumn: 22 });
    const registro = results.find((r: { ruleId: string }) => r.ruleId === "registro-tabella");
    expect(registro.relatedLocations[0].physicalLocation.artifactLocation.uri).toMatch(/servizi-riassunto\.csv$/);
    expect(registro.suppressions).toMatchObject([{ status: "accepted" }]);
  });
  it("spiega ogni regola, con un esempio sbagliato e uno giusto", () => {
    const tutte = verifica("--spiega").stdout;
    for (const r of REGOLE) expect(tutte).toContain(`${r.id} (`);
    expect(verifica("--spiega", "giudizio").stdout).toContain("Giusto: 80% (buono)");
    for (const { esempio, motivo } of REGOLE)
      expect(
        [esempio.sbagliato, esempio.giusto, motivo].every((t) => t.length > 10) && esempio.sbagliato !== esempio.giusto,
      ).toBe(true);
  });
  it("--leggibilita dà l'indice di ogni testo abbastanza lungo", () => {
    const lungo = mkdtempSync(join(tmpdir(), "leggibilita-"));
    cpSync(PIANO, lungo, { recursive: true });
    const frase = "Chi cerca casa trova aiuto allo sportello del suo Comune. ";
    appendFileSync(join(lungo, "capitoli/contesto.mdx"), `\n\n${frase.repeat(12)}\n`);
    const { stdout } = lancia("verifica", ["--leggibilita"], { PIANO: lungo });
    rmSync(lungo, { recursive: true, force: true });
    expect(stdout).toMatch(/\n\s+\d\d {3}capitoli\/contesto\.mdx \(\d+ parole\)\n$/);
  });
  it.each([
    [["--solo", "giudizzio"], "forse volevi scrivere «giudizio»"],
    [["--formato", "yaml"], "si può scrivere «testo», «json», «github» o «sarif»"],
    [["--severa"], "L'opzione «--severa» non esiste: forse volevi scrivere «--severo»"],
    [["--solo"], "All'opzione «--solo» manca il valore"],
    [["--severo=no"], "L'opzione «--severo» non vuole un valore"],
  ])("%j: un errore in italiano, ed esce con 1", (argomenti, messaggio) => {
    const esito = verifica(...argomenti);
    expect([esito.status, esito.stdout]).toEqual([1, ""]);
    expect(esito.stderr).toContain(messaggio);
    expect(esito.stderr).not.toContain("    at ");
  });
});
