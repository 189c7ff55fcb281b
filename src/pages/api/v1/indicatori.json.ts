import type { APIRoute } from "astro";
import { apiIndicatori } from "../../../dati/api.ts";
import { pianoCorrente } from "../../../sito/corrente.ts";

export const GET: APIRoute = () => Response.json(apiIndicatori(pianoCorrente()));
