import type { APIRoute, GetStaticPaths } from "astro";
import { apiDataset } from "../../../../dati/api.ts";
import { pianoCorrente } from "../../../../sito/corrente.ts";

export const getStaticPaths = (() =>
  pianoCorrente().dataset.map((dataset) => ({
    params: { id: dataset.id },
    props: { dataset },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => Response.json(apiDataset(props.dataset));
