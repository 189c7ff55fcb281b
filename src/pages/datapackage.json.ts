import type { APIRoute } from "astro";
import { datapackage } from "../dati/datapackage.ts";
import { pianoCorrente } from "../sito/corrente.ts";
import { indirizzoIntero, tavoleCorrenti } from "../sito/dati.ts";

export const GET: APIRoute = () => {
  const piano = pianoCorrente();
  return Response.json(datapackage(piano, tavoleCorrenti(), piano.identita.sito ? indirizzoIntero : undefined));
};
