import type { APIRoute } from "astro";
import { disegnaAnteprima } from "../../../anteprime/figura.ts";
import type { Obiettivo } from "../../../piano/modello.ts";
import { contenutoObiettivo } from "../../../sito/anteprime.ts";
import { pianoCorrente } from "../../../sito/corrente.ts";

export const getStaticPaths = () => pianoCorrente().obiettivi.map((o) => ({ params: { id: o.id }, props: { o } }));

export const GET: APIRoute<{ o: Obiettivo }> = ({ props }) =>
  new Response(Buffer.from(disegnaAnteprima(contenutoObiettivo(props.o))), {
    headers: { "Content-Type": "image/png" },
  });
