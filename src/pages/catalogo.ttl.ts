import type { APIRoute } from "astro";
import { scriviTurtle } from "../dati/rdf.ts";
import { catalogoCorrente, mancaAlCatalogoCorrente } from "../sito/catalogo.ts";

export const GET: APIRoute = () => {
  const { triple, base } = catalogoCorrente();
  const avvisi = mancaAlCatalogoCorrente().map((m) => `Manca: ${m}.`);
  return new Response(scriviTurtle(triple, base, avvisi), {
    headers: { "Content-Type": "text/turtle; charset=utf-8" },
  });
};
