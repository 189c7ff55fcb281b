/** Il nome di una persona accanto alla sua salute o alla giustizia: dati particolari, che nessuna norma fa pubblicare. */
import { respiri } from "../../../testo/frasi.ts";
import { trovaNomi } from "../../../testo/nomi.ts";
import { puntoDi } from "../contesto.ts";
import type { Regola } from "../regola.ts";

const SALUTE_E_GIUSTIZIA =
  /(?<!\p{L})(?:disabil\w*|invalid\w*|diagnos\w*|malat\w*|patolog\w*|pazient\w*|ricover\w*|psichiatr\w*|depress\w*|autis\w*|tossicodip\w*|alcolis\w*|dipendenz\w*|HIV|tumor\w*|gravidanz\w*|detenut\w*|carcer\w*|condann\w*|imputat\w*|indagat\w*|arrest\w*|processo penale|reat[oi]|vittim\w*|maltratt\w*|abus\w*|violenz\w*|affid[oi]|tutela|indigen\w*|assistit\w*|in carico|sfratt\w*)(?!\p{L})/iu;

export const personaESalute: Regola = {
  id: "persona-e-salute",
  famiglia: "riservatezza",
  gravita: "errore",
  titolo: "Il nome di una persona sta accanto alla sua salute, al suo bisogno o alla giustizia",
  motivo: "Sono dati particolari e giudiziari (artt. 9 e 10 GDPR): un piano non li pubblica mai.",
  esempio: { sbagliato: "Mario Bianchi, invalido, vive solo", giusto: "un uomo con invalidità, che vive solo" },
  cerca: (contesto) =>
    contesto.testi.flatMap((testo) =>
      respiri(testo.testo)
        .filter((f) => SALUTE_E_GIUSTIZIA.test(f.testo))
        .flatMap((f) =>
          trovaNomi(f.testo).map(({ nome, offset }) => ({
            ...puntoDi(contesto, testo, nome, f.inizio + offset),
            messaggio: `«${nome}» sembra il nome di una persona, e la frase parla di «${SALUTE_E_GIUSTIZIA.exec(f.testo)?.[0]}»`,
            suggerimento:
              "togli il nome: scrivi il ruolo, o «una persona»; se è il nome di un ente, scrivi anche che ente è",
          })),
        ),
    ),
};
