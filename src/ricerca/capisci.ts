/**
 * Che cosa cerca chi ha scritto una frase: i concetti, e di ognuno le parole del sito che lo dicono. È uno solo per il navigatore, per
 * la chiavetta e per le misure. Puro.
 */
import { chiaviDi, debole, quotidiana, vuota } from "./parole.ts";
import type { Sinonimi } from "./sinonimi.ts";
import type { Forma, Vocabolario } from "./vocabolario.ts";

/** Un modo di dire un concetto: parole che devono esserci tutte, ciascuna nelle sue forme. */
export interface Alternativa {
  parole: readonly (readonly Forma[])[];
  /** Da 0 a 1: 1 se è proprio ciò che è scritto. */
  peso: number;
}

export interface Concetto {
  /** Ciò che è scritto, senza le parole vuote. */
  scritto: string;
  alternative: readonly Alternativa[];
  /** Conta poco, se non è solo. */
  debole: boolean;
}

export interface Cambio {
  scritto: string;
  messo: string;
}

export interface Capito {
  concetti: readonly Concetto[];
  /** Le parole che il sito non ha, cercate con la più vicina. */
  corrette: readonly Cambio[];
  /** Le parole che il sito non ha. */
  ignote: readonly string[];
  /** Una parola ignota, e quella che forse si voleva scrivere. */
  forse: readonly Cambio[];
}

/** Quanto vale ciò che si cerca al posto di ciò che è scritto: la prima frase che il sito ha, la seconda, e così via. */
const PESI_SINONIMI = [0.95, 0.8, 0.6, 0.45, 0.35];
/** Una parola di cui si è scritto solo l'inizio. */
const PESO_INIZIO = 0.7;
/** Da quante lettere un inizio si completa: mentre si scrive, e quando si è finito. */
const INIZIO = { scrivendo: 3, finito: 5 };
const COMPLETATE = 12;

/** L'età di cui si parla, e come si dice chi la ha: «mia mamma ha 82 anni». */
const ETA: readonly (readonly [da: number, a: number, cerca: readonly string[]])[] = [
  [0, 2, ["nido", "bambini"]],
  [3, 13, ["minori", "figli"]],
  [14, 17, ["ragazzi", "minori", "giovani"]],
  [18, 29, ["giovani"]],
  [65, 120, ["persona anziana", "anziani"]],
];

/**
 * @param scritto com'è stato scritto
 * @param scrivendo vero se l'ultima parola può non essere finita
 */
export function capisci(scritto: string, vocabolario: Vocabolario, sinonimi: Sinonimi, scrivendo = false): Capito {
  const chiavi = chiaviDi(scritto);
  const concetti: Concetto[] = [];
  const corrette: Cambio[] = [];
  const forse: Cambio[] = [];
  const ignote: string[] = [];
  const inFrase = chiavi.filter((c) => !vuota(c)).length > 1;
  const aggiungi = (testo: string, alternative: readonly Alternativa[]) =>
    concetti.push({ scritto: testo, alternative, debole: debole(testo) });

  for (let i = 0; i < chiavi.length; i++) {
    const chiave = chiavi[i] ?? "";
    const eta = /^\d{1,3}$/.test(chiave) && /^ann[io]$/.test(chiavi[i + 1] ?? "") ? diEta(Number(chiave)) : undefined;
    if (eta) {
      aggiungi(`${chiave} anni`, frasi(eta, vocabolario));
      i++;
      continue;
    }
    const frase = sinonimi.trova(chiavi, i);
    if (frase) {
      const sue = chiavi.slice(i, i + frase.quante).filter((c) => !vuota(c));
      const proprie = alternativa(sue, 1, vocabolario);
      aggiungi(sue.join(" ") || chiave, [...(proprie ? [proprie] : []), ...frasi(frase.cerca, vocabolario)]);
      i += frase.quante - 1;
      continue;
    }
    if (vuota(chiave)) continue;
    const forme = vocabolario.forme(chiave);
    const [dopo = ""] = chiavi.slice(i + 1);
    const unita = chiave + dopo;
    // Un nome solo scritto in due: «casal pusterlengo».
    if (dopo.length > 1 && vocabolario.nomi.has(unita) && !(forme.length && vocabolario.ha(dopo))) {
      aggiungi(unita, parola(vocabolario.forme(unita)));
      i++;
      continue;
    }
    const finita = !scrivendo || i < chiavi.length - 1;
    const inizi = finita ? [] : completa(chiave, vocabolario, INIZIO.scrivendo);
    if (forme.length) {
      aggiungi(chiave, [...parola(forme), ...inizi.map((a) => ({ ...a, peso: PESO_INIZIO }))]);
      continue;
    }
    const divisa = vocabolario.divisa(chiave);
    if (divisa) {
      for (const parte of divisa) if (!vuota(parte)) aggiungi(parte, parola(vocabolario.forme(parte)));
      continue;
    }
    if (quotidiana(chiave)) {
      // Da sola è ciò che si cerca, e non c'è; in una frase si cerca il resto.
      if (inFrase) continue;
      ignote.push(chiave);
      continue;
    }
    const correzione = vocabolario.corretta(chiave);
    const completate = inizi.length ? inizi : completa(chiave, vocabolario, INIZIO.finito);
    if (completate.length && !(correzione?.sicura && !inizi.length)) {
      aggiungi(chiave, completate);
      if (finita) corrette.push({ scritto: chiave, messo: `${chiave}…` });
    } else if (correzione?.sicura) {
      const messo = vocabolario.scritta(correzione.parola);
      corrette.push({ scritto: chiave, messo });
      const sua = sinonimi.trova([correzione.parola], 0);
      aggiungi(messo, [...parola(vocabolario.forme(correzione.parola)), ...frasi(sua?.cerca ?? [], vocabolario)]);
    } else {
      ignote.push(chiave);
      if (correzione) forse.push({ scritto: chiave, messo: vocabolario.scritta(correzione.parola) });
    }
  }
  return { concetti: concetti.filter((c) => c.alternative.length), corrette, ignote, forse };
}

const diEta = (anni: number) => ETA.find(([da, a]) => da <= anni && anni <= a)?.[2];

const parola = (forme: readonly Forma[]): Alternativa[] => (forme.length ? [{ parole: [forme], peso: 1 }] : []);

function completa(inizio: string, vocabolario: Vocabolario, minima: number): Alternativa[] {
  if (inizio.length < minima) return [];
  return vocabolario
    .completa(inizio)
    .slice(0, COMPLETATE)
    .map((p) => ({ parole: [[[p, 1]]], peso: PESO_INIZIO }));
}

/** Le parole di una frase come alternativa; niente, se il sito non ne ha una. */
function alternativa(chiavi: readonly string[], peso: number, vocabolario: Vocabolario): Alternativa | undefined {
  const forme = chiavi.map((c) => vocabolario.forme(c));
  return forme.length && forme.every((f) => f.length) ? { parole: forme, peso } : undefined;
}

const frasi = (cerca: readonly string[], vocabolario: Vocabolario): Alternativa[] =>
  cerca
    .flatMap(
      (frase) =>
        alternativa(
          chiaviDi(frase).filter((c) => !vuota(c)),
          1,
          vocabolario,
        ) ?? [],
    )
    .map((a, i) => ({ ...a, peso: PESI_SINONIMI[Math.min(i, PESI_SINONIMI.length - 1)] ?? 0 }));
