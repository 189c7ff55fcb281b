/** Ciò che si fa a ogni pagina dopo averla composta: il glossario al suo posto. */
import { defineMiddleware } from "astro:middleware";
import { sigleInPagina } from "./sigle/in-pagina.ts";
import { pianoCorrente } from "./sito/corrente.ts";
import { indirizzi, senzaBase } from "./sito/indirizzi.ts";

/** Pagine che il glossario ce l'hanno già, o che sono un documento a parte. */
const SENZA = /^\/(?:glossario|stampa|grafici\/[^/]+)\/$/;

export const onRequest = defineMiddleware(async ({ url }, next) => {
  const risposta = await next();
  if (!risposta.headers.get("content-type")?.includes("text/html") || SENZA.test(senzaBase(url.pathname)))
    return risposta;
  const html = sigleInPagina(await risposta.text(), pianoCorrente().glossario, indirizzi.glossario());
  return new Response(html, risposta);
});
