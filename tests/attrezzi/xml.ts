/** Controlla un XML con il suo schema: xmllint, compilato per Node. */
import { readFileSync } from "node:fs";
import { validateXML } from "xmllint-wasm";

const SCHEMI = {
  atom: { file: "tests/fixtures/atom.rng", extension: "relaxng" },
  sitemap: { file: "node_modules/sitemap/schema/sitemap.xsd", extension: "schema" },
} as const;

/** @returns i difetti trovati; nessuno, se è valido */
export async function difettiXml(xml: string, schema: keyof typeof SCHEMI): Promise<string[]> {
  const { file, extension } = SCHEMI[schema];
  const esito = await validateXML({ xml, schema: readFileSync(file, "utf8"), extension });
  return esito.valid ? [] : [...esito.errors.map((e) => e.message), esito.rawOutput];
}
