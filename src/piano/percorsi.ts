/** Gli indirizzi del sito, tutti qui, senza la cartella in cui è pubblicato: un indirizzo pubblicato non cambia. */
import { TAVOLE_DEL_PIANO } from "../schema/vocabolari.ts";
import type { Piano } from "./modello.ts";

export const percorsi = {
  home: () => "/",
  obiettivi: () => "/obiettivi/",
  obiettivo: (id: string) => `/obiettivi/${id}/`,
  indicatore: (obiettivo: string, id: string) => `/obiettivi/${obiettivo}/#${id}`,
  area: (id: string) => `/aree/${id}/`,
  capitoli: () => "/capitoli/",
  capitolo: (id: string) => `/capitoli/${id}/`,
  indicatori: () => "/indicatori/",
  dati: () => "/dati/",
  dataset: (id: string) => `/dati/${id}/`,
  csv: (id: string) => `/dati/${id}.csv`,
  csvExcel: (id: string) => `/dati/${id}-excel.csv`,
  allegato1: () => "/dati/allegato-1.xlsx",
  json: (id: string) => `/api/v1/dati/${id}.json`,
  api: (nome: string) => `/api/v1/${nome}.json`,
  schemaApi: (nome: string) => `/api/v1/schemi/${nome}.json`,
  datapackage: () => "/datapackage.json",
  catalogoTurtle: () => "/catalogo.ttl",
  catalogoJsonLd: () => "/catalogo.jsonld",
  grafico: (id: string) => `/grafici/${id}/`,
  esiti: () => "/esiti/",
  esito: (id: string) => `/esiti/${id}/`,
  bisogni: () => "/bisogni/",
  risorse: () => "/risorse/",
  servizi: () => "/servizi/",
  servizio: (id: string) => `/servizi/#${id}`,
  reti: () => "/reti/",
  rete: (id: string) => `/reti/${id}/`,
  enti: () => "/enti/",
  ente: (id: string) => `/enti/#${id}`,
  progetti: () => "/progetti/",
  progetto: (id: string) => `/progetti/${id}/`,
  atti: () => "/atti/",
  atto: (id: string) => `/atti/${id}/`,
  noteAiDati: () => "/note-ai-dati/",
  datiMancanti: () => "/dati-mancanti/",
  glossario: () => "/glossario/",
  cerca: () => "/cerca/",
  stampa: () => "/stampa/",
} as const;

/** Le pagine che ogni piano ha, anche quando la loro parte è vuota. */
const SEMPRE = [
  "home",
  "obiettivi",
  "capitoli",
  "indicatori",
  "dati",
  "esiti",
  "bisogni",
  "risorse",
  "servizi",
  "reti",
  "enti",
  "progetti",
  "atti",
  "noteAiDati",
  "datiMancanti",
  "glossario",
  "cerca",
  "stampa",
] as const;

/** Ogni pagina che il sito di un piano avrà. */
export function pagineDelPiano(piano: Piano): string[] {
  return [
    ...SEMPRE.map((nome) => percorsi[nome]()),
    ...piano.aree.map((v) => percorsi.area(v.id)),
    ...piano.obiettivi.map((v) => percorsi.obiettivo(v.id)),
    ...piano.capitoli.map((v) => percorsi.capitolo(v.id)),
    ...piano.esiti.map((v) => percorsi.esito(v.id)),
    ...piano.reti.map((v) => percorsi.rete(v.id)),
    ...piano.progetti.map((v) => percorsi.progetto(v.id)),
    ...piano.atti.map((v) => percorsi.atto(v.id)),
    ...piano.dataset.map((v) => percorsi.dataset(v.id)),
    ...TAVOLE_DEL_PIANO.map((id) => percorsi.dataset(id)),
    ...piano.dataset.flatMap((v) => (v.grafici ?? []).map((g) => percorsi.grafico(g.id))),
  ];
}
