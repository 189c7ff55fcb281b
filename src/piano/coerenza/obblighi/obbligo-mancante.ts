/** Ciò che la legge vuole sul sito di un ente pubblico: in una bozza si avvisa, un piano approvato non si pubblica. */
import { obblighiMancanti } from "../../obblighi.ts";
import type { Contesto } from "../contesto.ts";
import type { Regola, Segnalazione } from "../regola.ts";

const ESEMPIO = {
  sbagliato: "un piano senza «obblighi» in piano.yaml",
  giusto: "obblighi: { dichiarazioneAccessibilita: …, privacy: …, rpd: …, amministrazioneTrasparente: … }",
};
const MOTIVO =
  "Il piede di ogni pagina deve portare alla dichiarazione di accessibilità, alla privacy, all'amministrazione trasparente e a un recapito.";

const mancanti = ({ piano, posizione }: Contesto): Segnalazione[] =>
  obblighiMancanti(piano.identita).map(({ campo, nome, motivo }) => {
    const [gruppo = ""] = campo;
    return {
      file: "piano.yaml",
      ...posizione("piano.yaml", [gruppo in piano.identita ? gruppo : "stato"]),
      messaggio: `Manca ${nome}: ${motivo}`,
      suggerimento: `scrivi «${campo.join("», poi sotto «")}» in piano.yaml`,
    };
  });

export const obbligoMancante: Regola = {
  id: "obbligo-mancante",
  famiglia: "obblighi",
  gravita: "avviso",
  titolo: "A una bozza manca ciò che un sito pubblico deve avere",
  motivo: `${MOTIVO} Finché è una bozza si può costruire lo stesso, e il sito dice che manca.`,
  esempio: ESEMPIO,
  cerca: (contesto) => (contesto.piano.identita.stato === "approvato" ? [] : mancanti(contesto)),
};

export const obbligoDaApprovato: Regola = {
  id: "obbligo-da-approvato",
  famiglia: "obblighi",
  gravita: "errore",
  titolo: "A un piano approvato manca ciò che un sito pubblico deve avere",
  motivo: MOTIVO,
  esempio: ESEMPIO,
  cerca: (contesto) => (contesto.piano.identita.stato === "approvato" ? mancanti(contesto) : []),
};
