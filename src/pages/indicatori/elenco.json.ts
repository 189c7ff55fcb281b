import type { APIRoute } from "astro";
import { elencoPerEsploratore } from "../../indicatori/elenco.ts";
import { indicatoriSeguiti } from "../../piano/monitoraggio/stato.ts";
import { pianoCorrente } from "../../sito/corrente.ts";

export const GET: APIRoute = () => Response.json(elencoPerEsploratore(indicatoriSeguiti(pianoCorrente())));
