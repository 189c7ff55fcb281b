/** Da un errore di Zod a una diagnostica in italiano, con il campo, il trovato, l'ammesso e il valore più vicino. */

import type { z } from "zod";
import { type Diagnostica, errore } from "../diagnostica/index.ts";
import type { InfoCampo } from "../generi/base.ts";
import { informazioni, nudo as senzaVesti } from "../generi/forma.ts";
import { accorcia } from "../testo/accorcia.ts";
import { eErroreDiCalcolo, vuolDireManca } from "../testo/manca.ts";
import { elenco, piuVicino } from "../testo/vicino.ts";
import { campiScambiati, type Gruppo, insieme } from "./campi-scambiati.ts";
import type { Percorso, YamlLetto } from "./yaml.ts";

type Problema = z.core.$ZodIssue;
/** Ciò che un controllo degli schemi aggiunge al suo messaggio: il valore giusto, o come si rimedia; la regola, se ne ha una sua. */
interface DatiDelGuasto {
  suggerimento?: string;
  rimedio?: string;
  regola?: string;
}

/**
 * Convalida un documento letto.
 * @returns il valore tipizzato, o `undefined` con tutte le diagnostiche
 */
export function convalida<S extends z.ZodType>(
  schema: S,
  letto: YamlLetto,
  file: string,
): { valore?: z.output<S>; diagnostiche: Diagnostica[] } {
  const esito = schema.safeParse(letto.valore ?? {});
  if (esito.success) return { valore: esito.data, diagnostiche: [] };
  const { gruppi, altri } = campiScambiati(esito.error.issues, (p) => valoreAl(letto.valore, p));
  return {
    diagnostiche: [
      ...gruppi.flatMap((g) => delGruppo(g, schema, letto, file)),
      ...altri.flatMap((p) => traduci(p, schema, letto, file)),
    ],
  };
}

/** I nomi sbagliati e mancanti di un gruppo di campi, ognuno detto una volta. */
function delGruppo(g: Gruppo, schema: z.ZodType, letto: YamlLetto, file: string): Diagnostica[] {
  const { percorso, scambiati, sconosciuti, mancanti } = g;
  const qui = forma(schemaAl(schema, percorso)) ?? {};
  const note = Object.keys(qui);
  if (g.fuoriPosto !== undefined) {
    const altre = g.fuoriPosto ? `, e altre ${g.fuoriPosto} dopo di lei` : "";
    const messaggio = `La voce «${nome(percorso)}»${altre} ha i campi di un altro elenco: ${elenco(sconosciuti.map((s) => accorcia(s)))}`;
    const rimedio = `qui i campi sono ${elenco(note)}: controlla che sopra ci sia il nome del suo elenco`;
    return [errore(file, letto.posizione(percorso), "voce-fuori-posto", messaggio, rimedio)];
  }
  const campo = nome(percorso);
  const dove = percorso.length ? ` in «${campo}»` : "";
  const sconosciuto = (chiave: string, rimedio: string) =>
    errore(
      file,
      letto.posizione([...percorso, chiave], "chiave"),
      "campo-sconosciuto",
      `Il campo «${accorcia(chiave)}»${dove} non esiste`,
      rimedio,
    );
  const diagnostiche = [
    ...scambiati.map((s) => sconosciuto(s.chiave, nomeNuovo(qui, s.chiave) ?? `forse volevi scrivere «${s.campo}»`)),
    ...sconosciuti.map((s) => sconosciuto(s, nomeNuovo(qui, s) ?? `i campi ammessi sono ${elenco(note)}`)),
  ];
  if (!insieme(g)) return [...diagnostiche, ...mancanti.map((m) => mancante([...percorso, m], schema, letto, file))];
  const detti = mancanti.map((m) => `«${m}»`).join(", ");
  const rimedio = `aggiungi ${mancanti.length} righe: ${mancanti.map((m) => `«${m}: …»`).join(", ")}`;
  return [
    ...diagnostiche,
    errore(file, letto.posizione(percorso), "campo-mancante", `Mancano i campi ${detti}${dove}`, rimedio),
  ];
}

/** Il rimedio per un campo che in uno schema di prima aveva un altro nome. */
function nomeNuovo(campi: Record<string, z.ZodType>, chiave: string): string | undefined {
  const adesso = Object.keys(campi).find((n) => informazioni(campi[n])?.siChiamava === chiave);
  return adesso && `adesso si chiama «${adesso}»: scrivi così e togli l'altro`;
}

