/** Ciò che il piano dice di sé: stato, periodi, date, doppioni, popolazione, Comuni. */
import { describe, expect, it } from "vitest";
import { type Cambio, dopo, originale } from "./piano.ts";

const PIANO = "piano.yaml";
const APPROVAZIONE = /approvazione:\n(?: {2}.*\n)+/.exec(originale(PIANO))?.[0] ?? "";
const VOTO = "voto: { esito: approvato, favorevoli: 2, astenuti: 1 }";
/** La riga di un testo in un file, da 1. */
const rigaDi = (file: string, testo: string) =>
  originale(file).slice(0, originale(file).indexOf(testo)).split("\n").length;
const pdi = (testo: string) => `${PIANO}:${rigaDi(PIANO, testo)}`;

/** Un messaggio solo, in quel posto. */
function uno(cambi: Cambio | Cambio[], dove: string, messaggio?: RegExp, rimedio?: string) {
  const trovato = dopo(...(Array.isArray(cambi[0]) ? (cambi as Cambio[]) : [cambi as Cambio]));
  expect(trovato.diagnostiche.map((d) => `${d.file}:${d.riga} ${d.messaggio}`)).toHaveLength(1);
  expect(trovato.dove).toEqual([dove]);
  if (messaggio) expect(trovato.diagnostiche[0]?.messaggio).toMatch(messaggio);
  if (rimedio) expect(trovato.diagnostiche[0]?.suggerimento).toContain(rimedio);
}
const niente = (...cambi: Cambio[]) => expect(dopo(...cambi).diagnostiche).toEqual([]);

describe("stato, approvazione e voto", () => {
  it.each<[string, Cambio[], string]>([
    ["approvato senza approvazione", [[PIANO, APPROVAZIONE, ""]], "stato: approvato"],
    ["bozza con l'approvazione", [[PIANO, "stato: approvato", "stato: bozza"]], "stato: approvato"],
    ["adottato con l'approvazione", [[PIANO, "stato: approvato", "stato: adottato"]], "stato: approvato"],
    ["voto respinto", [[PIANO, VOTO, "voto: { esito: respinto, favorevoli: 1 }"]], "voto:"],
    ["voto rinviato", [[PIANO, VOTO, "voto: { esito: rinviato }"]], "voto:"],
    [
      "più contrari che favorevoli",
      [
        [PIANO, VOTO, "voto: { esito: approvato, favorevoli: 1, contrari: 2 }"],
        ["atti/assemblea-2024-12-10.mdx", "favorevoli: 2, astenuti: 1,", "favorevoli: 1, astenuti: 1,"],
      ],
      "voto:",
    ],
    [
      "nessun favorevole",
      [
        [PIANO, "favorevoli: 2", "favorevoli: 0"],
        ["atti/assemblea-2024-12-10.mdx", "favorevoli: 2, astenuti: 1,", "astenuti: 1,"],
      ],
      "voto:",
    ],
    [
      "unanime con dei contrari",
      [[PIANO, VOTO, "voto: { esito: approvato, unanime: sì, favorevoli: 2, contrari: 1 }"]],
      "voto:",
    ],
    ["un voto che non è quello della seduta", [[PIANO, "favorevoli: 2", "favorevoli: 3"]], "voto:"],
    [
      "un giorno che non è quello della seduta",
      [[PIANO, "  data: 2024-12-10", "  data: 2024-12-11"]],
      "  data: 2024-12-10",
    ],
    [
      "un giorno che deve ancora venire",
      [
        [PIANO, "  data: 2024-12-10", "  data: 2026-12-10"],
        ["atti/assemblea-2024-12-10.mdx", "data: 2024-12-10", "data: 2026-12-10"],
      ],
      "  data: 2024-12-10",
    ],
    [
      "un altro triennio",
      [
        [PIANO, "  data: 2024-12-10", "  data: 2014-12-10"],
        ["atti/assemblea-2024-12-10.mdx", "data: 2024-12-10", "data: 2014-12-10"],
      ],
      "  data: 2024-12-10",
    ],
    [
      "la seduta respinge",
      [["atti/assemblea-2024-12-10.mdx", "esito: approvato, favorevoli: 2", "esito: respinto, favorevoli: 2"]],
      "  data: 2024-12-10",
    ],
    [
      "una versione provvisoria",
      [
        [PIANO, 'versione: "1.0"', 'versione: "0.9"'],
        ["prove-accessibilita.yaml", 'versione: "1.0"', 'versione: "0.9"'],
      ],
      "versione:",
    ],
  ])("%s", (_nome, cambi, dove) => uno(cambi, pdi(dove)));
  it("in un atto, un voto che si smentisce", () =>
    uno(
      [
        ["atti/assemblea-2024-12-10.mdx", "favorevoli: 2, astenuti: 1", "favorevoli: 1, contrari: 2"],
        [PIANO, VOTO, "voto: { esito: approvato }"],
      ],
      `atti/assemblea-2024-12-10.mdx:${rigaDi("atti/assemblea-2024-12-10.mdx", "esito:")}`,
    ));
  it("una bozza o un piano adottato senza approvazione, e un'approvazione senza voto, vanno bene", () => {
    for (const stato of ["bozza", "adottato"])
      niente([PIANO, APPROVAZIONE, ""], [PIANO, "stato: approvato", `stato: ${stato}`]);
    niente([PIANO, `  ${VOTO}\n`, ""]);
    niente([PIANO, VOTO, "voto: { esito: approvato, unanime: sì }"]);
    niente(
      [PIANO, 'versione: "1.0"', 'versione: "10.0"'],
      ["prove-accessibilita.yaml", 'versione: "1.0"', 'versione: "10.0"'],
    );
  });
});

