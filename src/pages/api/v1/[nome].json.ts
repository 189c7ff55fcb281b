import type { APIRoute, GetStaticPaths } from "astro";
import { TAVOLE_DEL_PIANO } from "../../../generi/vocabolari.ts";
import { jsonDi, tavolaCorrente } from "../../../sito/dati.ts";

export const getStaticPaths = (() =>
  TAVOLE_DEL_PIANO.map((nome) => ({ params: { nome }, props: { nome } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => Response.json(jsonDi(tavolaCorrente(props.nome)));
