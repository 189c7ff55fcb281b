/**
 * `.htaccess`: le intestazioni per Apache 2.4.10 o più recente, con `mod_headers` e `AllowOverride FileInfo`.
 * https://httpd.apache.org/docs/2.4/mod/mod_headers.html
 */
import type { Servito } from "../intestazioni.ts";
import { eccezioniDi, PREDEFINITO } from "./modelli.ts";

export function scriviHtaccess(servito: Servito): string {
  return [
    "<IfModule mod_headers.c>",
    ...righe({ ...servito.comuni, ...PREDEFINITO }),
    ...eccezioniDi(servito).flatMap(({ modello, intestazioni }) =>
      righe(intestazioni, ` "expr=%{REQUEST_URI} =~ m#${modello}#"`),
    ),
    "</IfModule>",
    "",
  ].join("\n");
}

/** Le risposte di errore hanno le stesse intestazioni, tranne la durata: una pagina che manca può arrivare. */
const righe = (intestazioni: Readonly<Record<string, string>>, condizione = ""): string[] =>
  Object.entries(intestazioni).map(
    ([nome, valore]) => `  Header ${nome === "Cache-Control" ? "" : "always "}set ${nome} "${valore}"${condizione}`,
  );
