/** `/datapackage.json`: le tavole come pacchetto di dati (Frictionless, Tabular Data Package 1). */

import type { ColonnaTavola, Tavola } from "../generi/tavola.ts";
import type { Piano } from "../piano/modello.ts";
import { percorsi } from "../piano/percorsi.ts";
import { slug } from "../testo/slug.ts";
import { csvAperto } from "./csv.ts";
import { DATI_LICENZA } from "./licenze.ts";

const TIPI = {
  testo: { type: "string" },
  elenco: { type: "string" },
  indirizzo: { type: "string", format: "uri" },
  numero: { type: "number" },
  anno: { type: "year" },
  data: { type: "date" },
} as const;

/**
 * I percorsi dei file sono relativi al pacchetto: vale dovunque il sito sia pubblicato.
 * @param intero l'indirizzo intero di un percorso; manca se il piano non dice dove il sito è pubblicato
 */
export function datapackage({ identita }: Piano, tavole: readonly Tavola[], intero?: (percorso: string) => string) {
  const { anni: triennio, ambito, ente, nomeBreve, documenti } = identita;
  const licenza = DATI_LICENZA[identita.licenza];
  return {
    profile: "tabular-data-package",
    name: `piano-di-zona-${slug(nomeBreve)}-${triennio.inizio}-${triennio.fine}`,
    title: `Dati del Piano di Zona ${triennio.inizio}-${triennio.fine}, ${ambito}`,
    description: identita.descrizione,
    version: identita.versione,
    ...(intero ? { homepage: intero(percorsi.dati()) } : {}),
    licenses: [{ name: identita.licenza, title: licenza.nome, path: licenza.indirizzo }],
    contributors: [{ title: ente.nome, role: "publisher", ...(ente.sito ? { path: ente.sito } : {}) }],
    sources: documenti.map((d) => ({ title: d.titolo, ...(d.indirizzo ? { path: d.indirizzo } : {}) })),
    resources: tavole.map((t) => ({
      profile: "tabular-data-resource",
      name: t.id,
      title: t.titolo,
      description: [t.descrizione, ...t.note].join("\n\n"),
      path: percorsi.csv(t.id).slice(1),
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
      bytes: Buffer.byteLength(csvAperto(t)),
      dialect: { delimiter: ",", lineTerminator: "\r\n", quoteChar: '"', doubleQuote: true, header: true },
      ...(t.fonti.length ? { sources: fontiDi(t, documenti) } : {}),
      schema: schemaTavola(t),
    })),
  };
}

/** Il Table Schema di una tavola. */
function schemaTavola({ colonne, chiave }: Tavola) {
  const foreignKeys = colonne.flatMap(({ nome, riferimento }) =>
    riferimento ? [{ fields: [nome], reference: { resource: riferimento.tavola, fields: [riferimento.colonna] } }] : [],
  );
  return {
    fields: colonne.map((c) => campo(c, chiave)),
    missingValues: [""],
    primaryKey: chiave,
    ...(foreignKeys.length ? { foreignKeys } : {}),
  };
}

function campo({ nome, titolo, descrizione, tipo, unita, valori, sempre }: ColonnaTavola, chiave: string[]) {
  const vincoli = {
    ...(sempre || chiave.includes(nome) ? { required: true } : {}),
    ...(chiave.length === 1 && chiave[0] === nome ? { unique: true } : {}),
    ...(valori ? { enum: valori } : {}),
  };
  const voci = tipo === "elenco" ? " Più voci sono separate da punto e virgola." : "";
  return {
    name: nome,
    title: titolo,
    description: `${descrizione}${voci}`,
    ...TIPI[tipo],
    ...(unita ? { unit: unita } : {}),
    ...(Object.keys(vincoli).length ? { constraints: vincoli } : {}),
  };
}

/** I documenti di una tavola, con il paragrafo e la tabella se si sanno. */
const fontiDi = (tavola: Tavola, documenti: Piano["identita"]["documenti"]) =>
  tavola.fonti.map((f) => {
    const documento = documenti.find((d) => d.id === f.documento);
    const dove = [f.paragrafo && `paragrafo ${f.paragrafo}`, f.tabella && `tabella ${f.tabella}`].filter(Boolean);
    return {
      title: [documento?.titolo ?? f.documento, ...dove].join(", "),
      ...(documento?.indirizzo ? { path: documento.indirizzo } : {}),
    };
  });
