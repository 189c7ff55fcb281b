/** Le regole dell'esame di accessibilità (`npm run a11y`) che non sono di axe-core: quelle hanno la loro pagina, che il rapporto indica. */
import { spiegazioni } from "./spiega.ts";

export const ESAME = spiegazioni("esame", [
  [
    "scorrimento-laterale",
    "errore",
    "A 320 px la pagina scorre di lato",
    "Chi ingrandisce al 400% deve andare avanti e indietro a ogni riga (WCAG 1.4.10).",
    "Accorcia la parola o l'indirizzo che sporge; una tabella larga deve scorrere nel suo riquadro.",
    "un indirizzo lungo scritto per intero nel testo",
    "[il modulo](https://www.ente.example/un/indirizzo/lungo)",
  ],
  [
    "testo-con-piu-spazio",
    "errore",
    "Con il testo più spazioso qualcosa si copre o si taglia",
    "Chi legge con difficoltà allarga lettere e righe (WCAG 1.4.12): ciò che si taglia è perso.",
    "È un difetto dello stile: segnalalo, con la pagina.",
    "un'altezza fissa attorno a un testo",
    "un'altezza che cresce con il testo",
  ],
  [
    "testo-perso",
    "errore",
    "Un testo che a quella larghezza non si vede",
    "Chi usa un telefono non legge ciò che legge chi usa uno schermo grande.",
    "È un difetto dello stile: segnalalo, con la pagina.",
    "un testo nascosto sotto i 640 px",
    "lo stesso testo, a capo",
  ],
  [
    "contrasto-dei-grafici",
    "errore",
    "Una linea o una barra si distingue poco da ciò che ha dietro",
    "Sotto 3 a 1 chi vede poco non la trova (WCAG 1.4.11).",
    "Se hai cambiato il colore dell'Ambito, scegline uno più scuro; se no segnalalo.",
    'colore: "#ffd9e6"',
    'colore: "#7a1f4d"',
  ],
  [
    "scritta-fuori-dal-grafico",
    "errore",
    "Una scritta esce dal disegno",
    "Il nome o il valore si taglia, e il grafico non si capisce.",
    "Accorcia il nome della riga o della colonna, o lascia fuori qualche voce con «escludi».",
    "una riga con un nome di venti parole",
    "un nome breve, e il resto nella descrizione",
  ],
  [
    "console",
    "errore",
    "La pagina dà un errore mentre si apre",
    "Uno script che si ferma lascia a metà ricerca, filtri o grafici.",
    "È un difetto del programma: segnalalo, con la pagina e la frase.",
    "uno script che cerca un pezzo che non c'è",
    "uno script che lo trova",
  ],
]);
