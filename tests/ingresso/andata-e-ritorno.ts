/** I «CSV per Excel» che il sito pubblica, scaricati e rimessi nel piano: nessun errore, gli stessi valori. */
import { expect, it } from "vitest";
import { csvAperto, csvExcel } from "../../src/dati/csv.ts";
import { tavoleDi } from "../../src/dati/tavole.ts";
import { caricaPiano, componi } from "../../src/piano/carica.ts";
import type { Piano } from "../../src/piano/modello.ts";
import { valori } from "./piano.ts";

const indicatori = (p: Piano | null) => p?.obiettivi.flatMap((o) => o.indicatori);

/** Le prove di un piano qualunque. @param radice la sua cartella */
export function proveDiAndataERitorno(radice: string): void {
  const prima = caricaPiano(radice);
  const piano = prima.piano as Piano;
  const tavole = new Map(tavoleDi(prima).map((t) => [t.id, t]));
  const excel = (id: string) => csvExcel(tavole.get(id) as NonNullable<ReturnType<typeof tavole.get>>);
  const propri = piano.dataset.filter((d) => d.file);
  const file = new Map(prima.file);
  for (const d of propri) file.set(d.fileCsv, excel(d.id));
  file.set("servizi/unita.csv", excel("servizi"));
  const rilevazioni = [...file.keys()].filter((f) => f.startsWith("rilevazioni/"));
  for (const [i, f] of rilevazioni.entries())
    if (i) file.delete(f);
    else file.set(f, excel("rilevazioni"));
  const dopo = componi({ file, diagnostiche: [] });

  it("si leggono senza niente da dire", () => expect(dopo.diagnostiche).toEqual([]));
  it("ogni dataset ha le stesse figure", () => {
    expect(propri.length).toBeGreaterThan(3);
    for (const { id } of propri) expect(valori(dopo.piano as Piano, id), id).toEqual(valori(piano, id));
  });
  it("il registro dei servizi ha le stesse voci", () => {
    const detti = (p: Piano | null) =>
      p?.servizi.map((u) => ({ ...u, quante: u.quante ?? 1, comuni: u.comuni ?? [], gestori: u.gestori ?? [] }));
    expect(detti(dopo.piano)).toEqual(detti(piano));
  });
  it("gli indicatori hanno le stesse misure", () => expect(indicatori(dopo.piano)).toEqual(indicatori(piano)));
  it("il CSV aperto, con il punto nei decimali, non si legge per un altro numero: un messaggio lo dice", () => {
    const decimali = propri.filter((d) => /\d\.\d/.test(csvAperto(tavole.get(d.id) as never)));
    expect(decimali.length).toBeGreaterThan(0);
    for (const d of decimali) {
      const uno = componi({
        file: new Map(prima.file).set(d.fileCsv, csvAperto(tavole.get(d.id) as never)),
        diagnostiche: [],
      });
      const detti = uno.diagnostiche.filter((x) => x.file === d.fileCsv);
      expect(detti.length, d.id).toBeGreaterThan(0);
      expect(detti.length, d.id).toBeLessThan(4);
    }
  });
}
