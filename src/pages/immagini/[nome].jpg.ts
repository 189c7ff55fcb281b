import type { APIRoute } from "astro";
import { immaginiPubblicate, type Pubblicata } from "../../sito/immagini.ts";

export const getStaticPaths = async () =>
  (await immaginiPubblicate("jpg")).map((immagine) => ({ params: { nome: immagine.nome }, props: { immagine } }));

export const GET: APIRoute<{ immagine: Pubblicata }> = ({ props }) =>
  new Response(new Uint8Array(props.immagine.byte), { headers: { "Content-Type": "image/jpeg" } });
