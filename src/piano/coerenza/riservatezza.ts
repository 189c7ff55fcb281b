/** La riservatezza: recapiti e codici di persone non si pubblicano (art. 5 GDPR; art. 2-ter del Codice privacy). */
import type { Contesto, Regola, Segnalazione } from "./regola.ts";

const CERCATI: { id: string; titolo: string; modello: RegExp; come: string }[] = [
  {
    id: "codice-fiscale",
    titolo: "Un codice fiscale",
    modello: /(?<![A-Z0-9])[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z](?![A-Z0-9])/g,
    come: "toglilo: il piano nomina ruoli e enti, non persone",
  },
  {
    id: "iban",
    titolo: "Un IBAN",
    modello: /(?<![A-Z0-9])IT\d{2}\s?[A-Z](?:\s?[A-Z0-9]){22}(?![A-Z0-9])/g,
    come: "toglilo: i pagamenti non passano dal piano",
  },
  {
    id: "cellulare",
    titolo: "Un numero di cellulare",
    // Tre gruppi di tre cifre con i punti sono una quantità, non un numero di telefono.
    modello:
      /(?<![\d.,/-])(?!\d{3}\.\d{3}\.\d{3}(?!\d))(?:\+39\s?)?3\d{2}[\s./-]?(?:\d{6,7}|\d{3}[\s.-]\d{3,4})(?!\d|[.,]\d)/g,
    come: "scrivi il numero dell'ufficio",
  },
  {
    id: "posta-privata",
    titolo: "Una casella di posta privata",
    modello: /[\w.+-]+@(?:gmail|libero|hotmail|outlook|yahoo|virgilio|alice|tiscali|icloud|live)\.\w+/gi,
    come: "scrivi la casella istituzionale dell'ufficio",
  },
];

/** Una regola per ogni genere di dato. Cercano nel testo intero dei file, campi compresi. */
export const riservatezza = (file: ReadonlyMap<string, string>): Regola[] =>
  CERCATI.map(({ id, titolo, modello, come }) => ({
    id,
    famiglia: "riservatezza",
    gravita: "errore",
    titolo: `${titolo} nei contenuti`,
    motivo: "Un ente pubblico pubblica dati di persone solo se una norma lo prevede, e il meno possibile.",
    esempio: { sbagliato: "un recapito personale", giusto: "il recapito dell'ufficio" },
    cerca: (_contesto: Contesto): Segnalazione[] =>
      [...file].flatMap(([nome, testo]) =>
        testo.split(/\r?\n/).flatMap((riga, i) =>
          [...riga.matchAll(modello)].map((m) => ({
            file: nome,
            riga: i + 1,
            colonna: m.index + 1,
            messaggio: `${titolo}: «${m[0]}»`,
            suggerimento: come,
          })),
        ),
      ),
  }));
