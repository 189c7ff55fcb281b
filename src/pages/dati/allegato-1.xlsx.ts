import type { APIRoute } from "astro";
import { contenutoAllegato } from "../../sito/dati.ts";

export const GET: APIRoute = async () =>
  new Response((await contenutoAllegato()) as Uint8Array<ArrayBuffer>, {
    headers: { "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
  });