describe("periodi rovesciati e giorni che non esistono", () => {
  const indicatore = "d1.mdx";
  const periodo = 'confronto: "=", periodo: 2022-2024';
  const con = (scritto: string) => periodo.replace(/periodo: .*/, `periodo: ${scritto}`);
  it.each<[Cambio, string]>(
    [
      [
        [PIANO, "anniPrecedenti: { inizio: 2021, fine: 2023 }", "anniPrecedenti: { inizio: 2023, fine: 2021 }"],
        pdi("anniPrecedenti"),
      ],
      [[PIANO, "anni: { inizio: 2025, fine: 2027 }", "anni: { inizio: 2027, fine: 2025 }"], pdi("anni: {")],
      [
        [PIANO, "anniPrecedenti: { inizio: 2021, fine: 2023 }", "anniPrecedenti: { inizio: 2024, fine: 2026 }"],
        pdi("anniPrecedenti"),
      ],
      [["progetti/porte-aperte.mdx", "durata:", "durata:"], ""],
    ].filter(([, dove]) => dove) as [Cambio, string][],
  )("%j", (cambio, dove) => uno(cambio, dove));
  it.each(["2024-2022", "11/2024-11/2023", "13/2023-02/2024", "00/2023-02/2024"])("periodo: %s", (scritto) =>
    uno(
      [`obiettivi/${indicatore}`, periodo, con(scritto)],
      `obiettivi/${indicatore}:${rigaDi(`obiettivi/${indicatore}`, periodo)}`,
    ),
  );
  it.each(["2022-2024", "2024-2024", "11/2023-11/2024", "2022–2024", "2022 - 2024", "triennio", "anno", "2025"])(
    "periodo: %s va bene",
    (scritto) => {
      const { diagnostiche } = dopo([`obiettivi/${indicatore}`, periodo, con(scritto)]);
      expect(diagnostiche).toEqual([]);
    },
  );
  it.each([
    [PIANO, "data: 2024-12-01"],
    [PIANO, "  data: 2024-12-10"],
    ["atti/assemblea-2024-12-10.mdx", "data: 2024-12-10"],
    ["fascicoli/2024-12-10.yaml", "data: 2024-12-10"],
    ["rilevazioni/2026.csv", "2026-10-01"],
  ])("%s: «%s» in un giorno che non c'è", (file, campo) => {
    for (const giorno of [
      "2024-11-31",
      "2023-02-29",
      "2024-13-01",
      "31/11/2024",
      "2024-00-10",
      "0024-12-10",
      "2024-11-00",
    ])
      uno(
        [file, campo, campo.replace(/\d{4}-\d\d-\d\d/, giorno)],
        `${file}:${rigaDi(file, campo)}`,
        /calendario non c'è/,
      );
  });
  it("il 29 febbraio di un anno bisestile c'è", () => niente([PIANO, "data: 2024-12-01", "data: 2024-02-29"]));
  it("la durata di un progetto", () => {
    const file = "progetti/porte-aperte.mdx";
    const durata = /^durata:.*$/m.exec(originale(file))?.[0] ?? "";
    for (const [inizio, fine, va] of [
      ["2020-05", "2019-04", false],
      ["2020", "2019", false],
      ["2020-13", "2021-02", false],
      ["2020-05", "2020-05", true],
      ["05/2020", "2020", true],
    ] as const) {
      const { diagnostiche } = dopo([file, durata, `durata: { inizio: ${inizio}, fine: ${fine} }`]);
      expect(
        diagnostiche.map((d) => `${d.file}:${d.riga}`),
        `${inizio} ${fine}`,
      ).toEqual(va ? [] : [`${file}:${rigaDi(file, "durata:")}`]);
    }
  });
});

