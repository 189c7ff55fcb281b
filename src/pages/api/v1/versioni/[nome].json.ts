/** Le versioni per un programma: l'elenco (`index.json`), e ognuna con le sue voci com'erano. */
import type { APIRoute } from "astro";
import { datiDi } from "../../../../raffronto/dati.ts";
import { indirizzi } from "../../../../sito/indirizzi.ts";
import { pdfConservato, versioniCorrenti } from "../../../../sito/versioni.ts";

export const getStaticPaths = () => {
  const { raggiunte, passaggi } = versioniCorrenti();
  if (!raggiunte.length) return [];
  const elenco = raggiunte.map(({ versione, sorgente }) => ({
    ...versione,
    ...(sorgente ? { json: indirizzi.jsonVersione(versione.id) } : {}),
    ...(pdfConservato(versione) ? { stampa: indirizzi.pdfVersione(versione.id) } : {}),
    ...(passaggi.some((p) => p.id === versione.id && p.esito)
      ? { modifiche: indirizzi.jsonModifiche(versione.id) }
      : {}),
  }));
  return [
    { params: { nome: "index" }, props: { corpo: () => elenco } },
    ...raggiunte.flatMap(({ versione, sorgente }) =>
      sorgente ? [{ params: { nome: versione.id }, props: { corpo: () => ({ versione, ...datiDi(sorgente) }) } }] : [],
    ),
  ];
};

export const GET: APIRoute<{ corpo: () => unknown }> = ({ props }) => Response.json(props.corpo());
