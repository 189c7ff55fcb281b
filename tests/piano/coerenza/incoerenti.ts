/** Piani rotti apposta: il piano inventato con una cosa sola che non va, una per regola, e ciò che il controllo deve dirne. */

/** Un testo da cambiare: il file, che cosa c'è, che cosa mettere. Senza «che cosa c'è», il file è nuovo. */
export type Cambio = [file: string, da: string, a: string];

export interface Incoerente {
  regola: string;
  cambi: Cambio[];
  /** `file:riga:colonna`, da 1. */
  dove: string;
  messaggio: RegExp;
  /** L'altro posto, se il guasto ne ha due. */
  altrove?: string;
}

/** Cambia l'unica frase della rete: è la riga 19 del file. */
const rete = (frase: string): Cambio => ["reti/rete-casa.mdx", "La rete si riunisce ogni tre mesi.", frase];
/** Le versioni del piano, un file che di suo non c'è. */
const versioni = (...voci: string[]): Cambio => [
  "versioni.yaml",
  "",
  voci.map((v) => `- { id: ${v}, perche: si prova }\n`).join(""),
];
const RETE = "reti/rete-casa.mdx:19";
const SENZA_NOTA: Cambio = [
  "note-ai-dati.yaml",
  `- id: ottimo
  titolo: Un «ottimo» all'80%
  regola: giudizio
  file: esiti/2021-a1.mdx
  contiene: 80%
  spiegazione: La fonte scrive «ottimo» accanto all'80%.
  fonte: { documento: pdz, paragrafo: "1" }
`,
  "",
];
/** Un piano in bozza non ha ancora un'approvazione. */
const IN_BOZZA: Cambio = [
  "piano.yaml",
  `stato: approvato
approvazione:
  organo: Assemblea dei Sindaci
  data: 2024-12-10
  atto: deliberazione n. 4
  voto: { esito: approvato, favorevoli: 2, astenuti: 1 }
`,
  "stato: bozza\n",
];
const lunghe =
  "L'amministrazione territoriale responsabilizza continuativamente organizzazioni professionali specializzate";

