/** Le parole che «npm run nuovo» ha messo al posto di quelle vere, e che sono rimaste. */
import { eSegnaposto } from "../../../testo/segnaposto.ts";
import type { Contesto } from "../contesto.ts";
import type { Regola, Segnalazione } from "../regola.ts";

const ESEMPIO = { sbagliato: "sintesi: Da scrivere.", giusto: "sintesi: Chi rischia lo sfratto trova un aiuto" };

const rimasti = ({ testi }: Contesto): Segnalazione[] =>
  testi
    .filter((t) => eSegnaposto(t.testo))
    .map(({ file, riga, colonna, testo }) => ({
      file,
      riga,
      colonna,
      messaggio: `Qui c'è ancora ciò che «npm run nuovo» ha scritto: «${testo.trim()}»`,
      suggerimento: "scrivi il testo vero, o togli il campo se non serve",
    }));

/** Un piano in bozza si può mostrare anche a metà. */
const bozza = ({ piano }: Contesto): boolean => piano.identita.stato === "bozza";

export const segnaposto: Regola = {
  id: "segnaposto",
  famiglia: "completezza",
  gravita: "avviso",
  titolo: "In una bozza c'è ancora un testo da scrivere",
  motivo: "Si pubblicherebbe com'è: chi legge troverebbe «Da scrivere» al posto di ciò che cerca.",
  esempio: ESEMPIO,
  cerca: (contesto) => (bozza(contesto) ? rimasti(contesto) : []),
};

export const segnapostoDaAdottato: Regola = {
  id: "segnaposto-da-adottato",
  famiglia: "completezza",
  gravita: "errore",
  titolo: "In un piano adottato o approvato c'è ancora un testo da scrivere",
  motivo: "Ciò che l'Assemblea ha adottato non può avere parti da scrivere.",
  esempio: ESEMPIO,
  cerca: (contesto) => (bozza(contesto) ? [] : rimasti(contesto)),
};
