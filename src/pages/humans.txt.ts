import type { APIRoute } from "astro";
import { humansCorrente } from "../sito/macchine.ts";

export const GET: APIRoute = () =>
  new Response(humansCorrente(), { headers: { "Content-Type": "text/plain; charset=utf-8" } });
