import { describe, expect, it } from "vitest";
import { caricaPiano, componi } from "../../src/piano/carica.ts";
import { sommaPerPeriodo } from "../../src/piano/risorse.ts";
import { SITI } from "../attrezzi/siti.ts";

const file = (voci: Record<string, string>) => componi({ file: new Map(Object.entries(voci)), diagnostiche: [] });

/** Il piano inventato con un file cambiato. */
function con(percorso: string, cambia: (testo: string) => string) {
  const { file: testi } = caricaPiano(SITI.inventato.piano);
  return componi({ file: new Map([...testi, [percorso, cambia(testi.get(percorso) ?? "")]]), diagnostiche: [] });
}

describe("un piano senza errori", () => {
  const { piano, diagnostiche } = caricaPiano(SITI.inventato.piano);

  it("non ha nulla da dire", () => {
    expect(diagnostiche).toEqual([]);
  });
  it("legge i numeri all'italiana, nello YAML e nel CSV", () => {
    expect(piano?.identita.popolazione?.valore).toBe(4210);
    expect(piano?.obiettivi[0]?.risorse[0]?.importo).toBe(120000.5);
    const entrate = piano?.dataset.find((d) => d.id === "entrate");
    expect(entrate?.righe.map((r) => r.celle["anno-2023"]?.valore)).toEqual([81250.5, 41800, 123050.5]);
  });
  it("una cella vuota non ha valore, e non è zero", () => {
    const entrate = piano?.dataset.find((d) => d.id === "entrate");
    expect(entrate?.righe[1]).toMatchObject({
      chiave: "quote-dei-comuni-per-abitante",
      celle: { "anno-2024": { testo: "", valore: null } },
    });
  });
  it("ordina gli obiettivi per area e numero", () => {
    expect(piano?.obiettivi.map((o) => o.id)).toEqual(["d1", "d2", "b1", "k1"]);
  });
  it("somma gli importi dello stesso periodo e lascia fuori quelli che non ci sono", () => {
    expect(sommaPerPeriodo(piano?.obiettivi[0]?.risorse ?? [])).toEqual([
      { periodo: "triennio", importo: 150000.5, addendi: 2 },
    ]);
  });
});

