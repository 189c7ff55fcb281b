/** La stampa di una versione, com'era quel giorno. */
import type { APIRoute } from "astro";
import { leggiFileVero } from "../../../piano/cartella.ts";
import { MASSIMO_PDF } from "../../../raffronto/controlla-versioni.ts";
import { CONSERVATE } from "../../../raffronto/versioni.ts";
import { radicePiano } from "../../../sito/corrente.ts";
import { pdfConservato, versioniCorrenti } from "../../../sito/versioni.ts";

export const getStaticPaths = () =>
  versioniCorrenti().raggiunte.flatMap(({ versione }) =>
    pdfConservato(versione) ? [{ params: { id: versione.id } }] : [],
  );

export const GET: APIRoute = ({ params }) => {
  const byte = leggiFileVero(radicePiano(), `${CONSERVATE}/${params.id}.pdf`, MASSIMO_PDF);
  if (!byte) throw new Error(`La stampa della versione «${params.id}» non si può leggere`);
  return new Response(new Uint8Array(byte), { headers: { "Content-Type": "application/pdf" } });
};
