/**
 * Prima di comporre una pagina le si danno i suoi dati. Mentre si scrive, ciò che si fa a ogni pagina dopo averla composta: le
 * parole straniere nella loro lingua, il glossario al suo posto. Quando si costruisce il sito lo fa `sito/compositore.ts`, che nella stessa lettura fa anche il resto.
 */
import { defineMiddleware } from "astro:middleware";
import { finitore } from "./pagina/finisci.ts";
import { conContesto } from "./sito/contesto.ts";
import { pianoCorrente } from "./sito/corrente.ts";
import { indirizzi, senzaBase } from "./sito/indirizzi.ts";
import { senzaSigle } from "./sito/senza-sigle.ts";

export const onRequest = defineMiddleware(async ({ url, locals }, next) => {
  conContesto(locals);
  const risposta = await next();
  if (import.meta.env.PROD || !risposta.headers.get("content-type")?.includes("text/html")) return risposta;
  const { glossario, identita } = pianoCorrente();
  const finisci = finitore({ straniere: identita.paroleStraniere, glossario, pagina: indirizzi.glossario() });
  return new Response(finisci(await risposta.text(), !senzaSigle(senzaBase(url.pathname))).html, risposta);
});
