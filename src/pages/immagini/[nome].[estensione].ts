import type { APIRoute } from "astro";
import { immaginiPubblicate, type Pubblicata } from "../../sito/immagini.ts";

export const getStaticPaths = async () =>
  (await immaginiPubblicate()).map((immagine) => ({
    params: { nome: immagine.nome, estensione: immagine.estensione },
    props: { immagine },
  }));

export const GET: APIRoute<{ immagine: Pubblicata }> = ({ props: { immagine } }) =>
  new Response(new Uint8Array(immagine.byte), {
    headers: { "Content-Type": immagine.estensione === "png" ? "image/png" : "image/jpeg" },
  });
