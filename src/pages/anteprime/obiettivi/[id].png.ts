import type { APIRoute } from "astro";
import type { Obiettivo } from "../../../piano/modello.ts";
import { contenutoObiettivo } from "../../../sito/anteprime.ts";
import { pianoCorrente } from "../../../sito/corrente.ts";
import { rispondiAnteprima } from "../../../sito/disegni.ts";

export const getStaticPaths = () => pianoCorrente().obiettivi.map((o) => ({ params: { id: o.id }, props: { o } }));

export const GET: APIRoute<{ o: Obiettivo }> = ({ props }) => rispondiAnteprima(contenutoObiettivo(props.o));
