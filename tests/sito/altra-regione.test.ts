/** Un piano di un'altra Regione: cinque anni, altri organi, altre domande. Niente del sito, della stampa o dei dati è di una Regione sola. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { pagineDi } from "../../src/esame/campione.ts";
import { caricaPiano } from "../../src/piano/carica.ts";
import { ALTROVE, leggi } from "../attrezzi/siti.ts";
import { leggiPdf } from "../pdf/leggi-pdf.ts";
import { convalidaSito, righeErroriHtml } from "./convalida-html.ts";

const { piano: cartella, uscita } = ALTROVE;
/** Ciò che è di una Regione sola, o dei piani di tre anni. */
const DI_UN_ALTRO =
  /lombard|\bASST\b|\bATS\b|trienn|Assemblea dei Sindaci|premial|\bDGR\b|schema regionale|domande della Regione|tre anni/i;
/** Nell'indice della ricerca ci sono anche le parole che la gente scrive, «triennio passato»: lì non deve esserci una Regione. */
const NELLA_RICERCA = /lombard|\bASST\b|\bATS\b|\bDGR\b/i;
const testo = (html: string) =>
  html
    .replace(/<(style|script)[\s\S]*?<\/\1>|<[^>]+>/g, " ")
    .replaceAll("&#39;", "'")
    .replace(/\s+/g, " ");

it("si legge senza errori, con il suo profilo", () => {
  const { piano, diagnostiche } = caricaPiano(cartella);
  expect(diagnostiche.filter((d) => d.gravita === "errore")).toEqual([]);
  expect(piano?.profilo.id).toBe("proprio");
});

it("ogni pagina passa la convalida dell'HTML", async () => {
  const { pagine, errori } = await convalidaSito(uscita);
  expect(pagine).toBe(pagineDi(uscita).length + 1);
  expect(righeErroriHtml(errori)).toEqual([]);
});

it("nessuna pagina e nessun dato ha una parola di un'altra Regione, o di un piano di tre anni", () => {
  const tutti = readdirSync(uscita, { recursive: true, encoding: "utf8" }).filter(
    (f) => /\.(?:html|json|xml|csv|txt)$/.test(f) && !f.startsWith("pagefind"),
  );
  expect(tutti.length).toBeGreaterThan(80);
  const trovate = tutti.flatMap((f) => {
    const parola = (f.startsWith("ricerca") ? NELLA_RICERCA : DI_UN_ALTRO).exec(readFileSync(join(uscita, f), "utf8"));
    return parola ? [`${f}: ${parola[0]}`] : [];
  });
  expect(trovate).toEqual([]);
});

it("la stampa nemmeno", async () => {
  const pdf = readdirSync(uscita, { recursive: true, encoding: "utf8" }).filter((f) => f.endsWith(".pdf"));
  expect(pdf).not.toEqual([]);
  for (const file of pdf) {
    const { pagine } = await leggiPdf(readFileSync(join(uscita, file)));
    const letto = pagine
      .flat()
      .map((r) => r.testo)
      .join(" ");
    expect(letto, file).toContain("Alta Piana");
    expect(DI_UN_ALTRO.exec(letto)?.[0], file).toBeUndefined();
  }
});

it("la scheda pone le domande del suo profilo, e dice le risposte come lui le chiama", () => {
  const scheda = testo(leggi(uscita, "obiettivi/anziani1/index.html"));
  for (const detto of [
    "È un servizio che ogni Ambito deve avere? Sì (norma legge nazionale).",
    "Continua ciò che si faceva con il piano 2022-2025?",
    "Come si entra nel servizio? Porta unica e segnalazione.",
    "Distretto della ASL",
    "500.000 € nel quinquennio",
    "15.000 € fondo di avvio",
  ])
    expect(scheda).toContain(detto);
});

it("chi decide, i giudizi e i generi di esito sono i suoi", () => {
  const home = testo(leggi(uscita, "index.html"));
  expect(home).toContain("Lo vota il Coordinamento istituzionale. Lo prepara e lo realizza Comune di Masseria Grande");
  expect(home).toContain("per cinque anni");
  const esiti = testo(leggi(uscita, "esiti/index.html"));
  expect(esiti).toContain("fermo 0%, avviato 1-99%, compiuto 100%");
  expect(testo(leggi(uscita, "esiti/2022-t1/index.html"))).toContain("Azione trasversale 1");
});

it("una macroarea senza lettere ha il suo nome, senza segni che avanzano", () => {
  const aree = testo(leggi(uscita, "obiettivi/index.html"));
  expect(aree).toContain("Persone anziane");
  expect(aree).not.toMatch(/Area\s*\.|(?:^|\s)\.\s*Persone anziane/);
  expect(aree).toContain("Area S. Ufficio comune");
});
