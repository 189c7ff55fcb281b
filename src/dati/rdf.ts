/** Un grafo RDF scritto in Turtle e in JSON-LD. */
import type { Quad } from "@rdfjs/types";
import jsonld from "jsonld";
import { Writer } from "n3";
import { PREFISSI } from "./catalogo.ts";

/**
 * @param base se c'è, gli indirizzi che vi cominciano si scrivono relativi: valgono dovunque il file sia pubblicato
 * @param avvisi frasi da scrivere in testa, come commenti
 */
export function scriviTurtle(triple: readonly Quad[], base?: string, avvisi: readonly string[] = []): string {
  const scrittore = new Writer({ prefixes: PREFISSI, ...(base ? { baseIRI: base } : {}) });
  scrittore.addQuads([...triple]);
  let testo = "";
  scrittore.end((errore, scritto: string) => {
    if (errore) throw errore;
    testo = scritto;
  });
  return avvisi.map((a) => `# ${a}\n`).join("") + testo;
}

/** Il contesto: i prefissi, e i nomi brevi di ciò che è sempre un collegamento non servono, perché ogni `@id` è esplicito. */
const CONTESTO = { ...PREFISSI };

/** @param base come in Turtle */
export async function scriviJsonLd(triple: readonly Quad[], base?: string): Promise<string> {
  const espanso = await jsonld.fromRDF([...triple] as unknown as object, { useNativeTypes: false });
  const compatto = await jsonld.compact(espanso, CONTESTO, {
    ...(base ? { base, compactToRelative: true } : {}),
    graph: true,
  });
  return `${JSON.stringify(compatto, null, 2)}\n`;
}
