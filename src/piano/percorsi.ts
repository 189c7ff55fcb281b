/** Gli indirizzi del sito, senza la cartella in cui è pubblicato: un indirizzo pubblicato non cambia. */
import { tavoleDelPiano } from "../generi/dataset/nomi.ts";
import type { GenereQualunque } from "../generi/genere.ts";
import { GENERI } from "../generi/index.ts";
import { type Pagina, type Percorsi, pagine, percorsoDi } from "../generi/pagine.ts";
import { type Piano, vociDi } from "./modello.ts";

/** Gli indirizzi dei file che il sito pubblica accanto alle pagine. */
const FILE = {
  csv: (id: string) => `/dati/${id}.csv`,
  elencoIndicatori: () => "/indicatori/elenco.json",
  jsonIndicatore: (id: string) => `/api/v1/indicatori/${id}.json`,
  csvExcel: (id: string) => `/dati/${id}-excel.csv`,
  allegato1: () => "/dati/allegato-1.xlsx",
  json: (id: string) => `/api/v1/dati/${id}.json`,
  api: (nome: string) => `/api/v1/${nome}.json`,
  schemaApi: (nome: string) => `/api/v1/schemi/${nome}.json`,
  datapackage: () => "/datapackage.json",
  catalogoTurtle: () => "/catalogo.ttl",
  catalogoJsonLd: () => "/catalogo.jsonld",
  jsonVersione: (id: string) => `/api/v1/versioni/${id}.json`,
  jsonModifiche: (id: string) => `/api/v1/modifiche/${id}.json`,
  pdfVersione: (id: string) => `/versioni/${id}/piano.pdf`,
  feedAtti: () => "/atti/feed.xml",
  feedModifiche: () => "/modifiche/feed.xml",
  mappa: () => "/sitemap.xml",
  securityTxt: () => "/.well-known/security.txt",
  immagine: (nome: string) => `/immagini/${nome}`,
  anteprima: (id: string) => `/anteprime/${id}.png`,
  anteprimaObiettivo: (id: string) => `/anteprime/obiettivi/${id}.png`,
} as const;

/** Le pagine dei generi per nome: `percorsi.reti()`, `percorsi.rete("pippi")`. */
export const percorsi = {
  ...(Object.fromEntries(
    pagine(GENERI).map((p) => [p.nome, (id?: string) => percorsoDi(p, id)]),
  ) as unknown as Percorsi),
  ...FILE,
};

/** Gli identificativi di una famiglia di pagine, in un piano. */
function idDellePagine(piano: Piano, { nome, genere }: Pagina): string[] {
  const suoi = genere?.dellePagine?.[nome]?.id;
  if (suoi) return suoi(piano);
  return genere?.nome === nome ? vociDi(piano, genere.chiave).flatMap((v) => v.id ?? []) : [];
}

/** Vero se è una pagina intera, e non un punto di un'altra. */
export const intera = ({ percorso }: Pick<Pagina, "percorso">): boolean => !percorso.includes("#");

/** Ogni pagina che il sito di un piano avrà. */
export function pagineDelPiano(piano: Piano, generi: readonly GenereQualunque[] = GENERI): string[] {
  return [...percorsiDi(piano, pagine(generi)), ...tavoleDelPiano(generi).map((id) => percorsi.dataset(id))];
}

/** I percorsi di certe pagine. */
export const percorsiDi = (piano: Piano, scelte: readonly Pagina[]): string[] =>
  scelte
    .filter(intera)
    .flatMap((p) => (p.percorso.includes(":id") ? idDellePagine(piano, p).map((id) => percorsoDi(p, id)) : p.percorso));
