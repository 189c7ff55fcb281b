/** La seconda metà della legge della conservazione: ciò che il piano tiene si legge nelle pagine, nei dati aperti, nelle stampe. `CONSERVA_COSTRUZIONI=n` ne costruisce n. */
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nonPubblicati, type Pubblicato } from "../../src/conservazione/pubblicati.ts";
import { leggiAlbero } from "../../src/html/albero.ts";
import { testoDellaPagina } from "../../src/pagina/testo.ts";
import { caricaPiano, componi } from "../../src/piano/carica.ts";
import { SEME, SEME_DETTO } from "../attrezzi/caso.ts";
import { lanciaAccanto } from "../attrezzi/comandi.ts";
import { SITI } from "../attrezzi/siti.ts";
import { provatore } from "../conservazione/legge.ts";
import { modifiche } from "../conservazione/modifiche.ts";
import { leggiPdf } from "../pdf/leggi-pdf.ts";

const DATI = /\.(?:json|csv)$/;
/** Quante volte si costruisce davvero un piano con molte modifiche a caso. */
const COSTRUZIONI = Number(process.env.CONSERVA_COSTRUZIONI ?? 1);
/** Quante modifiche, ciascuna in un file suo, si mettono insieme in una costruzione. */
const INSIEME = 12;

const fileDi = (uscita: string): string[] =>
  readdirSync(uscita, { recursive: true, encoding: "utf8" }).map((f) => f.replaceAll("\\", "/"));

/** Le pagine e i dati aperti di un sito costruito. */
const pagineDi = (uscita: string): Pubblicato[] =>
  fileDi(uscita)
    .filter((f) => f.endsWith(".html") || (DATI.test(f) && !f.startsWith("pagefind/")))
    .map((nome) => {
      const scritto = readFileSync(join(uscita, nome), "utf8");
      return { nome, testo: DATI.test(nome) ? scritto : testoDellaPagina(leggiAlbero(scritto)) };
    });

/** Le stampe dei fascicoli: il piano intero ha le sue prove, e ciò che ne stampa è già nelle pagine. */
const stampe = (uscita: string): Promise<Pubblicato[]> =>
  Promise.all(
    fileDi(uscita)
      .filter((f) => /(?:^|\/)fascicolo-[^/]*\.pdf$/.test(f))
      .map(async (nome) => {
        const { pagine } = await leggiPdf(readFileSync(join(uscita, nome)));
        const testo = pagine
          .flat()
          .map((r) => r.testo)
          .join(" ");
        return { nome, testo };
      }),
  );

describe.each(Object.entries(SITI))("sito %s", async (_nome, { piano, uscita }) => {
  const pubblicati: Pubblicato[] = [...pagineDi(uscita), ...(await stampe(uscita))];
  const caricamento = caricaPiano(piano);

  it("ogni parola e ogni cifra del piano si legge da qualche parte", () => {
    expect(pubblicati.length).toBeGreaterThan(100);
    expect(nonPubblicati(caricamento, pubblicati)).toEqual([]);
  });

  it("ciò che non c'è si trova: una parola e una cifra in più, in un campo, in un testo, in una tabella", () => {
    const [campi] = [...caricamento.file.keys()].filter((f) => f.startsWith("obiettivi/"));
    const [tabella] = caricamento.piano?.dataset.map((d) => d.fileCsv) ?? [];
    const cambiati = new Map(caricamento.file);
    const cambia = (nome: string | undefined, da: RegExp, a: string) => {
      const testo = cambiati.get(nome ?? "") ?? "";
      expect(testo).toMatch(da);
      cambiati.set(nome ?? "", testo.replace(da, a));
    };
    cambia(campi, /^titolo: (.*)$/m, "titolo: $1 inesistente");
    cambia(campi, /$/, "\n\nQuesta frase non è pubblicata.\n");
    cambia(tabella, /;\d[\d.,]*[ \t]*$/m, ";98.765.432");
    const mancano = nonPubblicati(componi({ file: cambiati, diagnostiche: [] }), pubblicati).map((m) => m.testo);
    expect(mancano.some((t) => t.endsWith("inesistente"))).toBe(true);
    expect(mancano).toContain("questa frase non è pubblicata");
    expect(mancano).toContain("98765432");
  });
});

describe("un piano con molte modifiche a caso, costruito davvero", () => {
  /** Una copia del piano inventato, con modifiche che nessuno rifiuta. */
  async function modificato(volta: number): Promise<{ cartella: string; fatte: string[] }> {
    const cartella = `.cache/prove/conserva-${volta}`;
    rmSync(cartella, { recursive: true, force: true });
    cpSync(SITI.inventato.piano, cartella, { recursive: true });
    const fatte = new Map<string, string>();
    for (const modifica of fc.sample(modifiche(caricaPiano(cartella).file), {
      numRuns: 40 * INSIEME,
      seed: SEME + volta,
    })) {
      // I fascicoli si leggono solo nelle loro stampe.
      if (fatte.size >= INSIEME || fatte.has(modifica.file) || modifica.file.startsWith("fascicoli/")) continue;
      const esito = await provatore(caricaPiano(cartella))(modifica);
      if (esito.nuove.length || esito.perse.length) continue;
      writeFileSync(join(cartella, modifica.file), modifica.testo);
      fatte.set(modifica.file, `${modifica.file}, riga ${modifica.righe[0]}, ${modifica.nome}`);
    }
    return { cartella, fatte: [...fatte.values()] };
  }

  it.each(Array.from({ length: COSTRUZIONI }, (_, i) => i))(
    `ogni parola cambiata si legge nel sito (costruzione %i, ${INSIEME} modifiche, ${SEME_DETTO})`,
    async (i) => {
      const { cartella, fatte } = await modificato(i);
      const uscita = `${cartella}-sito`;
      const { status, stderr } = await lanciaAccanto("build", ["--uscita", uscita], { PIANO: cartella });
      expect(status, `${fatte.join("\n")}\n${stderr}`).toBe(0);
      const mancano = nonPubblicati(caricaPiano(cartella), pagineDi(uscita)).filter(
        (m) => !m.file.startsWith("fascicoli/"),
      );
      rmSync(uscita, { recursive: true, force: true });
      rmSync(cartella, { recursive: true, force: true });
      expect(mancano, fatte.join("\n")).toEqual([]);
      expect(fatte.length).toBeGreaterThan(INSIEME / 2);
    },
  );
});
