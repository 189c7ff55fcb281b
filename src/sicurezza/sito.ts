/** La sicurezza di un sito costruito: i difetti delle sue pagine, e i file con cui un ospite manda le intestazioni. */

import type { Difetto } from "./esamina.ts";
import { type Servito, servito } from "./intestazioni.ts";
import { scriviHtaccess } from "./ospiti/apache.ts";
import { scriviHeaders } from "./ospiti/headers.ts";
import { scriviNginx } from "./ospiti/nginx.ts";

/** I file per gli ospiti, con il loro nome. */
export const fileDegliOspiti = (come: Servito): Record<string, string> => ({
  _headers: scriviHeaders(come),
  ".htaccess": scriviHtaccess(come),
  "nginx-intestazioni.conf": scriviNginx(come),
});

export { servito };

/** I difetti di più pagine, per chi legge un terminale: ciò che si ripete uguale si dice una volta. */
export function scriviDifetti(difetti: readonly (Difetto & { file: string })[], cartella: string): string {
  const uguali = [...Map.groupBy(difetti, (d) => d.messaggio).values()];
  const righe = uguali.map(([primo, ...altri]) =>
    primo
      ? [
          `${cartella}/${primo.file}`,
          `  ✗ riga ${primo.riga}, colonna ${primo.colonna}: ${primo.messaggio}`,
          ...(altri.length
            ? [
                `      lo stesso altre ${altri.length} volte: ${altri
                  .slice(0, 3)
                  .map((a) => a.file)
                  .join(", ")}${altri.length > 3 ? "…" : ""}`,
              ]
            : []),
        ].join("\n")
      : "",
  );
  return [...righe, "La politica di sicurezza delle pagine non lascerebbe funzionare ciò che sta qui sopra."].join(
    "\n\n",
  );
}
