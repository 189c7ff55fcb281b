/** Un campo è testo semplice: i segni di Markdown e di HTML vi restano scritti. */
import { segnoNelTesto } from "../../../mdx/grezzi/semplice.ts";
import { accorcia } from "../../../testo/accorcia.ts";
import { type Contesto, puntoDi, type Testo } from "../contesto.ts";
import type { Regola, Segnalazione } from "../regola.ts";

export const segnoNelCampo: Regola = {
  id: "segno-nel-campo",
  famiglia: "lingua",
  gravita: "avviso",
  titolo: "In un campo o in una cella ci sono segni di Markdown o di HTML",
  motivo: "Nei campi e nelle tabelle si scrive testo semplice: i segni si pubblicherebbero come sono.",
  esempio: { sbagliato: "sintesi: Il servizio è **aperto**", giusto: "sintesi: Il servizio è aperto" },
  cerca: (contesto) => [
    // Un indirizzo e una casella hanno i loro segni.
    ...contesto.campi
      .filter((t) => !/^(?:https?:\/\/\S+|[^\s@<>()[\]]+@\S+)$/i.test(t.testo))
      .flatMap((t) => guarda(contesto, t)),
    ...celle(contesto).flatMap((t) => guarda(contesto, t)),
  ],
};

function guarda(contesto: Contesto, testo: Testo): Segnalazione[] {
  const trovato = segnoNelTesto(testo.testo);
  if (!trovato) return [];
  return [
    {
      ...puntoDi(contesto, testo, trovato.scritto, trovato.indice),
      messaggio: `Qui «${accorcia(trovato.scritto)}» resta scritto com'è: un campo non può contenere ${trovato.cosa}`,
      suggerimento: "togli i segni e lascia le parole; ciò che ne ha bisogno si scrive nel testo di un file .mdx",
    },
  ];
}

/** Le celle di testo delle tabelle. */
const celle = ({ piano, posizione }: Contesto): Testo[] =>
  piano.dataset.flatMap((d) =>
    d.righe.flatMap((riga) =>
      d.colonne
        .filter((c) => c.tipo === "testo")
        .flatMap(({ nome }): Testo[] => {
          const testo = riga.celle[nome]?.testo;
          if (!testo) return [];
          const dove = { file: d.fileCsv, ...posizione(d.fileCsv, [riga.chiave, nome]) };
          return [{ ...dove, genere: "campo", testo, dati: [], sigle: [], sezione: nome, nota: false }];
        }),
    ),
  );