describe("date scritte in un altro modo", () => {
  it.each(["01/10/2026", "1/10/2026", "01-10-2026", "1.10.2026", "2026/10/01", "2026-10-1"])(
    "«%s» si legge 2026-10-01",
    (scritta) => {
      const { diagnostiche, piano } = dopo(["rilevazioni/2026.csv", "2026-10-01", scritta]);
      expect(diagnostiche).toEqual([]);
      const misure = piano.obiettivi.flatMap((o) => o.indicatori).find((i) => i.id === "d2-r2")?.rilevazioni;
      expect(misure?.find((m) => m.anno === 2026)?.data).toBe("2026-10-01");
    },
  );
  it.each([
    "1 ottobre 2026",
    "1° ottobre 2026",
    "01/10/26",
    "01/10/2026 00:00",
    "2026-10-01T00:00:00",
    "giovedì 1 ottobre 2026",
    "1 ott 2026",
  ])("«%s»: il suggerimento è quella data, 2026-10-01", (scritta) =>
    uno(
      ["rilevazioni/2026.csv", "2026-10-01", scritta],
      `rilevazioni/2026.csv:${rigaDi("rilevazioni/2026.csv", "2026-10-01")}`,
      undefined,
      "«2026-10-01»",
    ),
  );
  it.each(["ottobre 2026", "domani", "2026", "10/2026", "46296"])(
    "«%s» non è un giorno: nessuna data inventata",
    (scritta) => {
      const { diagnostiche } = dopo(["rilevazioni/2026.csv", "2026-10-01", scritta]);
      expect(diagnostiche).toHaveLength(1);
      expect(diagnostiche[0]?.suggerimento ?? "").not.toMatch(/«\d{4}-/);
    },
  );
  it("nello YAML come nei CSV", () => {
    const { diagnostiche, piano } = dopo(
      [PIANO, "  data: 2024-12-10", "  data: 10/12/2024"],
      ["atti/assemblea-2024-12-10.mdx", "data: 2024-12-10", "data: 10/12/2024"],
    );
    expect(diagnostiche).toEqual([]);
    expect([piano.identita.approvazione?.data, piano.atti[0]?.data]).toEqual(["2024-12-10", "2024-12-10"]);
  });
});

