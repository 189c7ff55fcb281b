/** Recapiti e codici di persone non si pubblicano (art. 5 GDPR; art. 2-ter del Codice privacy). */
import type { Regola } from "../regola.ts";

interface Cercato {
  id: string;
  titolo: string;
  modello: RegExp;
  esempio: Regola["esempio"];
  come: string;
}

const CERCATI: Cercato[] = [
  {
    id: "codice-fiscale",
    titolo: "Un codice fiscale",
    modello: /(?<![A-Z0-9])[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z](?![A-Z0-9])/g,
    esempio: { sbagliato: "il referente RSSMRA80A01F205X", giusto: "il referente dell'Ufficio di Piano" },
    come: "toglilo: il piano nomina ruoli e enti, non persone",
  },
  {
    id: "iban",
    titolo: "Un IBAN",
    modello: /(?<![A-Z0-9])IT\d{2}\s?[A-Z](?:\s?[A-Z0-9]){22}(?![A-Z0-9])/g,
    esempio: { sbagliato: "il conto IT60 X054 2811 …", giusto: "il pagamento passa da pagoPA" },
    come: "toglilo: i pagamenti non passano dal piano",
  },
  {
    id: "cellulare",
    titolo: "Un numero di cellulare",
    // Tre gruppi di tre cifre con i punti sono una quantità, non un numero di telefono.
    modello:
      /(?<![\d.,/-])(?!\d{3}\.\d{3}\.\d{3}(?!\d))(?:\+39\s?)?3\d{2}[\s./-]?(?:\d{6,7}|\d{3}[\s.-]\d{3,4})(?!\d|[.,]\d)/g,
    esempio: { sbagliato: "chiama il 347 1234567", giusto: "chiama l'ufficio allo 0371 409333" },
    come: "scrivi il numero dell'ufficio",
  },
  {
    id: "posta-privata",
    titolo: "Una casella di posta privata",
    modello:
      /(?<![\w.+-])[\w.+-]{1,64}@(?:gmail|libero|hotmail|outlook|yahoo|ymail|virgilio|alice|tin|tiscali|tiscalinet|inwind|iol|fastwebnet|icloud|me|live|msn|proton(?:mail)?)\.(?:com|it|net|me|eu)(?!\w)/gi,
    esempio: { sbagliato: "scrivi a mario.rossi@gmail.com", giusto: "scrivi a ufficiodipiano@comune.it" },
    come: "scrivi la casella istituzionale dell'ufficio",
  },
  {
    id: "data-di-nascita",
    titolo: "Una data di nascita",
    modello:
      /(?<!\p{L}|(?:rete|tavolo|servizio|progetto|alleanza|ente|azienda|associazione|centro|cooperativa|sportello|protocollo|consorzio)\s[^.;]{0,60})nat[oai]\s+(?:[ai]\s+[\p{L}' ]{2,30},?\s+)?il\s+\d{1,2}(?:°|[./-]\d{1,2}[./-]\d{2,4}|\s+(?:gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre))/giu,
    esempio: { sbagliato: "una donna nata il 12 marzo 1980", giusto: "una donna di circa quarant'anni" },
    come: "togli la data: se serve, scrivi la fascia di età",
  },
];

/** Una regola per ogni genere di dato. Cercano nel testo intero dei file, campi compresi. */
export const recapiti: Regola[] = CERCATI.map(({ id, titolo, modello, esempio, come }) => ({
  id,
  famiglia: "riservatezza",
  gravita: "errore",
  titolo: `${titolo} nei contenuti`,
  motivo: "Un ente pubblico pubblica dati di persone solo se una norma lo prevede, e il meno possibile.",
  esempio,
  cerca: ({ file }) =>
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
