import type { APIRoute, GetStaticPaths } from "astro";
import { formeApi, schemaJson } from "../../../../dati/schemi.ts";
import { pianoCorrente } from "../../../../sito/corrente.ts";
import { indirizzoIntero } from "../../../../sito/dati.ts";

export const getStaticPaths = (() =>
  Object.entries(formeApi(pianoCorrente())).map(([nome, forma]) => ({
    params: { nome },
    props: { nome, forma },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => Response.json(schemaJson(props.nome, props.forma, indirizzoIntero));
