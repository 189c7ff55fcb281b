import type { APIRoute } from "astro";
import { contenutoPiano } from "../../sito/anteprime.ts";
import { rispondiAnteprima } from "../../sito/disegni.ts";

export const GET: APIRoute = () => rispondiAnteprima(contenutoPiano());
