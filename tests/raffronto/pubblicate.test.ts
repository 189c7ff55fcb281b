/** Ciò che delle versioni si pubblica: i dati di allora, e le notizie. */
import { expect, it } from "vitest";
import { notizieDelleVersioni } from "../../src/notizie/versioni.ts";
import { caricaPiano } from "../../src/piano/carica.ts";
import type { Piano } from "../../src/piano/modello.ts";
import { aFronte } from "../../src/raffronto/a-fronte.ts";
import { datiDi } from "../../src/raffronto/dati.ts";
import { leggibile } from "../../src/raffronto/leggibile.ts";
import { passaggi, raggiungi } from "../../src/raffronto/versioni.ts";
import { stampaConfronto } from "../../src/stampa/edizioni.ts";
import { nudo } from "../../src/stampa/larghezze.ts";
import { documentoDi } from "../../src/stampa/stampa.ts";

const RADICE = "tests/fixtures/quattro-versioni";
const piano = caricaPiano(RADICE).piano as Piano;
const raggiunte = raggiungi(piano.versioni, RADICE);

it("di ogni versione un programma può chiedere un valore com'era", () => {
  const attesi = raggiunte.map(({ sorgente }) => {
    const { voci, illeggibili } = datiDi(sorgente as NonNullable<typeof sorgente>);
    expect(illeggibili).toEqual([]);
    return [
      (voci.indicatore?.["b1-r1"] as { valore: number } | undefined)?.valore,
      (voci.dataset?.["servizi-riassunto"] as { righe: { posti: string }[] } | undefined)?.righe[0]?.posti,
    ];
  });
  expect(attesi).toEqual([
    [20, "35"],
    [25, "35"],
    [25, "38"],
    [18, "38"],
  ]);
});

it("il notiziario dice ogni versione dopo la prima, prima i numeri; una che non si raggiunge lo dice", () => {
  const notizie = notizieDelleVersioni(piano, passaggi(raggiunte, RADICE), (p) => p);
  expect(notizie.map((n) => [n.indirizzo, n.elenco?.[0]?.testo])).toEqual([
    ["/modifiche/1.1/", "indicatore b1-r1, Valore: 25, era 20 (+5, +25%)"],
    ["/modifiche/1.2/", "servizio nido-la-fonte, Posti: 18, era 15 (+3, +20%)"],
    ["/modifiche/2.0/", "indicatore b1-r1, Valore: 18, era 25 (-7, -28%)"],
  ]);
  const [prima, ...altre] = raggiunte;
  const senza = [{ versione: (prima as (typeof raggiunte)[0]).versione }, ...altre];
  const [perduta] = notizieDelleVersioni(piano, passaggi(senza, RADICE), (p) => p);
  expect(perduta?.sommario).toContain("non si raggiungono");
  expect(perduta?.elenco).toEqual([]);
});

it("in un testo a fronte i dati sono al loro posto e i segni non si leggono", () => {
  const celle = new Map([["popolazione/2024/totale", "4.210"]]);
  const letti = [
    'Nel 2024 sono <Dato id="popolazione/2024/totale"/>.[^1]',
    'Il <Sigla id="PUA"/> è di **tutti** e di [ogni Comune](/comuni/), anche 2*3*4.',
    "| Roccachiara | due |",
    "<Nota/>",
    'Lo dice <Obiettivo id="d1"/>: _presto_, in file_con_nome.',
  ].map((forma) => leggibile(forma, celle));
  expect(letti).toEqual([
    "Nel 2024 sono 4.210. (nota 1)",
    "Il PUA è di tutti e di ogni Comune, anche 2*3*4.",
    "Roccachiara; due",
    "",
    "Lo dice obiettivo D1: presto, in file_con_nome.",
  ]);
});

it.each([
  ["1.0..2.0", "1.0", "2.0"],
  ["1.0", "1.0", "adesso"],
])("%s: due versioni a fronte, con il numero della versione che non è una differenza", (chiesto, prima, dopo) => {
  const c = aFronte(chiesto, RADICE, true);
  expect([c.prima, c.dopo, c.differenze.filter((d) => d.genere === "piano")]).toEqual([prima, dopo, []]);
  expect(c.titoli.get("indicatore/b1-r1")).toBe("Dimissioni protette realizzate");
  expect(c.testi.map((t) => t.id)).toContain("contesto");
  expect(() => aFronte("..2.0", RADICE, false)).toThrow("non dice due versioni");
});

it("sulla carta prima la tavola, poi prima e dopo; ciò che esce ed entra si legge anche senza i segni del carattere", async () => {
  const { documento } = await documentoDi(
    { caricamento: caricaPiano(RADICE), piano, radice: RADICE, disegna: () => "" },
    stampaConfronto(aFronte("1.0..2.0", RADICE, true)).edizione,
  );
  const corpo = JSON.stringify(documento.corpo);
  expect(documento.corpo.findIndex((x) => x.b === "tabella")).toBe(2);
  expect(corpo).toContain('{"f":"s","c":["Un"]}');
  expect(nudo(documento.corpo.flatMap((x) => (x.b === "citazione" && x.k[0]?.b === "p" ? x.k[0].c : [])))).toContain(
    "[– Un –] [+ Due +] [– corso –] [+ corsi +] all'anno",
  );
  expect(documento.meta.titolo).toContain("da «1.0» a «2.0»");
});
