import type { APIRoute } from "astro";
import { apiNote } from "../../../dati/api.ts";
import { noteMostrate } from "../../../piano/note.ts";
import { caricamentoCorrente } from "../../../sito/corrente.ts";

export const GET: APIRoute = () => Response.json(apiNote(noteMostrate(caricamentoCorrente())));
