/** Un notiziario Atom: `/atti/feed.xml`, `/modifiche/feed.xml`. Chi non ha nessuna data non si scrive. */
import type { APIRoute } from "astro";
import { type Notiziario, scriviAtom } from "../../notizie/atom.ts";
import { notiziariCorrenti } from "../../sito/notizie.ts";

export const getStaticPaths = () =>
  notiziariCorrenti().map(({ percorso, notiziario }) => ({
    params: { notiziario: percorso.split("/")[1] },
    props: { notiziario },
  }));

export const GET: APIRoute<{ notiziario: Notiziario }> = ({ props }) =>
  new Response(scriviAtom(props.notiziario), { headers: { "Content-Type": "application/atom+xml; charset=utf-8" } });
