/**
 * Da uno schema a un file da riempire: i campi obbligatori con una risposta, i facoltativi come righe di commento con la loro
 * spiegazione. Lo schema è il JSON Schema del modello: un campo nuovo compare da sé.
 */
import { stringify } from "yaml";
import { DA_SCRIVERE } from "../../testo/segnaposto.ts";

/** La parte di JSON Schema che i modelli del piano usano. */
export interface SchemaJson {
  type?: string | string[];
  properties?: Record<string, SchemaJson>;
  required?: string[];
  enum?: string[];
  items?: SchemaJson;
  minItems?: number;
  anyOf?: SchemaJson[];
  description?: string;
  $ref?: string;
  definitions?: Record<string, SchemaJson>;
}

export interface Riempimento {
  schema: SchemaJson;
  /** Le risposte già date, per percorso del campo: `titolo`, `domande.natura`. */
  valori: Record<string, unknown>;
  /** Campi che lo schema dice facoltativi e che qui servono. */
  servono?: readonly string[];
}

/** @returns le righe YAML, ognuna con il suo a capo */
export function scheletro({ schema, valori, servono = [] }: Riempimento): string {
  return `${gruppo(schema, { schema, valori, servono }, "", "").join("\n")}\n`;
}

function gruppo(s: SchemaJson, tutto: Required<Riempimento>, percorso: string, rientro: string): string[] {
  const obbligatori = new Set([...(s.required ?? []), ...(percorso ? [] : tutto.servono)]);
  return Object.entries(s.properties ?? {}).flatMap(([campo, grezzo]) => {
    const suo = risolvi(grezzo, tutto.schema);
    const qui = `${percorso}${campo}`;
    const spiega = commento(suo) === "…" ? [] : [`${rientro}# ${commento(suo)}`];
    if (qui in tutto.valori) return righe(campo, tutto.valori[qui], rientro);
    if (!obbligatori.has(campo)) return facoltativo(campo, suo, tutto.schema, rientro);
    if (suo.properties) {
      const dentro = gruppo(suo, tutto, `${qui}.`, `${rientro}  `);
      // Con dentro solo commenti il gruppo non avrebbe un valore.
      const vuoto = dentro.every((r) => r.trimStart().startsWith("#"));
      return [...spiega, ...(vuoto ? [...dentro, `${rientro}${campo}: {}`] : [`${rientro}${campo}:`, ...dentro])];
    }
    return [...spiega, ...righe(campo, predefinito(suo, tutto.schema), rientro)];
  });
}

/** Un campo facoltativo: righe di commento, con i suoi sottocampi. Per usarlo si tolgono i cancelletti. */
function facoltativo(campo: string, s: SchemaJson, radice: SchemaJson, rientro: string): string[] {
  const voce = risolvi(s.items ?? {}, radice);
  const sotto = Object.entries((s.properties ? s : voce).properties ?? {});
  return [
    `${rientro}# ${campo}: ${commento(s)}`,
    ...sotto.map(([nome, suo], i) => {
      const trattino = s.properties ? "  " : i === 0 ? "- " : "  ";
      return `${rientro}#   ${trattino}${nome}: ${commento(risolvi(suo, radice))}`;
    }),
  ];
}

/** Un valore che lo schema accetta: la risposta che non dice nulla, se c'è. */
function predefinito(grezzo: SchemaJson, radice: SchemaJson): unknown {
  const s = risolvi(grezzo, radice);
  const tipi = [s.type ?? [], ...(s.anyOf ?? []).map((a) => a.type ?? [])].flat();
  if (s.enum) return s.enum.find((v) => v.startsWith("non ")) ?? s.enum[0];
  if (tipi.includes("null")) return null;
  if (tipi.includes("array")) return s.minItems && s.items ? [predefinito(s.items, radice)] : [];
  if (s.properties)
    return Object.fromEntries(
      (s.required ?? []).map((campo) => [campo, predefinito(s.properties?.[campo] ?? {}, radice)]),
    );
  return tipi.includes("number") ? "0" : DA_SCRIVERE;
}

/** La spiegazione di un campo in una riga, con i valori ammessi. */
function commento(s: SchemaJson): string {
  const ammessi = s.enum ?? s.items?.enum;
  const detto = s.description?.replace(/\s+/g, " ");
  if (!ammessi) return detto || "…";
  return `${detto ? `${detto} S` : "s"}i può scrivere ${ammessi.join(" | ")}`;
}

const risolvi = (s: SchemaJson, radice: SchemaJson): SchemaJson => {
  const nome = s.$ref?.replace("#/definitions/", "");
  return nome ? { ...radice.definitions?.[nome], ...s } : s;
};

/** Un campo con il suo valore, in YAML: le virgolette dove servono, il testo lungo a capo. */
function righe(campo: string, valore: unknown, rientro: string): string[] {
  const scritto = stringify(
    { [campo]: valore },
    { lineWidth: 110, flowCollectionPadding: true, defaultStringType: "PLAIN" },
  );
  return scritto
    .trimEnd()
    .split("\n")
    .map((r) => (r ? rientro + r : r));
}