describe("due volte ciò che deve essere uno", () => {
  const comune = (nome: string, istat: string) => `  - { nome: ${nome}, istat: "${istat}", provincia: VS }`;
  const ultimo = comune("Roccachiara", "999003");
  it.each<[string, Cambio[], string, string]>([
    [
      "due capitoli con lo stesso ordine",
      [["capitoli/contesto.mdx", "ordine: 1", "ordine: 2"]],
      "capitoli/contesto.mdx",
      "ordine:",
    ],
    [
      "due capitoli con lo stesso numero",
      [["capitoli/bisogni-b.mdx", 'numero: "2"', 'numero: "1"']],
      "capitoli/contesto.mdx",
      "numero:",
    ],
    [
      "due aree con lo stesso ordine",
      [
        [
          "aree/k.mdx",
          /ordine: \d+/.exec(originale("aree/k.mdx"))?.[0] ?? "",
          /ordine: \d+/.exec(originale("aree/d.mdx"))?.[0] ?? "",
        ],
      ],
      "aree/k.mdx",
      "ordine:",
    ],
    ["un Comune due volte, e un altro mai", [[PIANO, ultimo, comune("Borgo Sereno", "999003")]], PIANO, ultimo],
    ["lo stesso codice ISTAT", [[PIANO, ultimo, comune("Roccachiara", "999001")]], PIANO, ultimo],
    ["un Comune di troppo", [[PIANO, ultimo, `${ultimo}\n${ultimo}`]], PIANO, "paroleStraniere"],
    [
      "due documenti con lo stesso id",
      [[PIANO, "numeroComuni:", "  - { id: pdz, titolo: Un altro documento }\nnumeroComuni:"]],
      PIANO,
      "numeroComuni:",
    ],
    [
      "due fondi con lo stesso nome",
      [["fondi.yaml", "nome: Quote dei Comuni", "nome: Fondo nazionale politiche sociali"]],
      "fondi.yaml",
      "- { id: fondo-comuni",
    ],
    [
      "due colonne con lo stesso titolo",
      [["dati/popolazione.yaml", "titolo: Da 18 a 64 anni", "titolo: Minori di 18 anni"]],
      "dati/popolazione.yaml",
      "  - { nome: adulti",
    ],
    [
      "due colonne con lo stesso nome",
      [
        ["dati/abitanti-comuni.yaml", "nome: anziani, titolo: Oltre i 64 anni", "nome: abitanti, titolo: Oltre"],
        ["dati/abitanti-comuni.csv", ";anziani", ""],
        ["dati/abitanti-comuni.csv", ";540", ""],
        ["dati/abitanti-comuni.csv", ";330", ""],
        ["dati/abitanti-comuni.csv", ";170", ""],
      ],
      "dati/abitanti-comuni.yaml",
      "  - { nome: anziani",
    ],
    [
      "un'unità di servizio due volte",
      [["servizi/unita.csv", "nido-la-fonte;", "nido-il-bosco;"]],
      "servizi/unita.csv",
      "nido-la-fonte",
    ],
    [
      "un ente due volte nella stessa rete",
      [["reti/rete-casa.mdx", "membri:\n", "membri:\n  - ente: coop-arcobaleno\n"]],
      "reti/rete-casa.mdx",
      "nonimporta",
    ],
    [
      "un riferimento ripetuto",
      [["obiettivi/d1.mdx", "puntiChiave: [isolamento, rete]", "puntiChiave: [isolamento, rete, isolamento]"]],
      "obiettivi/d1.mdx",
      "puntiChiave:",
    ],
    [
      "un Comune ripetuto in una cella",
      [["servizi/unita.csv", "Borgo Sereno,Pian dei Tigli", "Borgo Sereno,Borgo Sereno,Pian dei Tigli"]],
      "servizi/unita.csv",
      "centro-la-quercia",
    ],
    [
      "la variante di un'altra sigla",
      [["glossario.yaml", "termine: PUA, ", "termine: PUA, varianti: [ASST], "]],
      "glossario.yaml",
      "- { termine: PUA",
    ],
  ])("%s", (_nome, cambi, file, dove) => {
    const { diagnostiche, dove: luoghi } = dopo(...cambi);
    expect(
      diagnostiche.map((d) => `${d.file}:${d.riga} ${d.messaggio}`),
      JSON.stringify(diagnostiche),
    ).toHaveLength(1);
    if (dove === "nonimporta") expect(diagnostiche[0]?.file).toBe(file);
    else expect(luoghi).toEqual([`${file}:${rigaDi(file, dove)}`]);
  });
  it("l'id di un'altra macroarea, o una voce copiata intera: un messaggio solo, e chi le cita non ne ha colpa", () => {
    uno([["aree/k.mdx", "id: k", "id: d"]], "aree/k.mdx:2");
    const persone = originale("persone.yaml");
    uno(
      [["persone.yaml", `${persone}${persone.split("\n")[0]}\n`]],
      `persone.yaml:${persone.trimEnd().split("\n").length + 1}`,
    );
  });
  it("lo stesso nome in due Comuni diversi, o lo stesso ordine in due cartelle, va bene", () => {
    niente(["servizi/unita.csv", "La Fonte;nido", "Il Bosco;nido"]);
    niente(["reti/rete-casa.mdx", /ordine: \d+/.exec(originale("reti/rete-casa.mdx"))?.[0] ?? "", "ordine: 1"]);
  });
});

