/** Modifiche note di un piano piccolo, ciascuna con ciò che il raffronto ne deve dire: niente di più e niente di meno. */

/** I file di un piano. */
export type File = Map<string, string>;

export interface Modifica {
  nome: string;
  fai: (file: File) => void;
  /** `genere id campo tipo`, in ordine alfabetico. */
  attese: string[];
}

/** Cambia un testo che in quel file c'è una volta sola, o la prima. */
const scambia =
  (nome: string, da: string, a: string) =>
  (file: File): void => {
    const testo = file.get(nome);
    if (!testo?.includes(da)) throw new Error(`«${da}» non è in ${nome}`);
    file.set(
      nome,
      testo.replace(da, () => a),
    );
  };

/** Scambia le prime due voci di un registro. */
const scambiaVoci =
  (nome: string) =>
  (file: File): void => {
    const [testa = "", prima = "", seconda = "", ...altre] = (file.get(nome) ?? "").split(/^(?=- )/m);
    const voci = testa.startsWith("- ") ? [prima, testa, seconda, ...altre] : [testa, seconda, prima, ...altre];
    file.set(nome, voci.join(""));
  };

const insieme =
  (...mosse: ((file: File) => void)[]) =>
  (file: File): void =>
    mosse.forEach((m) => void m(file));

const [B1, D1, D2] = ["obiettivi/b1.mdx", "obiettivi/d1.mdx", "obiettivi/d2.mdx"];
const CONTESTO = "capitoli/contesto.mdx";
const POPOLAZIONE = "dati/popolazione.csv";
const m = (nome: string, fai: Modifica["fai"], ...attese: string[]): Modifica => ({ nome, fai, attese });

