/** Gli indirizzi del sito, tutti qui, senza la cartella in cui è pubblicato: un indirizzo pubblicato non cambia. */
import type { Piano } from "./modello.ts";
import { anniMisurati } from "./monitoraggio/riepilogo.ts";

export const percorsi = {
  home: () => "/",
  obiettivi: () => "/obiettivi/",
  obiettivo: (id: string) => `/obiettivi/${id}/`,
  indicatore: (id: string) => `/indicatori/${id}/`,
  area: (id: string) => `/aree/${id}/`,
  capitoli: () => "/capitoli/",
  capitolo: (id: string) => `/capitoli/${id}/`,
  indicatori: () => "/indicatori/",
  monitoraggio: () => "/monitoraggio/",
  monitoraggioAnno: (anno: string) => `/monitoraggio/${anno}/`,
  dati: () => "/dati/",
  dataset: (id: string) => `/dati/${id}/`,
  csv: (id: string) => `/dati/${id}.csv`,
  jsonIndicatore: (id: string) => `/api/v1/indicatori/${id}.json`,
  json: (id: string) => `/api/v1/dati/${id}.json`,
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
  "monitoraggio",
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
    ...piano.obiettivi.flatMap((v) => v.indicatori.map((i) => percorsi.indicatore(i.id))),
    ...anniMisurati(piano).map((anno) => percorsi.monitoraggioAnno(String(anno))),
    ...piano.capitoli.map((v) => percorsi.capitolo(v.id)),
    ...piano.esiti.map((v) => percorsi.esito(v.id)),
    ...piano.reti.map((v) => percorsi.rete(v.id)),
    ...piano.progetti.map((v) => percorsi.progetto(v.id)),
    ...piano.atti.map((v) => percorsi.atto(v.id)),
    ...piano.dataset.map((v) => percorsi.dataset(v.id)),
    ...piano.dataset.flatMap((v) => (v.grafici ?? []).map((g) => percorsi.grafico(g.id))),
  ];
}
