/** I filtri degli indicatori: che cosa resta, che cosa promette ogni conteggio. */
import { describe, expect, it } from "vitest";
import { contiene, preparaRicerca, preparaTesto } from "../../src/indicatori/cerca.ts";
import { FACCETTE, type Faccetta, filtra, type Scelte, type Voce } from "../../src/indicatori/faccette.ts";
import { faccetteDelPiano, valoriDi } from "../../src/indicatori/valori.ts";
import { caricaPiano } from "../../src/piano/carica.ts";
import { indicatoriSeguiti } from "../../src/piano/monitoraggio/stato.ts";
import { SITI } from "../attrezzi/siti.ts";

const { piano } = caricaPiano(SITI.inventato.piano);
if (!piano) throw new Error("Il piano inventato non si legge");
const indicatori = indicatoriSeguiti(piano);
const voci: Voce[] = indicatori.map((i) => ({ valori: valoriDi(i), testo: preparaTesto(i.descrizione) }));
const restano = (scelte: Scelte) => filtra(voci, scelte).restano.map((n) => indicatori[n]?.id);

describe("la ricerca di parole", () => {
  const trova = (testo: string, parole: string) => contiene(preparaTesto(testo), preparaRicerca(parole));
  it.each([
    ["Dimissioni protette realizzate", "dimissioni protette", true],
    ["Dimissioni protette realizzate", "protetta dimissione", true],
    ["Persone anziane accolte", "anziano", true],
    ["Équipe multidisciplinari", "equipe", true],
    ["Équipe multidisciplinari", "EQUIPE MULTI", true],
    ["Dimissioni protette", "missioni", false],
    ["Dimissioni protette", "dimissioni volontarie", false],
    ["Qualunque cosa", "di la", true],
    ["Qualunque cosa", "", true],
  ])("«%s» cercando «%s»: %s", (testo, parole, atteso) => {
    expect(trova(testo, parole)).toBe(atteso);
  });
});

describe("i filtri", () => {
  it("senza scelte restano tutti, nell'ordine del piano", () => {
    expect(restano({})).toEqual(indicatori.map((i) => i.id));
  });
  it("si combinano fra loro e con le parole", () => {
    expect(restano({ area: "d", tipo: "risultato", stato: "raggiunto" })).toEqual(["d2-r1", "d2-r2"]);
    expect(restano({ tipo: "risultato", q: "dimissioni protette" })).toEqual(["d1-r1", "b1-r1"]);
    expect(restano({ territorio: "tutti i Comuni" })).toEqual(["d2-r6"]);
    expect(restano({ leps: "dimissioni-protette" }).every((id) => id?.startsWith("b1") || id?.startsWith("d1"))).toBe(
      true,
    );
    expect(restano({ area: "b", obiettivo: "d2" })).toEqual([]);
  });
  it("ogni conteggio è quello che si vedrebbe scegliendolo, qualunque siano le altre scelte", () => {
    const scelte: Scelte[] = [
      {},
      { area: "b" },
      { tipo: "risultato", stato: "in linea" },
      { q: "protette", unita: "numero" },
    ];
    for (const scelta of scelte) {
      const { conteggi } = filtra(voci, scelta);
      for (const f of FACCETTE)
        for (const { valore } of faccetteDelPiano(piano, indicatori).find((x) => x.nome === f)?.scelte ?? [])
          expect(conteggi[f].get(valore) ?? 0, `${JSON.stringify(scelta)} ${f}=${valore}`).toBe(
            restano({ ...scelta, [f as Faccetta]: valore }).length,
          );
    }
  });
});

describe("le scelte che un piano offre", () => {
  it("sono solo quelle che trovano qualcosa, con un nome che si legge", () => {
    const faccette = faccetteDelPiano(piano, indicatori);
    expect(faccette.map((f) => f.nome)).toEqual([...FACCETTE]);
    for (const f of faccette)
      for (const s of f.scelte) {
        expect(restano({ [f.nome]: s.valore }).length).toBeGreaterThan(0);
        expect(s.testo).toMatch(/^\p{Lu}/u);
      }
  });
});
