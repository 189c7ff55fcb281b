/** Le domande della scheda: quali sono, come si risponde, che cosa la scheda risponde. Le dice il profilo del piano. */
import { z } from "zod";
import { campo, riferimento, scheda, testo } from "../base.ts";
import { domandaSu, type Profilo } from "../profilo/profili.ts";
import type { ArgomentoDomanda, DomandaDelProfilo } from "../profilo/schema.ts";
import { vocabolo } from "../profilo/vocabolo.ts";
import { RISPOSTE } from "../vocabolari.ts";

/** Una risposta «sì o no», o una scelta, con ciò che la accompagna. */
export interface RispostaComposta {
  /** Sì, no, solo testo, non indicato. */
  risposta?: string;
  /** La scelta, di una domanda a scelta. */
  tipo?: string;
  /** Le scelte, di una domanda che ne ammette più d'una. */
  tipi?: string[];
  nota?: string;
  /** Il dettaglio, con il nome che il profilo gli dà. */
  [dettaglio: string]: unknown;
}
export interface Attore {
  ente: string;
  ruolo?: string | undefined;
}

/** Le risposte di una scheda, per campo. `null` o un elenco vuoto: la fonte lascia vuoto. */
export type Domande = Record<string, RispostaComposta | readonly string[] | string | null | undefined>;

/** In una domanda, il posto degli anni che vengono prima del piano: li dice `anniPrecedenti` di `piano.yaml`. */
const PRECEDENTE = "{precedente}";
/** Ciò che una domanda dice al posto di quegli anni, nel manuale e dove il piano non li ha. */
const SENZA_ANNI = "del periodo precedente";

const nota = () => campo(testo().optional(), "Nota", "Le parole che accompagnano la risposta, riscritte.");

const attore = () =>
  scheda({
    ente: campo(testo(), "Ente", "Chi è, come lo scrive la scheda."),
    ruolo: campo(testo().optional(), "Ruolo", "Che cosa fa in questo obiettivo."),
  });

const DETTAGLI = {
  testi: () => z.array(testo()),
  attori: () => z.array(attore()),
  scelta: (scelte: readonly string[]) => vocabolo(scelte),
  scelte: (scelte: readonly string[]) => z.array(vocabolo(scelte)),
} as const;

const FORME = {
  "sì o no": ({ dettaglio: d }: DomandaDelProfilo) =>
    scheda({
      risposta: campo(
        z.enum(RISPOSTE),
        "Risposta",
        "La risposta della scheda. `solo testo`: la fonte risponde con una frase, senza sì né no.",
      ),
      ...(d ? { [d.campo]: campo(DETTAGLI[d.forma](d.scelte ?? []).optional(), d.titolo, d.spiega) } : {}),
      nota: nota(),
    }),
  scelta: ({ scelte = [], titolo, spiega, domanda }: DomandaDelProfilo) =>
    scheda({ tipo: campo(vocabolo(scelte), titolo, spiega ?? domanda), nota: nota() }),
  scelte: ({ scelte = [], titolo, spiega, domanda }: DomandaDelProfilo) =>
    scheda({ tipi: campo(z.array(vocabolo(scelte)).min(1), titolo, spiega ?? domanda), nota: nota() }),
  testo: () => testo().nullable(),
  "punti chiave": () => z.array(riferimento("puntiChiave")),
} as const;

/** Lo schema delle risposte: un campo per domanda, nell'ordine del profilo. */
export function schemaDomande({ domande, aperto }: Profilo): z.ZodType<Domande> {
  const campi = domande.map((d) => {
    const suo: z.ZodType = FORME[d.forma](d);
    const spiega = [d.domanda.replace(PRECEDENTE, SENZA_ANNI), d.aiuto].filter(Boolean).join(" ");
    return [d.campo, campo(d.facoltativa || aperto ? suo.optional() : suo, d.titolo, spiega)] as const;
  });
  const forma = Object.fromEntries(campi);
  // Un editor non sa quale profilo ha il piano: una domanda che non conosce non è un errore.
  return (aperto ? z.looseObject(forma) : scheda(forma)) as unknown as z.ZodType<Domande>;
}

export interface DomandaDellaScheda extends DomandaDelProfilo {}

/** Che cosa serve di un piano per porne le domande. */
interface Anni {
  profilo: Profilo;
  identita: { anniPrecedenti?: { inizio: number; fine: number } | undefined };
}

/**
 * Le domande a cui la scheda di un obiettivo risponde in un piano: gli anni passati che una domanda nomina sono i suoi.
 * @returns nell'ordine della scheda; dove il piano non dice quali anni lo precedono, «del periodo precedente»
 */