export const DI_SIGNIFICATO: Modifica[] = [
  m("un valore atteso sale", scambia(B1, "valore: 20", "valore: 25"), "indicatore b1-r1 valore cambiato"),
  m(
    "l'intestazione di una tabella, senza la sua descrizione",
    scambia("dati/abitanti-comuni.csv", "comune;abitanti;anziani", "comune;abitanti;vecchi"),
    "dataset abitanti-comuni intestazione cambiato",
  ),
  m("un confronto cambia", scambia(B1, 'confronto: ">="', 'confronto: "="'), "indicatore b1-p1 confronto cambiato"),
  m("un valore non si sa più", scambia(B1, "valore: 60", "valore: null"), "indicatore b1-p1 valore tolto"),
  m("un valore ora si sa", scambia(B1, "valore: null", "valore: 70"), "indicatore b1-o1 valore aggiunto"),
  m("un periodo cambia", scambia(B1, "periodo: 2022-2024", "periodo: 2021-2024"), "indicatore b1-i1 periodo cambiato"),
  m(
    "la descrizione di un indicatore",
    scambia(B1, "Dimissioni protette attivate", "Dimissioni protette avviate"),
    "indicatore b1-i1 descrizione cambiato",
  ),
  m(
    "un indicatore in più",
    scambia(
      B1,
      "persone: [casa]",
      '  - { id: b1-r2, tipo: risultato, descrizione: Case trovate, unita: numero, valore: 4, confronto: "=", periodo: triennio }\npersone: [casa]',
    ),
    "indicatore b1-r2  aggiunto",
  ),
  m(
    "un indicatore in meno",
    scambia(
      D2,
      '  - { id: d2-r4, tipo: risultato, descrizione: Volontari formati, unita: numero, valore: 30, confronto: "=", periodo: triennio }\n',
      "",
    ),
    "indicatore d2-r4  tolto",
  ),
  m(
    "una misura nella scheda",
    scambia(B1, "valore: 6,", "valore: 7,"),
    "indicatore b1-r1 rilevazioni[1].valore cambiato",
  ),
  m("un importo", scambia(B1, "importo: 90.000", "importo: 95.000"), "obiettivo b1 risorse[1].importo cambiato"),
  m(
    "il periodo di un importo",
    scambia(B1, "importo: 90.000, periodo: triennio", "importo: 90.000, periodo: anno"),
    "obiettivo b1 risorse[1].periodo cambiato",
  ),
  m(
    "il fondo di un importo",
    scambia(B1, "fondi: [fnps]", "fondi: [fondo-comuni]"),
    "obiettivo b1 risorse[1].fondi[1] cambiato",
  ),
  m(
    "una risorsa in più",
    scambia(
      B1,
      "personale:",
      "  - { fondi: [fnps], importo: 1.500, periodo: anno, nota: avanzo del 2024 }\npersonale:",
    ),
    "obiettivo b1 risorse[4] aggiunto",
  ),
  m(
    "una risorsa in meno",
    scambia(B1, "  - { fondi: [fondo-comuni], importo: 25.000, periodo: triennio, nota: quota per abitante }\n", ""),
    "obiettivo b1 risorse[2] tolto",
  ),
  m(
    "una nota a una risorsa",
    scambia(B1, "quota per abitante", "quota per abitante a consuntivo"),
    "obiettivo b1 risorse[2].nota cambiato",
  ),
  m("il titolo", scambia(B1, "Non perdere la casa", "Tenere la casa"), "obiettivo b1 titolo cambiato"),
  m("la sintesi", scambia(B1, "trova un aiuto", "trova subito un aiuto"), "obiettivo b1 sintesi cambiato"),
  m(
    "una risposta",
    scambia(B1, "continuita: { risposta: sì }", "continuita: { risposta: no }"),
    "obiettivo b1 domande.continuita.risposta cambiato",
  ),
  m(
    "la nota di una risposta",
    scambia(B1, "nota: una squadra unica", "nota: due squadre"),
    "obiettivo b1 domande.modelliInnovativi.nota cambiato",
  ),
  m(
    "un'azione in più",
    scambia(B1, "  - Formare gli operatori", "  - Formare gli operatori\n  - Chiamare chi non viene"),
    "obiettivo b1 azioni[3] aggiunto",
  ),
  m("un'azione in meno", scambia(B1, "  - Formare gli operatori\n", ""), "obiettivo b1 azioni[2] tolto"),
  m(
    "un'azione riscritta",
    scambia(B1, "Aprire il PUA ogni giorno", "Aprire il PUA ogni giorno feriale"),
    "obiettivo b1 azioni[1] cambiato",
  ),
  m(
    "due azioni scambiate",
    scambia(
      B1,
      "  - Aprire il PUA ogni giorno\n  - Formare gli operatori",
      "  - Formare gli operatori\n  - Aprire il PUA ogni giorno",
    ),
    "obiettivo b1 azioni[1] spostato",
  ),
  m(
    "un attore in più",
    scambia(B1, "ruolo: segnalano i bisogni }", "ruolo: segnalano i bisogni }\n      - { ente: Parrocchie }"),
    "obiettivo b1 domande.altriAttori.attori[2] aggiunto",
  ),
  m("un ruolo del personale", scambia(B1, "quantita: 2", "quantita: 3"), "obiettivo b1 personale[1].quantita cambiato"),
  m("per chi è", scambia(B1, "persone: [casa]", "persone: [casa, anziani]"), "obiettivo b1 persone[2] aggiunto"),
  m(
    "un campo facoltativo in più",
    scambia(B1, "leps:", "referente: Ufficio di Piano\nleps:"),
    "obiettivo b1 referente aggiunto",
  ),
  m("un campo facoltativo in meno", scambia(B1, "leps: [dimissioni-protette]\n", ""), "obiettivo b1 leps tolto"),
  m(
    "un campo obbligatorio tolto",
    scambia(B1, "sintesi: Chi rischia lo sfratto trova un aiuto prima che sia tardi.\n", ""),
    "obiettivo b1 sintesi tolto",
  ),
  m(
    "un valore che lo schema non accetta",
    scambia(B1, "tipo: tematico", "tipo: tematica"),
    "obiettivo b1 tipo cambiato",
  ),
  m(
    "una parola nella prosa",
    scambia(CONTESTO, "è aperto ogni giorno", "è aperto ogni mattina"),
    "capitolo contesto testo cambiato",
  ),
  m(
    "un capoverso in più",
    scambia(CONTESTO, "## Le entrate", "Chi arriva da fuori trova casa con fatica.\n\n## Le entrate"),
    "capitolo contesto testo aggiunto",
  ),
  m(
    "un capoverso in meno",
    scambia(CONTESTO, 'Il <Sigla id="PUA"/> è aperto ogni giorno.\n', ""),
    "capitolo contesto testo tolto",
  ),
  m("un titolo", scambia(CONTESTO, "## I servizi", "## I servizi della valle"), "capitolo contesto testo cambiato"),
  m("il livello di un titolo", scambia(CONTESTO, "## I servizi", "### I servizi"), "capitolo contesto testo cambiato"),
  m(
    "un capoverso spostato",
    insieme(
      scambia(CONTESTO, '<Grafico id="popolazione-andamento"/>\n\n', ""),
      scambia(CONTESTO, "## I servizi", '<Grafico id="popolazione-andamento"/>\n\n## I servizi'),
    ),
    "capitolo contesto testo spostato",
  ),
  m(
    "un capoverso in un altro capitolo",
    insieme(
      scambia(CONTESTO, 'Il <Sigla id="PUA"/> è aperto ogni giorno.', ""),
      scambia(
        "capitoli/bisogni-b.mdx",
        "## Gli affitti",
        'Il <Sigla id="PUA"/> è aperto ogni giorno.\n\n## Gli affitti',
      ),
    ),
    "capitolo bisogni-b testo spostato",
  ),
  m(
    "una cella di una tabella nel testo",
    scambia(CONTESTO, "| Roccachiara | due |", "| Roccachiara | tre |"),
    "capitolo contesto testo cambiato",
  ),
  m(
    "una nota a piè di pagina",
    scambia(CONTESTO, "Anagrafe dei tre Comuni.", "Anagrafi dei tre Comuni."),
    "capitolo contesto testo cambiato",
  ),
  m(
    "una figura citata",
    scambia(CONTESTO, "popolazione/2022/totale", "popolazione/2023/totale"),
    "capitolo contesto testo cambiato",
  ),
  m(
    "un collegamento",
    scambia("capitoli/bisogni-b.mdx", "(/obiettivi/)", "(/obiettivi/b1/)"),
    "capitolo bisogni-b testo cambiato",
  ),
  m("una cella", scambia(POPOLAZIONE, "2.555", "2.556"), "dataset popolazione 2023/adulti cambiato"),
  m("una cella svuotata", scambia(POPOLAZIONE, "2.555", ""), "dataset popolazione 2023/adulti tolto"),
  m(
    "una cella riempita",
    scambia("dati/entrate.csv", "41.800,00;", "41.800,00;42.000,00"),
    "dataset entrate quote-dei-comuni-per-abitante/anno-2024 aggiunto",
  ),
  m(
    "una riga in più",
    scambia(POPOLAZIONE, "2022;640", "2021;650;2.570;950;4.170\n2022;640"),
    "dataset popolazione 2021 aggiunto",
  ),
  m("una riga in meno", scambia(POPOLAZIONE, "2023;631;2.555;1.010;4.196\n", ""), "dataset popolazione 2023 tolto"),
  m(
    "due righe scambiate",
    scambia(
      POPOLAZIONE,
      "2022;640;2.560;980;4.180\n2023;631;2.555;1.010;4.196",
      "2023;631;2.555;1.010;4.196\n2022;640;2.560;980;4.180",
    ),
    "dataset popolazione 2023 spostato",
  ),
  m(
    "la parola di una riga",
    scambia("dati/entrate.csv", "Fondo nazionale politiche sociali", "Fondo nazionale per le politiche sociali"),
    "dataset entrate fondo-nazionale-per-le-politiche-sociali/fonte cambiato",
  ),
  m(
    "una colonna in più",
    insieme(
      scambia(
        "dati/popolazione.csv",
        "anno;minori;adulti;anziani;totale\n2022;640;2.560;980;4.180\n2023;631;2.555;1.010;4.196\n2024;622;2.548;1.040;4.210",
        "anno;minori;adulti;anziani;totale;nati\n2022;640;2.560;980;4.180;30\n2023;631;2.555;1.010;4.196;28\n2024;622;2.548;1.040;4.210;27",
      ),
      scambia(
        "dati/popolazione.yaml",
        "verifiche:",
        "  - { nome: nati, titolo: Nati, tipo: numero, unita: persone }\nverifiche:",
      ),
    ),
    "dataset popolazione colonne[6] aggiunto",
  ),
  m(
    "il titolo di un grafico",
    scambia("dati/popolazione.yaml", "Minori e anziani dal 2022", "Minori ed anziani dal 2022"),
    "grafico popolazione-andamento titolo cambiato",
  ),
  m(
    "una nota di un dataset",
    scambia(
      "dati/popolazione.yaml",
      "  - Il 2023 è provvisorio.",
      "  - Il 2023 è provvisorio.\n  - Il 2024 è definitivo.",
    ),
    "dataset popolazione note[2] aggiunto",
  ),
  m(
    "una misura dell'anno",
    scambia("rilevazioni/2025.csv", "d2-r4;12", "d2-r4;13"),
    "rilevazione d2-r4/2025 valore cambiato",
  ),
  m(
    "una misura in più",
    scambia("rilevazioni/2025.csv", "d2-o1;7", "d2-r6;2;2025-12-31;Ufficio di Piano;\nd2-o1;7"),
    "rilevazione d2-r6/2025  aggiunto",
  ),
  m(
    "una misura in meno",
    scambia("rilevazioni/2025.csv", "d2-r5;8;2025-12-31;Ufficio di Piano;\n", ""),
    "rilevazione d2-r5/2025  tolto",
  ),
  m(
    "i posti di un servizio",
    scambia("servizi/unita.csv", "nido;Borgo Sereno;;20", "nido;Borgo Sereno;;24"),
    "servizio nido-il-bosco posti cambiato",
  ),
  m(
    "un servizio chiude",
    scambia("servizi/unita.csv", "nido-la-fonte;La Fonte;nido;Pian dei Tigli;;15;privata;coop-arcobaleno;;\n", ""),
    "servizio nido-la-fonte  tolto",
  ),
  m(
    "un ente in più",
    scambia(
      "enti.yaml",
      "- { id: scuole",
      "- { id: caritas, nome: Caritas della valle, tipo: ente religioso }\n- { id: scuole",
    ),
    "ente caritas  aggiunto",
  ),
  m("due enti scambiati", scambiaVoci("enti.yaml"), "ente comune-borgo-sereno  spostato"),
  m(
    "una voce di glossario",
    scambia("glossario.yaml", "a cui chiedere aiuto", "a cui si chiede aiuto"),
    "voce PUA descrizione cambiato",
  ),
  m(
    "una voce di glossario in meno",
    scambia("glossario.yaml", "- { termine: LEPS, nome: Livelli essenziali delle prestazioni sociali }\n", ""),
    "voce LEPS  tolto",
  ),
  m(
    "gli orari di uno sportello",
    scambia("sportelli.yaml", "Martedì 9.00-12.00", "Martedì 9.00-13.00"),
    "sportello sociale-borgo orari[1] cambiato",
  ),
  m("lo stato del piano", scambia("piano.yaml", "stato: approvato", "stato: adottato"), "piano piano stato cambiato"),
  m(
    "la data dell'atto",
    scambia("piano.yaml", "data: 2024-12-10", "data: 2024-12-11"),
    "piano piano approvazione.data cambiato",
  ),
  m(
    "un voto",
    scambia("piano.yaml", "favorevoli: 2", "favorevoli: 3"),
    "piano piano approvazione.voto.favorevoli cambiato",
  ),
  m(
    "il nome di un Comune",
    scambia("piano.yaml", "nome: Roccachiara", "nome: Roccascura"),
    "piano piano comuni[3].nome cambiato",
  ),
  m("un obiettivo intero in meno", (file) => void file.delete(D2), "obiettivo d2  tolto"),
  m(
    "un capitolo in più",
    (file) =>
      void file.set(
        "capitoli/fine.mdx",
        '---\nid: fine\nnumero: "9"\ntitolo: La fine\nordine: 9\ninBreve: Qui il piano finisce.\nfonte: { documento: pdz }\n---\n\nGrazie a tutti.\n',
      ),
    "capitolo fine  aggiunto",
  ),
  m(
    "una scheda cambia codice, e chi la cita con lei",
    (file) => {
      const testo = file.get(D2) as string;
      file.delete(D2);
      file.set("obiettivi/d3.mdx", testo.replaceAll("d2", "d3").replace("numero: 2", "numero: 2"));
      file.set("rilevazioni/2025.csv", (file.get("rilevazioni/2025.csv") as string).replaceAll("d2-", "d3-"));
    },
    "obiettivo d3 id cambiato",
  ),
  m(
    "un ente cambia codice, e chi lo cita con lui",
    insieme(scambia("enti.yaml", "id: coop-arcobaleno", "id: arcobaleno"), (file) => {
      file.set(
        "servizi/unita.csv",
        (file.get("servizi/unita.csv") as string).replaceAll("coop-arcobaleno", "arcobaleno"),
      );
    }),
    "ente arcobaleno id cambiato",
  ),
];

