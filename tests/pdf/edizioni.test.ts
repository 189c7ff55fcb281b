/** Le edizioni: che cosa contengono, in che ordine, con quale aspetto; e ciò che si chiede male. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Fascicolo, Piano } from "../../src/piano/modello.ts";
import { stampaFascicolo, stampaIntera, stampaOpuscolo, stampaParte } from "../../src/stampa/edizioni.ts";
import { stampaEdizione } from "../../src/stampa/stampa.ts";
import { lancia } from "../attrezzi/comandi.ts";
import { leggiPdf, stretto, testoDi } from "./leggi-pdf.ts";
import { stampata, tipografia, VALSERENA } from "./stampe.ts";

const primo = (p: Piano) => p.fascicoli[0] as Fascicolo;

describe("il fascicolo di una seduta", () => {
  it("ha la sua copertina, l'ordine del giorno con ciò che si chiede, e le parti in quell'ordine, l'area prima delle schede", async () => {
    const { pagine } = await leggiPdf((await stampata((p) => stampaFascicolo(primo(p)))).byte);
    const testi = pagine.map(testoDi);
    expect(testi[0]).toContain(stretto("Fascicolo per l'Assemblea dei Sindaci"));
    expect(testi[0]).toContain(stretto("Assemblea dei Sindaci, 10 dicembre 2024"));
    expect(testi[1]).toContain(stretto("Ordine del giorno"));
    expect(testi[1]).toContain(stretto("Si chiede di: approvare la scheda B1"));
    // Le testatine dicono già ciò che nella pagina viene dopo.
    const tutto = pagine
      .slice(2)
      .map((p) => testoDi(p.filter((r) => r.y < 785)))
      .join("");
    const posti = [
      "Punto 1",
      "1 La valle in breve",
      "Punto 2",
      "Si chiede di: approvare la scheda B1",
      "Area B. Politiche abitative",
      "B1 Non perdere la casa",
      "Punto 3",
      "D2 Uscire di casa",
    ].map((t) => tutto.indexOf(stretto(t)));
    expect(posti.every((p) => p >= 0)).toBe(true);
    expect([...posti].sort((a, b) => a - b)).toEqual(posti);
    expect(tutto).not.toContain(stretto("K1 Formare gli operatori"));
  });

  it("nessuna tabella c'è due volte, anche se un punto la chiede e un capitolo la contiene", async () => {
    const { pagine } = await leggiPdf((await stampata((p) => stampaFascicolo(primo(p)))).byte);
    const titoli = [
      ...pagine
        .map(testoDi)
        .join("")
        .matchAll(/Tabella\d+:/g),
    ];
    expect(new Set(titoli.map(String)).size).toBe(titoli.length);
    const popolazione = new RegExp(`Tabella\\d+:${stretto("Popolazione della valle per età")}`, "g");
    expect([...pagine.map(testoDi).join("").matchAll(popolazione)]).toHaveLength(1);
  });

  it("con una delibera ha la proposta, il foglio di voto con una riga per Comune, le firme", async () => {
    const t = tipografia();
    const delibera = {
      oggetto: "Approvazione del Piano",
      premesse: ["Vista la legge 328"],
      decisione: ["di approvare il Piano"],
    };
    const { edizione } = stampaFascicolo({ ...primo(t.piano), delibera });
    const { pagine } = await leggiPdf((await stampaEdizione(t, edizione)).byte);
    const tutto = pagine.map(testoDi).join("");
    for (const detto of [
      "Proposta di deliberazione",
      "Approvazione del Piano",
      "Vista la legge 328",
      "di approvare il Piano",
      "Foglio di voto",
      "Il segretario verbalizzante",
      ...t.piano.identita.comuni.map((c) => c.nome),
    ])
      expect(tutto).toContain(stretto(detto));
  });
});

describe("l'aspetto", () => {
  it("a caratteri grandi quasi ogni segno è di almeno 18 punti, e i numeri di riga contano ogni riga", async () => {
    const { pagine } = await leggiPdf(
      (await stampata(() => stampaParte("obiettivo/d2", { grandi: true, righe: true }))).byte,
    );
    const righi = pagine.flat().filter((r) => r.x > 57);
    expect(Math.min(...righi.map((r) => r.corpo))).toBeGreaterThanOrEqual(17.9);
    for (const p of pagine) {
      const numeri = p.filter((r) => r.x < 57 && /^\d+$/.test(r.testo.trim())).map((r) => Number(r.testo));
      expect(numeri.length).toBeGreaterThan(3);
      expect(numeri.toSorted((a, b) => a - b)).toEqual(numeri.map((_, i) => i + 1));
    }
    expect(pagine.map(testoDi).join("")).toContain(stretto("Fermate accessibili in carrozzina"));
  });
  it("l'opuscolo è in A5, e dice chi chiamare e dove andare", async () => {
    const { byte } = await stampata(stampaOpuscolo);
    const { pagine, fogli } = await leggiPdf(byte);
    expect(new Set(fogli.map(([w, h]) => `${Math.round(w)}x${Math.round(h)}`))).toEqual(new Set(["420x595"]));
    const tutto = pagine.map(testoDi).join("");
    const { piano } = tipografia();
    for (const v of piano.persone) expect(tutto).toContain(stretto(v.nome));
    for (const s of piano.sportelli) expect(tutto).toContain(stretto(s.nome));
  });
  it("dagli stessi testi vengono gli stessi byte", async () => {
    const t = tipografia();
    const { edizione } = stampaIntera(t.piano);
    const due = await Promise.all([stampaEdizione(t, edizione), stampaEdizione(t, edizione)]);
    expect(Buffer.from(due[0].byte).equals(Buffer.from(due[1].byte))).toBe(true);
    expect(Buffer.from(due[0].byte).equals(Buffer.from((await stampata((p) => stampaIntera(p))).byte))).toBe(true);
  });
});

describe("il comando", () => {
  const cartella = mkdtempSync(join(tmpdir(), "edizioni-"));
  afterAll(() => rmSync(cartella, { recursive: true, force: true }));
  const pdf = (...argomenti: string[]) => lancia("pdf", ["--uscita", cartella, ...argomenti], { PIANO: VALSERENA });

  it("una scheda sola: un file, e il resto della cartella non si tocca", () => {
    const { status, stdout, stderr } = pdf("--obiettivo", "d2");
    expect(status, stdout + stderr).toBe(0);
    expect(readdirSync(cartella, { recursive: true }).sort()).toEqual(["pdf", join("pdf", "obiettivo-d2.pdf")]);
    expect(readFileSync(join(cartella, "pdf/obiettivo-d2.pdf")).subarray(0, 5).toString()).toBe("%PDF-");
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
