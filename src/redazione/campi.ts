/** Che cosa un modulo chiede: i campi di uno schema, con il loro titolo, l'aiuto e il modo di rispondere. */
import type { z } from "zod";
import { definizione, informazioni, nudo } from "../generi/forma.ts";

/** Come si risponde a un campo. */
export type Forma =
  | { tipo: "testo"; lungo: boolean }
  | { tipo: "numero" }
  | { tipo: "scelta"; ammessi: readonly string[] }
  | { tipo: "sì o no" }
  | { tipo: "riferimento"; registro: string }
  | { tipo: "gruppo"; campi: readonly CampoDelModulo[] }
  | { tipo: "elenco"; voce: CampoDelModulo };

export interface CampoDelModulo {
  nome: string;
  titolo: string;
  aiuto: string;
  obbligatorio: boolean;
  /** Vuoto si scrive `null`: la fonte non lo dice. */
  nullo: boolean;
  forma: Forma;
}

/** I campi che di solito tengono più di una riga. */
const LUNGHI =
  /^(?:sintesi|descrizione|testo|nota|motivo|spiegazione|finalita|accesso|destinatari|perche|note|oggetto)$|^nota/;

function ammette(schema: z.ZodType, tipo: "optional" | "nullable"): boolean {
  const { type, innerType } = definizione(schema);
  // Ciò che ha un valore suo, se manca, può mancare.
  if (type === tipo || (tipo === "optional" && type === "default")) return true;
  return innerType !== undefined && ["optional", "nullable", "readonly"].includes(type) && ammette(innerType, tipo);
}

/** Un campo di uno schema. @param nome com'è scritto nel file; di una voce di elenco, quello dell'elenco */
export function campoDi(nome: string, schema: z.ZodType): CampoDelModulo {
  const info = informazioni(schema);
  return {
    nome,
    titolo: info?.title ?? nome,
    aiuto: info?.description ?? "",
    obbligatorio: !ammette(schema, "optional"),
    nullo: ammette(schema, "nullable"),
    forma: formaDi(nome, schema),
  };
}

function formaDi(nome: string, schema: z.ZodType): Forma {
  const suo = nudo(schema);
  const info = informazioni(schema);
  const { type, shape, entries, element } = definizione(suo);
  if (shape) return { tipo: "gruppo", campi: Object.entries(shape).map(([n, s]) => campoDi(n, s)) };
  if (type === "array" && element) return { tipo: "elenco", voce: campoDi(nome, element) };
  if (entries) return { tipo: "scelta", ammessi: Object.values(entries) };
  if (type === "boolean") return { tipo: "sì o no" };
  if (info?.riferimento) return { tipo: "riferimento", registro: info.riferimento };
  if (info?.type?.includes("number")) return { tipo: "numero" };
  return { tipo: "testo", lungo: LUNGHI.test(nome) };
}
