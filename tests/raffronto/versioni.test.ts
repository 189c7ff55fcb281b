/** Le versioni del piano con quattro versioni: raggiunte, confrontate, messe da parte, e ciò che se ne toglie. */
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { caricaPiano } from "../../src/piano/carica.ts";
import { controllaVersioni } from "../../src/raffronto/controlla-versioni.ts";
import { attesiSenzaVersione, versioniDi } from "../../src/raffronto/proposta.ts";
import { rapportoMarkdown } from "../../src/raffronto/rapporto-markdown.ts";
import { daCartella } from "../../src/raffronto/sorgente.ts";
import { passaggi, raggiungi } from "../../src/raffronto/versioni.ts";
import { confronta, propostaRispettoA } from "../../src/terminale/confronta.ts";
import { cancella, mettiDaParte } from "../../src/terminale/versione.ts";

const RADICE = "tests/fixtures/quattro-versioni";
let radice: string;
beforeEach(() => {
  radice = join(mkdtempSync(join(tmpdir(), "versioni-")), "piano");
  cpSync(RADICE, radice, { recursive: true });
});
afterEach(() => rmSync(join(radice, ".."), { recursive: true, force: true }));

const cambia = (file: string, da: string, a: string) => {
  const testo = readFileSync(join(radice, file), "utf8");
  expect(testo).toContain(da);
  writeFileSync(
    join(radice, file),
    testo.replace(da, () => a),
  );
};
const passi = () => passaggi(raggiungi(versioniDi(daCartella(radice)), radice), radice);
const brevi = () =>
  passi().map(({ id, esito }) => [id, esito?.differenze.map((d) => `${d.genere} ${d.id} ${d.campo} ${d.tipo}`)]);
const regole = () => controllaVersioni(caricaPiano(radice), radice).map((d) => `${d.regola} ${d.riga}`);
const git = (...argomenti: string[]) =>
  execFileSync("git", ["-c", "user.name=x", "-c", "user.email=x@x.example", ...argomenti], { cwd: radice }).toString();

it("da una versione alla seguente si dice ciò che è cambiato, e dopo l'ultima niente", () => {
  expect(brevi()).toEqual([
    [
      "1.1",
      ["indicatore b1-r1 valore cambiato", "obiettivo b1 testo cambiato", "obiettivo d1 risorse[1].importo cambiato"],
    ],
    [
      "1.2",
      expect.arrayContaining([
        "capitolo contesto testo spostato",
        "servizio nido-la-fonte posti cambiato",
        "dataset servizi-riassunto nidi/posti cambiato",
      ]),
    ],
    [
      "2.0",
      [
        "fascicolo fascicoli/2024-12-10.yaml confronto aggiunto",
        "obiettivo b1 azioni[2] tolto",
        "indicatore b1-r1 valore cambiato",
        "obiettivo d1 risorse[1].importo cambiato",
        "obiettivo k1 testo cambiato",
      ],
    ],
    ["oggi", []],
  ]);
  expect(regole()).toEqual([]);
});

