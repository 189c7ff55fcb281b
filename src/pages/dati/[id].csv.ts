import type { APIRoute, GetStaticPaths } from "astro";
import { csvAperto } from "../../dati/csv.ts";
import { pianoCorrente } from "../../sito/corrente.ts";

export const getStaticPaths = (() =>
  pianoCorrente().dataset.map((dataset) => ({
    params: { id: dataset.id },
    props: { dataset },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(csvAperto(props.dataset), { headers: { "Content-Type": "text/csv; charset=utf-8" } });
