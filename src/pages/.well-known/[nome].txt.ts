/** `/.well-known/security.txt`, se il piano dice a chi segnalare. */
import type { APIRoute } from "astro";
import { securityCorrente } from "../../sito/macchine.ts";

export const getStaticPaths = () => {
  const testo = securityCorrente();
  return testo ? [{ params: { nome: "security" }, props: { testo } }] : [];
};

export const GET: APIRoute<{ testo: string }> = ({ props }) =>
  new Response(props.testo, { headers: { "Content-Type": "text/plain; charset=utf-8" } });
