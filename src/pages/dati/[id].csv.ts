import type { APIRoute, GetStaticPaths } from "astro";
import { csvAperto, csvExcel } from "../../dati/csv.ts";
import { tavoleCorrenti } from "../../sito/dati.ts";

export const getStaticPaths = (() =>
  tavoleCorrenti().flatMap((tavola) => [
    { params: { id: tavola.id }, props: { tavola, scrivi: csvAperto } },
    { params: { id: `${tavola.id}-excel` }, props: { tavola, scrivi: csvExcel } },
  ])) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(props.scrivi(props.tavola), { headers: { "Content-Type": "text/csv; charset=utf-8" } });
