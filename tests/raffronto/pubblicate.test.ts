/** Ciò che delle versioni si pubblica: i dati di allora, e le notizie. */
import { expect, it } from "vitest";
import { notizieDelleVersioni } from "../../src/notizie/versioni.ts";
import { caricaPiano } from "../../src/piano/carica.ts";
import type { Piano } from "../../src/piano/modello.ts";
import { datiDi } from "../../src/raffronto/dati.ts";
import { passaggi, raggiungi } from "../../src/raffronto/versioni.ts";

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
