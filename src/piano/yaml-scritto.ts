/** Ciò che in uno YAML si legge, ma non come lo voleva chi scrive: virgolette di Word, cancelletti, valori mai scritti. */
import { type Document, isPair, isScalar, type Scalar, visit } from "yaml";
import { type Diagnostica, errore, type Posizione } from "../diagnostica/index.ts";

/** Un punto del testo, con ciò che non va. */
interface Posto {
  offset: number;
  messaggio: string;
  suggerimento: string;
}

const APRE = "“”„‟‘’‚‛″«»";
const TIPOGRAFICHE = new RegExp(`^[${APRE}]([^${APRE}"\\n\\\\]*)[${APRE}"](?=[ \\t]*(?:$|[,}\\]\\r]|[ \\t]#))`, "mu");

/**
 * Le virgolette tipografiche attorno a un valore intero, lette come virgolette. Attorno a una parola di un testo, o come
 * virgolette basse attorno a parole, restano ciò che sono.
 * @returns il testo con le virgolette diritte, lungo uguale, e dove stavano; niente, se non ce ne sono
 */
export function conVirgoletteDiritte(
  testo: string,
  documento: Document.Parsed,
): { testo: string; posti: Posto[] } | undefined {
  const posti: Posto[] = [];
  let fatto = testo;
  visit(documento, {
    Scalar: (chiave, nodo) => {
      const da = nodo.range?.[0] ?? 0;
      if (chiave === "key" || nodo.type !== "PLAIN") return;
      const trovato = TIPOGRAFICHE.exec(testo.slice(da, testo.indexOf("\n", da) + 1 || undefined));
      if (!trovato || (/^[«»]/u.test(trovato[0]) && /\p{L}/u.test(trovato[1] ?? ""))) return;
      fatto = `${fatto.slice(0, da)}"${trovato[1]}"${fatto.slice(da + trovato[0].length)}`;
      posti.push({
        offset: da,
        messaggio: `Attorno al valore ci sono virgolette tipografiche (${trovato[0][0]} ${trovato[0].at(-1)}): qui sono lette come virgolette diritte`,
        suggerimento: `scrivi "${trovato[1]}" con le virgolette diritte`,
      });
    },
  });
  return posti.length ? { testo: fatto, posti } : undefined;
}

/** Un valore che comincia con la virgoletta diritta e finisce con quella di Word: il lettore ne cerca la fine altrove. */
export function virgolettaScambiata(testo: string): Posto | undefined {
  const trovata = /(?:^|[:[{,-][ \t])[ \t]*("[^"\n]*[“”„‟])[ \t]*[,}\]]?[ \t]*\r?$/mu.exec(testo);
  return trovata
    ? {
        offset: trovata.index + trovata[0].indexOf('"'),
        messaggio: "Il valore comincia con virgolette diritte e finisce con virgolette tipografiche",
        suggerimento: 'scrivi tutte e due le virgolette diritte: "valore"',
      }
    : undefined;
}

const TAGLIA = "per YAML un cancelletto dopo uno spazio comincia un commento, e ciò che segue non si legge";
const FRA_VIRGOLETTE =
  "se fa parte del testo metti tutto il valore fra virgolette diritte; se è un commento, metti uno spazio dopo il cancelletto";

/** I cancelletti attaccati a una parola in fondo a un testo: forse non sono commenti. */
export function cancelletti(testo: string, documento: Document.Parsed): Posto[] {
  const posti: Posto[] = [];
  visit(documento, {
    Scalar: (chiave, nodo) => {
      if (chiave === "key" || nodo.type !== "PLAIN" || typeof nodo.value !== "string") return;
      const fine = nodo.range?.[1] ?? 0;
      const dopo = commentoStretto(testo, fine);
      if (dopo === undefined || !eTesto(nodo.value)) return;
      posti.push({
        offset: fine + dopo.indexOf("#"),
        messaggio: `Di questo valore resta «${nodo.value}»: ${TAGLIA}`,
        suggerimento: FRA_VIRGOLETTE,
      });
    },
  });
  return posti;
}

/** `#parola`, o `# 1`, sulla stessa riga, subito dopo. */
const commentoStretto = (testo: string, da: number): string | undefined =>
  /^[ \t]*#(?=[^\s#]|[ \t]+\d+[a-z]?(?:[ \t]*(?:[,.;:)]|\r?\n|$)))[^\n]*/.exec(testo.slice(da, da + 2000))?.[0];

/** Parole, e non una cifra o un valore di un elenco chiuso. */
const eTesto = (valore: string): boolean => /\p{L}/u.test(valore) && (/\s/.test(valore) || /^\p{Lu}/u.test(valore));

/** Un cancelletto fra graffe o quadre, che toglie anche la parentesi che chiude. */
export function cancellettoFraGraffe(testo: string): Posto | undefined {
  for (const m of testo.matchAll(/^([^#'"\n]*)[ \t]#(?=[^\s#])/gm)) {
    const aperte = (m[1]?.match(/[{[]/g)?.length ?? 0) - (m[1]?.match(/[}\]]/g)?.length ?? 0);
    if (aperte > 0)
      return {
        offset: m.index + m[0].length - 1,
        messaggio: `Il cancelletto toglie il resto della riga: ${TAGLIA}`,
        suggerimento: FRA_VIRGOLETTE,
      };
  }
  return undefined;
}

/** I campi e le voci d'elenco a cui il valore non è mai stato scritto. YAML li legge come `null`, che vuol dire altro. */
export function maiScritti(testo: string, documento: Document.Parsed): Posto[] {
  const posti: Posto[] = [];
  visit(documento, {
    Scalar: (chiave, nodo, madri) => {
      if (chiave === "key" || !vuoto(nodo)) return;
      const madre = madri.at(-1);
      const campo = isPair(madre) && isScalar(madre.key) ? madre.key : undefined;
      if (!campo && typeof chiave !== "number") return;
      const inizio = nodo.range?.[0] ?? 0;
      const taglio = commentoStretto(testo, inizio);
      if (taglio !== undefined)
        posti.push({
          offset: inizio + taglio.indexOf("#"),
          messaggio: `Qui non resta niente: ${TAGLIA}`,
          suggerimento: FRA_VIRGOLETTE,
        });
      else
        posti.push({
          offset: campo?.range?.[0] ?? inizio,
          messaggio: campo ? `Il valore di «${campo.value}» non è scritto` : "Questa voce dell'elenco è vuota",
          suggerimento: campo
            ? "scrivi il valore, o togli il campo; per una cifra che la fonte non dà scrivi null per esteso"
            : "scrivi la voce, o togli il trattino",
        });
    },
  });
  return posti;
}

const vuoto = (nodo: Scalar): boolean => nodo.value === null && nodo.type === "PLAIN" && nodo.source === "";

/** Un posto come diagnostica. @param dove da offset a riga e colonna del file */
export const comeErrore = (file: string, regola: string, p: Posto, dove: (offset: number) => Posizione): Diagnostica =>
  errore(file, dove(p.offset), regola, p.messaggio, p.suggerimento);
export const comeAvviso = (
  file: string,
  regola: string,
  p: Posto,
  dove: (offset: number) => Posizione,
): Diagnostica => ({
  ...comeErrore(file, regola, p, dove),
  gravita: "avviso",
});
