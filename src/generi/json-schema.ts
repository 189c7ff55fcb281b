/** Gli JSON Schema dei generi, con cui l'editor completa e sottolinea; le spiegazioni stanno accanto a ogni campo. */
import { basename } from "node:path/posix";
import { z } from "zod";
import type { GenereQualunque } from "./genere.ts";
import type { SchemaJson } from "./nuovo/scheletro.ts";
import { cartellaDi, fileDi } from "./posti.ts";

/** Il nome dello schema di un genere, in `.vscode/schemi/`; nessuno per un CSV, che gli editor non guardano. */
export function nomeSchema({ posto, nome, schemaJson }: GenereQualunque): string | undefined {
  if (posto.modo === "tabella" || posto.modo === "annate") return undefined;
  return schemaJson ?? ("file" in posto ? basename(posto.file, ".yaml") : nome);
}

/** I file YAML a cui un editor applica lo schema, relativi alla cartella del piano. */
export function fileDelloSchema({ posto }: GenereQualunque): string | undefined {
  if (posto.modo === "schede" || posto.modo === "coppie") return `${cartellaDi(posto)}/*.yaml`;
  return posto.modo === "unico" || posto.modo === "registro" ? fileDi(posto) : undefined;
}

/** Lo schema di ciò che sta in un file del genere: un elenco, se il file è un registro. */
const schemaDelFile = ({ posto, schema }: GenereQualunque): z.ZodType =>
  posto.modo === "registro" ? z.array(schema) : schema;

/** @returns nome e testo di ogni schema, sempre nello stesso ordine e con gli stessi byte */
export function schemiJson(generi: readonly GenereQualunque[]): [string, string][] {
  return generi.flatMap((g) => {
    const nome = nomeSchema(g);
    if (!nome) return [];
    const json = z.toJSONSchema(schemaDelFile(g), {
      io: "input",
      target: "draft-7",
      override: ({ jsonSchema }) => {
        for (const interno of ["manca", "riferimento", "letto", "distingue", "domanda", "nonSiLegge", "siChiamava"])
          delete (jsonSchema as Record<string, unknown>)[interno];
      },
    });
    return [[nome, `${JSON.stringify(spiana(json), null, 2)}\n`] as [string, string]];
  });
}

/** Un rimando con una spiegazione sua arriva come `allOf: [rimando]`: gli editor leggono meglio il rimando da solo. */
function spiana(nodo: unknown): unknown {
  if (Array.isArray(nodo)) return nodo.map(spiana);
  if (!nodo || typeof nodo !== "object") return nodo;
  const { allOf, ...resto } = nodo as { allOf?: { $ref?: string }[] } & Record<string, unknown>;
  const solo = allOf?.length === 1 && allOf[0]?.$ref ? allOf[0] : undefined;
  const tutto = solo ? { ...solo, ...resto } : nodo;
  return Object.fromEntries(Object.entries(tutto).map(([k, v]) => [k, spiana(v)]));
}

/** Lo schema con quel nome, com'è in `.vscode/schemi/`; un oggetto vuoto, se non c'è. */
export function schemaDi(generi: readonly GenereQualunque[], nome: string): SchemaJson {
  const [trovato] = schemiJson(generi.filter((g) => nomeSchema(g) === nome));
  return trovato ? (JSON.parse(trovato[1]) as SchemaJson) : {};
}
