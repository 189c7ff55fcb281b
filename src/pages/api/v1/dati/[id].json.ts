import type { APIRoute, GetStaticPaths } from "astro";
import { apiDataset } from "../../../../dati/api.ts";
import { noteDelDataset } from "../../../../piano/note.ts";
import { caricamentoCorrente, pianoCorrente } from "../../../../sito/corrente.ts";

export const getStaticPaths = (() =>
  pianoCorrente().dataset.map((dataset) => ({
    params: { id: dataset.id },
    props: { dataset },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => {
  const note = noteDelDataset(caricamentoCorrente(), props.dataset.id).map((n) => n.spiegazione);
  return Response.json(apiDataset(props.dataset, note));
};
