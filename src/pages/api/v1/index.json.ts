import type { APIRoute } from "astro";
import { apiIndice } from "../../../dati/api.ts";
import { pianoCorrente } from "../../../sito/corrente.ts";
import { tavoleCorrenti } from "../../../sito/dati.ts";
import { url } from "../../../sito/indirizzi.ts";

export const GET: APIRoute = () => {
  const piano = pianoCorrente();
  return Response.json(apiIndice(piano, tavoleCorrenti(), piano.noteDati.length, url));
};
