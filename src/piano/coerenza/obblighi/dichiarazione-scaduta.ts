/** La dichiarazione di accessibilità vale fino al 23 settembre: poi va rinnovata su form.agid.gov.it. */
import { scriviData } from "../../../testo/date.ts";
import { statoDichiarazione } from "../../obblighi.ts";
import type { Contesto } from "../contesto.ts";
import type { Regola, Segnalazione } from "../regola.ts";

const ESEMPIO = { sbagliato: "scadenza: 2025-09-23, a novembre 2026", giusto: "scadenza: 2027-09-23" };
const MOTIVO = "Una dichiarazione si rivede ogni anno entro il 23 settembre; dopo, è come se non ci fosse.";

function scaduta({ piano, posizione, oggi }: Contesto): Segnalazione[] {
  const scadenza = piano.identita.obblighi?.dichiarazioneAccessibilita?.scadenza;
  if (!scadenza || !oggi) return [];
  const stato = statoDichiarazione(scadenza, oggi);
  if (stato === "valida") return [];
  return [
    {
      file: "piano.yaml",
      ...posizione("piano.yaml", ["obblighi", "dichiarazioneAccessibilita", "scadenza"]),
      messaggio:
        stato === "scaduta"
          ? `La dichiarazione di accessibilità è scaduta il ${scriviData(scadenza)}`
          : `La dichiarazione di accessibilità non può valere fino al ${scriviData(scadenza)}: vale al massimo un anno`,
      suggerimento: "rinnovala su form.agid.gov.it e scrivi il prossimo 23 settembre",
    },
  ];
}

export const dichiarazioneScaduta: Regola = {
  id: "dichiarazione-scaduta",
  famiglia: "obblighi",
  gravita: "avviso",
  titolo: "La dichiarazione di accessibilità di una bozza non vale più",
  motivo: MOTIVO,
  esempio: ESEMPIO,
  cerca: (contesto) => (contesto.piano.identita.stato === "approvato" ? [] : scaduta(contesto)),
};

export const dichiarazioneScadutaDaApprovato: Regola = {
  id: "dichiarazione-scaduta-da-approvato",
  famiglia: "obblighi",
  gravita: "errore",
  titolo: "La dichiarazione di accessibilità di un piano approvato non vale più",
  motivo: MOTIVO,
  esempio: ESEMPIO,
  cerca: (contesto) => (contesto.piano.identita.stato === "approvato" ? scaduta(contesto) : []),
};