it("messa da parte anche l'ultima, ciò che cambia dopo è della pagina di oggi", () => {
  mettiDaParte({ piano: radice, numero: "2.0" });
  cambia("obiettivi/b1.mdx", "valore: 18", "valore: 12");
  expect(brevi().at(-1)).toEqual(["oggi", ["indicatore b1-r1 valore cambiato"]]);
  expect(() => mettiDaParte({ piano: radice, numero: "2.0" })).toThrow(/c'è già/);
  expect(() => mettiDaParte({ piano: radice, numero: "2.1" })).toThrow(/«2\.1» non va bene per la versione/);
});

it("un numero di versione si confronta come una revisione, e l'elenco delle versioni non è una differenza", () => {
  const { testo } = confronta({ prima: "1.0", dopo: "1.1", piano: radice, formato: "json" });
  expect(JSON.parse(testo).map((d: { genere: string }) => d.genere)).toEqual([
    "indicatore",
    "obiettivo",
    "obiettivo",
    "piano",
  ]);
  const adesso = confronta({ prima: "1.2", piano: radice, formato: "json" });
  expect(adesso.testo).not.toContain('"genere": "versione"');
});

describe("da dove si raggiunge", () => {
  it("da Git, con l'etichetta; in un clone senza storia non si raggiunge, e lo si dice", () => {
    const { copia } = versioniDi(daCartella(radice))[0] ?? {};
    git("init", "-q");
    cpSync(join(radice, "versioni/1.0"), radice, { recursive: true });
    rmSync(join(radice, "versioni/1.0"), { recursive: true });
    git("add", ".");
    git("commit", "-qm", "1.0");
    git("tag", "v1.0");
    cpSync(join(RADICE, "obiettivi"), join(radice, "obiettivi"), { recursive: true });
    cambia("versioni.yaml", `copia: ${copia}`, "revisione: v1.0");
    git("add", ".");
    git("commit", "-qm", "adesso");
    expect(brevi()[0]).toEqual(["1.1", expect.arrayContaining(["indicatore b1-r1 valore cambiato"])]);
    expect(regole()).toEqual([]);
    const clone = `${radice}-clone`;
    execFileSync("git", ["clone", "-q", "--depth", "1", "--no-tags", `file://${radice}`, clone]);
    radice = clone;
    expect(passi().map((p) => p.esito !== undefined)).toEqual([false, true, true, true]);
    expect(regole()).toEqual(["versione-irraggiungibile 7"]);
  });

  it("una copia corretta a mano è alterata", () => {
    cambia("versioni/1.1/obiettivi/b1.mdx", "valore: 25", "valore: 24");
    expect(regole()).toEqual(["versione-alterata 13"]);
  });
});

describe("ciò che la riservatezza vuole togliere", () => {
  const nota = "nome di una persona";
  const chiedi = (parole: string, perche: string | undefined = nota) =>
    cancella({ piano: radice, numero: "1.0", parole, nota: perche, oggi: "2026-11-20" });

  it("si toglie anche se va a capo, resta la nota, la copia è ancora buona, e si dice dove altro sta", () => {
    cambia("versioni/1.0/obiettivi/k1.mdx", "Un corso all'anno", "Maria\nBianchi tiene un corso all'anno");
    cambia("versioni/1.1/obiettivi/k1.mdx", "Un corso all'anno", "Un corso di Maria Bianchi all'anno");
    const righe = chiedi("maria bianchi").join("\n");
    expect(readFileSync(join(radice, "versioni/1.0/obiettivi/k1.mdx"), "utf8")).toContain(
      "[tolto per riservatezza] tiene un corso",
    );
    expect(righe).toContain("versioni/1.1/obiettivi/k1.mdx");
    expect(versioniDi(daCartella(radice))[0]?.tolti).toEqual([{ data: "2026-11-20", nota }]);
    // L'impronta nuova è della 1.0; quella della 1.1, toccata qui a mano, non torna.
    expect(regole()).toEqual([expect.stringMatching(/^versione-alterata/)]);
    chiedi("Un solo posto".slice(3));
    expect(versioniDi(daCartella(radice))[0]?.tolti).toHaveLength(2);
  });

  it("senza nota, con una nota che ripete, o con parole che non ci sono, niente cambia", () => {
    const prima = readFileSync(join(radice, "versioni.yaml"), "utf8");
    expect(() => chiedi("aiuto", "")).toThrow(/--nota/);
    expect(() => chiedi("aiuto", "c'era Aiuto")).toThrow(/ripete/);
    expect(() => chiedi("parole mai scritte")).toThrow(/niente è cambiato/);
    expect(readFileSync(join(radice, "versioni.yaml"), "utf8")).toBe(prima);
    expect(existsSync(join(radice, "versioni/1.0/piano.yaml"))).toBe(true);
  });
});

describe("una proposta", () => {
  it("se cambia ciò che il piano approvato promette vuole una versione con il suo atto", () => {
    mettiDaParte({ piano: radice, numero: "2.0" });
    cambia("obiettivi/b1.mdx", "valore: 18", "valore: 12");
    const avvisi = () => propostaRispettoA("2.0", radice).avvisi.map((d) => `${d.regola} ${d.file}:${d.riga}`);
    expect(avvisi()).toEqual(["atteso-senza-versione obiettivi/b1.mdx:49"]);
    const voce = '- { id: "2.1", data: 2026-11-01, stato: adottato, perche: si prova }\n';
    writeFileSync(join(radice, "versioni.yaml"), readFileSync(join(radice, "versioni.yaml"), "utf8") + voce);
    const [v, w] = [daCartella(RADICE), daCartella(radice)];
    const esito = { differenze: passi().at(-2)?.esito?.differenze ?? [], illeggibili: [] };
    expect(attesiSenzaVersione(v, w, esito)).toHaveLength(1);
    cambia("versioni.yaml", "perche: si prova", "atto: determina n. 9, perche: si prova");
    expect(attesiSenzaVersione(v, daCartella(radice), esito)).toEqual([]);
  });

  it("in Markdown nessun testo del piano comincia un collegamento, una tabella o un tag", () => {
    cambia("obiettivi/k1.mdx", "Due corsi", "Due corsi \\| [qui](https://x.example) `a`");
    const esito = { differenze: passi().find((p) => p.id === "2.0")?.esito?.differenze ?? [], illeggibili: [] };
    const riga = rapportoMarkdown("a", "b", esito).find((r) => r.includes("x.example"));
    expect(riga).toMatch(/\\\[qui\\\]/);
    expect(riga?.replace(/\\./g, "").split("|")).toHaveLength(5);
  });
});
