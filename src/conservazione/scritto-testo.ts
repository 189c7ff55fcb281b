/** Le parole di un testo lette una seconda volta, togliendo a mano i segni di Markdown, senza il suo lettore. */
import { gettoni } from "./gettoni.ts";
import type { Pezzo } from "./scritto-yaml.ts";

/** I segni che impaginano, e che nel testo pubblicato possono non esserci. */
const SEGNI = /^[*_#`~|[\]<>\\!-]$/u;
const NOTA = /^\[\^([^\]\s]+)\]:[ \t]*(.*)$/;
const SEPARA = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
/** Fra il testo e ciò che vi è messo dentro senza leggersi lì: un indirizzo, l'identificativo di un componente, un richiamo. */
export const STACCO = "\u2028";
const VALORI = /[\p{L}-]+=(?:"([^"]*)"|'([^']*)')/gu;

/**
 * @param scritto il testo, con le righe del file
 * @returns una riga alla volta, nell'ordine in cui si pubblica: le note a piè di pagina in fondo, come si richiamano
 */
export function righeTesto(scritto: string): Pezzo[] {
  // Un componente e il testo di un collegamento possono andare a capo: si leggono dove cominciano.
  const corpo = scritto.replace(
    /<\/?[A-Z]\w*[^<>]*>|\[[^[\]]*\]\([^()\n]*\)/g,
    (s) => s.replaceAll("\n", " ") + s.replace(/[^\n]/g, ""),
  );
  const chiamate: string[] = [];
  const note = new Map<string, Pezzo[]>();
  const indirizzi = new Map<string, Pezzo>();
  const testo: Pezzo[] = [];
  let nota: Pezzo[] | undefined;
  const conta = contatore();
  for (const [i, scritta] of corpo.split(/\r?\n/).entries()) {
    const [, nome, sua] = NOTA.exec(scritta) ?? [];
    const definizione = /^\[([^\]^][^\]]*)\]:\s*(\S.*)$/.exec(scritta);
    if (nome !== undefined) {
      nota = [];
      note.set(note.has(nome) ? `${nome}\0${i}` : nome, nota);
    } else if (nota && scritta.trim() && !/^(?: {4}|\t)/.test(scritta) && corpo.split(/\r?\n/)[i - 1]?.trim() === "")
      nota = undefined;
    if (definizione) indirizzi.set(definizione[1] ?? "", { riga: i + 1, testo: definizione[2] ?? "" });
    else (nota ?? testo).push({ riga: i + 1, testo: nudo(conta(sua ?? scritta), chiamate) });
  }
  const ordine = [...new Set(chiamate)].filter((n) => note.has(n));
  const mai = [...note.keys()].filter((n) => !ordine.includes(n));
  return [...testo, ...[...ordine, ...mai].flatMap((n) => note.get(n) ?? []), ...indirizzi.values()].filter(
    (p) => p.testo.trim() !== "",
  );
}

/** Le voci numerate tutte uguali le conta chi pubblica: qui se ne scrive il numero che avranno. */
function contatore(): (riga: string) => string {
  let [scritto, conto] = ["", 0];
  return (riga) => {
    const [inizio = "", numero = ""] = /^\s*(\d+)(?=[.)]\s)/.exec(riga) ?? [];
    if (numero && numero === scritto) return inizio.replace(/\d+$/, String(++conto)) + riga.slice(inizio.length);
    if (numero || /^\S/.test(riga)) [scritto, conto] = [numero, Number(numero)];
    return riga;
  };
}

/** Una riga senza i segni di Markdown. I nomi delle note richiamate si aggiungono a `chiamate`. */
function nudo(riga: string, chiamate: string[]): string {
  if (SEPARA.test(riga) && riga.includes("-")) return "";
  // Un segno con la barra davanti resta: lo si mette da parte sotto un altro carattere.
  const protetta = riga.replace(/\\([!-/:-@[-`{-~])/g, (_, s: string) => String.fromCharCode(0xe000 + s.charCodeAt(0)));
  const senza = protetta
    .replace(/<\/?[A-Z]\w*([^>]*?)\/?>/g, (_, a: string) =>
      [...a.matchAll(VALORI)].map((m) => `${STACCO}${m[1] ?? m[2]}${STACCO}`).join(""),
    )
    .replace(/\[\^([^\]\s]+)\]/g, (_, n: string) => {
      chiamate.push(n);
      return STACCO;
    })
    .replace(/!?\[([^\]]*)\]\(<?([^)\s>]*)>?(?:\s+"([^"]*)")?\)/g, `$1${STACCO}$2${STACCO}$3${STACCO}`)
    .replace(/^[ \t]*(?:>[ \t]?)*(?:[-+*][ \t]+)?(?:#+[ \t]+)?/, "")
    .replace(/&(amp|lt|gt|nbsp|quot);/g, (_, e: string) => ({ amp: "&", lt: "<", gt: ">", nbsp: " " })[e] ?? '"');
  return senza.replace(/[\ue021-\ue07e]/g, (s) => String.fromCharCode(s.charCodeAt(0) - 0xe000));
}

/** Le parole, le cifre e i segni di un testo che si devono ritrovare in ciò che se ne pubblica. */
export const gettoniDelTesto = (testo: string): string[] => gettoni(testo).filter((g) => !SEGNI.test(g));
