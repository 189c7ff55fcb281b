/**
 * Il catalogo dei dati secondo il profilo italiano DCAT-AP_IT, come grafo RDF. Niente nodi anonimi: ogni cosa ha un
 * indirizzo suo e stabile, nella pagina che la mostra.
 */
import type { NamedNode, Quad, Term } from "@rdfjs/types";
import { DataFactory } from "n3";
import type { Tavola } from "../generi/tavola.ts";
import type { Piano } from "../piano/modello.ts";
import { percorsi } from "../piano/percorsi.ts";
import { type Download, downloadDi } from "./download.ts";
import { DATI_LICENZA } from "./licenze.ts";

/** I prefissi del grafo. */
export const PREFISSI = {
  adms: "http://www.w3.org/ns/adms#",
  dcat: "http://www.w3.org/ns/dcat#",
  dcatapit: "http://dati.gov.it/onto/dcatapit#",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  locn: "http://www.w3.org/ns/locn#",
  owl: "http://www.w3.org/2002/07/owl#",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  vcard: "http://www.w3.org/2006/vcard/ns#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;

const EUROPA = "http://publications.europa.eu/resource/authority";
const FREQUENZE = { annuale: "ANNUAL", irregolare: "IRREG" } as const;
const FORMATI: Record<Download["formato"], string> = { CSV: "CSV", JSON: "JSON", XLSX: "XLSX" };

/** Ciò che serve al catalogo e non è nel piano. */
export interface DatiCatalogo {
  /** Da un percorso del sito all'indirizzo intero. */
  intero: (percorso: string) => string;
  /** Giorno ISO dell'ultima modifica di una tavola; niente, fuori da Git. */
  modificata: (tavola: Tavola) => string | undefined;
}

/** Che cosa il profilo vuole e il piano non dice, a parole. */
export function mancaAlCatalogo({ identita }: Piano, conDate: boolean): string[] {
  const { ente, sito } = identita;
  return [
    ...(sito ? [] : ["l'indirizzo pubblico del sito («sito» in piano.yaml): gli indirizzi del catalogo sono relativi"]),
    ...(ente.codiceIpa ? [] : ["il codice dell'ente nell'Indice delle pubbliche amministrazioni («ente.codiceIpa»)"]),
    ...(ente.email || ente.pec ? [] : ["un recapito per chi ha domande sui dati («ente.email» o «ente.pec»)"]),
    ...(conDate ? [] : ["le date di modifica, che vengono da Git: il sito è stato costruito fuori da Git"]),
  ];
}

const { namedNode, literal, quad } = DataFactory;
const n = (nome: `${keyof typeof PREFISSI}:${string}`): NamedNode => {
  const [prefisso = "", resto = ""] = nome.split(":");
  return namedNode(PREFISSI[prefisso as keyof typeof PREFISSI] + resto);
};
const it = (testo: string) => literal(testo, "it");
const giorno = (iso: string) => literal(iso.slice(0, 10), n("xsd:date"));

/** @returns le triple del catalogo, nell'ordine in cui si leggono bene */
export function catalogo(piano: Piano, tavole: readonly Tavola[], { intero, modificata }: DatiCatalogo): Quad[] {
  const { identita } = piano;
  const { ente, anni: triennio, ambito } = identita;
  const triple: Quad[] = [];
  const dici = (soggetto: NamedNode, proprieta: Parameters<typeof n>[0], ...oggetti: (Term | undefined)[]) => {
    for (const o of oggetti) if (o) triple.push(quad(soggetto, n(proprieta), o as NamedNode));
  };
  const posto = (pagina: string, nome: string) => namedNode(`${intero(pagina)}#${nome}`);
  const dati = percorsi.dati();
  const nodi = {
    catalogo: posto(dati, "catalogo"),
    ente: posto(dati, "ente"),
    contatto: posto(dati, "contatto"),
    territorio: posto(dati, "territorio"),
    licenza: namedNode(DATI_LICENZA[identita.licenza].vocabolario),
    temi: namedNode(`${EUROPA}/data-theme`),
    tema: namedNode(`${EUROPA}/data-theme/SOCI`),
    lingua: namedNode(`${EUROPA}/language/ITA`),
    pubblico: namedNode(`${EUROPA}/access-right/PUBLIC`),
  };
  const recapito = ente.email ?? ente.pec;
  const datasetDi = (t: Tavola) => posto(percorsi.dataset(t.id), "dataset");
  const date = tavole.flatMap((t) => modificata(t) ?? []).sort();

  dici(nodi.catalogo, "rdf:type", n("dcatapit:Catalog"), n("dcat:Catalog"));
  dici(nodi.catalogo, "dct:title", it(`Dati del Piano di Zona ${triennio.inizio}-${triennio.fine}, ${ambito}`));
  dici(nodi.catalogo, "dct:description", it(identita.descrizione));
  dici(nodi.catalogo, "dct:publisher", nodi.ente);
  dici(nodi.catalogo, "dct:modified", date.length ? giorno(date.at(-1) as string) : undefined);
  dici(nodi.catalogo, "dct:language", nodi.lingua);
  dici(nodi.catalogo, "dct:license", nodi.licenza);
  dici(nodi.catalogo, "dct:spatial", nodi.territorio);
  dici(nodi.catalogo, "dcat:themeTaxonomy", nodi.temi);
  dici(nodi.catalogo, "foaf:homepage", namedNode(intero(dati)));
  dici(nodi.catalogo, "dcat:dataset", ...tavole.map(datasetDi));

  dici(nodi.ente, "rdf:type", n("dcatapit:Agent"), n("foaf:Agent"));
  dici(nodi.ente, "foaf:name", it(ente.nome));
  dici(nodi.ente, "dct:identifier", ente.codiceIpa ? literal(ente.codiceIpa) : undefined);
  dici(nodi.ente, "foaf:homepage", ente.sito ? namedNode(new URL(ente.sito).href) : undefined);

  if (recapito) {
    dici(nodi.contatto, "rdf:type", n("dcatapit:Organization"), n("vcard:Organization"), n("vcard:Kind"));
    dici(nodi.contatto, "vcard:fn", it(ente.nome));
    dici(nodi.contatto, "vcard:hasEmail", namedNode(`mailto:${recapito}`));
    dici(nodi.contatto, "vcard:hasURL", ente.sito ? namedNode(new URL(ente.sito).href) : undefined);
  }

  dici(nodi.territorio, "rdf:type", n("dct:Location"));
  dici(nodi.territorio, "locn:geographicName", it(`${ambito}, ${identita.regione}`));
  const comuneDi = (istat: string) => posto(dati, `comune-${istat}`);
  dici(nodi.territorio, "dct:hasPart", ...identita.comuni.map((c) => comuneDi(c.istat)));
  for (const c of identita.comuni) {
    const comune = comuneDi(c.istat);
    dici(comune, "rdf:type", n("dct:Location"));
    dici(comune, "locn:geographicName", it(c.nome));
    dici(comune, "dcatapit:geographicalIdentifier", literal(c.istat));
  }

  const licenza = DATI_LICENZA[identita.licenza];
  dici(nodi.licenza, "rdf:type", n("dcatapit:LicenseDocument"), n("dct:LicenseDocument"));
  dici(nodi.licenza, "foaf:name", it(licenza.nome));
  dici(nodi.licenza, "dct:type", namedNode(licenza.genere));
  dici(nodi.licenza, "owl:versionInfo", literal(licenza.versione));
  dici(nodi.licenza, "dct:identifier", literal(licenza.indirizzo));

  for (const t of tavole) {
    const dataset = datasetDi(t);
    const pagina = percorsi.dataset(t.id);
    const modifica = modificata(t);
    dici(dataset, "rdf:type", n("dcatapit:Dataset"), n("dcat:Dataset"));
    dici(dataset, "dct:identifier", literal(t.id));
    dici(dataset, "dct:title", it(t.titolo));
    dici(dataset, "dct:description", it([t.descrizione, ...t.note].join("\n\n")));
    dici(dataset, "dcat:theme", nodi.tema);
    dici(dataset, "dct:rightsHolder", nodi.ente);
    dici(dataset, "dct:publisher", nodi.ente);
    dici(dataset, "dct:accrualPeriodicity", namedNode(`${EUROPA}/frequency/${FREQUENZE[t.frequenza]}`));
    dici(dataset, "dct:modified", modifica ? giorno(modifica) : undefined);
    dici(dataset, "dct:language", nodi.lingua);
    dici(dataset, "dct:accessRights", nodi.pubblico);
    dici(dataset, "dct:spatial", nodi.territorio);
    dici(dataset, "dcat:contactPoint", recapito ? nodi.contatto : undefined);
    dici(dataset, "dcat:landingPage", namedNode(intero(pagina)));
    dici(dataset, "owl:versionInfo", literal(identita.versione));
    dici(dataset, "dcat:keyword", it("Piano di Zona"), it("politiche sociali"), it(identita.nomeBreve));
    if (t.periodo) {
      const periodo = posto(pagina, "periodo");
      dici(dataset, "dct:temporal", periodo);
      dici(periodo, "rdf:type", n("dct:PeriodOfTime"));
      for (const spazio of ["dcatapit", "dcat"] as const) {
        dici(periodo, `${spazio}:startDate`, giorno(`${t.periodo.inizio}-01-01`));
        dici(periodo, `${spazio}:endDate`, giorno(`${t.periodo.fine}-12-31`));
      }
    }
    for (const d of downloadDi(t)) {
      const distribuzione = posto(pagina, d.id);
      dici(dataset, "dcat:distribution", distribuzione);
      dici(distribuzione, "rdf:type", n("dcatapit:Distribution"), n("dcat:Distribution"));
      dici(distribuzione, "dct:title", it(`${t.titolo}: ${d.nome}`));
      dici(distribuzione, "dct:description", it(d.perChi));
      dici(distribuzione, "dct:format", namedNode(`${EUROPA}/file-type/${FORMATI[d.formato]}`));
      dici(distribuzione, "dcat:accessURL", namedNode(intero(pagina)));
      dici(distribuzione, "dcat:downloadURL", namedNode(intero(d.percorso)));
      dici(distribuzione, "dct:license", nodi.licenza);
      dici(distribuzione, "dct:modified", modifica ? giorno(modifica) : undefined);
    }
    dici(namedNode(intero(pagina)), "rdf:type", n("foaf:Document"));
  }
  return triple;
}
