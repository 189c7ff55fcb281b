/** Le pagine «Per te» e quelle dei Comuni nascono dalle etichette e dal registro. */
import { describe, expect, it } from "vitest";
import { aiutiPerTutti } from "../../src/piano/aiuti.ts";
import { caricaPiano } from "../../src/piano/carica.ts";
import { comuniInOrdine, delComune } from "../../src/piano/comuni.ts";
import type { Piano } from "../../src/piano/modello.ts";
import { perPersona, personeDi } from "../../src/piano/persone.ts";
import { perPertinenza, pertinenza } from "../../src/piano/pertinenza.ts";
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
    expect(perId("casa").enti.map((e) => e.id)).toEqual(["comune-borgo-sereno", "scuole-della-valle"]);
  });
  it("comincia da chi aiuta, con ciò che vi trova lei e come si raggiunge", () => {
    const { aiuti } = perId("anziani");
    expect(aiuti.map((a) => [a.genere, a.id, a.telefono])).toEqual([
      ["sportello", "sociale-borgo", "0999 123456"],
      ["ente", "coop-arcobaleno", "0999 654321"],
    ]);
    // L'aiuto nell'affitto è per chi cerca casa; ciò che la gestione fa per i Comuni si aggiunge.
    expect(aiuti[1]?.servizi).toEqual(["pasti a domicilio", "aiuto a casa"]);
    expect(perId("casa").aiuti.find((a) => a.id === "coop-arcobaleno")?.servizi).toContain(
      "aiuto nel pagare l'affitto",
    );
    expect(perId("violenza").aiuti).toEqual([]);
    expect(aiutiPerTutti(piano).map((a) => a.id)).toEqual(["casa-valle"]);
  });
  it("mette prima ciò che la riguarda di più, con una misura che si rifà a mano", () => {
    const [o] = piano.obiettivi;
    const anziani = perId("anziani").persona;
    if (!o) throw new Error("Il piano inventato non ha obiettivi");
    const con = (campi: Partial<typeof o>) =>
      pertinenza(anziani, {
        ...o,
        titolo: "Altro",
        sintesi: "Altro.",
        target: ["tutti"],
        persone: ["anziani"],
        ...campi,
      });
    expect(con({})).toBe(1);
    expect(con({ persone: ["anziani", "casa"] })).toBe(0.5);
    expect(con({ target: ["donne anziane"] })).toBe(2);
    expect(con({ sintesi: "Chi è anziano." })).toBe(3);
    expect(con({ titolo: "Gli anziani" })).toBe(5);
    const lontano = { ...o, id: "z1", titolo: "Altro", sintesi: "Altro.", target: [], persone: ["anziani", "casa"] };
    expect(
      perPertinenza(anziani, [lontano, ...piano.obiettivi])
        .map((x) => x.id)
        .at(-1),
    ).not.toBe("d1");
    expect(perPertinenza(anziani, [lontano, o]).map((x) => x.id)).toEqual([o.id, "z1"]);
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
    expect(borgo?.aiuti.map((a) => a.id)).toEqual(["sociale-borgo", "coop-arcobaleno"]);
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
