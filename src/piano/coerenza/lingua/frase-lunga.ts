/** Frasi che si leggono d'un fiato. */
import { accorcia } from "../../../testo/accorcia.ts";
import { contaParole, respiri } from "../../../testo/frasi.ts";
import { puntoDi } from "../contesto.ts";
import type { Regola } from "../regola.ts";

/** Oltre questo numero di parole una frase si perde (il Manuale di stile della pubblica amministrazione consiglia 25). */
const MASSIMO_PAROLE = 35;

export const fraseLunga: Regola = {
  id: "frase-lunga",
  famiglia: "lingua",
  gravita: "avviso",
  titolo: `Una frase ha più di ${MASSIMO_PAROLE} parole`,
  motivo: "Chi legge male, o ascolta, perde il filo di una frase lunga.",
  esempio: { sbagliato: "una frase di quaranta parole", giusto: "due frasi di venti" },
  cerca: (contesto) =>
    contesto.testi
      .filter((t) => t.genere !== "riga" && t.file.endsWith(".mdx"))
      .flatMap((testo) =>
        respiri(testo.testo)
          .map((f) => ({ ...f, parole: contaParole(f.testo) }))
          // Un elenco di nomi divisi da virgole non è un periodo da tenere a mente.
          .filter(({ testo: f, parole }) => parole > MASSIMO_PAROLE && f.split(",").length < parole / 4)
          .map(({ testo: f, inizio, parole }) => ({
            ...puntoDi(contesto, testo, f.split(/\s/)[0] ?? f, inizio),
            messaggio: `Una frase ha ${parole} parole: «${accorcia(f)}»`,
            suggerimento: "dividila in due frasi, o fanne un elenco",
          })),
      ),
};
