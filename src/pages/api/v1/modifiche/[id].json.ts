/** Che cosa cambia in una versione, per un programma: la forma è quella di `docs/raffronto.schema.json`. */
import type { APIRoute } from "astro";
import type { Differenza } from "../../../../raffronto/tipi.ts";
import { versioniCorrenti } from "../../../../sito/versioni.ts";

export const getStaticPaths = () =>
  versioniCorrenti().passaggi.flatMap(({ id, esito }) =>
    esito ? [{ params: { id }, props: { differenze: esito.differenze } }] : [],
  );

export const GET: APIRoute<{ differenze: Differenza[] }> = ({ props }) => Response.json(props.differenze);
