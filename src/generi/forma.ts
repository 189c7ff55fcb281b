/** Com'è fatto uno schema, campo per campo: per il manuale, per chi controlla che ogni campo sia spiegato. */
import type { z } from "zod";
import type { InfoCampo, Registro } from "./base.ts";

/** Un campo di uno schema, con ciò che dice di sé. */
export interface Campo {
  /** Da fuori a dentro: `domande.natura.tipi[]`. */
  percorso: string;
  titolo: string | undefined;
  descrizione: string | undefined;
  obbligatorio: boolean;
  /** I soli valori possibili. */
  ammessi?: string[];
  /** Il registro a cui il valore deve appartenere. */
  riferimento?: Registro;
  /** Nessuno lo legge: che cosa cambia in ciò che si legge. */
  nonSiLegge?: string;
  /** Un numero, o un gruppo di campi; di un elenco, che cosa sono le sue voci. */
  forma?: "numero" | "gruppo";
}

interface Definizione {
  type: string;
  innerType?: z.ZodType;
  in?: z.ZodType;
  element?: z.ZodType;
  shape?: Record<string, z.ZodType>;
  entries?: Record<string, string>;
}
/** Com'è fatto uno schema, per chi lo percorre. */
export const definizione = (schema: z.ZodType) => schema._zod.def as unknown as Definizione;

/** Toglie opzionale, nullo, trasformazioni: lo schema che descrive davvero il valore. */
export function nudo(schema: z.ZodType): z.ZodType {
  const { type, innerType, in: prima } = definizione(schema);
  if (innerType && ["optional", "nullable", "default", "readonly"].includes(type)) return nudo(innerType);
  return type === "pipe" && prima ? nudo(prima) : schema;
}

/** Ciò che lo schema dice di sé (vedi `InfoCampo`), anche sotto opzionale e nullo. */
export function informazioni(schema: z.ZodType | undefined): (InfoCampo & z.core.GlobalMeta) | undefined {
  if (!schema) return undefined;
  const { innerType, in: prima } = definizione(schema);
  return { ...informazioni(innerType ?? prima), ...schema.meta() };
}

/** Tutti i campi di un gruppo, con quelli che stanno dentro, nell'ordine in cui si scrivono. */
export function campiDi(schema: z.ZodType, prima = ""): Campo[] {
  return Object.entries(definizione(nudo(schema)).shape ?? {}).flatMap(([nome, suo]) => {
    const info = informazioni(suo);
    const { dentro, elenco } = contenuto(suo);
    const qui = `${prima}${nome}${elenco ? "[]" : ""}`;
    const nonSiLegge = info?.nonSiLegge ?? informazioni(dentro)?.nonSiLegge;
    const { entries } = definizione(dentro);
    const riferimento = info?.riferimento ?? informazioni(dentro)?.riferimento;
    const campo: Campo = {
      percorso: qui,
      titolo: info?.title,
      descrizione: info?.description,
      obbligatorio: !["optional", "default"].includes(definizione(suo).type),
      ...(entries ? { ammessi: Object.values(entries) } : {}),
      ...(riferimento ? { riferimento } : {}),
      ...(nonSiLegge ? { nonSiLegge } : {}),
      ...formaDi(dentro, info),
    };
    return [campo, ...(eFonte(suo) ? [] : campiDi(dentro, `${qui}.`))];
  });
}

function formaDi(dentro: z.ZodType, info: InfoCampo | undefined): Pick<Campo, "forma"> {
  if (definizione(dentro).shape) return { forma: "gruppo" };
  return info?.type?.includes("number") ? { forma: "numero" } : {};
}

/** Una fonte è spiegata una volta sola: ogni genere ne ha una. */
const eFonte = (schema: z.ZodType): boolean => {
  const { shape } = definizione(nudo(schema));
  return shape !== undefined && Object.keys(shape).join() === "documento,paragrafo,tabella,nota";
};

/** Che cosa sta in un campo: il valore o, di un elenco, la voce. */
function contenuto(schema: z.ZodType): { dentro: z.ZodType; elenco: boolean } {
  const suo = nudo(schema);
  const { type, element } = definizione(suo);
  return type === "array" && element ? { dentro: nudo(element), elenco: true } : { dentro: suo, elenco: false };
}