describe("errori da spiegare bene", () => {
  it.each([
    [
      "un campo scritto male",
      "obiettivi/d1.mdx",
      ["sintesi:", "sintessi:"],
      "Il campo «sintessi» non esiste",
      "forse volevi scrivere «sintesi»",
    ],
    [
      "un numero all'inglese",
      "piano.yaml",
      ["valore: 4.210", "valore: 42.1"],
      "«42.1» non è un numero scritto all'italiana",
      "forse volevi scrivere «42,1»",
    ],
    [
      "un decimale fra graffe",
      "obiettivi/d1.mdx",
      ['"120.000,50"', "120.000,50"],
      "Fra parentesi graffe la virgola separa i campi",
      "fra virgolette",
    ],
    [
      "un Comune che non è dell'Ambito, in una cella",
      "servizi/unita.csv",
      ["Il Bosco;nido;Borgo Sereno", "Il Bosco;nido;Borgo Serena"],
      "Il Comune «Borgo Serena» non esiste",
      "forse volevi scrivere «Borgo Sereno»",
    ],
    [
      "una riga della tabella che non c'è",
      "servizi/tipi.yaml",
      ["righe: [nidi]", "righe: [nido]"],
      "La riga «nido» non c'è nel dataset «servizi-riassunto»",
      "forse volevi scrivere «nidi»",
    ],
    ["un posto che non è un numero", "servizi/unita.csv", [";;20;", ";;venti;"], "«venti» non è un numero", ""],
    [
      "un obiettivo di sistema detto tematico",
      "obiettivi/k1.mdx",
      ["tipo: sistema", "tipo: tematico"],
      "Mancano i campi «azioni», «target», «personale», «domande»",
      "",
    ],
    [
      "un ente che non è nel registro",
      "reti/rete-casa.mdx",
      ["ente: coop-arcobaleno", "ente: coop-arcobalen"],
      "L'ente «coop-arcobalen» non esiste in «enti.yaml»",
      "forse volevi scrivere «coop-arcobaleno»",
    ],
    [
      "una sigla in un capitolo",
      "capitoli/bisogni-b.mdx",
      ["Nella valle", "Il SAD nella valle"],
      "La sigla «SAD» non esiste in «glossario.yaml»",
      "",
    ],
    [
      "l'indicatore di un altro esito",
      "esiti/2021-a1.mdx",
      ["id: 2021-a1-o1", "id: 2021-b1-o1"],
      "deve chiamarsi «2021-a1-o» seguito da un numero",
      "2021-a1-o1",
    ],
    [
      "un campo ripetuto",
      "piano.yaml",
      ["stato: approvato", "stato: approvato\nstato: bozza"],
      "Lo stesso campo è scritto due volte",
      "tieni una sola",
    ],
    [
      "un elenco che non è un elenco",
      "obiettivi/d1.mdx",
      ["puntiChiave: [isolamento, rete]", "puntiChiave: isolamento"],
      "deve essere un elenco",
      "- ",
    ],
    [
      "una sigla non spiegata",
      "obiettivi/d1.mdx",
      ["Formare gli operatori", "Formare gli operatori UVM"],
      "La sigla «UVM» non esiste",
      "«ASST»",
    ],
    ["un obiettivo citato che non c'è", "aree/d.mdx", ['id="d1"', 'id="d7"'], "L'obiettivo «d7» non esiste", "«d1»"],
    [
      "una figura che non c'è",
      "capitoli/contesto.mdx",
      ["popolazione/2022/totale", "popolazione/2021/totale"],
      "La riga del dataset «popolazione» «2021» non esiste",
      "«2022»",
    ],
    [
      "un grafico che non c'è",
      "capitoli/contesto.mdx",
      ["entrate-fonti", "entrate-fontti"],
      "Il grafico «entrate-fontti» non esiste",
      "«entrate-fonti»",
    ],
    [
      "un numero di Comuni che non torna",
      "piano.yaml",
      ["numeroComuni: 3", "numeroComuni: 4"],
      "dice 4, ma l'elenco ha 3",
      "completa l'elenco",
    ],
    [
      "una riga del CSV con una cella in meno",
      "dati/popolazione.csv",
      ["2.555;1.010;4.196", "2.555;4.196"],
      "ha 4 celle, ma le colonne sono 5",
      "separatore",
    ],
    ["una riga doppia", "dati/popolazione.csv", ["2023;", "2022;"], "La riga «2022» c'è già alla riga 2", "una sola"],
    ["un numero sbagliato nel CSV", "dati/popolazione.csv", ["2.555", "2,555,1"], "Colonna «adulti»", undefined],
    [
      "un indicatore col tipo sbagliato",
      "obiettivi/d1.mdx",
      ["id: d1-i1", "id: d1-x1"],
      "deve chiamarsi «d1-i» seguito da un numero",
      "«d1-i1»",
    ],
    ["un file senza dati in testa", "capitoli/contesto.mdx", ["---\nid", "id"], "non comincia con i suoi dati", "---"],
    ["un riferimento YAML", "fondi.yaml", ["nome: Quote dei Comuni", "nome: *altro"], "YAML", undefined],
  ] as const)("%s", (_nome, percorso, [da, a], messaggio, suggerimento) => {
    const { diagnostiche } = con(percorso, (t) => t.replace(da, a));
    const trovata = diagnostiche.find((d) => d.messaggio.includes(messaggio));
    expect(trovata, JSON.stringify(diagnostiche, null, 1)).toBeDefined();
    expect(trovata?.file).toBe(percorso);
    if (suggerimento) expect(trovata?.suggerimento).toContain(suggerimento);
  });

  it("un file con errori non fa sbagliare chi lo cita", () => {
    const { diagnostiche } = con("obiettivi/d1.mdx", (t) => t.replace("tipo: tematico", "tipo: tematica"));
    expect(diagnostiche.map((d) => d.file)).toEqual(["obiettivi/d1.mdx"]);
  });
  it("un file che nessuno legge è un avviso, con il nome più vicino", () => {
    const { diagnostiche } = con("glosario.yaml", () => "[]");
    expect(diagnostiche).toMatchObject([
      { gravita: "avviso", regola: "file-estraneo", suggerimento: "forse volevi chiamarlo «glossario.yaml»" },
    ]);
  });
  it("figure senza descrizione e descrizione senza figure", () => {
    const testi = new Map(caricaPiano(SITI.inventato.piano).file);
    testi.delete("dati/popolazione.csv");
    testi.delete("dati/entrate.yaml");
    const regole = componi({ file: testi, diagnostiche: [] }).diagnostiche.map((d) => d.regola);
    expect(regole).toContain("csv-mancante");
    expect(regole).toContain("csv-senza-descrizione");
  });
  it("legge anche file con BOM e con i capi riga di Windows, alle stesse posizioni", () => {
    const { diagnostiche } = con(
      "obiettivi/d1.mdx",
      (t) => `\ufeff${t.replace("tipo: tematico", "tipo: tematica").replaceAll("\n", "\r\n")}`,
    );
    expect(diagnostiche).toMatchObject([{ file: "obiettivi/d1.mdx", riga: 5, colonna: 7 }]);
  });
  it("non si ferma mai con un'eccezione", () => {
    for (const testo of [
      "",
      "\u0000",
      "[[[[",
      "{{{",
      "&a [*a]",
      "---\n---\n",
      "a: b: c",
      "]".repeat(50_000),
      "[".repeat(20_000),
    ])
      for (const nome of ["piano.yaml", "obiettivi/x.mdx", "dati/x.csv", "dati/x.yaml", "capitoli/x.mdx"])
        expect(() => file({ [nome]: testo, "fondi.yaml": "[]" })).not.toThrow();
  });
});
