/** Il registro delle cifre dice il vero: ciò che dice controllato, cambiato, si vede; e ogni cifra ha il suo stato. */
import { describe, expect, it } from "vitest";
import { casoDi } from "../../../scripts/bench/caso.ts";
import { cambi, controllate, detti } from "../../../scripts/bench/cifre-controllate.ts";
import { caricaPiano, componi } from "../../../src/piano/carica.ts";
import { leggiCartella } from "../../../src/piano/cartella.ts";
import { contaCifre } from "../../../src/piano/cifre/conta.ts";
import { registroCifre, STATI_CIFRA } from "../../../src/piano/cifre/registro.ts";
import { controllaCoerenza } from "../../../src/piano/coerenza/index.ts";
import { SEME, SEME_DETTO } from "../../attrezzi/caso.ts";
import { SITI } from "../../attrezzi/siti.ts";

const inventato = leggiCartella(SITI.inventato.piano);
/** Il piano inventato con altre parole al posto di una frase. */
const conFrase = (frase: string) => {
  const file = "reti/rete-casa.mdx";
  const testo = (inventato.file.get(file) ?? "").replace("La rete si riunisce ogni tre mesi.", frase);
  expect(testo).toContain(frase);
  return { ...inventato, file: new Map([...inventato.file, [file, testo]]) };
};
/** Lo stato di ogni cifra della frase, nell'ordine. */
const statiDi = (frase: string) =>
  registroCifre(componi(conFrase(frase)))
    .filter((c) => c.file === "reti/rete-casa.mdx" && c.riga >= 19)
    .map((c) => `${c.scritto} ${c.stato}`);

describe("ciò che il registro dice controllato", () => {
  it(`si vede, se cambia (${SEME_DETTO})`, () => {
    const caso = casoDi(SEME);
    // Le regole sui testi hanno qui le loro frasi: il piano inventato ne ha poche.
    const cartella = conFrase(
      [
        "Le domande sono passate da 240 a 310: 70 in più, cioè il 29%.",
        "Hanno risposto 130 famiglie su 520, il 25%.",
        "La rete segue 340 persone: 190 uomini e 150 donne.",
        "La rete ha speso 96.000 euro per 240 famiglie, in media 400 euro.",
      ].join("\n\n"),
    );
    const prima = detti(cartella);
    const dette = controllate(cartella);
    expect(dette.filter((c) => c.file.endsWith(".csv")).length).toBeGreaterThan(9);
    expect(dette.filter((c) => c.file === "reti/rete-casa.mdx").length).toBeGreaterThan(5);
    for (const cifra of dette) {
      const modi = cambi(cartella, cifra);
      const scelto = modi[Math.floor(caso() * modi.length)];
      if (!scelto) continue;
      const nuovi = [...detti(scelto.cartella)].filter((d) => !prima.has(d));
      expect(nuovi, `${cifra.file}:${cifra.riga}:${cifra.colonna} da ${scelto.era} a ${scelto.nuova}`).not.toEqual([]);
    }
  });
  it("raccogliere non cambia ciò che la verifica trova", () => {
    const caricamento = caricaPiano(SITI.inventato.piano);
    expect(controllaCoerenza(caricamento, undefined, undefined, new Map())).toEqual(controllaCoerenza(caricamento));
  });
});

describe("lo stato di una cifra", () => {
  it.each([
    ["Sono 40 in tutto.", ["40 solo letta"]],
    ["Le domande sono passate da 240 a 310: 70 in più.", ["240 ricalcolata", "310 ricalcolata", "70 ricalcolata"]],
    ["Le domande sono passate da 240 a 300: 80 in più.", ["240 solo letta", "300 solo letta", "80 in contrasto"]],
    // Di una parte detta a parole un decimo in più o in meno non si vedrebbe.
    ["Sono un terzo: 33 su 100.", ["33 solo letta", "100 solo letta"]],
    ["La fonte scrive «erano 10, poi 20».", ["10 solo letta", "20 solo letta"]],
    ["Nel 2024, secondo la legge 328/2000, a 75 anni.", []],
    ["Con l'impresa 4.0 sono 12.", ["4.0 non capita", "12 solo letta"]],
  ])("«%s»", (frase, attesi) => {
    expect(statiDi(frase)).toEqual(attesi);
  });
  it("il numero di un titolo, un indirizzo, un telefono e un orario non sono cifre", () => {
    expect(statiDi("## 1.1 Come si lavora\n\nSono 40 in tutto.")).toEqual(["40 solo letta"]);
    const sportelli = inventato.file.get("sportelli.yaml") ?? "";
    for (const recapito of ["orari: [", "indirizzo: ", "telefono: "]) expect(sportelli).toContain(recapito);
    expect(registroCifre(componi(inventato)).filter((c) => c.file === "sportelli.yaml")).toEqual([]);
  });
  it("una figura scritta con <Dato/> è collegata", () => {
    expect(statiDi('Sono <Dato id="popolazione/2023/totale"/>.')).toEqual(["4.196 collegata"]);
  });
});

it.each(Object.entries(SITI))("ogni cifra di %s è contata una volta, in uno stato", (_nome, { piano }) => {
  const cifre = registroCifre(caricaPiano(piano));
  const { tutte, controllate: viste, stati, luoghi } = contaCifre(cifre);
  const somma = (numeri: number[]) => numeri.reduce((a, b) => a + b, 0);
  expect(tutte).toBe(cifre.length);
  expect(somma(STATI_CIFRA.map((s) => stati[s]))).toBe(tutte);
  expect(somma(luoghi.map((l) => l.tutte))).toBe(tutte);
  expect(viste).toBe(tutte - stati["solo letta"] - stati["non capita"]);
});
