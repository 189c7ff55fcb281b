/** Le altre edizioni: il fascicolo di una seduta, una scheda sola, i caratteri grandi, i numeri di riga, gli errori. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { verificaPdf } from "../../src/stampa/verifica/index.ts";
import { lancia } from "../attrezzi/comandi.ts";
import { SITI } from "../attrezzi/siti.ts";
import { leggiPdf, stretto, testoDi } from "./leggi-pdf.ts";

const { piano, uscita } = SITI.inventato;
const cartella = mkdtempSync(join(tmpdir(), "edizioni-"));
afterAll(() => rmSync(cartella, { recursive: true, force: true }));
const pdf = (...argomenti: string[]) => lancia("pdf", ["--uscita", cartella, ...argomenti], { PIANO: piano });

describe("il fascicolo di una seduta", () => {
  it("ha la sua copertina, l'ordine del giorno con ciò che si chiede, e le parti in quell'ordine", async () => {
    const { pagine } = await leggiPdf(readFileSync(join(uscita, "pdf/fascicolo-2024-12-10.pdf")));
    const testi = pagine.map(testoDi);
    expect(testi[0]).toContain(stretto("Fascicolo per l'Assemblea dei Sindaci"));
    expect(testi[0]).toContain(stretto("Assemblea dei Sindaci, 10 dicembre 2024"));
    expect(testi[1]).toContain(stretto("Ordine del giorno"));
    expect(testi[1]).toContain(stretto("Si chiede di: approvare la scheda B1"));
    const posti = [
      "1 La valle in breve",
      "Popolazione della valle per età",
      "Area B. Politiche abitative",
      "D2 Uscire di casa",
    ]
      .map(stretto)
      .map((t) => testi.findIndex((p, i) => i > 1 && p.includes(t) && !p.startsWith("Elenco")));
    expect(posti.every((p) => p > 1)).toBe(true);
    expect([...posti].sort((a, b) => a - b)).toEqual(posti);
    expect(testi.join("")).not.toContain(stretto("K1 Formare gli operatori"));
  });
});

describe("ciò che si chiede da solo", () => {
  it("una scheda a caratteri grandi e con i numeri di riga: un file solo, il resto della cartella non si tocca", async () => {
    const { status, stdout, stderr } = pdf("--obiettivo", "d2", "--caratteri-grandi", "--righe");
    expect(status, stdout + stderr).toBe(0);
    expect(readdirSync(cartella, { recursive: true }).sort()).toEqual([
      "pdf",
      "pdf/obiettivo-d2-caratteri-grandi-righe.pdf",
    ]);
    const byte = readFileSync(join(cartella, "pdf/obiettivo-d2-caratteri-grandi-righe.pdf"));
    expect((await verificaPdf(byte)).filter((e) => e.esito === "fallisce")).toEqual([]);
    const { pagine } = await leggiPdf(byte);
    const corpi = new Map<number, number>();
    for (const r of pagine.slice(1).flat())
      corpi.set(Math.round(r.corpo), (corpi.get(Math.round(r.corpo)) ?? 0) + r.testo.length);
    expect([...corpi].reduce((a, b) => (b[1] > a[1] ? b : a))[0]).toBeGreaterThanOrEqual(15);
    expect(
      pagine
        .slice(1)
        .flat()
        .some((r) => Math.round(r.corpo) === 18),
    ).toBe(true);
    for (const p of pagine)
      expect(p.filter((r) => r.x < 57 && /^\d+$/.test(r.testo.trim())).length).toBeGreaterThanOrEqual(25);
    expect(pagine.map(testoDi).join("")).toContain(stretto("Fermate accessibili in carrozzina"));
  });

  it.each([
    [["--obiettivo", "d9"], "forse volevi scrivere «d1»"],
    [["--parte", "capitolo/contest"], "forse volevi scrivere «capitolo/contesto»"],
    [["--fascicolo", "non-esiste.yaml"], "non esiste"],
    [["--fascicolo", "package.json"], "non è fra i fascicoli del piano"],
    [["--caratteri-grnadi"], "forse volevi scrivere «--caratteri-grandi»"],
  ])("%j: un errore in italiano, e niente sul disco", (argomenti, dice) => {
    const prima = readdirSync(cartella, { recursive: true }).sort();
    const { status, stderr } = pdf(...argomenti);
    expect(status).toBe(1);
    expect(stderr).toContain(dice);
    expect(readdirSync(cartella, { recursive: true }).sort()).toEqual(prima);
    expect(existsSync("dist.nuova")).toBe(false);
  });
});
