/** Che cosa si stampa, da ciò che si chiede. */
import { expect, it } from "vitest";
import { caricaPiano } from "../../src/piano/carica.ts";
import { type Richiesta, stampeChieste, unaSola } from "../../src/stampa/richiesta.ts";

const RADICE = "tests/fixtures/valserena";
const { piano } = caricaPiano(RADICE);
if (!piano) throw new Error("Il piano inventato non si legge");
const [obiettivo] = piano.obiettivi;
const NIENTE: Richiesta = { schede: false, "caratteri-grandi": false, righe: false, opuscolo: false, intero: false };
const nomi = (chiesto: Partial<Richiesta>) =>
  stampeChieste(piano, RADICE, { ...NIENTE, ...chiesto }).map((s) => s.nome);

it("senza opzioni, il piano intero, l'opuscolo e un PDF per fascicolo", () => {
  expect(unaSola(NIENTE)).toBe(false);
  expect(nomi({})).toHaveLength(2 + piano.fascicoli.length);
});
it("con le schede, uno per scheda e capitolo; con i caratteri grandi, un'edizione in più", () => {
  const inPiu = piano.obiettivi.length + piano.capitoli.length + 1;
  expect(nomi({ schede: true, "caratteri-grandi": true })).toHaveLength(nomi({}).length + inPiu);
});
it("chi chiede una parte sola riceve quella", () => {
  expect(nomi({ obiettivo: obiettivo?.id })).toEqual([`pdf/obiettivo-${obiettivo?.id}.pdf`]);
  expect(nomi({ righe: true })[0]).toMatch(/-righe\.pdf$/);
  for (const f of piano.fascicoli) expect(nomi({ fascicolo: `${RADICE}/${f.file}` })).toHaveLength(1);
});
it("ciò che non c'è si dice, con il più vicino", () => {
  expect(() => nomi({ obiettivo: `${obiettivo?.id}0` })).toThrow(`forse volevi scrivere «${obiettivo?.id}»`);
  expect(() => nomi({ parte: "nessuna/parte" })).toThrow("non va bene per --parte");
  expect(() => nomi({ fascicolo: "nessuno.yaml" })).toThrow("non esiste");
  expect(() => nomi({ fascicolo: `${RADICE}/piano.yaml` })).toThrow("non è fra i fascicoli");
});

it("un confronto vuole due versioni che ci siano; --intero da solo non dice di che cosa", () => {
  const quattro = "tests/fixtures/quattro-versioni";
  const nome = (confronto: string, intero = false) =>
    stampeChieste(piano, quattro, { ...NIENTE, confronto, intero }).map((s) => s.nome);
  expect(nome("1.0..1.1")).toEqual(["pdf/confronto-1-0-1-1.pdf"]);
  expect(nome("1.0", true)).toEqual(["pdf/confronto-1-0-adesso-intero.pdf"]);
  expect(() => nome("1.0..9.9")).toThrow(/le versioni del piano sono «1\.0», «1\.1», «1\.2», «2\.0»/);
  expect(() => nomi({ intero: true })).toThrow("--confronto");
});
