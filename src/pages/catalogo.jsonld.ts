import type { APIRoute } from "astro";
import { scriviJsonLd } from "../dati/rdf.ts";
import { catalogoCorrente } from "../sito/catalogo.ts";

export const GET: APIRoute = async () => {
  const { triple, base } = catalogoCorrente();
  return new Response(await scriviJsonLd(triple, base), { headers: { "Content-Type": "application/ld+json" } });
};