export const INCOERENTI: Incoerente[] = [
  {
    regola: "conto",
    cambi: [["dati/popolazione.csv", "4.196", "4.199"]],
    dove: "dati/popolazione.csv:3:22",
    messaggio: /Riga «2023», colonna «Totale»: è scritto 4\.199, ma la somma delle parti dà 4\.196/,
  },
  {
    regola: "totale",
    cambi: [["dati/entrate.csv", "123.050,50", "123.060,50"]],
    dove: "dati/entrate.csv:4:8",
    messaggio: /il totale scritto è 123\.060,50, la somma delle altre voci 123\.050,50/,
  },
  {
    regola: "percentuale",
    cambi: [
      [
        "dati/quote.yaml",
        "",
        `id: quote
titolo: Risposte al questionario
descrizione: Quante famiglie hanno risposto.
fonte: { documento: pdz, tabella: "4" }
colonne:
  - { nome: comune, titolo: Gruppo, tipo: testo }
  - { nome: famiglie, titolo: Famiglie, tipo: numero, unita: numero }
  - { nome: risposte, titolo: Risposte, tipo: numero, unita: numero }
  - { nome: quota, titolo: Quota, tipo: numero, unita: percentuale }
`,
      ],
      [
        "dati/quote.csv",
        "",
        "comune;famiglie;risposte;quota\nA;40;10;25\nB;50;20;40\nC;60;30;50\nD;48;12;30\nE;90;9;10\n",
      ],
    ],
    dove: "dati/quote.csv:5:9",
    messaggio: /riga «D»: è scritto 30%, ma «Risposte» diviso «Famiglie» dà 25/,
  },
  {
    regola: "parte-maggiore",
    cambi: [rete("La rete segue 40 persone, di cui 45 donne.")],
    dove: `${RETE}:34`,
    messaggio: /La parte \(45\) è più del tutto \(40\)/,
  },
  {
    regola: "riga-senza-figure",
    cambi: [["dati/entrate.csv", "Totale;", "Entrate straordinarie;;\nTotale;"]],
    dove: "dati/entrate.csv:4:1",
    messaggio: /«Entrate straordinarie» non ha nessuna figura/,
  },
  {
    regola: "totale-non-dichiarato",
    cambi: [["dati/entrate.yaml", "totali: [totale]\n", ""]],
    dove: "dati/entrate.csv:4:1",
    messaggio: /«Totale» sembra un totale, ma dati\/entrate\.yaml non lo dice/,
    altrove: "dati/entrate.yaml:1",
  },
  {
    regola: "totale-nel-grafico",
    cambi: [["dati/entrate.yaml", ", escludi: [totale]", ""]],
    dove: "dati/entrate.yaml:12:5",
    messaggio: /«entrate-fonti» disegna il totale «totale» fra le sue parti/,
  },
  {
    regola: "grafico-impossibile",
    cambi: [
      [
        "dati/popolazione.yaml",
        "titolo: Oltre i 64 anni, tipo: numero, unita: persone",
        "titolo: Oltre i 64 anni, tipo: numero, unita: euro",
      ],
    ],
    dove: "dati/popolazione.yaml:14:106",
    messaggio: /«popolazione-andamento» mette insieme due unità: «minori» \(persone\) e «anziani» \(euro\)/,
  },
  {
    regola: "frase-senza-dato",
    cambi: [["dati/popolazione.yaml", "ci sono 1.040 anziani", "ci sono 1.140 anziani"]],
    dove: "dati/popolazione.yaml:14:123",
    messaggio: /La frase del grafico «popolazione-andamento» dice «1\.140», che nelle figure di «popolazione» non c'è/,
  },
  {
    regola: "grafico-senza-scala",
    cambi: [
      ["dati/popolazione.yaml", "tipo: linee", "tipo: barre orizzontali"],
      ["dati/popolazione.csv", "\n2022;", "\n2012;"],
      ["capitoli/contesto.mdx", 'Erano <Dato id="popolazione/2022/totale"/> nel 2022.', ""],
    ],
    dove: "dati/popolazione.yaml:14:83",
    messaggio: /«popolazione-andamento» mette una sotto l'altra, alla stessa distanza/,
  },
  {
    regola: "grafico-illeggibile",
    cambi: [["dati/popolazione.yaml", "serie: [minori, anziani]", "serie: [minori, anziani], righe: ['2024']"]],
    dove: "dati/popolazione.yaml:14:5",
    messaggio: /«popolazione-andamento» è a linee, e ha un punto solo/,
  },
  {
    regola: "percentuale-frazione",
    cambi: [["esiti/2021-a1.mdx", 'raggiunto: [{ valore: "71,5" }]', 'raggiunto: [{ valore: "0,715" }]']],
    dove: "esiti/2021-a1.mdx:30:27",
    messaggio: /«0,715» è una percentuale: vuol dire 0,715 su cento, ma sembra una frazione/,
  },
  {
    regola: "numero-impossibile",
    cambi: [["dati/abitanti-comuni.csv", "650;170", "650;-170"]],
    dove: "dati/abitanti-comuni.csv:4:17",
    messaggio: /riga «Roccachiara»: -170 è meno di zero/,
  },
  {
    regola: "popolazione-diversa",
    cambi: [["piano.yaml", "popolazione: { valore: 4.210, anno: 2024", "popolazione: { valore: 4.210, anno: 2023"]],
    dove: "piano.yaml:27:37",
    messaggio: /La popolazione è 4\.210 nel 2023, ma «Popolazione della valle per età» dice 4\.196 nel 2023/,
    altrove: "dati/popolazione.csv:3",
  },
  {
    regola: "comune-in-tabella",
    cambi: [["dati/abitanti-comuni.csv", "Pian dei Tigli", "Piano dei Tigli"]],
    dove: "dati/abitanti-comuni.csv:3:1",
    messaggio: /«Piano dei Tigli» non è un Comune dell'Ambito/,
  },
  {
    regola: "anno-lontano",
    cambi: [["piano.yaml", "data: 2024-12-01", "data: 2042-12-01"]],
    dove: "piano.yaml:30:72",
    messaggio: /«2042-12-01» viene dopo gli anni del piano, che finisce nel 2027/,
  },
  {
    regola: "stato-smentito",
    cambi: [["piano.yaml", "esito: approvato, favorevoli: 2", "esito: respinto, favorevoli: 2"]],
    dove: "piano.yaml:23:18",
    messaggio: /Lo stato è «approvato», ma il voto dell'approvazione è «respinto»/,
  },
  {
    regola: "verso",
    cambi: [rete("Gli affitti continuano a calare. Passano da 380 a 420 euro.")],
    dove: `${RETE}:45`,
    messaggio: /«calare» dice che scende, ma da 380 a 420 euro sale/,
  },
  {
    regola: "differenza",
    cambi: [rete("Le domande passano da 300 a 340: 30 in più.")],
    dove: `${RETE}:34`,
    messaggio: /È scritto 30, ma fra 300 e 340 la differenza è 40/,
  },
  {
    regola: "variazione",
    cambi: [rete("Le domande erano 200 e sono 250, il 40% in più.")],
    dove: `${RETE}:37`,
    messaggio: /È scritto 40%, ma fra 200 e 250 la variazione è 25%/,
  },
  {
    regola: "quota",
    cambi: [rete("Hanno risposto 50 famiglie su 200, il 30%.")],
    dove: `${RETE}:39`,
    messaggio: /È scritto 30%, ma 50 su 200 fa 25%/,
  },
  {
    regola: "andamento",
    cambi: [
      [
        "capitoli/bisogni-b.mdx",
        "Nella valle gli affitti crescono da dieci anni.",
        'Gli anziani calano in modo costante. Erano <Dato id="popolazione/2022/anziani"/> nel 2022, sono <Dato id="popolazione/2024/anziani"/> nel 2024.',
      ],
    ],
    dove: "capitoli/bisogni-b.mdx:13:13",
    messaggio: /«calano» in modo costante, ma nei dati «Popolazione della valle per età» sale in 2023, 2024/,
    altrove: "dati/popolazione.csv:3",
  },
  {
    regola: "elenco-contato",
    cambi: [rete("La rete ha tre compiti:\n\n- ascoltare;\n- trovare una casa.")],
    dove: `${RETE}:12`,
    messaggio: /È annunciato tre, ma l'elenco ha 2 voci/,
  },
  {
    regola: "fasce",
    cambi: [rete("Il 30% delle imprese ha meno di 9 addetti, il 40% tra i 10 e i 40, il 30% tra i 50 e i 249.")],
    dove: `${RETE}:75`,
    messaggio: /manca la fascia da 41 a 49/,
  },
  {
    regola: "somma-nel-testo",
    cambi: [rete("La casa ospita 34 persone: 19 uomini e 17 donne.")],
    dove: `${RETE}:16`,
    messaggio: /È scritto 34, ma 19 \+ 17 fa 36/,
  },
  {
    regola: "media",
    cambi: [rete("Con 96.000 euro per 240 famiglie, il contributo medio è di 600 euro.")],
    dove: `${RETE}:60`,
    messaggio: /È scritto 600 euro, ma 96\.000 euro diviso 240 è 400/,
  },
  {
    regola: "oltre-cento",
    cambi: [rete("Ha avuto l'aiuto il 115% di chi lo ha chiesto.")],
    dove: `${RETE}:21`,
    messaggio: /115% è più del tutto di cui è parte/,
  },
  {
    regola: "cifra-riscritta",
    cambi: [rete("Il fondo vale 1,2 milioni di euro (120.000 euro).")],
    dove: `${RETE}:36`,
    messaggio: /«1,2 milioni di euro» e «120\.000 euro» sono la stessa cifra/,
  },
  {
    regola: "graduatoria",
    cambi: [rete("Il Comune più popoloso è Roccachiara.")],
    dove: `${RETE}:26`,
    messaggio: /Il Comune più popoloso è Borgo Sereno \(2\.310 abitanti\), non Roccachiara \(650\)/,
    altrove: "dati/abitanti-comuni.csv:2",
  },
  {
    regola: "edizione",
    cambi: [rete("La seconda edizione del bando, dopo le tre già concluse, comincia ora.")],
    dove: `${RETE}:4`,
    messaggio: /«seconda edizione», ma prima ce ne sono state tre: è la numero 4/,
  },
  {
    regola: "data-sbagliata",
    cambi: [rete("La rete è stata presentata martedì 5 settembre 2024.")],
    dove: `${RETE}:28`,
    messaggio: /«martedì 5 settembre 2024» era giovedì/,
  },
  {
    regola: "durata-nel-testo",
    cambi: [rete("Nei quattro anni dal 2021 al 2023 la rete ha aiutato molte famiglie.")],
    dove: `${RETE}:5`,
    messaggio: /dal 2021 al 2023: sono 2 anni, non 4 anni/,
  },
  {
    regola: "abitanti-detti",
    cambi: [rete("Nel territorio abitano 42.100 persone.")],
    dove: `${RETE}:24`,
    messaggio: /42\.100 abitanti: nel 2024 sono 4\.210/,
    altrove: "piano.yaml:27",
  },
  {
    regola: "comuni-contati",
    cambi: [rete("Alla rete partecipano tutti i quattro Comuni dell'Ambito.")],
    dove: `${RETE}:31`,
    messaggio: /I Comuni dell'Ambito sono 3, non quattro/,
  },
  {
    regola: "cella-fuori-scala",
    cambi: [["dati/popolazione.csv", "2023;631;2.555;1.010;4.196", "2023;6.310;2.555;1.010;9.875"]],
    dove: "dati/popolazione.csv:3:6",
    messaggio: /«Minori di 18 anni», 2023: 6\.310, ma accanto ci sono 640 e 622/,
  },
  {
    regola: "indicatore-doppio",
    cambi: [
      [
        "obiettivi/b1.mdx",
        "  - { id: b1-o1,",
        '  - { id: b1-r2, tipo: risultato, descrizione: Realizzate dimissioni protette, unita: numero, valore: 25, confronto: "=", periodo: triennio }\n  - { id: b1-o1,',
      ],
    ],
    dove: "obiettivi/b1.mdx:55:103",
    messaggio: /«Realizzate dimissioni protette»: b1-r2 dice 25, b1-r1 20/,
    altrove: "obiettivi/b1.mdx:50",
  },
  {
    regola: "voti-presenti",
    cambi: [["atti/assemblea-2024-12-10.mdx", "presenti: 3, assenti: 0", "presenti: 2, assenti: 1"]],
    dove: "atti/assemblea-2024-12-10.mdx:14:9",
    messaggio: /I voti sono 3 e i presenti 2/,
    altrove: "atti/assemblea-2024-12-10.mdx:8",
  },
  {
    regola: "atteso-sotto-raggiunto",
    cambi: [
      [
        "esiti/2021-a1.mdx",
        "{ valore: 62, descrizione: famiglie con un progetto }",
        "{ valore: 62, descrizione: Dimissioni protette realizzate }",
      ],
    ],
    dove: "obiettivi/b1.mdx:50:13",
    messaggio: /b1-r1 attende 20, ma 2021-a1-r1 ha già raggiunto 62/,
    altrove: "esiti/2021-a1.mdx:18",
  },
  {
    regola: "sigla-diversa",
    cambi: [rete("Nella rete c'è anche l'Azienda sociale storica territoriale (ASST).")],
    dove: `${RETE}:62`,
    messaggio:
      /«ASST» qui è «l'Azienda sociale storica territoriale», nel glossario «Azienda socio-sanitaria territoriale»/,
  },
  {
    regola: "cifra-diversa",
    cambi: [rete("La rete lavora per 4.900 abitanti.")],
    dove: "capitoli/contesto.mdx:6:22",
    messaggio: /«abitanti»: qui 4\.210, altrove 4\.900/,
    altrove: RETE,
  },
  {
    regola: "dato-da-collegare",
    cambi: [["capitoli/contesto.mdx", 'Erano <Dato id="popolazione/2022/totale"/> nel 2022.', "Erano 4.180 nel 2022."]],
    dove: "capitoli/contesto.mdx:12:72",
    messaggio: /4\.180 è anche una figura del dataset/,
  },
  {
    regola: "giudizio",
    cambi: [SENZA_NOTA],
    dove: "esiti/2021-a1.mdx:10:32",
    messaggio: /nella scala 80% è «buono»/,
  },
  {
    regola: "misura-diversa",
    cambi: [
      ["esiti/2021-a1.mdx", "Famiglie che hanno mantenuto la casa", "Anziani soli seguiti dal PUA"],
      [
        "obiettivi/b1.mdx",
        "descrizione: Dimissioni protette attivate, unita: numero, valore: 15",
        "descrizione: Anziani soli che il PUA segue, unita: percentuale, valore: 40",
      ],
    ],
    dove: "obiettivi/b1.mdx:44:5",
    messaggio: /b1-i1 dice 40%, 2021-a1-o1 dice 71,5%/,
    altrove: "esiti/2021-a1.mdx:26",
  },
  {
    regola: "atteso-non-migliora",
    cambi: [
      ["obiettivi/b1.mdx", "Dimissioni protette realizzate", "Dimissioni protette attivate"],
      ["obiettivi/b1.mdx", "valore: 20", "valore: 12"],
    ],
    dove: "obiettivi/b1.mdx:50:13",
    messaggio: /b1-r1 attende 12, ma si parte da 15 \(b1-i1\)/,
    altrove: "obiettivi/b1.mdx:44",
  },
  {
    regola: "esito-non-raggiunto",
    cambi: [
      SENZA_NOTA,
      ["esiti/2021-a1.mdx", "valore: 80, giudizio", "valore: 100, giudizio"],
      [
        "esiti/2021-a1.mdx",
        'raggiunto: [{ valore: "71,5" }]',
        'previsto: { valore: 90 }\n    raggiunto: [{ valore: "71,5" }]',
      ],
    ],
    dove: "esiti/2021-a1.mdx:31:16",
    messaggio: /Il grado è 100%, ma «Famiglie che hanno mantenuto la casa» prevedeva 90% e ha raggiunto 71,5%/,
    altrove: "esiti/2021-a1.mdx:10",
  },
  {
    regola: "mai-misurato",
    cambi: [["esiti/2021-a1.mdx", "raggiunto: [{ valore: null, testo: non realizzata }]", "raggiunto: []"]],
    dove: "esiti/2021-a1.mdx:25:16",
    messaggio: /«Carta dei servizi» prevedeva presente e non ha un dato raggiunto/,
  },
  {
    regola: "senza-seguito",
    cambi: [
      ["esiti/2021-a1.mdx", "continuaIn: [b1]\n", ""],
      ["obiettivi/b1.mdx", "continuita: { risposta: sì }", "continuita: { risposta: no }"],
    ],
    dove: "esiti/2021-a1.mdx:38:13",
    messaggio: /sarà riproposto, ma nessun obiettivo nuovo lo continua/,
  },
  {
    regola: "continuita-smentita",
    cambi: [["obiettivi/b1.mdx", "continuita: { risposta: sì }", "continuita: { risposta: no }"]],
    dove: "obiettivi/b1.mdx:29:15",
    messaggio: /B1 dice di non essere in continuità, ma l'esito «Aiutare chi rischia lo sfratto» continua qui/,
    altrove: "esiti/2021-a1.mdx:39",
  },
  {
    regola: "risposte-in-contrasto",
    cambi: [["obiettivi/d1.mdx", "risposta: no, servizio: già presente", "risposta: no, servizio: nuovo"]],
    dove: "obiettivi/d1.mdx:30:18",
    messaggio: /dice che non prevede un nuovo servizio, e poi che il servizio è nuovo/,
  },
  {
    regola: "fuori-scala",
    cambi: [["esiti/2021-a1.mdx", 'voto: "8,5"', "voto: 12"]],
    dove: "esiti/2021-a1.mdx:31:28",
    messaggio: /Il voto degli utenti è 12 in una scala di 10/,
  },
  {
    regola: "numero-doppio",
    cambi: [["obiettivi/k1.mdx", "area: k", "area: b"]],
    dove: "obiettivi/k1.mdx:4:9",
    messaggio: /Il numero 1 è anche di «b1», della stessa area/,
    altrove: "obiettivi/b1.mdx:4",
  },
  {
    regola: "importo-ripetuto",
    cambi: [["obiettivi/b1.mdx", "importo: 90.000", 'importo: "120.000,50"']],
    dove: "obiettivi/d1.mdx:17:5",
    messaggio: /120\.000,50\s€ nel triennio dallo stesso fondo sono in D1, B1: una somma sola o 2\?/,
    altrove: "obiettivi/b1.mdx:17",
  },
  {
    regola: "senza-impatto",
    cambi: [["obiettivi/b1.mdx", "id: b1-o1, tipo: impatto", "id: b1-r2, tipo: risultato"]],
    dove: "obiettivi/b1.mdx:44:3",
    messaggio: /B1 non ha indicatori di impatto/,
  },
  {
    regola: "partenza-senza-fonte",
    cambi: [["obiettivi/b1.mdx", 'fonte: { documento: pdz, paragrafo: "5" }', "fonte: { documento: pdz }"]],
    dove: "obiettivi/b1.mdx:44:5",
    messaggio: /«Dimissioni protette attivate» \(b1-i1\) parte da un valore/,
  },
  {
    regola: "registro-tabella",
    cambi: [["dati/servizi-riassunto.csv", "Nidi;2;35", "Nidi;3;35"]],
    dove: "servizi/tipi.yaml:7:14",
    messaggio: /Asili nido: il registro ha 2 unità e 35 posti, la tabella 3 e 35/,
    altrove: "dati/servizi-riassunto.csv:2",
  },
  {
    regola: "servizio-doppio",
    cambi: [
      ["servizi/unita.csv", "nido-la-fonte;La Fonte;nido;Pian dei Tigli", "nido-la-fonte;IL BOSCO;nido;Borgo Sereno"],
    ],
    dove: "servizi/unita.csv:3:15",
    messaggio: /«IL BOSCO» \(Borgo Sereno\) c'è già alla riga 2/,
    altrove: "servizi/unita.csv:2",
  },
  {
    regola: "ente-doppio",
    cambi: [["enti.yaml", "nome: Scuole della valle", "nome: Coop Arcobaleno"]],
    dove: "enti.yaml:3:35",
    messaggio: /è di «coop-arcobaleno» e di «scuole-della-valle»/,
    altrove: "enti.yaml:1",
  },
  {
    regola: "grafia-simile",
    cambi: [["enti.yaml", "nome: Scuole della valle", "nome: Cooperativa sociale Arcobalena"]],
    dove: "enti.yaml:3:35",
    messaggio: /«Cooperativa sociale Arcobalena» è quasi uguale a «Cooperativa sociale Arcobaleno»/,
    altrove: "enti.yaml:1",
  },
  {
    regola: "comune-simile",
    cambi: [rete("La rete si riunisce nel Comune di Borgo Serena.")],
    dove: `${RETE}:35`,
    messaggio: /«Borgo Serena» non è un Comune dell'Ambito/,
  },
  {
    regola: "membri-contati",
    cambi: [["reti/rete-casa.mdx", "numeroMembri: 4", "numeroMembri: 1"]],
    dove: "reti/rete-casa.mdx:13:15",
    messaggio: /«Rete per la casa» dice 1 membri, l'elenco ne nomina 2/,
    altrove: "reti/rete-casa.mdx:10",
  },
  {
    regola: "durata",
    cambi: [["progetti/porte-aperte.mdx", "mesi: 22", "mesi: 20"]],
    dove: "progetti/porte-aperte.mdx:12:9",
    messaggio: /dice 20 mesi, ma da marzo 2022 a dicembre 2023 sono 22/,
  },
  {
    regola: "capofila-diverso",
    cambi: [["reti/rete-casa.mdx", "nome: Rete per la casa", "nome: Rete Porte aperte"]],
    dove: "progetti/porte-aperte.mdx:7:11",
    messaggio:
      /Il capofila del progetto «Porte aperte» è Cooperativa sociale Arcobaleno, quello della rete .* è Comune di Borgo Sereno/,
    altrove: "reti/rete-casa.mdx:10",
  },
  {
    regola: "versioni-in-disordine",
    cambi: [versioni('"1.0", data: 2024-12-10, stato: bozza, revisione: v1', '"1.1", data: 2024-11-10, stato: bozza')],
    dove: "versioni.yaml:2:22",
    messaggio: /La versione 1\.1 è del 2024-11-10, prima della 1\.0 che la precede \(2024-12-10\)/,
    altrove: "versioni.yaml:1",
  },
  {
    regola: "versione-senza-atto",
    cambi: [versioni('"1.0", data: 2024-12-10, stato: approvato')],
    dove: "versioni.yaml:1:41",
    messaggio: /La versione 1\.0 è approvata, ma non si sa con quale atto/,
  },
  {
    regola: "versione-senza-testi",
    cambi: [versioni('"1.0", data: 2024-11-10, stato: bozza', '"1.1", data: 2024-12-10, stato: bozza')],
    dove: "versioni.yaml:1:9",
    messaggio: /Della versione 1\.0 non c'è né la revisione di Git né la copia/,
  },
  {
    regola: "anno-di-nascita",
    cambi: [
      [
        "capitoli/bisogni-b.mdx",
        "Nella valle gli affitti crescono da dieci anni.",
        "Nel 2021 è nata la rete per la casa.",
      ],
    ],
    dove: "capitoli/bisogni-b.mdx:13:5",
    messaggio: /Qui «Rete per la casa» è nata nel 2021, nel suo registro nel 2019/,
    altrove: "reti/rete-casa.mdx:7",
  },
  {
    regola: "leggibilita",
    cambi: [rete(Array.from({ length: 15 }, () => `${lunghe}.`).join(" "))],
    dove: `${RETE}:1`,
    messaggio: /L'indice Gulpease del testo è \d:/,
  },
  {
    regola: "frase-lunga",
    cambi: [rete(`La rete ${"aiuta chi cerca una casa e chi la perde ".repeat(5)}ogni giorno.`)],
    dove: `${RETE}:1`,
    messaggio: /Una frase ha 49 parole/,
  },
  {
    regola: "sigla-non-sciolta",
    cambi: [rete("Nella rete c'è anche l'ASST.")],
    dove: `${RETE}:24`,
    messaggio: /«ASST» compare qui per la prima volta e non è spiegata/,
  },
  {
    regola: "tutto-maiuscolo",
    cambi: [rete('La rete unisce <Sigla id="ASST"/> <Sigla id="PUA"/> <Sigla id="LEPS"/>.')],
    dove: `${RETE}:27`,
    messaggio: /«ASST PUA LEPS» è tutto maiuscolo/,
  },
  {
    regola: "collegamento-nudo",
    cambi: [rete("Per gli obiettivi [clicca qui](/obiettivi/).")],
    dove: `${RETE}:19`,
    messaggio: /Il collegamento «clicca qui» non dice dove porta/,
  },
  {
    regola: "titoli-saltati",
    cambi: [rete("#### Le riunioni\n\nOgni tre mesi.")],
    dove: `${RETE}:1`,
    messaggio: /«Le riunioni» è di livello 4, ma il titolo prima è di livello 1/,
  },
  {
    regola: "codice-fiscale",
    cambi: [rete("Il referente è RSSMRA80A01F205X.")],
    dove: `${RETE}:16`,
    messaggio: /Un codice fiscale: «RSSMRA80A01F205X»/,
  },
  {
    regola: "iban",
    cambi: [rete("Il conto è IT60X0542811101000000123456.")],
    dove: `${RETE}:12`,
    messaggio: /Un IBAN/,
  },
  { regola: "cellulare", cambi: [rete("Chiama il 347 1234567.")], dove: `${RETE}:11`, messaggio: /«347 1234567»/ },
  {
    regola: "posta-privata",
    cambi: [rete("Scrivi a tavolo.casa@gmail.com.")],
    dove: `${RETE}:10`,
    messaggio: /«tavolo\.casa@gmail\.com»/,
  },
  {
    regola: "data-di-nascita",
    cambi: [rete("Una donna, nata a Roccachiara il 12 marzo 1980, ha trovato casa.")],
    dove: `${RETE}:12`,
    messaggio: /Una data di nascita/,
  },
  {
    regola: "persona-e-salute",
    cambi: [rete("Mario Bianchi è invalido e vive solo.")],
    dove: `${RETE}:1`,
    messaggio: /«Mario Bianchi» sembra il nome di una persona, e la frase parla di «invalido»/,
  },
  {
    regola: "casa-protetta",
    cambi: [rete("La casa rifugio è in via Verdi 3.")],
    dove: `${RETE}:22`,
    messaggio: /«via Verdi 3» sta accanto a una casa protetta/,
  },
  {
    regola: "cella-piccola",
    cambi: [rete("A Roccachiara una sola famiglia ha perso la casa.")],
    dove: `${RETE}:15`,
    messaggio: /«una sola famiglia» a Roccachiara: si possono riconoscere/,
  },
  {
    regola: "cella-ricavabile",
    cambi: [
      ["dati/abitanti-comuni.csv", "anziani\n", "anziani;sfrattati\n"],
      ["dati/abitanti-comuni.csv", "540\n", "540;12\n"],
      ["dati/abitanti-comuni.csv", "330\n", "330;9\n"],
      ["dati/abitanti-comuni.csv", "170\n", "170;meno di 4\n"],
      [
        "dati/abitanti-comuni.yaml",
        "unita: persone }\n",
        "unita: persone }\n  - { nome: sfrattati, titolo: Persone sfrattate, tipo: numero, unita: persone }\n",
      ],
      rete("Le persone sfrattate in tutto l'Ambito sono 23."),
    ],
    dove: "dati/abitanti-comuni.csv:4:21",
    messaggio: /«Persone sfrattate», Roccachiara: «meno di 4» si ricava con la frase «Le persone sfrattate in tutto/,
  },
  {
    regola: "collegamento-rotto",
    cambi: [rete("Leggi [l'obiettivo della casa](/obiettivi/b9/).")],
    dove: `${RETE}:7`,
    messaggio: /La pagina «\/obiettivi\/b9\/» non esiste/,
  },
  {
    regola: "serie-bucata",
    cambi: [["dati/popolazione.csv", "2023;631;2.555;1.010;4.196\n", ""]],
    dove: "dati/popolazione.csv:3:1",
    messaggio: /La serie va da 2022 a 2024, ma manca 2023/,
  },
  {
    regola: "righe-uguali",
    cambi: [["dati/popolazione.csv", "631;2.555;1.010;4.196", "640;2.560;980;4.180"]],
    dove: "dati/popolazione.csv:3:1",
    messaggio: /La riga «2023» ha gli stessi numeri della riga «2022»/,
  },
  {
    regola: "voce-inutilizzata",
    cambi: [
      ["fondi.yaml", "- { id: fondo-comuni", "- { id: mai-usato, nome: Fondo senza schede }\n- { id: fondo-comuni"],
    ],
    dove: "fondi.yaml:2:3",
    messaggio: /Nessuno cita «Fondo senza schede»/,
  },
  {
    regola: "partenza-sbagliata",
    cambi: [["obiettivi/d2.mdx", "parteDa: d2-i2", "parteDa: d2-r4"]],
    dove: "obiettivi/d2.mdx:42:162",
    messaggio: /d2-p3 parte da «d2-r4», che è di risultato, non di input/,
  },
  {
    regola: "senza-persone",
    cambi: [["obiettivi/b1.mdx", "persone: [casa]\n", ""]],
    dove: "obiettivi/b1.mdx:6:9",
    messaggio: /L'obiettivo B1 non dice per chi è/,
  },
  {
    regola: "persona-non-detta",
    cambi: [["sportelli.yaml", "nome: Sportello casa", "nome: Sportello per gli anziani"]],
    dove: "sportelli.yaml:12:3",
    messaggio: /Lo sportello «Sportello per gli anziani» parla di «anziano» e non è fra ciò che trova chi è «anziani»/,
  },
  {
    regola: "persona-senza-schede",
    cambi: [
      [
        "persone.yaml",
        "- id: violenza",
        "- { id: giovani, nome: Giovani, frase: Sono giovane, descrizione: Per i giovani. }\n- id: violenza",
      ],
    ],
    dove: "persone.yaml:9:3",
    messaggio: /Nessuna scheda, nessun servizio, sportello, ente o rete è per «giovani»/,
  },
  {
    regola: "obbligo-mancante",
    cambi: [IN_BOZZA, ["piano.yaml", "  rpd: rpd@valserena.example\n", ""]],
    dove: "piano.yaml:11:3",
    messaggio: /Manca il recapito del responsabile della protezione dei dati/,
  },
  {
    regola: "segno-nel-campo",
    cambi: [["obiettivi/b1.mdx", "nota: quota per abitante", "nota: quota **per abitante**"]],
    dove: "obiettivi/b1.mdx:18:78",
    messaggio: /«\*\*per abitante\*\*» resta scritto/,
  },
  {
    regola: "segnaposto",
    cambi: [IN_BOZZA, ["reti/rete-casa.mdx", "La rete si riunisce ogni tre mesi.", "Da scrivere."]],
    dove: `${RETE}:1`,
    messaggio: /«npm run nuovo» ha scritto: «Da scrivere\.»/,
  },
  {
    regola: "segnaposto-da-adottato",
    cambi: [["obiettivi/b1.mdx", "  - Formare gli operatori", "  - Da scrivere."]],
    dove: "obiettivi/b1.mdx:12:5",
    messaggio: /«npm run nuovo» ha scritto: «Da scrivere\.»/,
  },
  {
    regola: "da-completare",
    cambi: [
      ["reti/rete-casa.mdx", "La rete si riunisce ogni tre mesi.", "La rete si riunisce ogni [da inserire] mesi."],
    ],
    dove: `${RETE}:1`,
    messaggio: /vuoto da riempire: «\[da inserire\]»/,
  },
  {
    regola: "obbligo-da-approvato",
    cambi: [["piano.yaml", "  privacy: https://www.valserena.example/privacy\n", ""]],
    dove: "piano.yaml:11:3",
    messaggio: /Manca l'informativa sulla privacy/,
  },
  {
    regola: "dichiarazione-scaduta",
    cambi: [IN_BOZZA, ["piano.yaml", "scadenza: 2027-09-23", "scadenza: 2026-09-23"]],
    dove: "piano.yaml:11:104",
    messaggio: /è scaduta il 23 settembre 2026/,
  },
  {
    regola: "dichiarazione-scaduta-da-approvato",
    cambi: [["piano.yaml", "scadenza: 2027-09-23", "scadenza: 2029-09-23"]],
    dove: "piano.yaml:11:104",
    messaggio: /non può valere fino al 23 settembre 2029: oggi è il 20 novembre 2026/,
  },
  {
    regola: "recapiti-scaduti",
    cambi: [
      [
        "piano.yaml",
        "stato: approvato",
        'stato: approvato\nsicurezza: { contatti: ["mailto:s@ente.example"], scadenza: 2026-11-19 }',
      ],
    ],
    dove: "piano.yaml:19:61",
    messaggio: /sono scaduti il 19 novembre 2026/,
  },
];
