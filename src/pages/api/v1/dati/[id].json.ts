import type { APIRoute, GetStaticPaths } from "astro";
import { pianoCorrente } from "../../../../sito/corrente.ts";
import { jsonDi, tavolaCorrente } from "../../../../sito/dati.ts";

export const getStaticPaths = (() =>
  pianoCorrente().dataset.map(({ id }) => ({ params: { id }, props: { id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => Response.json(jsonDi(tavolaCorrente(props.id)));