function traduci(problema: Problema, schema: z.ZodType, letto: YamlLetto, file: string): Diagnostica[] {
  const percorso = problema.path as Percorso;
  const campo = nome(percorso);
  const trovato = valoreAl(letto.valore, percorso);
  const qui = letto.posizione(percorso);
  switch (problema.code) {
    case "unrecognized_keys":
      return problema.keys.map((chiave) => {
        if (/^\d+$/.test(chiave))
          return errore(
            file,
            letto.posizione([...percorso, chiave], "chiave"),
            "virgola-fra-graffe",
            `Fra parentesi graffe la virgola separa i campi: «,${chiave}» non è letto come decimale`,
            "scrivi un campo per riga, senza graffe, oppure metti il numero fra virgolette",
          );
        const campiQui = forma(schemaAl(schema, percorso)) ?? {};
        const note = Object.keys(campiQui);
        const vicino = piuVicino(chiave, note);
        const dove = percorso.length ? ` in «${campo}»` : "";
        return errore(
          file,
          letto.posizione([...percorso, chiave], "chiave"),
          "campo-sconosciuto",
          `Il campo «${accorcia(chiave)}»${dove} non esiste`,
          nomeNuovo(campiQui, chiave) ??
            (vicino ? `forse volevi scrivere «${vicino}»` : `i campi ammessi sono ${elenco(note)}`),
        );
      });
    case "invalid_value": {
      const ammessi = problema.values.map(String);
      if (trovato === undefined) return [mancante(percorso, schema, letto, file, `scrivi uno fra ${elenco(ammessi)}`)];
      const vicino = piuVicino(mostra(trovato), ammessi);
      return [
        errore(
          file,
          qui,
          "valore-non-ammesso",
          `«${mostra(trovato)}» non è un valore ammesso per «${campo}»: si può scrivere ${elenco(ammessi)}`,
          vicino && `forse volevi scrivere «${vicino}»`,
        ),
      ];
    }
    case "invalid_type":
      if (trovato === undefined) return [mancante(percorso, schema, letto, file)];
      return [
        errore(
          file,
          qui,
          "tipo-sbagliato",
          `${percorso.length ? `«${campo}»` : "Il file"} deve essere ${TIPI[problema.expected] ?? problema.expected}, ma qui c'è ${descrivi(trovato)}`,
          CONSIGLI[problema.expected],
        ),
      ];
    case "too_small":
      if (problema.origin === "string" && trovato === "")
        return [errore(file, qui, "campo-vuoto", `Il campo «${campo}» è vuoto`, "scrivi un testo o togli la riga")];
      return [
        errore(
          file,
          qui,
          "troppo-poco",
          problema.origin === "array"
            ? `«${campo}» deve avere almeno ${problema.minimum} voci`
            : `«${campo}» è troppo piccolo o troppo corto`,
        ),
      ];
    case "invalid_format":
      return [
        errore(
          file,
          qui,
          "formato",
          `«${mostra(trovato)}» non va bene per «${campo}»`,
          problema.format === "email" ? "scrivi una casella di posta, per esempio ufficio@ente.it" : problema.message,
        ),
      ];
    case "custom": {
      const { suggerimento, rimedio, regola }: DatiDelGuasto = problema.params ?? {};
      return [
        errore(
          file,
          qui,
          regola ?? "valore-non-valido",
          `Campo «${campo}»: ${problema.message}`,
          suggerimento
            ? `forse volevi scrivere «${suggerimento}»`
            : (rimedio ?? rimedioSeManca(trovato, schemaAl(schema, percorso), file)),
        ),
      ];
    }
    default:
      return [errore(file, qui, "valore-non-valido", `«${mostra(trovato)}» non va bene per «${campo}»`)];
  }
}

/** Chi scrive «n.d.» dove va un numero vuol dire che manca: come si scrive che manca. */
function rimedioSeManca(trovato: unknown, campo: z.ZodType | undefined, file: string): string | undefined {
  if (typeof trovato !== "string" || !(vuolDireManca(trovato) || eErroreDiCalcolo(trovato))) return undefined;
  if (file.endsWith(".csv")) return "lascia la cella vuota";
  if (campo?.safeParse(null).success) return "scrivi null: la fonte non dà un numero";
  if (campo && eFacoltativo(campo)) return "togli il campo: se manca, vuol dire che la fonte non lo dà";
  return undefined;
}

const TIPI: Record<string, string> = {
  string: "un testo",
  array: "un elenco",
  object: "un gruppo di campi",
  boolean: "true o false",
  record: "un gruppo di campi",
};
const CONSIGLI: Record<string, string> = {
  array: "scrivi ogni voce su una riga che comincia con «- »",
  object: "scrivi i campi sulle righe seguenti, rientrati di due spazi",
};

