/** Come si comincia un file con `npm run nuovo`: che cosa chiedere, che cosa scrivere. */
import { leggiData } from "../../testo/leggi-data.ts";
import type { Piano } from "../piano.ts";
import type { SchemaJson } from "./scheletro.ts";

/** Le risposte date, per nome di domanda. */
export type Risposte = Record<string, string>;

export interface Domanda {
  /** Il nome dell'opzione: `--titolo`. */
  nome: string;
  /** La domanda, per chi risponde sul terminale. */
  testo: string;
  /** I valori ammessi, se sono un elenco chiuso. */
  ammessi?: (piano: Piano, risposte: Risposte) => readonly string[];
  /** Che cosa dire se di ammessi non ce n'è ancora nessuno: come si comincia. */
  vuoto?: string;
  /** La risposta proposta; se c'è, si può premere Invio. */
  proposta?: (piano: Piano, risposte: Risposte) => string | undefined;
  /** Perché la risposta non va bene; niente, se va bene. */
  guasto?: (risposta: string, piano: Piano, risposte: Risposte) => string | undefined;
  /** La risposta come si scrive nel file, se si può dare in più modi. */
  scritta?: (risposta: string, risposte: Risposte) => string;
  /** Ciò che serve sapere per rispondere, una riga per voce. */
  spiega?: (risposte: Risposte, piano: Piano) => readonly string[];
  /** Falso, se il piano o il suo profilo non la pongono. */
  serve?: (piano: Piano) => boolean;
  /** Si può lasciare vuota. */
  facoltativa?: true;
  /** Una risposta vale quella ammessa che differisce solo per maiuscole, accenti o segni. */
  comunque?: true;
  /** Si risponde anche su più righe, come quelle di un elenco incollato: una riga vuota la chiude. */
  righe?: true;
}

/** La domanda di un giorno: si risponde `2025-12-11` o `11/12/2025`, e nel file si scrive nel primo modo. */
export const giorno = {
  guasto: (risposta: string): string | undefined => {
    const letto = leggiData(risposta);
    return letto.ok ? undefined : letto.suggerimento ? `scrivi la data così: ${letto.suggerimento}` : letto.errore;
  },
  scritta: (risposta: string): string => {
    const letto = leggiData(risposta);
    return letto.ok ? letto.iso : risposta;
  },
} satisfies Partial<Domanda>;

/** Un file da scrivere, relativo alla cartella del piano. */
export interface FileNuovo {
  percorso: string;
  testo: string;
  /** Il file c'è già e riceve una riga in più: il resto non cambia di un byte. */
  aggiunge?: true;
}

export interface Apertura {
  domande: Domanda[];
  /** @param vecchi i file del piano com'erano */
  scrivi: (risposte: Risposte, piano: Piano, schema: SchemaJson, vecchi: ReadonlyMap<string, string>) => FileNuovo[];
  /** Che cosa fare dopo. */
  dopo: string;
}

/** Un .mdx: i campi fra due righe di trattini, poi il testo. */
export const mdx = (campi: string, corpo: string): string => `---\n${campi}---\n\n${corpo}\n`;

/** Una voce in più in fondo a un registro: ciò che c'è già resta com'è. */
export function inFondo(percorso: string, campi: string, vecchi: ReadonlyMap<string, string>): FileNuovo {
  const vecchio = vecchi.get(percorso);
  const voce = campi
    .trimEnd()
    .split("\n")
    .map((riga, i) => `${i ? "  " : "- "}${riga}\n`)
    .join("");
  if (vecchio === undefined) return { percorso, testo: voce };
  return { percorso, testo: `${vecchio === "" || vecchio.endsWith("\n") ? "" : "\n"}${voce}`, aggiunge: true };
}

/** Il numero più piccolo non ancora usato, da 1. */
export const primoLibero = (usati: Iterable<number>): number => {
  const presi = new Set(usati);
  let n = 1;
  while (presi.has(n)) n++;
  return n;
};

export const dopoUltimo = (voci: { ordine: number }[]): number => Math.max(0, ...voci.map((v) => v.ordine)) + 1;

/** Domande che più generi fanno. */
export const titolo: Domanda = { nome: "titolo", testo: "Titolo ufficiale, esatto" };
export const sintesi: Domanda = {
  nome: "sintesi",
  testo: "In al massimo 60 parole: che cosa cambia, per chi",
  facoltativa: true,
};
export const documento: Domanda = {
  nome: "documento",
  testo: "Documento da cui viene",
  ammessi: (piano) => piano.identita.documenti.map((d) => d.id),
  proposta: (piano) => piano.identita.documenti[0]?.id,
};
export const paragrafo: Domanda = { nome: "paragrafo", testo: "Paragrafo del documento", facoltativa: true };

/** La fonte, dalle risposte. */
export const fonteDa = (r: Risposte) => ({
  documento: r.documento,
  ...(r.paragrafo ? { paragrafo: r.paragrafo } : {}),
});

/** Un identificativo che un'altra voce ha già, con il primo libero. */
export const idPreso =
  (presi: (piano: Piano) => readonly string[]) =>
  (id: string, piano: Piano): string | undefined => {
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) return "usa solo minuscole, cifre e trattini";
    if (!presi(piano).includes(id)) return undefined;
    const base = id.replace(/-?\d+$/, "");
    const numeri = presi(piano).flatMap((p) => new RegExp(`^${base}-?(\\d+)$`).exec(p)?.[1] ?? []);
    const separa = presi(piano).some((p) => p.startsWith(`${base}-`)) ? "-" : "";
    return `c'è già; è libero «${base}${separa}${Math.max(1, ...numeri.map(Number)) + 1}»`;
  };
