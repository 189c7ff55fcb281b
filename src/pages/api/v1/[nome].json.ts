import type { APIRoute, GetStaticPaths } from "astro";
import { tavoleDelPiano } from "../../../generi/dataset/nomi.ts";
import { GENERI } from "../../../generi/index.ts";
import { jsonDi, tavolaCorrente } from "../../../sito/dati.ts";

export const getStaticPaths = (() =>
  tavoleDelPiano(GENERI).map((nome) => ({ params: { nome }, props: { nome } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => Response.json(jsonDi(tavolaCorrente(props.nome)));