export function domandeDellaScheda({ profilo, identita: { anniPrecedenti: prima } }: Anni): DomandaDellaScheda[] {
  const anni = prima ? `${prima.inizio}-${prima.fine}` : SENZA_ANNI;
  return profilo.domande.map((d) => ({ ...d, domanda: d.domanda.replace(PRECEDENTE, anni) }));
}

/** Una risposta su un argomento: la domanda, e ciò che la scheda dice. */
export interface RispostaSu {
  domanda: DomandaDelProfilo;
  risposta: Domande[string];
  /** La risposta, se è «sì o no» o una scelta. */
  composta: RispostaComposta | undefined;
}

/** @returns niente, se il profilo non pone la domanda o la scheda non la ha */
export function rispostaSu(
  profilo: Profilo,
  domande: Domande | undefined,
  argomento: ArgomentoDomanda,
): RispostaSu | undefined {
  const domanda = domandaSu(profilo, argomento);
  const risposta = domanda && domande?.[domanda.campo];
  if (!domanda || risposta === undefined) return undefined;
  const composta = risposta && typeof risposta === "object" && !Array.isArray(risposta) ? risposta : undefined;
  return { domanda, risposta, composta: composta as RispostaComposta | undefined };
}

/** Il dettaglio di una risposta, se il profilo ne chiede uno di quella forma: un elenco, vuoto se la scheda non lo ha. */
export function dettaglioDi<T>(r: RispostaSu | undefined): readonly T[] {
  const campo = r?.domanda.dettaglio?.campo;
  const valore = campo === undefined ? undefined : r?.composta?.[campo];
  return valore === undefined ? [] : ((Array.isArray(valore) ? valore : [valore]) as T[]);
}

/** Gli altri attori che la scheda elenca. */
export const attoriDi = (profilo: Profilo, domande: Domande | undefined): readonly Attore[] =>
  dettaglioDi<Attore>(rispostaSu(profilo, domande, "altri attori"));

/** I punti chiave che la scheda cita. */
export const puntiDi = ({ domande: poste }: Profilo, domande: Domande | undefined): readonly string[] =>
  poste
    .filter((d) => d.forma === "punti chiave")
    .flatMap((d) => (domande?.[d.campo] as readonly string[] | null | undefined) ?? []);

/** La scelta sul bisogno a cui l'obiettivo risponde. */
export const bisognoDi = (profilo: Profilo, domande: Domande | undefined): string | undefined =>
  rispostaSu(profilo, domande, "bisogno")?.composta?.tipo;

/** Come una risposta si mostra: la scelta, ciò che la completa, e le parole o gli elenchi che la accompagnano. */
export interface RispostaMostrata {
  /** «sì», «promozionale, preventivo»; niente per una frase. */
  scelta: string | undefined;
  /** «servizio nuovo», «aspetti organizzativi, gestionali». */
  altro: string | undefined;
  nota: string | undefined;
  testi: readonly string[];
  attori: readonly Attore[];
}

/**
 * @param unisci come si scrive un elenco di scelte
 * @param punti i nomi dei punti chiave, per identificativo
 */
export function mostraRisposta(
  domanda: DomandaDelProfilo,
  risposta: Domande[string],
  unisci: (voci: readonly string[]) => string,
  punti: ReadonlyMap<string, string>,
): RispostaMostrata {
  const niente = { scelta: undefined, altro: undefined, nota: undefined, testi: [], attori: [] };
  if (risposta === null || risposta === undefined) return niente;
  if (typeof risposta === "string") return { ...niente, nota: risposta };
  if (Array.isArray(risposta)) return { ...niente, testi: risposta.map((v: string) => punti.get(v) ?? v) };
  const r = risposta as RispostaComposta;
  const scelta = r.risposta === "solo testo" ? undefined : (r.risposta ?? r.tipo ?? (r.tipi && unisci(r.tipi)));
  const d = domanda.dettaglio;
  const valore = d && r[d.campo];
  const voci = Array.isArray(valore) ? (valore as unknown[]) : valore === undefined ? [] : [valore];
  const scelte = d?.forma === "scelta" || d?.forma === "scelte";
  return {
    scelta,
    altro: d && scelte && voci.length ? `${d.titolo.toLowerCase()} ${unisci(voci as string[])}` : undefined,
    nota: r.nota,
    testi: d?.forma === "testi" ? (voci as string[]) : [],
    attori: d?.forma === "attori" ? (voci as Attore[]) : [],
  };
}
