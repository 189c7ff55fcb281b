import type { APIRoute } from "astro";
import { apiObiettivi } from "../../../dati/api.ts";
import { pianoCorrente } from "../../../sito/corrente.ts";

export const GET: APIRoute = () => Response.json(apiObiettivi(pianoCorrente()));
