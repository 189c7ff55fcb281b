/** `/sitemap.xml`, se il piano dice dove il sito è pubblicato. */
import type { APIRoute } from "astro";
import { mappaCorrente } from "../sito/macchine.ts";

export const getStaticPaths = () => {
  const testo = mappaCorrente();
  return testo ? [{ params: { mappa: "sitemap" }, props: { testo } }] : [];
};

export const GET: APIRoute<{ testo: string }> = ({ props }) =>
  new Response(props.testo, { headers: { "Content-Type": "application/xml; charset=utf-8" } });
