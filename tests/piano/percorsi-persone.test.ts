/** Le pagine «Per te» e quelle dei Comuni nascono dalle etichette e dal registro. */
import { describe, expect, it } from "vitest";
import { caricaPiano } from "../../src/piano/carica.ts";
import { comuniInOrdine, delComune } from "../../src/piano/comuni.ts";
import type { Piano } from "../../src/piano/modello.ts";
import { perPersona, personeDi } from "../../src/piano/persone.ts";
import { SITI } from "../attrezzi/siti.ts";

const piano = caricaPiano(SITI.inventato.piano).piano as Piano;
const perId = (id: string) => {
  const persona = piano.persone.find((p) => p.id === id);
  if (!persona) throw new Error(id);
  return perPersona(piano, persona);
};

describe("per una persona", () => {
  it("raccoglie schede, servizi, reti ed enti che la nominano", () => {
    const { obiettivi, servizi, reti } = perId("anziani");
    expect(obiettivi.map((o) => o.id)).toEqual(["d1", "d2"]);
    expect(servizi.map((g) => [g.tipo.id, g.quanti])).toEqual([["centro-diurno", 1]]);
    expect(reti).toEqual([]);
    expect(perId("casa").enti.map((e) => e.id)).toEqual([
      "comune-borgo-sereno",
      "coop-arcobaleno",
      "scuole-della-valle",
    ]);
  });
  it("il numero di emergenza resta il primo", () => {
    expect(perId("violenza").persona.emergenze?.map((e) => e.numero)).toEqual(["1522", "112"]);
  });
  it("di una scheda dice per chi è", () => {
    expect(piano.obiettivi.map((o) => personeDi(piano, o).map((p) => p.id))).toEqual([
      ["anziani"],
      ["anziani"],
      ["casa"],
      [],
    ]);
  });
});

describe("di un Comune", () => {
  const [borgo, pian, rocca] = comuniInOrdine(piano).map((c) => delComune(piano, c));
  it("i suoi servizi, anche quelli che ha insieme a un altro", () => {
    expect(borgo?.servizi.flatMap((g) => g.unita.map((u) => u.id))).toEqual(["nido-il-bosco", "centro-la-quercia"]);
    expect(pian?.servizi.flatMap((g) => g.unita.map((u) => u.id))).toEqual(["nido-la-fonte", "centro-la-quercia"]);
    expect(rocca?.servizi).toEqual([]);
  });
  it("chi gestisce i servizi per lui e chi vi aiuta; di ciò che non si sa, niente", () => {
    expect(borgo?.gestioni.map((g) => g.id)).toEqual(["consorzio"]);
    expect(borgo?.aiuti.map((a) => a.id)).toEqual(["sociale-borgo"]);
    expect(rocca?.gestioni).toEqual([]);
    expect(rocca?.aiuti).toEqual([]);
  });
  it("gli obiettivi suoi, e quelli di tutti", () => {
    const [primo] = piano.obiettivi;
    if (!primo || !borgo) throw new Error("Il piano inventato non ha obiettivi");
    const conSuoi = { ...piano, obiettivi: [{ ...primo, comuni: ["Borgo Sereno"] }, ...piano.obiettivi.slice(1)] };
    const suo = delComune(conSuoi, borgo.comune);
    expect(suo.suoi.map((o) => o.id)).toEqual([primo.id]);
    expect(suo.comuniATutti.map((o) => o.id)).not.toContain(primo.id);
    expect(borgo.suoi).toEqual([]);
    expect(borgo.comuniATutti.every((o) => o.tipo === "tematico")).toBe(true);
  });
  it("le sue righe nelle tabelle che hanno un Comune", () => {
    expect(rocca?.figure.map((f) => [f.dataset.id, f.righe.map((r) => r.celle.abitanti?.valore)])).toEqual([
      ["abitanti-comuni", [650]],
    ]);
  });
});
