/** Le parole di chi cerca aiuto: le pagine «Per te», quelle dei Comuni, ciò che l'ufficio deve ancora dire. */

const quanti = (n: number, uno: string, molti: string) => (n === 1 ? uno : `${n} ${molti}`);

export const PAROLE_AIUTO = {
  persone: {
    titolo: "Per te",
    descrizione: "Parti da chi sei o da ciò che ti serve: chi ti può aiutare, i servizi, che cosa farà il piano.",
    nessuna: "Questo piano non ha ancora percorsi per persona. Cerca fra gli obiettivi e i servizi.",
    subito: "Se ti serve aiuto adesso",
    chiama: "Chiama il",
    sitoDel: "Sito del",
    chi: "Chi ti può aiutare",
    comincia: "Non sai da dove cominciare?",
    cominciaTesto: "Chiedi al servizio sociale del tuo Comune: ascolta, spiega e accompagna chiunque. Lo tengono:",
    cominciaSenza: "Chiedi al servizio sociale del tuo Comune: ascolta, spiega e accompagna chiunque.",
    ufficio: "O scrivi all'ufficio che fa il piano",
    servizi: "I servizi che ci sono già",
    altriServizi: (n: number) => `Tutti (${n})`,
    reti: "Chi ci lavora insieme",
    prevede: "Che cosa farà il piano",
    ordine: "Prima ciò che riguarda più da vicino questa situazione.",
    scheda: "Leggi la scheda",
    enti: "Altri enti che ci lavorano",
    altre: "Altre pagine per te",
    conPosti: (posti: string) => `${posti} posti`,
  },
  aiuto: {
    telefono: "Telefono",
    indirizzo: "Dove",
    orari: "Quando",
    email: "Posta elettronica",
    sito: "Sito",
    enti: "Lo tiene",
    entiMolti: "Lo tengono",
    comune: "Comune",
    comuni: "Comuni",
    chiama: (numero: string) => `Chiama ${numero}`,
  },
  comuni: {
    titolo: "Il tuo Comune",
    nomi: "Comuni",
    quanti: "Servizi",
    posti: "Posti",
    postiNota: "contando solo i servizi di cui il piano li dice",
    inPiuComuni: "chi è in più Comuni conta in ognuno",
    codici: (provincia: string, istat: string) => `Provincia ${provincia}, codice ISTAT ${istat}.`,
    rivolgersi: "A chi rivolgerti",
    sociale:
      "Il primo posto a cui chiedere è il servizio sociale del Comune: ascolta, spiega e accompagna chiunque. Se non sai come trovarlo, scrivi all'ufficio che fa il piano.",
    servizi: "I servizi nel Comune",
    altrove: "I servizi degli altri Comuni possono accogliere anche chi abita qui:",
    tuttiIServizi: "tutti i servizi del territorio",
    gestisce: "Per il Comune gestisce:",
    altriGestori: "Chi gestisce i servizi per altri Comuni",
    senzaElenco: (n?: number) =>
      n === undefined
        ? "La fonte non dice per quali Comuni."
        : `Per ${n === 1 ? "un Comune" : `${n} Comuni`}; la fonte non dice quali.`,
    trovi: "Vi si trova anche:",
    figure: "I numeri del Comune",
    prevede: "Che cosa farà il piano",
    suoi: "Riguardano da vicino questo Comune:",
    ovunque: (n: number) =>
      quanti(n, "Un obiettivo vale in tutti i Comuni, anche qui:", "obiettivi valgono in tutti i Comuni, anche qui:"),
    leggiObiettivi: "leggi gli obiettivi",
    perTe: "Parti da ciò che ti serve",
    altri: "Altri Comuni",
    comuneDi: (nome: string) => `Comune di ${nome}`,
    descrizione: (nome: string) => `A chi rivolgersi nel Comune di ${nome}, i servizi, che cosa farà il piano.`,
    ancheA: (comuni: string) => `anche a ${comuni}`,
    conPosti: (posti: string) => `${posti} posti`,
    strutture: (n: number) => `${n} strutture`,
    gestore: "lo gestisce",
  },
  daCompletare: {
    titolo: "Che cosa l'ufficio può aggiungere",
    attacco:
      "Chi cerca aiuto userebbe anche queste informazioni. Il piano non le ha ancora: l'ufficio le può scrivere, e le pagine le mostrano da sole.",
    niente: "Non manca niente.",
    gestione: (n: number) =>
      quanti(
        n,
        "Un Comune: non si sa chi gestisce i suoi servizi sociali",
        "Comuni: non si sa chi gestisce i loro servizi sociali",
      ),
    sportelli: (n: number) =>
      quanti(n, "Uno sportello senza telefono, indirizzo né posta", "sportelli senza telefono, indirizzo né posta"),
    enti: (n: number) =>
      quanti(
        n,
        "Un ente che aiuta, senza telefono, indirizzo, posta né sito",
        "enti che aiutano, senza telefono, indirizzo, posta né sito",
      ),
    recapiti: (n: number) =>
      quanti(
        n,
        "Un servizio del registro senza telefono né indirizzo",
        "servizi del registro senza telefono né indirizzo",
      ),
    posti: (n: number) => quanti(n, "Un servizio del registro senza i posti", "servizi del registro senza i posti"),
    periodo: (n: number) =>
      quanti(n, "Un indicatore senza il periodo in cui si misura", "indicatori senza il periodo in cui si misurano"),
  },
  modifiche: {
    titolo: "Modifiche",
    descrizione: "Che cosa è cambiato nel piano, giorno per giorno, e in quali pagine.",
    attacco: (versione: string) =>
      `Leggi la versione ${versione}. Qui c'è che cosa è cambiato mentre la si scriveva, dal giorno più recente.`,
    senzaStoria: "Questo sito è stato costruito senza la storia delle modifiche: non c'è niente da elencare.",
    storiaTronca:
      "Questo sito è stato costruito con una parte sola della storia: le modifiche più vecchie mancano, e l'ultima dell'elenco può contenere anche pagine che c'erano già.",
    segui: "Segui le modifiche con un lettore di notizie (Atom)",
    altre: (n: number) =>
      n === 1
        ? "Un'altra modifica, la più vecchia, non è in questo elenco."
        : `Altre ${n} modifiche, le più vecchie, non sono in questo elenco.`,
  },
} as const;
