import type { APIRoute } from "astro";
import { robotsCorrente } from "../sito/macchine.ts";

export const GET: APIRoute = () =>
  new Response(robotsCorrente(), { headers: { "Content-Type": "text/plain; charset=utf-8" } });
