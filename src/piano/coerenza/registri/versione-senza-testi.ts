/** Di ogni versione, tranne l'ultima, si sa dove rileggere i testi. */
import type { Regola } from "../regola.ts";

const FILE = "versioni.yaml";

export const versioneSenzaTesti: Regola = {
  id: "versione-senza-testi",
  famiglia: "registri",
  gravita: "errore",
  titolo: "Di una versione passata non si sa dove sono i testi",
  motivo:
    "Senza i testi di allora non si può dire che cosa è cambiato. Dell'ultima versione possono essere quelli di adesso.",
  esempio: { sbagliato: 'id: "1.0", e poi una 1.1', giusto: 'id: "1.0", revisione: v1.0' },
  cerca: ({ piano, posizione }) =>
    piano.versioni.slice(0, -1).flatMap(({ id, revisione, copia }, i) =>
      revisione === undefined && copia === undefined
        ? [
            {
              file: FILE,
              ...posizione(FILE, [i, "id"]),
              messaggio: `Della versione ${id} non c'è né la revisione di Git né la copia`,
              suggerimento:
                "scrivi «revisione» con l'etichetta o il commit di allora; se c'è solo la cartella di allora, lancia «npm run versione» e dille dov'è",
            },
          ]
        : [],
    ),
};
