import type { APIRoute } from "astro";
import { disegnaAnteprima } from "../../anteprime/figura.ts";
import { contenutoPiano } from "../../sito/anteprime.ts";

export const GET: APIRoute = () =>
  new Response(Buffer.from(disegnaAnteprima(contenutoPiano())), { headers: { "Content-Type": "image/png" } });
