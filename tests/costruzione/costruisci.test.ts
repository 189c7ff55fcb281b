/** La costruzione con effetti finti: che cosa fa, in che ordine, e che cosa resta quando qualcosa va male. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type Composizione, compositoreAPosta } from "../../src/costruzione/compositore.ts";
import { leggiEControlla } from "../../src/costruzione/controlla.ts";
import { costruisci, type Opzioni } from "../../src/costruzione/costruisci.ts";
import type { Effetti } from "../../src/costruzione/effetti.ts";
import type { Controllato } from "../../src/costruzione/racconta.ts";
import { stampaSola } from "../../src/costruzione/stampa.ts";
import { guaioDelDisco } from "../../src/disco/errori.ts";
import { noteMostrate } from "../../src/piano/note.ts";
import { senzaColori } from "../../src/piano/rapporti/testo.ts";
import { firma } from "../../src/processi/identita.ts";
import { stampaParte } from "../../src/stampa/edizioni.ts";
import { leggiFile, provvisoria, scriviFile } from "../attrezzi/cartelle.ts";

const PIANO = "tests/fixtures/valserena";
const OGGI = "2026-11-20";
const VECCHIO = { "index.html": "vecchio" };
const sito = { piano: PIANO, base: "/", oggi: OGGI, pdf: [], daDisco: false, vetrina: false, pulita: false };
const opzioni = (altre: Partial<Opzioni>): Opzioni => ({ ...sito, uscita: "mai-scritta", ...altre });

let controllato: Controllato;
beforeAll(async () => {
  controllato = await leggiEControlla(PIANO, OGGI);
});

/** Effetti che annotano tutto, con un compositore che scrive una pagina; `guasta` lo fa fallire. */
function finti({ guasta, trovato = controllato }: { guasta?: () => never; trovato?: Controllato } = {}) {
  const righe: string[] = [];
  const chieste: Composizione[] = [];
  const effetti: Effetti = {
    di: (riga) => void righe.push(riga),
    passo: async (nome, fai) => {
      righe.push(`• ${nome}`);
      return fai(() => {});
    },
    tinte: { detto: senzaColori, errore: senzaColori },
    compositore: (sito) => ({
      controlla: async () => {
        righe.push("[controlla]");
        // Va a un altro processo: deve potersi copiare.
        structuredClone(sito);
        return trovato;
      },
      componi: async (dove) => {
        righe.push("[componi]");
        chieste.push(dove);
        mkdirSync(dove.cartella);
        writeFileSync(join(dove.cartella, "index.html"), "nuovo");
        guasta?.();
        return { pagine: 1, politica: {}, difetti: [], guasti: [] };
      },
      chiudi: () => void righe.push("[chiudi]"),
    }),
  };
  return { effetti, righe, chieste };
}

/** Ciò che questo processo ha lasciato nelle cartelle di lavoro. */
const lasciati = () => (existsSync(".cache") ? readdirSync(".cache").filter((n) => n.endsWith(firma())) : []);