describe("la popolazione di apertura", () => {
  const POPOLAZIONE = "popolazione: { valore: 4.210, anno: 2024";
  it.each([
    ["4.120", "2024", /4\.120 nel 2024.*4\.210 nel 2024/],
    ["4.196", "2024", /4\.196 nel 2024.*4\.210 nel 2024/],
    ["4.210", "2023", /4\.210 nel 2023.*4\.196 nel 2023/],
    ["4.210", "2019", /4\.210 nel 2019.*4\.210 nel 2024/],
    ["4.210", "2042", /4\.210 nel 2042.*4\.210 nel 2024/],
  ])("%s nel %s", (valore, anno, messaggio) =>
    uno([PIANO, POPOLAZIONE, `popolazione: { valore: ${valore}, anno: ${anno}`], pdi("popolazione:"), messaggio),
  );
  it("quella di un altro anno della tabella, o di un anno che la tabella non ha, va bene", () => {
    niente([PIANO, POPOLAZIONE, "popolazione: { valore: 4.196, anno: 2023"]);
    niente([PIANO, POPOLAZIONE, "popolazione: { valore: 4.300, anno: 2019"]);
  });
});

describe("una riga per un Comune che non c'è", () => {
  const CSV = "dati/abitanti-comuni.csv";
  it.each(["Piano dei Tigli", "Pian di Tigli", "Pian dei Tiglii", "Tigli"])("«%s»: il più vicino", (nome) =>
    uno([CSV, "Pian dei Tigli", nome], `${CSV}:3`, /non è un Comune dell'Ambito/),
  );
  it.each(["PIAN DEI TIGLI", "Pian  dei Tigli", "pian dei tigli"])("«%s» è lo stesso Comune", (nome) =>
    niente([CSV, "Pian dei Tigli", nome]),
  );
  it("una riga di totale, degli altri Comuni o di chi sta fuori va bene", () => {
    niente([CSV, "Roccachiara;650;170", "Roccachiara;650;170\nFuori Ambito;12;3\nAltri Comuni;40;9"]);
    niente(
      [CSV, `${originale(CSV)}Totale;4.210;1.040\n`],
      ["dati/abitanti-comuni.yaml", "colonneX", "colonneX"].length
        ? ["dati/abitanti-comuni.yaml", "colonnaComune: comune", "colonnaComune: comune\ntotali: [totale]"]
        : [CSV, ""],
    );
  });
});
