import type { APIRoute } from "astro";
import { disegnaAnteprima } from "../../anteprime/figura.ts";
import { contenutoPiano } from "../../sito/anteprime.ts";

export const GET: APIRoute = async () =>
  new Response(Buffer.from(await disegnaAnteprima(contenutoPiano())), { headers: { "Content-Type": "image/png" } });
