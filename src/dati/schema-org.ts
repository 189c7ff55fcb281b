/** Ciò che le pagine dicono ai motori di ricerca con il vocabolario schema.org. */

import type { Tavola } from "../generi/tavola.ts";
import type { Piano } from "../piano/modello.ts";
import { percorsi } from "../piano/percorsi.ts";
import { downloadDi } from "./download.ts";
import { DATI_LICENZA } from "./licenze.ts";

/** Dà l'indirizzo di un percorso: intero, se il piano dice dove il sito è pubblicato. */
type Indirizzo = (percorso: string) => string;
export type Blocco = Record<string, unknown>;

const CONTESTO = "https://schema.org";

function ente({ identita }: Piano): Blocco {
  const { nome, sito, codiceIpa, email } = identita.ente;
  return {
    "@type": "GovernmentOrganization",
    name: nome,
    ...(sito ? { url: sito } : {}),
    ...(codiceIpa ? { identifier: codiceIpa } : {}),
    ...(email ? { email } : {}),
  };
}

const luogo = ({ identita }: Piano): Blocco => ({
  "@type": "AdministrativeArea",
  name: identita.ambito,
  containedInPlace: { "@type": "AdministrativeArea", name: identita.regione },
});

const comune = (piano: Piano) => ({
  inLanguage: "it",
  license: DATI_LICENZA[piano.identita.licenza].indirizzo,
  isAccessibleForFree: true,
  version: piano.identita.versione,
});

/** Un dataset, senza contesto. */
function dataset(piano: Piano, tavola: Tavola, indirizzo: Indirizzo, modificata: string | undefined): Blocco {
  const pagina = indirizzo(percorsi.dataset(tavola.id));
  return {
    "@type": "Dataset",
    "@id": `${pagina}#dataset`,
    url: pagina,
    identifier: tavola.id,
    name: tavola.titolo,
    description: tavola.descrizione,
    ...comune(piano),
    creator: ente(piano),
    publisher: ente(piano),
    spatialCoverage: luogo(piano),
    ...(tavola.periodo ? { temporalCoverage: `${tavola.periodo.inizio}/${tavola.periodo.fine}` } : {}),
    ...(modificata ? { dateModified: modificata } : {}),
    variableMeasured: tavola.colonne.map((c) => ({
      "@type": "PropertyValue",
      name: c.titolo,
      description: c.descrizione,
      ...(c.unita ? { unitText: c.unita } : {}),
    })),
    distribution: downloadDi(tavola).map((d) => ({
      "@type": "DataDownload",
      name: d.nome,
      encodingFormat: d.mime,
      contentUrl: indirizzo(d.percorso),
    })),
  };
}

/** La pagina di una tavola. */
export const datasetOrg = (
  piano: Piano,
  tavola: Tavola,
  indirizzo: Indirizzo,
  modificata: string | undefined,
): Blocco => ({ "@context": CONTESTO, ...dataset(piano, tavola, indirizzo, modificata) });

/** La pagina di tutti i dati: il catalogo, che rimanda alla pagina di ogni tavola. */
export function catalogoOrg(piano: Piano, tavole: readonly Tavola[], indirizzo: Indirizzo): Blocco {
  const { anni: triennio, ambito, descrizione } = piano.identita;
  return {
    "@context": CONTESTO,
    "@type": "DataCatalog",
    "@id": `${indirizzo(percorsi.dati())}#catalogo`,
    url: indirizzo(percorsi.dati()),
    name: `Dati del Piano di Zona ${triennio.inizio}-${triennio.fine}, ${ambito}`,
    description: descrizione,
    ...comune(piano),
    publisher: ente(piano),
    spatialCoverage: luogo(piano),
    dataset: tavole.map((t) => ({
      "@type": "Dataset",
      "@id": `${indirizzo(percorsi.dataset(t.id))}#dataset`,
      url: indirizzo(percorsi.dataset(t.id)),
      name: t.titolo,
      description: t.descrizione,
      license: DATI_LICENZA[piano.identita.licenza].indirizzo,
      creator: ente(piano),
    })),
  };
}

/** La home: il piano è un documento. */
export function pianoOrg(piano: Piano, indirizzo: Indirizzo, modificata: string | undefined): Blocco {
  const { anni: triennio, ambito, descrizione, stato } = piano.identita;
  return {
    "@context": CONTESTO,
    "@type": "Report",
    "@id": `${indirizzo(percorsi.home())}#piano`,
    url: indirizzo(percorsi.home()),
    name: `Piano di Zona ${triennio.inizio}-${triennio.fine}, ${ambito}`,
    description: descrizione,
    ...comune(piano),
    creativeWorkStatus: stato,
    publisher: ente(piano),
    spatialCoverage: luogo(piano),
    temporalCoverage: `${triennio.inizio}/${triennio.fine}`,
    ...(modificata ? { dateModified: modificata } : {}),
  };
}

/** La pagina dei servizi: una voce per unità. Delle case protette non si dice dove sono. */
export function serviziOrg(piano: Piano, indirizzo: Indirizzo): Blocco {
  const tipi = new Map(piano.tipiServizio.map((t) => [t.id, t]));
  const enti = new Map(piano.enti.map((e) => [e.id, e.nome]));
  return {
    "@context": CONTESTO,
    "@graph": piano.servizi.map((u) => {
      const tipo = tipi.get(u.tipo);
      const comuni = tipo?.luogoRiservato === "sì" ? [] : (u.comuni ?? []);
      return {
        "@type": "GovernmentService",
        "@id": indirizzo(percorsi.servizio(u.id)),
        name: u.nome,
        ...(tipo ? { serviceType: tipo.nome, audience: { "@type": "Audience", audienceType: tipo.destinatari } } : {}),
        ...(u.descrizione ? { description: u.descrizione } : {}),
        ...(comuni.length ? { areaServed: comuni.map((name) => ({ "@type": "City", name })) } : {}),
        ...(u.gestori?.length
          ? { provider: u.gestori.map((g) => ({ "@type": "Organization", name: enti.get(g) ?? g })) }
          : {}),
      };
    }),
  };
}

/** Un blocco come testo per `<script type="application/ld+json">`: nessun testo può chiudere l'elemento. */
export const scriviBlocco = (blocco: Blocco): string =>
  JSON.stringify(blocco).replace(/[<>&\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
