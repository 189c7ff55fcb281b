/** I segni che sono quasi Markdown: si capiscono, o `verifica` li dice alla loro riga. Ciò che gli somiglia e va bene, passa. */
import { describe, expect, it } from "vitest";
import { dopo } from "./piano.ts";

const FRASE = "La rete si riunisce ogni tre mesi.";
const FILE = "reti/rete-casa.mdx";
/** Ciò che `verifica` dice della rete, se il suo testo è questo: `riga regola`, contando da dove il testo comincia. */
const detto = (testo: string) =>
  dopo([FILE, FRASE, testo]).diagnostiche.map((d) => {
    expect(d.file).toBe(FILE);
    expect(d.suggerimento).toBeTruthy();
    return `${d.riga - 18}:${d.colonna} ${d.regola}`;
  });

describe("segni che resterebbero segni", () => {
  it.each([
    ["punti di Word", "Si offrono:\n\n• alloggi;\n• mense.", "3:1"],
    ["punti di Word, attaccati alla frase", "Si offrono:\n• alloggi;\n• mense.", "2:1"],
    ["punti di Word senza spazio", "•alloggi", "1:1"],
    ["punti in mezzo alla riga", "Si offrono: • alloggi; • mense.", "1:13"],
    ["quadretti", "▪ alloggi", "1:1"],
    ["frecce", "➢ alloggi", "1:1"],
    ["spunte", "✓ alloggi", "1:1"],
    ["il segno di Symbol", "· alloggi", "1:1"],
    ["il quadretto di Wingdings", "§ alloggi", "1:1"],
    ["il cerchietto di Word", "o\talloggi", "1:1"],
    ["trattini lunghi", "– alloggi;\n– mense.", "1:1"],
    ["un trattino lungo solo", "— alloggi", "1:1"],
    ["trattini lunghi dopo i due punti", "Si offrono:\n– alloggi", "2:1"],
    ["trattino senza spazio", "-alloggi;\n-mense.", "1:1"],
    ["asterisco senza spazio", "*alloggi;\n*mense.", "1:1"],
    ["trattino con lo spazio insecabile", "-\u00a0alloggi", "1:1"],
    ["lettere con la parentesi", "a) la domanda;\nb) la risposta.", "1:1"],
    ["lettere dopo i due punti", "Servono:\na) la domanda;\nb) la risposta.", "2:1"],
    ["lettere fra parentesi", "(a) la domanda", "1:1"],
    ["lettere maiuscole", "A) la domanda", "1:1"],
    ["numeri romani", "ii) la domanda", "1:1"],
    ["numeri fra parentesi", "(1) la domanda", "1:1"],
    ["numeri senza spazio", "1)la domanda", "1:1"],
    ["numeri col punto senza spazio", "1.la domanda", "1:1"],
    ["numeri con il trattino", "1 - la domanda", "1:1"],
    ["numeri che non cominciano da uno", "Servono:\n2) la domanda;\n3) la risposta.", "2:1"],
    ["casella senza trattino", "[ ] da fare", "1:1"],
    ["casella senza spazio", "- [] da fare", "1:3"],
    ["titolo senza spazio", "##La casa\n\nTesto.", "1:1"],
    ["titolo senza spazio, più piccolo", "####La casa", "1:1"],
    ["titolo senza spazio, attaccato alla frase", "Testo.\n##La casa", "2:1"],
    ["titolo di primo livello senza spazio", "#La casa", "1:1"],
    ["titolo con lo spazio insecabile", "##\u00a0La casa", "1:1"],
    ["titolo con troppi cancelletti", "####### La casa", "1:1"],
    ["titolo senza parole", "##\n\nTesto.", "1:1"],
    ["riga di separazione cambiata da Word", "Testo.\n\n———\n\nAltro testo.", "3:1"],
    ["grassetto con lo spazio in fondo", "Il servizio è **aperto ** ogni giorno.", "1:15"],
    ["grassetto con lo spazio davanti", "Il servizio è ** aperto** ogni giorno.", "1:15"],
    ["grassetto con due spazi", "Il servizio è ** aperto ** ogni giorno.", "1:15"],
    ["grassetto non chiuso", "Il servizio è **aperto ogni giorno.", "1:15"],
    ["grassetto chiuso male", "Il servizio è **aperto* ogni giorno.", "1:15"],
    ["grassetto attaccato alla parola dopo", "**Attenzione:**la domanda si fa qui.", "1:1"],
    ["grassetto con i trattini bassi", "Il servizio è __aperto __ ogni giorno.", "1:15"],
    ["corsivo con lo spazio in fondo", "Il servizio è *aperto * ogni giorno.", "1:15"],
    ["corsivo con lo spazio davanti", "Il servizio è * aperto* ogni giorno.", "1:15"],
    ["corsivo con due spazi", "Il servizio è * aperto * ogni giorno.", "1:15"],
    ["corsivo con i trattini bassi", "Il servizio è _aperto _ ogni giorno.", "1:15"],
    ["barrato", "Il servizio è ~~chiuso ~~ aperto.", "1:15"],
    ["evidenziato", "Il servizio è ==aperto== ogni giorno.", "1:15"],
    ["collegamento con uno spazio", "Vedi [la pagina] (https://ente.example/a) per sapere.", "1:6"],
    ["collegamento con uno spazio, interno", "Vedi [gli obiettivi] (/obiettivi/) per sapere.", "1:6"],
    ["collegamento con uno spazio nell'indirizzo", "Vedi [la pagina](https://ente.example/a b) per sapere.", "1:6"],
    ["collegamento non chiuso", "Vedi [la pagina](https://ente.example/a per sapere.", "1:6"],
    ["collegamento a parentesi scambiate", "Vedi (la pagina)[https://ente.example/a] per sapere.", "1:6"],
    ["collegamento senza parentesi", "Vedi [la pagina]https://ente.example/a per sapere.", "1:6"],
    ["collegamento con due parentesi", "Vedi [[la pagina]] per sapere.", "1:6"],
    ["immagine con spazi nel nome", "![La sede](la mia foto.jpg)", "1:1"],
    ["immagine con spazi nel percorso", "![La sede](/immagini/la mia foto.jpg)", "1:1"],
    ["immagine con uno spazio fra le parentesi", "![La sede] (/immagini/sede.png)", "1:1"],
    ["immagine con il punto esclamativo staccato", "! [La sede](/immagini/sede.png)", "1:3"],
    ["immagine dentro una voce d'elenco", "- ![La sede](la mia foto.jpg)", "1:3"],
  ])("%s", (_nome, testo, dove) => {
    expect(detto(testo)).toEqual([`${dove} segno-rimasto`]);
  });

  it.each([
    ["un titolo", "## La casa\n\nTesto."],
    ["un elenco, anche con l'asterisco e con il più", "- alloggi;\n- mense.\n\n* uno\n* due\n\n+ tre"],
    ["un elenco numerato, anche con la parentesi", "1. alloggi;\n2. mense.\n\nAltro.\n\n1) uno\n2) due"],
    ["lettere dentro un elenco", "- a) la domanda;\n- b) la risposta."],
    ["la lettera di un comma che va a capo", "Lo dice l'articolo 3, comma 1, lettera\na) della legge."],
    ["una parentesi in mezzo alla frase", "Si guardano a) la domanda e b) la risposta."],
    ["un inciso", "La rete – nata nel 2020 – si riunisce ogni tre mesi\n– lo dice il regolamento – nella sede."],
    ["un discorso", "— Mi serve una casa — dice Anna."],
    ["un discorso fra virgolette", "– «Mi serve una casa»"],
    ["un numero negativo", "-5 gradi in inverno."],
    ["un articolo citato con il suo segno", "§ 2 della relazione."],
    ["due nomi divisi da un punto in mezzo", "Casa · Lavoro · Scuola"],
    ["due nomi divisi da un cerchio", "Casa • Lavoro • Scuola"],
    ["la congiunzione «o»", "Alloggi\no mense, secondo il bisogno."],
    ["un anno a capo", "La rete è nata nel\n2020. Da allora cresce."],
    ["un'etichetta", "Il progetto #NoiConVoi si riunisce."],
    ["un'etichetta a inizio frase", "#NoiConVoi si riunisce ogni tre mesi."],
    ["un numero di casa", "La sede è in via Roma #3."],
    ["grassetto e corsivo", "Il **servizio** è *aperto* __ogni__ _giorno_, ~~mai~~ sempre. **Uno**: *due*."],
    ["asterischi protetti", "La voce \\*\\*aperto \\*\\* è della fonte."],
    ["il richiamo di una tabella", "Le domande (*) e gli alloggi (**) sono 12* e 13**."],
    ["una moltiplicazione", "Sono 2 * 3 * 4 alloggi."],
    ["una riga da riempire", "Nome ________ e cognome ________."],
    ["un nome con il trattino basso", "Il file si chiama elenco_dei_servizi."],
    ["un omissis", "La fonte scrive [omissis] (tre righe)."],
    ["una parola fra quadre e una fra tonde", "La [casa] (in valle) c'è."],
    ["un indirizzo e-mail", "Scrivi a ufficio@valserena.example oggi."],
    ["un collegamento", "Vedi [la pagina](/obiettivi/) e [il sito](https://ente.example/a%20b)."],
    ["un'esclamazione e una parentesi", "Che bello! [Così] dice la fonte."],
    ["una riga di separazione", "Testo.\n\n---\n\nAltro."],
    ["il confronto", "Serve un valore di x == y e a >= b."],
  ])("passa: %s", (_nome, testo) => {
    expect(detto(testo)).toEqual([]);
  });
});

