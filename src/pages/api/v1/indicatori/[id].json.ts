import type { APIRoute, GetStaticPaths } from "astro";
import { apiIndicatori } from "../../../../dati/api.ts";
import { pianoCorrente } from "../../../../sito/corrente.ts";

export const getStaticPaths = (() =>
  apiIndicatori(pianoCorrente()).map((indicatore) => ({
    params: { id: indicatore.id },
    props: { indicatore },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => Response.json(props.indicatore);
