/** Gli JSON Schema del modello, con le spiegazioni prese dai commenti di `src/schema/`. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { z } from "zod";
import * as schema from "../../src/schema/index.ts";

const NOMI = {
  piano: schema.piano,
  fondi: schema.fondi,
  leps: schema.elencoLeps,
  "punti-chiave": schema.puntiChiave,
  glossario: schema.glossario,
  dataset: schema.dataset,
  area: schema.macroarea,
  capitolo: schema.capitolo,
  obiettivo: schema.obiettivo,
  esito: schema.esito,
  rete: schema.rete,
  progetto: schema.progetto,
  atto: schema.atto,
  fascicolo: schema.fascicolo,
  enti: schema.enti,
  persone: schema.persone,
  gestioni: schema.gestioni,
  lacune: schema.lacune,
  "note-ai-dati": schema.noteDati,
  "prove-accessibilita": schema.proveAccessibilita,
  "tipi-servizio": schema.tipiServizio,
} as const;

/** @returns nome e testo di ogni schema, sempre nello stesso ordine e con gli stessi byte */
export function schemiJson(): [string, string][] {
  const commenti = leggiCommenti("src/schema");
  return Object.entries(NOMI).map(([nome, s]) => {
    const json = z.toJSONSchema(s, {
      io: "input",
      target: "draft-7",
      override: ({ jsonSchema }) => {
        for (const interno of ["manca", "riferimento", "letto", "distingue"])
          delete (jsonSchema as Record<string, unknown>)[interno];
        const proprieta = jsonSchema.properties as Record<string, { description?: string }> | undefined;
        const spiegazioni = proprieta && commenti.get(firma(Object.keys(proprieta)));
        if (proprieta && spiegazioni)
          for (const [campo, testo] of Object.entries(spiegazioni))
            if (proprieta[campo]) proprieta[campo] = { ...proprieta[campo], description: testo };
      },
    });
    return [nome, `${JSON.stringify(json, null, 2)}\n`];
  });
}

const firma = (campi: string[]) => [...campi].sort().join(",");

/** Per ogni gruppo di campi scritto negli schemi, il commento di ciascuno. */
function leggiCommenti(cartella: string): Map<string, Record<string, string>> {
  const commenti = new Map<string, Record<string, string>>();
  for (const nome of readdirSync(cartella).filter((f) => f.endsWith(".ts"))) {
    const file = ts.createSourceFile(nome, readFileSync(join(cartella, nome), "utf8"), ts.ScriptTarget.Latest, true);
    const visita = (nodo: ts.Node): void => {
      if (ts.isObjectLiteralExpression(nodo)) {
        const campi = nodo.properties.filter((p) => p.name !== undefined);
        const spiegati = campi.flatMap((p) => {
          const testo = ts
            .getJSDocCommentsAndTags(p)
            .flatMap((d) => (typeof d.comment === "string" ? [d.comment] : []))
            .join(" ");
          return testo ? [[p.name?.getText(file) ?? "", testo]] : [];
        });
        if (spiegati.length)
          commenti.set(firma(campi.map((p) => p.name?.getText(file) ?? "")), Object.fromEntries(spiegati));
      }
      ts.forEachChild(nodo, visita);
    };
    visita(file);
  }
  return commenti;
}
