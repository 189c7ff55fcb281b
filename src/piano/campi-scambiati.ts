/** Una causa, un messaggio: dei campi sconosciuti e di quelli che mancano nello stesso gruppo, quali sono lo stesso errore. */
import type { z } from "zod";
import { piuVicino } from "../testo/vicino.ts";
import type { Percorso } from "./yaml.ts";

type Problema = z.core.$ZodIssue;

/** Oltre, i campi che mancano nello stesso gruppo si dicono insieme. */
const MASSIMO_MANCANTI = 2;

/** Una voce vera non ha più campi di così: con di più, non è di un altro elenco. */
const MASSIMO_SUOI = 30;

/** Ciò che non va in un gruppo di campi. */
export interface Gruppo {
  percorso: Percorso;
  /** Un campo scritto male, e quello che doveva essere. */
  scambiati: { chiave: string; campo: string }[];
  sconosciuti: string[];
  mancanti: string[];
  /** La voce ha i campi di un altro elenco: quante, dopo di lei, sono come lei. */
  fuoriPosto?: number;
}

/**
 * @param valoreAl ciò che è scritto a un percorso
 * @returns i gruppi con più di un guaio sui nomi dei loro campi, e i problemi che non ne sono parte
 */
export function campiScambiati(
  problemi: readonly Problema[],
  valoreAl: (percorso: Percorso) => unknown,
): { gruppi: Gruppo[]; altri: Problema[] } {
  const manca = (p: Problema) =>
    (p.code === "invalid_type" || p.code === "invalid_value") &&
    p.path.length > 0 &&
    valoreAl(p.path) === undefined &&
    typeof p.path.at(-1) === "string";
  const delNome = (p: Problema): Percorso | undefined =>
    p.code === "unrecognized_keys" ? p.path : manca(p) ? p.path.slice(0, -1) : undefined;
  const perGruppo = Map.groupBy(problemi, (p) => delNome(p)?.join("\0"));
  const gruppi: Gruppo[] = [];
  const presi = new Set<Problema>();
  for (const [chiave, suoi] of perGruppo) {
    if (chiave === undefined || suoi.length < 2) continue;
    const trovato = gruppo(suoi, delNome(suoi[0] as Problema) as Percorso);
    if (!trovato) continue;
    gruppi.push(trovato);
    for (const p of suoi) presi.add(p);
  }
  return { gruppi: senzaCompagne(gruppi), altri: problemi.filter((p) => !presi.has(p)) };
}

function gruppo(problemi: readonly Problema[], percorso: Percorso): Gruppo | undefined {
  const chiavi = problemi.flatMap((p) => (p.code === "unrecognized_keys" ? p.keys : []));
  const mancanti = problemi.flatMap((p) => (p.code === "unrecognized_keys" ? [] : [String(p.path.at(-1))]));
  // Un decimale fra graffe ha il suo messaggio.
  if (chiavi.some((c) => /^\d+$/.test(c))) return undefined;
  const scambiati: Gruppo["scambiati"] = [];
  const sconosciuti: string[] = [];
  for (const chiave of chiavi) {
    const campo =
      piuVicino(chiave, mancanti) ?? (chiavi.length === 1 && mancanti.length === 1 ? mancanti[0] : undefined);
    if (campo === undefined) sconosciuti.push(chiave);
    else {
      scambiati.push({ chiave, campo });
      mancanti.splice(mancanti.indexOf(campo), 1);
    }
  }
  const fuoriPosto =
    sconosciuti.length > 1 &&
    sconosciuti.length <= MASSIMO_SUOI &&
    mancanti.length > 0 &&
    typeof percorso.at(-1) === "number";
  if (!scambiati.length && !fuoriPosto && mancanti.length <= MASSIMO_MANCANTI) return undefined;
  return { percorso, scambiati, sconosciuti, mancanti, ...(fuoriPosto ? { fuoriPosto: 0 } : {}) };
}

/** Le voci fuori posto una dopo l'altra nello stesso elenco hanno una causa sola: si tiene la prima. */
function senzaCompagne(gruppi: readonly Gruppo[]): Gruppo[] {
  const tenuti: Gruppo[] = [];
  for (const g of gruppi) {
    const prima = tenuti.find(
      (t) => t.fuoriPosto !== undefined && t.percorso.slice(0, -1).join("\0") === g.percorso.slice(0, -1).join("\0"),
    );
    if (g.fuoriPosto !== undefined && prima?.fuoriPosto !== undefined) prima.fuoriPosto++;
    else tenuti.push(g);
  }
  return tenuti;
}

/** Oltre il numero che si legge, i campi che mancano sono un messaggio solo. */
export const insieme = (g: Gruppo): boolean => g.mancanti.length > MASSIMO_MANCANTI;
