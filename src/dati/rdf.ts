/** Un grafo RDF scritto in Turtle e in JSON-LD. */
import type { Quad, Term } from "@rdfjs/types";
import jsonld from "jsonld";
import { DataFactory, Writer } from "n3";
import { PREFISSI } from "./catalogo.ts";

/**
 * @param base se c'è, gli indirizzi che vi cominciano si scrivono relativi: valgono dovunque il file sia pubblicato
 * @param avvisi frasi da scrivere in testa, come commenti
 */
export function scriviTurtle(triple: readonly Quad[], base?: string, avvisi: readonly string[] = []): string {
  const scrittore = new Writer({ prefixes: PREFISSI });
  scrittore.addQuads(base ? triple.map((t) => relativa(t, base)) : [...triple]);
  let testo = "";
  scrittore.end((errore, scritto: string) => {
    if (errore) throw errore;
    testo = scritto;
  });
  return avvisi.map((a) => `# ${a}\n`).join("") + testo;
}

/** Una tripla con gli indirizzi relativi alla base. L'opzione `baseIRI` di n3 lascia interi quelli con parti corte («v1»). */
function relativa(tripla: Quad, base: string): Quad {
  const accorcia = <T extends Term>(termine: T): T =>
    termine.termType === "NamedNode" && termine.value.startsWith(base)
      ? (DataFactory.namedNode(termine.value.slice(base.length) || "./") as Term as T)
      : termine;
  return DataFactory.quad(accorcia(tripla.subject), tripla.predicate, accorcia(tripla.object)) as Quad;
}

/** @param base come in Turtle */
export async function scriviJsonLd(triple: readonly Quad[], base?: string): Promise<string> {
  const espanso = await jsonld.fromRDF([...triple] as unknown as object, { useNativeTypes: false });
  const compatto = await jsonld.compact(espanso, PREFISSI, {
    ...(base ? { base, compactToRelative: true } : {}),
    graph: true,
  });
  return `${JSON.stringify(compatto, null, 2)}\n`;
}
