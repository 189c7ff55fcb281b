/** Dodici piani rotti apposta: ognuno dà il suo messaggio, al punto giusto, e tutti insieme li danno tutti. */
import { describe, expect, it } from "vitest";
import { ordina } from "../../src/diagnostica/index.ts";
import { caricaPiano } from "../../src/piano/carica.ts";
import { controllaCoerenza } from "../../src/piano/coerenza/index.ts";
import { scriviRapporto } from "../../src/piano/rapporti/testo.ts";
import { lancia } from "../attrezzi/comandi.ts";

const RADICE = "tests/fixtures/rotti";

/** Nome della cartella, dove sta l'errore, che cosa deve dire e che cosa suggerire. */
const CASI: [cartella: string, dove: string, messaggio: RegExp, suggerimento: RegExp][] = [
  ["01-campo-mancante", "obiettivi/a1.mdx:2:1", /Manca il campo «sintesi»/, /sintesi: …/],
  [
    "02-valore-non-ammesso",
    "obiettivi/a1.mdx:5:7",
    /«tematicco» non è un valore ammesso per «tipo»/,
    /volevi scrivere «tematico»/,
  ],
  ["03-riferimento-sconosciuto", "obiettivi/a1.mdx:16:15", /Il fondo «fnsp» non esiste/, /volevi scrivere «fnps»/],
  [
    "04-id-doppio",
    "obiettivi/a1.mdx:2:5",
    /«a1» \(obiettivi\) è già usato in obiettivi\/a1-bis\.mdx, riga 2/,
    /identificativo diverso/,
  ],
  [
    "05-numero-sbagliato",
    "obiettivi/a1.mdx:16:31",
    /«1\.234,5\.6» non è un numero scritto all'italiana/,
    /volevi scrivere «1\.234,56»/,
  ],
  ["06-tabulazione", "fondi.yaml:2:1", /carattere di tabulazione/, /usa solo spazi/],
  ["07-csv-colonna-mancante", "dati/abitanti.csv:1:1", /Manca la colonna «totale»/, /anno;totale/],
  ["08-csv-intestazione-doppia", "dati/abitanti.csv:1:13", /«totale» è intestata due volte/, /nome diverso/],
  ["09-import-in-mdx", "capitoli/uno.mdx:13:1", /«import» non è ammesso/, /togli la riga/],
  ["10-componente-sconosciuto", "capitoli/uno.mdx:13:7", /«<Graffico>» non è ammesso/, /volevi scrivere «<Grafico>»/],
  [
    "11-indicatore-senza-valore",
    "obiettivi/a1.mdx:45:5",
    /Manca il campo «valore» in «indicatori\[3\]»/,
    /valore: null/,
  ],
  ["12-cartella-vuota", "piano.yaml:1:1", /La cartella del piano è vuota/, /crea «piano\.yaml»/],
];

describe("un piano con un errore solo", () => {
  it.each(CASI)("%s", (cartella, dove, messaggio, suggerimento) => {
    const { diagnostiche } = caricaPiano(`${RADICE}/${cartella}`);
    expect(diagnostiche).toHaveLength(1);
    const [d] = diagnostiche;
    expect(`${d?.file}:${d?.riga}:${d?.colonna}`).toBe(dove);
    expect(d?.gravita).toBe("errore");
    expect(d?.messaggio).toMatch(messaggio);
    expect(d?.suggerimento).toMatch(suggerimento);
  });
});

/** Una causa ha il suo messaggio; i suoi effetti, se se ne vedono, sono pochi e vengono dopo. */
const MASSIMO_MESSAGGI = 3;

describe("tutto ciò che «verifica» dice di un piano rotto", () => {
  it.each(CASI)(`%s: al più ${MASSIMO_MESSAGGI} messaggi, la causa per prima`, (cartella, dove) => {
    const caricamento = caricaPiano(`${RADICE}/${cartella}`);
    const tutte = ordina([...caricamento.diagnostiche, ...controllaCoerenza(caricamento, undefined, "2026-11-20")]);
    const gravi = tutte.filter((d) => d.gravita === "errore" || d.gravita === "avviso");
    expect(gravi.length).toBeLessThanOrEqual(MASSIMO_MESSAGGI);
    expect(gravi.slice(0, 1).map((d) => `${d.file}:${d.riga}:${d.colonna}`)).toEqual([dove]);
  });
});

describe("tutti gli errori insieme", () => {
  it("li dice tutti in una volta, come sono scritti nel rapporto di esempio", async () => {
    const radice = `${RADICE}/tutti-insieme`;
    const { diagnostiche, file } = caricaPiano(radice);
    const regole = new Set(diagnostiche.map((d) => d.regola));
    for (const [cartella] of CASI.slice(0, 11)) {
      const regola = caricaPiano(`${RADICE}/${cartella}`).diagnostiche[0]?.regola;
      expect(regole, cartella).toContain(regola);
    }
    await expect(scriviRapporto(diagnostiche, file, radice)).toMatchFileSnapshot("../fixtures/rotti/tutti-insieme.txt");
  });
});

describe("i comandi con un piano sbagliato", () => {
  it.each(["verifica", "build"])("«%s» esce con 1, scrive il rapporto e non lascia nulla a metà", (comando) => {
    const uscita = ".cache/prove/non-deve-esistere";
    const esito = lancia(comando, comando === "build" ? ["--uscita", uscita] : [], {
      PIANO: `${RADICE}/tutti-insieme`,
    });
    expect(esito.status).toBe(1);
    expect(esito.stderr).toMatch(/11 errori, \d+ avvisi\./);
    expect(esito.stderr).not.toContain("    at ");
    expect(() => caricaPiano(uscita).piano).not.toThrow();
    expect(caricaPiano(uscita).diagnostiche[0]?.messaggio).toContain("non esiste");
  });
});
