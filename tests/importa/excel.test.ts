/** Le tabelle del piano in Excel e ritorno: cambia solo ciò che è cambiato, e ciò che non si capisce si dice. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CellValue } from "hucre/xlsx";
import { beforeAll, describe, expect, it } from "vitest";
import { cartellaExcel } from "../../src/esporta/excel/scrivi.ts";
import { apriFoglio, type Foglio } from "../../src/foglio/apri.ts";
import { applicaExcel } from "../../src/importa/excel/applica.ts";
import { leggiExcel } from "../../src/importa/excel/leggi.ts";
import { SERVIZI, tabelle } from "../../src/importa/excel/tabelle.ts";
import { caricaPiano, componi } from "../../src/piano/carica.ts";
import { SITI } from "../attrezzi/siti.ts";

const { piano, file } = caricaPiano(SITI.inventato.piano);
if (!piano) throw new Error("senza piano");
const PIANO = piano;
const suoi = tabelle(PIANO, file);
let scritti: Foglio[];
beforeAll(async () => {
  scritti = await apriFoglio(await cartellaExcel("prova", suoi));
});

type Righe = CellValue[][];
/** I fogli dopo che qualcuno li ha cambiati. */
function cambiati(
  foglio: string,
  cambia: (righe: Righe, colonna: (titolo: string) => number) => Righe | undefined,
): Foglio[] {
  return scritti.map((f) => {
    if (f.nome !== foglio) return f;
    const righe = f.righe.map((r) => [...r]);
    return { ...f, righe: cambia(righe, (t) => (righe[0] as CellValue[]).indexOf(t)) ?? righe };
  });
}
function fai(fogli: readonly Foglio[], testi: ReadonlyMap<string, string> = file) {
  const lettura = leggiExcel(fogli, tabelle(PIANO, testi));
  const fatto = applicaExcel(PIANO, testi, lettura.cambi);
  const diversi = [...fatto.file].flatMap(([nome, dopo]) => {
    const [x, y] = [(testi.get(nome) ?? "").split("\n"), dopo.split("\n")];
    return [
      ...x.filter((r) => !y.includes(r)).map((r) => `- ${nome} ${r}`),
      ...y.filter((r) => !x.includes(r)).map((r) => `+ ${nome} ${r}`),
    ];
  });
  return { errori: [...lettura.errori, ...fatto.errori], diversi, file: fatto.file };
}
const riga = (righe: Righe, id: string) => righe.find((r) => r.includes(id)) as CellValue[];

it("non toccato non cambia niente, e lo stesso piano dà gli stessi byte", async () => {
  expect(fai(scritti)).toMatchObject({ errori: [], diversi: [] });
  expect(Buffer.from(await cartellaExcel("prova", suoi)).equals(Buffer.from(await cartellaExcel("prova", suoi)))).toBe(
    true,
  );
});

it("un numero riscritto con le migliaia, o come numero, è lo stesso", () => {
  const fogli = cambiati("Risorse", (righe, c) => {
    for (const r of righe.slice(1))
      if (typeof r[c("Importo")] === "number") r[c("Importo")] = String(r[c("Importo")]).replace(".", ",");
    return undefined;
  });
  expect(fai(fogli)).toMatchObject({ errori: [], diversi: [] });
});

describe("una cella", () => {
  it("di un indicatore in una riga fra graffe", () => {
    const fogli = cambiati("Indicatori", (righe, c) => {
      riga(righe, "b1-p1")[c("Valore")] = 70;
      return undefined;
    });
    const { diversi, errori } = fai(fogli);
    expect(errori).toEqual([]);
    expect(diversi).toHaveLength(2);
    expect(diversi[1]).toContain("valore: 70,");
    expect(diversi[1]?.replace("valore: 70", "valore: 60").slice(2)).toBe(diversi[0]?.slice(2));
  });
  it("vuota diventa null dove la fonte può tacere, e un campo facoltativo se ne va", () => {
    const fogli = cambiati("Risorse", (righe, c) => {
      const r = righe.slice(1).find((v) => v[c("Scheda")] === "b1" && v[c("Nota")]) as CellValue[];
      r[c("Importo")] = null;
      r[c("Nota")] = null;
      return undefined;
    });
    const { diversi, errori } = fai(fogli);
    expect(errori).toEqual([]);
    expect(diversi).toEqual([
      "- obiettivi/b1.mdx   - { fondi: [fondo-comuni], importo: 25.000, periodo: triennio, nota: quota per abitante }",
      "+ obiettivi/b1.mdx   - { fondi: [fondo-comuni], importo: null, periodo: triennio }",
    ]);
  });
  it("di un importo con i centesimi", () => {
    const fogli = cambiati("Risorse", (righe, c) => {
      const r = righe.slice(1).find((v) => v[c("Importo")] === 120000.5) as CellValue[];
      r[c("Importo")] = 130000.25;
      return undefined;
    });
    const { diversi, errori } = fai(fogli);
    expect(errori).toEqual([]);
    expect(diversi.at(-1)).toContain(`importo: "130.000,25"`);
  });
  it("con più voci: un fondo in più", () => {
    const fogli = cambiati("Risorse", (righe, c) => {
      const r = righe.slice(1).find((v) => v[c("Scheda")] === "b1" && v[c("Fondi")] === "fnps") as CellValue[];
      r[c("Fondi")] = "fnps, fondo-comuni";
      return undefined;
    });
    expect(fai(fogli).diversi.at(-1)).toContain("fondi: [fnps, fondo-comuni]");
  });
  it("di un servizio: le altre righe del CSV restano com'erano", () => {
    const fogli = cambiati("Servizi", (righe, c) => {
      riga(righe, "nido-il-bosco")[c("Posti")] = 24;
      return undefined;
    });
    const { diversi } = fai(fogli);
    expect(diversi).toEqual([
      `- ${SERVIZI} nido-il-bosco;Il Bosco;nido;Borgo Sereno;;20;pubblica;;;`,
      `+ ${SERVIZI} nido-il-bosco;Il Bosco;nido;Borgo Sereno;;24;pubblica;;;`,
    ]);
  });
});

