/**
 * `nginx-intestazioni.conf`: si include nel blocco `server` di nginx. Un'intestazione vuota nginx non la manda, e un
 * `location` che aggiunge intestazioni sue perde queste: vi si ripete l'inclusione.
 * https://nginx.org/en/docs/http/ngx_http_headers_module.html
 */
import type { Servito } from "../intestazioni.ts";
import { eccezioniDi, PREDEFINITO } from "./modelli.ts";

export function scriviNginx(servito: Servito): string {
  const eccezioni = eccezioniDi(servito);
  const variabili: Record<string, string> = Object.fromEntries([
    ...eccezioni.flatMap((e) => Object.keys(e.intestazioni).map((nome) => [nome, ""])),
    ...Object.entries(PREDEFINITO),
  ]);
  return [
    "# Nel blocco «server»: include /percorso/nginx-intestazioni.conf;",
    ...Object.entries(variabili).map(([nome, valore]) => `set ${variabile(nome)} "${valore}";`),
    ...eccezioni.flatMap(({ modello, intestazioni }) => [
      `if ($uri ~ "${modello.replaceAll("\\", "\\\\")}") {`,
      ...Object.entries(intestazioni).map(([nome, valore]) => `  set ${variabile(nome)} "${valore}";`),
      "}",
    ]),
    ...Object.entries(servito.comuni).map(([nome, valore]) => `add_header ${nome} "${valore}" always;`),
    ...Object.keys(variabili).map(
      (nome) => `add_header ${nome} ${variabile(nome)}${nome === "Cache-Control" ? "" : " always"};`,
    ),
    "",
  ].join("\n");
}

const variabile = (nome: string): string => `$piano_${nome.toLowerCase().replaceAll("-", "_")}`;
