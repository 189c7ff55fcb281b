/** La cornice di ogni pagina della redazione. */
import { PAROLE_REDAZIONE as P } from "../testo/parole/redazione.ts";
import { type Html, html } from "./html.ts";

export interface Pagina {
  titolo: string;
  corpo: Html;
  /** Da dire subito, appena la pagina si apre. */
  messaggio?: { testo: string; errore?: boolean } | undefined;
}

/** @param piano il nome breve del piano, nella testata */
export const cornice = ({ titolo, corpo, messaggio }: Pagina, piano: string): string =>
  html`<!doctype html>
<html lang="it">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${messaggio?.errore ? `${P.errore}: ` : ""}${titolo} · ${P.titolo} · ${piano}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/aspetto/redazione.css">
<script src="/aspetto/cliente.js" defer></script>
</head>
<body>
<a class="salta" href="#contenuto">${P.salta}</a>
<header class="r-testata"><nav aria-label="${P.titolo}"><a href="/">${P.titolo} · ${piano}</a> <a href="/verifica">${P.verifica}</a></nav></header>
<main id="contenuto" tabindex="-1">
<h1>${titolo}</h1>
${messaggio ? html`<p class="r-detto${messaggio.errore ? " r-errore" : ""}" role="${messaggio.errore ? "alert" : "status"}">${messaggio.testo}</p>` : ""}
${corpo}
</main>
</body>
</html>
`.testo;
