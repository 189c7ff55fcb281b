/** Il secondo piano vero: un altro Ambito, con le sue cifre, e niente di un altro. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { pagineDi } from "../../src/esame/campione.ts";
import { caricaPiano } from "../../src/piano/carica.ts";
import { controllaCoerenza } from "../../src/piano/coerenza/index.ts";
import { leggi, SECONDO } from "../attrezzi/siti.ts";
import { leggiPdf } from "../pdf/leggi-pdf.ts";
import { convalidaSito, righeErroriHtml } from "./convalida-html.ts";

const { piano: cartella, uscita } = SECONDO;
const testo = (html: string) =>
  html
    .replace(/<(style|script)[\s\S]*?<\/\1>|<[^>]+>/g, " ")
    .replaceAll("&#39;", "'")
    .replace(/\s+/g, " ");

it("si legge senza errori, e la sola incoerenza della fonte è spiegata", () => {
  const caricamento = caricaPiano(cartella);
  expect(caricamento.diagnostiche).toEqual([]);
  const trovate = controllaCoerenza(caricamento).filter(
    (d) => !["obbligo-mancante", "senza-impatto"].includes(d.regola),
  );
  expect(trovate.map((d) => [d.gravita, d.regola, d.nota])).toEqual([["nota", "conto", "liquidato"]]);
});

it("ogni pagina passa la convalida dell'HTML", async () => {
  const { pagine, errori } = await convalidaSito(uscita);
  expect(pagine).toBe(pagineDi(uscita).length + 1);
  expect(righeErroriHtml(errori)).toEqual([]);
});

it("nessuna pagina e nessun dato nomina un altro Ambito", () => {
  const tutti = readdirSync(uscita, { recursive: true, encoding: "utf8" }).filter((f) =>
    /\.(?:html|json|xml|csv)$/.test(f),
  );
  const file = tutti.filter((f) => /\bLodi|Lodigian|Val Serena/.test(readFileSync(join(uscita, f), "utf8")));
  expect(file).toEqual([]);
});

it("la seduta ha i suoi voti, e le tabelle i loro importi", () => {
  const seduta = testo(leggi(uscita, "atti/assemblea-2024-11-13/index.html"));
  for (const parole of ["12 favorevoli", "11 favorevoli", "Cazzano Sant'Andrea", "all'unanimità"])
    expect(seduta).toContain(parole);
  const quota = leggi(uscita, "dati/qsfp-2022/index.html");
  for (const cifra of ["21.000,00", "193.787,09", "198.690,29", "2.044,61", "415.521,99"])
    expect(quota).toContain(cifra);
  const anni = leggi(uscita, "dati/qsfp-2018-2021/index.html");
  for (const cifra of ["1.551.358,20", "1.228.863,33", "926.135,72", "422.738,49"]) expect(anni).toContain(cifra);
});

it("la stampa ha i diciotto Comuni e i dieci obiettivi", async () => {
  const { piano } = caricaPiano(cartella);
  const pdf = readdirSync(uscita).find((f) => /^piano-.*\d\.pdf$/.test(f)) ?? "";
  const { pagine } = await leggiPdf(readFileSync(join(uscita, pdf)));
  const letto = pagine
    .flat()
    .map((r) => r.testo)
    .join(" ")
    .replace(/\u00ad/g, "")
    .replace(/\s+/g, " ");
  expect(piano?.identita.comuni).toHaveLength(18);
  expect(piano?.obiettivi).toHaveLength(10);
  for (const c of piano?.identita.comuni ?? []) expect(letto.replaceAll("’", "'")).toContain(c.nome);
});
