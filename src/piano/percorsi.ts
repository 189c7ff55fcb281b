/** Gli indirizzi del sito, tutti qui, senza la cartella in cui è pubblicato: un indirizzo pubblicato non cambia. */
import { TAVOLE_DEL_PIANO } from "../schema/vocabolari.ts";
import { idComune } from "./comuni.ts";
import { PER_PAGINA } from "./divisione.ts";
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
  indicatoriPagina: (numero: string) => `/indicatori/pagina/${numero}/`,
  monitoraggio: () => "/monitoraggio/",
  monitoraggioAnno: (anno: string) => `/monitoraggio/${anno}/`,
  dati: () => "/dati/",
  dataset: (id: string) => `/dati/${id}/`,
  csv: (id: string) => `/dati/${id}.csv`,
  jsonIndicatore: (id: string) => `/api/v1/indicatori/${id}.json`,
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
  persone: () => "/per-te/",
  persona: (id: string) => `/per-te/${id}/`,
  comuni: () => "/comuni/",
  comune: (id: string) => `/comuni/${id}/`,
  mappaDelSito: () => "/mappa-del-sito/",
  contatti: () => "/contatti/",
  accessibilita: () => "/accessibilita/",
  privacy: () => "/privacy/",
  noteLegali: () => "/note-legali/",
  comeEFatto: () => "/come-e-fatto/",
  modifiche: () => "/modifiche/",
  feedAtti: () => "/atti/feed.xml",
  feedModifiche: () => "/modifiche/feed.xml",
  mappa: () => "/sitemap.xml",
  securityTxt: () => "/.well-known/security.txt",
  anteprima: (id: string) => `/anteprime/${id}.png`,
  anteprimaObiettivo: (id: string) => `/anteprime/obiettivi/${id}.png`,
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
  "modifiche",
  "persone",
  "comuni",
  "mappaDelSito",
  "contatti",
  "accessibilita",
  "privacy",
  "noteLegali",
  "comeEFatto",
] as const;

/** I numeri delle pagine degli indicatori dopo la prima: nessuna, se ci stanno tutti in una. */
export function altrePagineIndicatori(piano: Piano): string[] {
  const quanti = piano.obiettivi.reduce((n, o) => n + o.indicatori.length, 0);
  return Array.from({ length: Math.max(0, Math.ceil(quanti / PER_PAGINA) - 1) }, (_, i) => String(i + 2));
}

/** Ogni pagina che il sito di un piano avrà. */
export function pagineDelPiano(piano: Piano): string[] {
  return [
    ...SEMPRE.map((nome) => percorsi[nome]()),
    ...altrePagineIndicatori(piano).map((n) => percorsi.indicatoriPagina(n)),
    ...piano.aree.map((v) => percorsi.area(v.id)),
    ...piano.obiettivi.map((v) => percorsi.obiettivo(v.id)),
    ...piano.obiettivi.flatMap((v) => v.indicatori.map((i) => percorsi.indicatore(i.id))),
    ...anniMisurati(piano).map((anno) => percorsi.monitoraggioAnno(String(anno))),
    ...piano.persone.map((v) => percorsi.persona(v.id)),
    ...piano.identita.comuni.map((v) => percorsi.comune(idComune(v.nome))),
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