describe("una riga", () => {
  it("in più: un indicatore, una risorsa, un servizio; il piano resta valido", () => {
    const aggiungi = (foglio: string, valori: Record<string, CellValue>, da: Foglio[]) =>
      da.map((f) => {
        if (f.nome !== foglio) return f;
        return { ...f, righe: [...f.righe, (f.righe[0] as string[]).map((t) => valori[t] ?? null)] };
      });
    let fogli = aggiungi(
      "Indicatori",
      {
        Scheda: "b1",
        Codice: "b1-r9",
        Tipo: "risultato",
        Descrizione: "Case trovate",
        Unità: "numero",
        Valore: 12,
        Confronto: ">=",
        Periodo: "triennio",
      },
      scritti,
    );
    fogli = aggiungi("Risorse", { Scheda: "b1", Fondi: "fnps", Importo: 1500.5, Periodo: "anno" }, fogli);
    fogli = aggiungi("Servizi", { Codice: "nido-nuovo", Nome: "Nido; nuovo", Tipo: "nido", Posti: 10 }, fogli);
    const fatto = fai(fogli);
    expect(fatto.errori).toEqual([]);
    expect(fatto.diversi.filter((d) => d.startsWith("-"))).toEqual([]);
    const nuovo = componi({ file: new Map([...file, ...fatto.file]), diagnostiche: [] });
    expect(nuovo.diagnostiche.filter((d) => d.gravita === "errore")).toEqual([]);
    const b1 = nuovo.piano?.obiettivi.find((o) => o.id === "b1");
    expect(b1?.indicatori.at(-1)).toMatchObject({ id: "b1-r9", valore: 12 });
    expect(b1?.risorse.at(-1)).toMatchObject({ importo: 1500.5 });
    expect(nuovo.piano?.servizi.at(-1)).toMatchObject({ id: "nido-nuovo", nome: "Nido; nuovo" });
  });
  it("in meno", () => {
    const fogli = cambiati("Indicatori", (righe) => righe.filter((r) => !r.includes("b1-p1")));
    const { diversi, errori } = fai(fogli);
    expect(errori).toEqual([]);
    expect(diversi).toHaveLength(1);
    expect(diversi[0]).toMatch(/^- obiettivi\/b1\.mdx .*b1-p1/);
  });
  it("quasi tutte in meno: è un foglio filtrato, non si toglie niente", () => {
    const { diversi, errori } = fai(cambiati("Indicatori", (righe) => righe.slice(0, 2)));
    expect(diversi).toEqual([]);
    expect(errori).toEqual([expect.stringMatching(/mancano \d+ righe su/)]);
  });
  it("spostata, con le colonne in un altro ordine, o una colonna in meno: non cambia niente", () => {
    const girata = cambiati("Indicatori", (righe) =>
      [righe[0] as CellValue[], ...righe.slice(1).reverse()].map((r) => [...r].reverse()),
    );
    expect(fai(girata)).toMatchObject({ errori: [], diversi: [] });
    const corta = cambiati("Indicatori", (righe, c) => {
      const via = c("Nota");
      return righe.map((r) => r.toSpliced(via, 1));
    });
    expect(fai(corta)).toMatchObject({ errori: [], diversi: [] });
  });
});

describe("ciò che non si può fare si dice", () => {
  it("una scheda che non c'è, un codice doppio", () => {
    const fogli = cambiati("Indicatori", (righe, c) => {
      const nuova = [...riga(righe, "b1-p1")];
      nuova[c("Scheda")] = "zz9";
      nuova[c("Codice")] = "zz9-p1";
      return [...righe, nuova, [...riga(righe, "b1-p1")]];
    });
    const { errori, diversi } = fai(fogli);
    expect(diversi).toEqual([]);
    expect(errori).toEqual([expect.stringMatching(/«b1-p1» c'è già/), expect.stringMatching(/«zz9» non c'è/)]);
  });
  it("la stessa cella cambiata intanto nel piano", () => {
    const fogli = cambiati("Indicatori", (righe, c) => {
      riga(righe, "b1-p1")[c("Valore")] = 70;
      return undefined;
    });
    const testo = readFileSync(join(SITI.inventato.piano, "obiettivi/b1.mdx"), "utf8");
    const intanto = new Map([...file, ["obiettivi/b1.mdx", testo.replace("valore: 60", "valore: 65")]]);
    const { errori, diversi } = fai(fogli, intanto);
    expect(diversi).toEqual([]);
    expect(errori).toEqual([expect.stringMatching(/adesso vale «65»/)]);
  });
  it("un file che non viene da qui", () => {
    expect(fai([{ nome: "Foglio1", righe: [["a"]], formato: () => "", daCalcolare: () => false }]).errori).toEqual([
      expect.stringMatching(/non viene da/),
    ]);
  });
});