function mancante(
  percorso: Percorso,
  schema: z.ZodType,
  letto: YamlLetto,
  file: string,
  altrimenti?: string,
): Diagnostica {
  const contenitore = percorso.slice(0, -1);
  const dove = contenitore.length ? ` in «${nome(contenitore)}»` : "";
  const aiuto =
    informazioni(schemaAl(schema, percorso))?.manca ??
    altrimenti ??
    `aggiungi una riga «${String(percorso.at(-1))}: …»`;
  return errore(
    file,
    letto.posizione(contenitore),
    "campo-mancante",
    `Manca il campo «${String(percorso.at(-1) ?? "contenuto")}»${dove}`,
    aiuto,
  );
}

/** Nome leggibile di un percorso: `indicatori[3].valore`, contando da 1 come chi legge. */
export function nome(percorso: Percorso): string {
  return percorso.reduce<string>(
    (prima, passo) =>
      typeof passo === "number" ? `${prima}[${passo + 1}]` : prima ? `${prima}.${String(passo)}` : String(passo),
    "",
  );
}

function valoreAl(radice: unknown, percorso: Percorso): unknown {
  return percorso.reduce<unknown>(
    (v, passo) => (v && typeof v === "object" ? (v as Record<PropertyKey, unknown>)[passo] : undefined),
    radice,
  );
}

function descrivi(valore: unknown): string {
  if (valore === null) return "niente";
  if (Array.isArray(valore)) return "un elenco";
  if (typeof valore === "object") return "un gruppo di campi";
  return `«${mostra(valore)}»`;
}

function mostra(valore: unknown): string {
  return accorcia(typeof valore === "string" ? valore : (JSON.stringify(valore) ?? "niente"));
}

/** Lo schema che descrive davvero il valore. */
const nudo = (schema: z.ZodType | undefined): z.ZodType | undefined => schema && senzaVesti(schema);

function forma(schema: z.ZodType | undefined): Record<string, z.ZodType> | undefined {
  return (nudo(schema)?._zod.def as { shape?: Record<string, z.ZodType> } | undefined)?.shape;
}

/** I campi di un gruppo, con il loro schema. */
export const campi = (schema: z.ZodType): Record<string, z.ZodType> => forma(schema) ?? {};

/** Vero se il campo è un elenco. */
export const eElenco = (campo: z.ZodType): boolean => nudo(campo)?._zod.def.type === "array";

/** Vero se il campo può mancare. */
export const eFacoltativo = (campo: z.ZodType): boolean => campo.safeParse(undefined).success;

/** Vero se il campo è un testo in cui si scrive ciò che si vuole: non un numero, una data, una scelta o una citazione. */
export function eTestoLibero(campo: z.ZodType): boolean {
  const def = nudo(campo)?._zod.def as { type: string; checks?: { _zod: { def: { check: string } } }[] } | undefined;
  const info = informazioni(campo);
  if (def?.type !== "string" || info?.riferimento || info?.type || info?.letto) return false;
  return !def.checks?.some((c) => c._zod.def.check === "string_format");
}

/** Lo schema di ciò che sta a quel percorso. */
export function schemaAl(schema: z.ZodType, percorso: Percorso): z.ZodType | undefined {
  let corrente: z.ZodType | undefined = schema;
  for (const passo of percorso) {
    const elemento: z.ZodType | undefined = (nudo(corrente)?._zod.def as { element?: z.ZodType } | undefined)?.element;
    corrente = typeof passo === "number" ? elemento : forma(corrente)?.[String(passo)];
    if (!corrente) return undefined;
  }
  return corrente;
}

/** Visita ogni valore citato di un registro: percorso, registro, valore. */
export function* citazioni(
  schema: z.ZodType,
  valore: unknown,
  percorso: Percorso = [],
): Generator<{ percorso: Percorso; registro: NonNullable<InfoCampo["riferimento"]>; valore: string }> {
  if (valore === undefined || valore === null) return;
  const registro = informazioni(schema)?.riferimento;
  if (registro && typeof valore === "string") yield { percorso, registro, valore };
  const def = nudo(schema)?._zod.def as { element?: z.ZodType; shape?: Record<string, z.ZodType> } | undefined;
  if (Array.isArray(valore) && def?.element)
    for (const [i, v] of valore.entries()) yield* citazioni(def.element, v, [...percorso, i]);
  else if (def?.shape && typeof valore === "object")
    for (const [k, s] of Object.entries(def.shape))
      yield* citazioni(s, (valore as Record<string, unknown>)[k], [...percorso, k]);
}
