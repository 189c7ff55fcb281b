/** I recapiti di `security.txt` valgono fino alla loro data: dopo, chi segnala un difetto non deve più fidarsene (RFC 9116). */
import { scriviData } from "../../../testo/date.ts";
import { statoRecapiti } from "../../obblighi.ts";
import type { Regola } from "../regola.ts";

export const recapitiScaduti: Regola = {
  id: "recapiti-scaduti",
  famiglia: "obblighi",
  gravita: "avviso",
  titolo: "I recapiti di «security.txt» non valgono più, o valgono troppo a lungo",
  motivo:
    "Una data passata dice a chi ha trovato un difetto di non usare quei recapiti; una troppo lontana promette ciò che nessuno ha ricontrollato.",
  esempio: { sbagliato: "scadenza: 2026-06-30, a novembre 2026", giusto: "scadenza: 2027-06-30" },
  cerca: ({ piano, posizione, oggi }) => {
    const scadenza = piano.identita.sicurezza?.scadenza;
    const stato = scadenza && oggi && statoRecapiti(scadenza, oggi);
    if (!stato || stato === "validi") return [];
    return [
      {
        file: "piano.yaml",
        ...posizione("piano.yaml", ["sicurezza", "scadenza"]),
        messaggio:
          stato === "scaduti"
            ? `I recapiti di «sicurezza» sono scaduti il ${scriviData(scadenza)}`
            : `I recapiti di «sicurezza» non possono valere fino al ${scriviData(scadenza)}: al massimo un anno`,
        suggerimento: "ricontrolla che rispondano e scrivi una data nuova, al massimo fra un anno",
      },
    ];
  },
};
