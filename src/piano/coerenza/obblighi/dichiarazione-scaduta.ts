/**
 * La dichiarazione di accessibilità vale fino al 23 settembre: poi va rinnovata su form.agid.gov.it. Un piano già approvato si
 * costruisce lo stesso, perché le sue figure si devono poter correggere: il sito dice a chi legge che è scaduta.
 */
import { scriviData } from "../../../testo/date.ts";
import { siApprovaOra, statoDichiarazione } from "../../obblighi.ts";
import type { Contesto } from "../contesto.ts";
import type { Regola, Segnalazione } from "../regola.ts";

const ESEMPIO = { sbagliato: "scadenza: 2025-09-23, a novembre 2026", giusto: "scadenza: 2027-09-23" };

/** Ciò che non va nella dichiarazione, e se ferma: una data impossibile, o scaduta mentre il piano si approva. */
function guasti({ piano: { identita }, posizione, oggi }: Contesto): { ferma: boolean; guasto: Segnalazione }[] {
  const scadenza = identita.obblighi?.dichiarazioneAccessibilita?.scadenza;
  if (!scadenza || !oggi) return [];
  const stato = statoDichiarazione(scadenza, oggi);
  if (stato === "valida") return [];
  const scaduta = stato === "scaduta";
  const giaApprovato = identita.stato === "approvato" && !siApprovaOra(identita, oggi);
  const nota = giaApprovato ? "; il piano è già approvato e si costruisce, ma ogni pagina dice che è scaduta" : "";
  return [
    {
      ferma: identita.stato === "approvato" && !(scaduta && giaApprovato),
      guasto: {
        file: "piano.yaml",
        ...posizione("piano.yaml", ["obblighi", "dichiarazioneAccessibilita", "scadenza"]),
        messaggio: scaduta
          ? `La dichiarazione di accessibilità è scaduta il ${scriviData(scadenza)}${nota}`
          : `La dichiarazione di accessibilità non può valere fino al ${scriviData(scadenza)}: oggi è il ${scriviData(oggi)}, e vale al massimo un anno`,
        suggerimento: "rinnovala su form.agid.gov.it e scrivi il prossimo 23 settembre",
      },
    },
  ];
}

const cerca = (ferma: boolean) => (contesto: Contesto) =>
  guasti(contesto).flatMap((g) => (g.ferma === ferma ? [g.guasto] : []));

export const dichiarazioneScaduta: Regola = {
  id: "dichiarazione-scaduta",
  famiglia: "obblighi",
  gravita: "avviso",
  titolo: "La dichiarazione di accessibilità di una bozza, o di un piano già approvato, non vale più",
  motivo:
    "Una dichiarazione si rivede ogni anno entro il 23 settembre. Un piano già approvato resta in rete, e si corregge, anche dopo: chi legge deve sapere che l'ente non l'ha rinnovata.",
  esempio: ESEMPIO,
  cerca: cerca(false),
};

export const dichiarazioneScadutaDaApprovato: Regola = {
  id: "dichiarazione-scaduta-da-approvato",
  famiglia: "obblighi",
  gravita: "errore",
  titolo: "La dichiarazione di accessibilità di un piano che si approva non vale",
  motivo:
    "Un piano si pubblica come approvato con una dichiarazione che vale. Dal primo 23 settembre dopo l'atto il piano è già approvato, e una dichiarazione scaduta diventa un avviso.",
  esempio: ESEMPIO,
  cerca: cerca(true),
};