describe("HTML nel testo", () => {
  it.each([
    ["andare a capo", "Prima riga<br>seconda riga", "1:11", /riga vuota/],
    ["andare a capo, chiuso", "Prima riga<br/>seconda riga", "1:11", /riga vuota/],
    ["sottolineato", "Il servizio è <u>aperto</u>.", "1:15", /\*\*parola\*\*/],
    ["grassetto", "Il servizio è <b>aperto</b>.", "1:15", /\*\*parola\*\*/],
    ["corsivo non chiuso", "Il servizio è <i>aperto.", "1:15", /\*parola\*/],
    ["commento", "Testo.\n\n<!-- da rivedere -->", "3:1", /cancellalo/],
    ["commento in mezzo", "Testo <!-- da rivedere --> e poi.", "1:7", /cancellalo/],
    ["indirizzo", "Vedi <https://ente.example/a>.", "1:6", /\(https:\/\/ente\.example\/a\)/],
    ["casella di posta", "Scrivi a <ufficio@ente.example>.", "1:10", /mailto:ufficio@ente\.example/],
    ["collegamento", 'Vedi <a href="https://ente.example">la pagina</a>.', "1:6", /\[testo\]\(/],
    ["elenco", "<ul>\n<li>uno</li>\n<li>due</li>\n</ul>", "1:1", /«- »/],
  ])("%s: un errore solo, con ciò che si scrive al suo posto", (_nome, testo, dove, rimedio) => {
    const { diagnostiche } = dopo([FILE, FRASE, testo]);
    expect(diagnostiche.map((d) => `${d.riga - 18}:${d.colonna} ${d.regola}`)).toEqual([`${dove} mdx-componente`]);
    expect(diagnostiche[0]?.suggerimento).toMatch(rimedio);
  });
});

describe("tabelle che perdono pezzi", () => {
  it.each([
    ["senza la riga dei trattini", "| Sede | Giorni |\n| Borgo | tutti |", "1:1"],
    ["una riga sola", "| Sede | Giorni |", "1:1"],
    ["senza barre ai lati", "Sede | Giorni\nBorgo | tutti\nRocca | due", "1:1"],
    ["attaccata alla frase", "Le sedi:\n| Sede | Giorni |\n| Borgo | tutti |", "2:1"],
    ["con i trattini lunghi di Word", "| Sede | Giorni |\n| — | — |\n| Borgo | tutti |", "1:1"],
    ["con una colonna di trattini in meno", "| Sede | Giorni |\n| --- |\n| Borgo | tutti |", "1:1"],
    ["una cella in più", "| Sede | Giorni |\n| --- | --- |\n| Borgo | tutti | mattina |", "3:17"],
    ["una barra nel testo", "| Sede | Giorni |\n| --- | --- |\n| Borgo | lunedì | martedì |\n| Rocca | due |", "3:18"],
  ])("%s", (_nome, testo, dove) => {
    expect(detto(testo)).toEqual([`${dove} tabella-persa`]);
  });

  it.each([
    ["una tabella", "| Sede | Giorni |\n| --- | --- |\n| Borgo | tutti |"],
    ["una cella in meno", "| Sede | Giorni |\n| --- | --- |\n| Borgo |"],
    ["una barra protetta", "| Sede | Giorni |\n| --- | --- |\n| Borgo | lunedì \\| martedì |"],
    ["una barra in una frase", "La sede è Borgo Sereno | Roccachiara."],
    ["le colonne allineate", "| Sede | Giorni |\n| :-- | --: |\n| Borgo | 5 |"],
  ])("passa: %s", (_nome, testo) => {
    expect(detto(testo)).toEqual([]);
  });
});

describe("note e rimandi spezzati", () => {
  it.each([
    ["una nota che nessuno richiama", "Testo.\n\n[^7]: Il dato è dell'anagrafe.", ["3:1"]],
    ["una nota scritta due volte", "Testo.[^7]\n\n[^7]: Uno.\n\n[^7]: Due.", ["5:1"]],
    ["un richiamo senza la sua nota", "Il dato[^9] è certo.", ["1:8"]],
    ["un richiamo scritto con uno spazio", "Il dato[^ 9] è certo.\n", ["1:8"]],
    ["una nota in mezzo alla riga", "Il dato^[dell'anagrafe] è certo.", ["1:8"]],
    ["un rimando senza la sua definizione", "Vedi [la pagina][anagrafe].", ["1:6"]],
    ["un rimando senza nome né definizione", "Vedi [la pagina][].", ["1:6"]],
    ["una definizione che nessuno cita", "Testo.\n\n[anagrafe]: https://ente.example/a", ["3:1"]],
    [
      "una definizione scritta due volte",
      "Vedi [la pagina][a].\n\n[a]: https://ente.example/a\n[a]: https://ente.example/b",
      ["4:1"],
    ],
  ])("%s", (_nome, testo, dove) => {
    expect(detto(testo)).toEqual(dove.map((d) => `${d} rimando-perso`));
  });

  it.each([
    ["una nota richiamata due volte", "Uno.[^7] Due.[^7]\n\n[^7]: Il dato è dell'anagrafe."],
    ["una nota con un nome, scritto con altre maiuscole", "Uno.[^Fonte]\n\n[^fonte]: Anagrafe."],
    [
      "un rimando con la sua definizione",
      "Vedi [la pagina][Anagrafe] e [anagrafe].\n\n[anagrafe]: https://ente.example/a",
    ],
    ["una parola fra quadre", "La fonte scrive [omissis], [sic] e [1]."],
    ["due parole fra quadre", "La fonte scrive [sic]. [omissis]"],
  ])("passa: %s", (_nome, testo) => {
    expect(detto(testo)).toEqual([]);
  });
});
