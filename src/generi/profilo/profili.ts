/** I profili che il programma porta con sé, e quello di un piano: i predefiniti con ciò che un profilo proprio cambia. */
import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { delProgramma } from "../../disco/programma.ts";
import type { ArgomentoDomanda, DomandaDelProfilo, ProfiloScritto } from "./schema.ts";
import { profilo as schema } from "./schema.ts";

/** Un profilo intero: ciò che il suo file non dice viene da quello che estende. */
export interface Profilo {
  /** Il nome del suo file, fra quelli del programma; `proprio` se è del piano. */
  id: string;
  nome: string;
  descrizione: string;
  regione?: string | undefined;
  anni?: { inizio: number; fine: number } | undefined;
  norma?: string | undefined;
  /** Vuoto: le macroaree sono libere. */
  aree: readonly { lettera: string; nome: string }[];
  /** Vuoto: liberi. */
  organi: readonly string[];
  periodi: readonly string[];
  /** Dal più basso; vuoto: liberi. */
  giudizi: readonly { nome: string; da: number }[];
  /** Vuoto: libere. */
  adeguatezze: readonly string[];
  /** I generi di esito oltre a quello tematico. */
  esiti: readonly { nome: string; detto: string }[];
  domande: readonly DomandaDelProfilo[];
  /** Come il modulo della Regione chiede ciò che ogni scheda ha. */
  modulo: readonly NonNullable<ProfiloScritto["modulo"]>[number][];
  parole: { decide: string; sanita: string };
  /** Come le persone di quella Regione chiamano le cose. */
  sinonimi: readonly { scrive: string[]; cerca: string[] }[];
  /** Vero per ciò che un editor sa prima di sapere di quale piano si tratta: di ogni profilo vale qualcosa. */
  aperto?: true;
}

/** Il profilo di chi non ne nomina nessuno, e quello da cui gli altri cominciano. */
export const BASE = "base";
/** Come si chiama, nei messaggi e nei dati, il profilo che un piano porta con sé. */
export const PROPRIO = "proprio";

const VUOTO = {
  aree: [],
  organi: [],
  periodi: [],
  giudizi: [],
  adeguatezze: [],
  esiti: [],
  domande: [],
  modulo: [],
  parole: { decide: "", sanita: "" },
  sinonimi: [],
} as const;

const propri = new Map<string, Profilo>();
const MASSIMO_PROPRI = 50;
/** Il profilo di un piano. Lo stesso file dà lo stesso profilo: gli schemi che ne nascono non si rifanno a ogni lettura. */
export function profiloProprio(prima: Profilo, s: ProfiloScritto): Profilo {
  const chiave = JSON.stringify([prima.id, s]);
  const gia = propri.get(chiave);
  if (gia) return gia;
  if (propri.size >= MASSIMO_PROPRI) propri.clear();
  const nuovo = conSopra(prima, PROPRIO, s);
  propri.set(chiave, nuovo);
  return nuovo;
}

/** Il profilo che nasce da un altro, con ciò che il suo file dice. */
function conSopra(prima: Omit<Profilo, "id" | "nome" | "descrizione">, id: string, s: ProfiloScritto): Profilo {
  const { estende: _estende, parole, ...detto } = s;
  const suoi = Object.fromEntries(Object.entries(detto).filter(([, v]) => v !== undefined));
  const sue = Object.fromEntries(Object.entries(parole ?? {}).filter(([, v]) => v !== undefined));
  return {
    ...prima,
    ...(suoi as Omit<ProfiloScritto, "parole" | "estende">),
    id,
    parole: { ...prima.parole, ...sue },
  } as Profilo;
}

/** Tutti quelli del programma, per nome del file. @throws se uno non è scritto bene: è un difetto del programma */
function predefiniti(): ReadonlyMap<string, Profilo> {
  const cartella = delProgramma("src/profili");
  const scritti = new Map(
    readdirSync(cartella)
      .filter((f) => f.endsWith(".yaml"))
      .sort()
      .map((f): [string, ProfiloScritto] => [
        f.replace(/\.yaml$/, ""),
        // Con lo schema più semplice ogni valore resta un testo, come nei file di un piano.
        schema.parse(interpreta(parse(readFileSync(`${cartella}/${f}`, "utf8"), { schema: "failsafe" }))),
      ]),
  );
  const fatti = new Map<string, Profilo>();
  const fai = (id: string): Profilo => {
    const gia = fatti.get(id);
    if (gia) return gia;
    const suo = scritti.get(id);
    if (!suo) throw new Error(`Manca il profilo «${id}»`);
    const fatto = conSopra(id === BASE ? VUOTO : fai(suo.estende ?? BASE), id, suo);
    fatti.set(id, fatto);
    return fatto;
  };
  for (const id of scritti.keys()) fai(id);
  return fatti;
}

/** `true` e `false`, che lo schema più semplice lascia come parole. */
function interpreta(valore: unknown): unknown {
  if (valore === "true" || valore === "false") return valore === "true";
  if (Array.isArray(valore)) return valore.map(interpreta);
  if (valore && typeof valore === "object")
    return Object.fromEntries(Object.entries(valore).map(([k, v]) => [k, interpreta(v)]));
  return valore;
}

/** I profili del programma. */
export const PROFILI: ReadonlyMap<string, Profilo> = predefiniti();

/** Quello di chi non ne nomina nessuno. */
export const PROFILO_BASE = PROFILI.get(BASE) as Profilo;

/** Quello che una Regione ha per certi anni; quello base, se non ne ha. */
export function profiloPer(regione: string, inizio: number): Profilo {
  const suoi = [...PROFILI.values()].filter((p) => p.regione?.toLowerCase() === regione.trim().toLowerCase());
  return suoi.find(({ anni }) => !anni || (inizio >= anni.inizio && inizio <= anni.fine)) ?? PROFILO_BASE;
}

/** Tutti insieme: ciò che almeno uno ammette. Da questo nascono gli schemi per l'editor e il manuale, che non sanno di quale piano. */
export const PROFILO_APERTO: Profilo = {
  ...PROFILO_BASE,
  aree: [],
  aperto: true,
  organi: [],
  giudizi: [],
  adeguatezze: [],
  periodi: unici(
    [...PROFILI.values()].flatMap((p) => p.periodi),
    (v) => v,
  ),
  esiti: unici(
    [...PROFILI.values()].flatMap((p) => p.esiti),
    (v) => v.nome,
  ),
  // Prima quelli di una Regione: la stessa domanda lì ha più da dire.
  domande: unici(
    [...PROFILI.values()].toReversed().flatMap((p) => p.domande),
    (v) => v.campo,
  ),
};

function unici<T>(voci: readonly T[], chiave: (voce: T) => string): T[] {
  return [...new Map(voci.toReversed().map((v) => [chiave(v), v])).values()].toReversed();
}

/** La domanda che parla di un argomento, se il profilo la pone. */
export const domandaSu = ({ domande }: Profilo, argomento: ArgomentoDomanda): DomandaDelProfilo | undefined =>
  domande.find((d) => d.riguarda === argomento);
