/**
 * Ciò che si fa a ogni pagina: prima di comporla le si danno i suoi dati; dopo, le parole straniere vanno nella loro lingua e il
 * glossario al suo posto.
 */
import { defineMiddleware } from "astro:middleware";
import { sigleInPagina } from "./sigle/in-pagina.ts";
import { segnaLingue } from "./sigle/lingue.ts";
import { conContesto } from "./sito/contesto.ts";
import { pianoCorrente } from "./sito/corrente.ts";
import { indirizzi, senzaBase } from "./sito/indirizzi.ts";

/** Pagine che il glossario ce l'hanno già, o che sono un documento a parte. */
const SENZA = /^\/(?:glossario|stampa|grafici\/[^/]+)\/$/;

export const onRequest = defineMiddleware(async ({ url, locals }, next) => {
  conContesto(locals);
  const risposta = await next();
  if (!risposta.headers.get("content-type")?.includes("text/html")) return risposta;
  const { glossario, identita } = pianoCorrente();
  const html = segnaLingue(await risposta.text(), identita.paroleStraniere ?? []);
  const conSigle = SENZA.test(senzaBase(url.pathname)) ? html : sigleInPagina(html, glossario, indirizzi.glossario());
  return new Response(conSigle, risposta);
});