const SENZA_A_CAPO = "Chi rischia lo sfratto trova un aiuto prima che sia tardi.";

export const DI_FORMA: Modifica[] = [
  m("virgolette attorno a un testo", scambia(B1, "titolo: Non perdere la casa", 'titolo: "Non perdere la casa"')),
  m("apici attorno a un testo", scambia(B1, "titolo: Non perdere la casa", "titolo: 'Non perdere la casa'")),
  m(
    "un testo su più righe",
    scambia(
      B1,
      `sintesi: ${SENZA_A_CAPO}`,
      "sintesi: >-\n  Chi rischia lo sfratto\n  trova un aiuto\n  prima che sia tardi.",
    ),
  ),
  m("l'ordine dei campi", scambia(B1, "area: b\nnumero: 1", "numero: 1\narea: b")),
  m(
    "l'ordine dei campi fra graffe",
    scambia(
      B1,
      "fondi: [fnps], importo: 90.000, periodo: triennio",
      "periodo: triennio, fondi: [fnps], importo: 90.000",
    ),
  ),
  m("un commento", scambia(B1, "leps:", "# livelli essenziali\nleps:")),
  m("un commento in coda", scambia(B1, "numero: 1", "numero: 1 # il primo")),
  m("un numero senza punto", scambia(B1, "90.000", "90000")),
  m("un numero con la virgola", scambia(B1, "90.000", '"90.000,00"')),
  m("una data all'italiana", scambia("piano.yaml", "data: 2024-12-10", "data: 10/12/2024")),
  m(
    "una mappa su più righe",
    scambia(B1, 'fonte: { documento: pdz, paragrafo: "5" }', 'fonte:\n  documento: pdz\n  paragrafo: "5"'),
  ),
  m("un elenco su una riga", scambia(B1, "leps: [dimissioni-protette]", "leps:\n  - dimissioni-protette")),
  m("righe vuote", scambia(B1, "indicatori:", "\n\nindicatori:")),
  m(
    "fine riga di Windows",
    (file) =>
      void [B1, CONTESTO, POPOLAZIONE, "enti.yaml"].forEach(
        (f) => void file.set(f, (file.get(f) as string).replaceAll("\n", "\r\n")),
      ),
  ),
  m("il segno d'ordine dei byte", (file) => void file.set(POPOLAZIONE, `\ufeff${file.get(POPOLAZIONE)}`)),
  m("capoversi con altri a capo", scambia(CONTESTO, "Nel 2024 gli abitanti sono", "Nel 2024\ngli abitanti\nsono")),
  m(
    "il corsivo con un altro segno",
    scambia("capitoli/bisogni-b.mdx", "crescono da dieci anni", "crescono da dieci anni"),
  ),
  m("la barra di un componente", scambia(CONTESTO, '<Tabella id="popolazione"/>', '<Tabella id="popolazione" />')),
  m("gli spazi di una tabella", scambia(CONTESTO, "| Borgo Sereno | tutti |", "|Borgo Sereno   |   tutti|")),
  m(
    "un altro separatore nel CSV",
    (file) => void file.set(POPOLAZIONE, (file.get(POPOLAZIONE) as string).replaceAll(";", "\t")),
  ),
  m("virgolette in una cella", scambia(POPOLAZIONE, "2.555", '"2.555"')),
  m("una cella senza il punto", scambia(POPOLAZIONE, "2.555", "2555")),
  m("l'apostrofo tipografico", scambia(D1, "l'aiuto", "l’aiuto")),
  m("accenti in due caratteri", (file) => void file.set(CONTESTO, (file.get(CONTESTO) as string).normalize("NFD"))),
  m(
    "spazi alla fine delle righe",
    (file) => void file.set(D1, (file.get(D1) as string).replace("area: d\n", "area: d   \n")),
  ),
];