describe("una costruzione riuscita", () => {
  it("controlla una volta, compone una volta, e mette il sito al suo posto", async () => {
    const uscita = join(provvisoria(), "dist");
    const { effetti, righe } = finti();
    await costruisci(opzioni({ uscita }), effetti);
    expect(leggiFile(uscita)).toMatchObject({ "index.html": "nuovo", _headers: expect.stringContaining("/*") });
    expect(righe.filter((r) => /^[•[]/.test(r))).toEqual([
      `• Controllo il contenuto di ${PIANO}`,
      "[controlla]",
      "• Costruisco il sito",
      "[componi]",
      "[chiudi]",
      "• Controllo i collegamenti del sito",
      "• Scrivo le regole di sicurezza",
      "[chiudi]",
    ]);
    expect(lasciati()).toEqual([]);
  });
  it("dice alle pagine quali file arriveranno, e li aggiunge prima che il sito vada al suo posto", async () => {
    const uscita = join(provvisoria(), "dist");
    const { effetti, chieste } = finti();
    await costruisci(
      opzioni({
        uscita,
        aggiungi: (piano) => ({
          file: [`${piano.identita.anni.inizio}.pdf`],
          scrivi: async (sito) => void scriviFile(sito, { "2025.pdf": existsSync(uscita) ? "tardi" : "prima" }),
        }),
      }),
      effetti,
    );
    expect(chieste[0]?.pdf).toEqual([`${controllato.caricamento.piano?.identita.anni.inizio}.pdf`]);
    expect(leggiFile(uscita)["2025.pdf"]).toBe("prima");
  });
  it("una stampa sola legge, controlla e scrive il suo file, senza comporre il sito", async () => {
    const cartella = provvisoria();
    const { effetti, righe } = finti();
    await stampaSola(sito, cartella, () => [stampaParte("obiettivo/d2")], effetti);
    expect(Object.keys(leggiFile(cartella))).toEqual(["pdf/obiettivo-d2.pdf"]);
    expect(righe.filter((r) => /^[•[]/.test(r))).toEqual([
      `• Controllo il contenuto di ${PIANO}`,
      "• Stampo pdf/obiettivo-d2.pdf",
    ]);
    expect(lasciati()).toEqual([]);
  });
});

describe("quando qualcosa va male il sito di prima è intatto, e non resta altro", () => {
  const disco = (code: string) => () => {
    throw Object.assign(new Error(`${code}: write`), { code });
  };
  it.each([
    ["il disco è pieno", disco("ENOSPC"), "Il disco è pieno"],
    ["il disco è di sola lettura", disco("EROFS"), "Il disco è di sola lettura"],
    ["i file aperti sono troppi", disco("EMFILE"), "Troppi file aperti"],
  ])("%s", async (_nome, guasta, frase) => {
    const qui = provvisoria();
    const uscita = scriviFile(join(qui, "dist"), VECCHIO);
    const errore = await costruisci(opzioni({ uscita }), finti({ guasta }).effetti).catch((e: unknown) => e);
    expect(guaioDelDisco(errore)).toContain(frase);
    expect(leggiFile(uscita)).toEqual(VECCHIO);
    expect(readdirSync(qui)).toEqual(["dist"]);
    expect(lasciati()).toEqual([]);
  });
  it("una stampa non riesce", async () => {
    const qui = provvisoria();
    const uscita = scriviFile(join(qui, "dist"), VECCHIO);
    const scrivi = async () => {
      throw new Error("stampa rotta");
    };
    const { effetti, righe } = finti();
    await expect(costruisci(opzioni({ uscita, aggiungi: () => ({ file: [], scrivi }) }), effetti)).rejects.toThrow(
      "stampa rotta",
    );
    expect(leggiFile(uscita)).toEqual(VECCHIO);
    expect(readdirSync(qui)).toEqual(["dist"]);
    expect(righe.at(-1)).toBe("[chiudi]");
  });
  it("il piano ha errori: il rapporto li dice, e non si compone niente", async () => {
    const uscita = scriviFile(join(provvisoria(), "dist"), VECCHIO);
    const trovato = await leggiEControlla("tests/fixtures/rotti/01-campo-mancante", OGGI);
    const { effetti, righe } = finti({ trovato });
    await expect(costruisci(opzioni({ uscita }), effetti)).rejects.toThrow("Manca il campo «sintesi»");
    expect(righe).not.toContain("[componi]");
    expect(righe.at(-1)).toBe("[chiudi]");
    expect(leggiFile(uscita)).toEqual(VECCHIO);
  });
});

it("due costruzioni sulla stessa cartella: la seconda aspetta e lo dice, e riescono tutte e due", async () => {
  const uscita = join(provvisoria(), "dist");
  const [una, altra] = [finti(), finti()];
  await Promise.all([costruisci(opzioni({ uscita }), una.effetti), costruisci(opzioni({ uscita }), altra.effetti)]);
  const aspettato = [...una.righe, ...altra.righe].filter((r) => r.includes("un altro comando sta scrivendo in"));
  expect(aspettato).toEqual([`  un altro comando sta scrivendo in ${uscita}/: aspetto che finisca`]);
  expect(leggiFile(uscita)["index.html"]).toBe("nuovo");
});

it("il processo che compone risponde con il piano intero e ciò che ha trovato, o con il suo errore", async () => {
  const vero = compositoreAPosta({ ...opzioni({}), pdf: [] });
  try {
    const avuto = await vero.controlla();
    expect(avuto.caricamento.piano).toEqual(controllato.caricamento.piano);
    expect(avuto.caricamento.file).toEqual(controllato.caricamento.file);
    expect(avuto.diagnostiche).toEqual(controllato.diagnostiche);
  } finally {
    vero.chiudi();
  }
  const senza = compositoreAPosta({ ...opzioni({ piano: "tests/fixtures/non-c-e" }), pdf: [] });
  const { diagnostiche } = await senza.controlla();
  expect(diagnostiche.some((d) => d.gravita === "errore")).toBe(true);
  senza.chiudi();
});

it("le pagine mostrano le note con ciò che il controllo ha già trovato, senza cercarlo di nuovo", async () => {
  const { caricamento } = await leggiEControlla(PIANO, OGGI);
  const trovate = noteMostrate(caricamento).map((n) => n.trovate.length);
  expect(Math.max(...trovate)).toBeGreaterThan(0);
  const senza = noteMostrate({ ...caricamento, coerenza: [] }).map((n) => n.trovate.length);
  expect(Math.max(...senza)).toBe(0);
});
