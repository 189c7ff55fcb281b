/** Le parole del registro delle cifre: la pagina «Quanto abbiamo controllato» e `npm run verifica -- --cifre`. */
export const PAROLE_CIFRE = {
  titolo: "Quanto abbiamo controllato",
  descrizione: "Ogni numero del piano, e che cosa il programma ha potuto controllarne.",
  /** La prima frase: quante sono, e di quante si sa qualcosa. */
  attacco: (tutte: string, controllate: string, parte: string) =>
    `Il piano contiene ${tutte} numeri. Di ${controllate} (${parte}) il programma sa se vanno d'accordo con il resto del piano. Degli altri non può dirlo.`,
  nessuna: "Il piano non contiene numeri.",
  vuolDire:
    "Controllato non vuol dire giusto: se la fonte sbaglia due volte allo stesso modo, il programma non lo vede. E un numero solo letto può essere giusto: nel piano non c'è niente con cui confrontarlo.",
  comeStanno: "Come stanno i numeri del piano",
  dove: "Dove stanno",
  /** Le intestazioni della tabella. */
  doveColonna: "Dove",
  statoColonna: "Come sta",
  spiegaColonna: "Che cosa vuol dire",
  numeri: "Numeri",
  controllati: "Controllati",
  tutti: "Tutti",
  /** I posti che il manuale chiama con una parola da redattori. */
  luoghi: { dataset: "Tabelle", identita: "Dati del piano" },
  esclusi:
    "Non si contano gli anni, le date, le età, i numeri di leggi e articoli, gli indirizzi, i telefoni e gli orari, i numeri scritti in lettere e le tabelle che il programma calcola da solo.",
  elenco: "L'elenco di tutti i numeri, ognuno con il suo file e la sua riga, è nei dati aperti:",
  contrasti: "Perché non vanno d'accordo, dove si sa, è scritto nelle",
  collegamento: "Quanti numeri del piano il programma ha potuto controllare",
  stati: {
    collegata: { nome: "Collegati", spiega: "nel testo si scrivono da soli, presi da una tabella: cambiano con lei" },
    ricalcolata: {
      nome: "Ricalcolati",
      spiega: "il programma ha rifatto il conto, e torna: se il numero cambiasse di un decimo, non tornerebbe",
    },
    confrontata: { nome: "Confrontati", spiega: "un altro posto del piano dice la stessa cosa, con lo stesso numero" },
    "in contrasto": { nome: "In contrasto", spiega: "un conto non torna, o un altro posto dice un numero diverso" },
    "solo letta": { nome: "Solo letti", spiega: "nel piano non c'è niente con cui confrontarli" },
    "non capita": { nome: "Non capiti", spiega: "il programma non sa leggerli" },
  },
  tavola: {
    titolo: "Controllo dei numeri del piano",
    descrizione: "Ogni numero del piano, dove è scritto e che cosa il programma ha potuto controllarne.",
    note: [
      "Un numero è ricalcolato o confrontato solo se una regola se ne accorgerebbe, cambiato di un decimo.",
      "Mancano anni, date, età, numeri di leggi e articoli, indirizzi, telefoni, orari, numeri scritti in lettere e tabelle calcolate dal programma.",
    ],
  },
} as const;
