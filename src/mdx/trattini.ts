/** Le due righe «---» fra cui stanno i campi di un testo: quale manca, e dove dovrebbe stare. */
import type { Posizione } from "../diagnostica/index.ts";

const CAMPO = /^["']?[\p{L}_][\p{L}\p{N}_-]*["']?[ \t]*:(?:\s|$)/u;
const TRATTINI = /^---[ \t]*$/;
/** Ciò che Word o la fretta fanno di tre trattini. */
const QUASI = /^[ \t]*(?:-{1,2}|-{4,}|[—–―]+-?|-?[—–―]+|_{3,}|\*{3,}|={3,}|- - -)[ \t]*$/u;

interface Mancante extends Posizione {
  messaggio: string;
  suggerimento: string;
}

/**
 * @param testo un file che non ha i suoi campi fra due righe di trattini
 * @returns quale delle due righe manca, o non è scritta come si deve
 */
export function trattiniMancanti(testo: string): Mancante {
  const righe = testo.replace(/^\ufeff/, "").split(/\r?\n/);
  const prima = righe.findIndex((r) => r.trim());
  if (TRATTINI.test(righe[prima] ?? "") && prima > 0)
    return qui(
      0,
      "Prima della riga di trattini «---» con cui il file comincia c'è una riga vuota",
      "togli le righe vuote in cima",
    );
  if (!TRATTINI.test(righe[0] ?? "")) {
    const scritta = righe[Math.max(0, prima)] ?? "";
    if (QUASI.test(scritta))
      return qui(
        Math.max(0, prima),
        `La prima riga di trattini è scritta «${scritta.trim()}»`,
        "scrivi tre trattini corti, senza altro: ---",
      );
    return qui(
      0,
      "Manca la prima riga di trattini «---»: il file non comincia con i suoi dati fra due righe «---»",
      "scrivi --- sulla prima riga, prima dei campi",
    );
  }
  return secondaRiga(righe);
}

/**
 * @param corpo ciò che segue due righe di trattini fra cui non c'è niente
 * @returns la riga di trattini di troppo, o i campi che mancano
 */
export function campiAssenti(corpo: string): Mancante {
  const righe = corpo.split(/\r?\n/);
  const prima = righe.find((r) => r.trim()) ?? "";
  return CAMPO.test(prima)
    ? qui(
        1,
        "La riga di trattini «---» in cima è scritta due volte",
        "togli questa riga: dopo la prima vengono i campi",
      )
    : qui(0, "Fra le due righe di trattini «---» non c'è nessun campo", "scrivi fra le due righe i campi della voce");
}

/**
 * @param frontmatter ciò che sta fra due righe di trattini, e che non si legge come YAML
 * @returns la seconda riga che manca, se fra i campi c'è già il testo
 */
export function secondaMancante(frontmatter: string): Mancante | undefined {
  const righe = ["---", ...frontmatter.split(/\r?\n/)];
  const prima = righe.findIndex((r, i) => i > 0 && eTesto(r));
  // Dopo il testo ci sono altri campi: non è il testo della voce, è un valore che va a capo.
  if (
    prima > 1 &&
    /^[\p{L}_][\p{L}\p{N}_-]*:[ \t]+[^\s[{"'|>]/u.test(righe[prima - 1] ?? "") &&
    CAMPO.test(righe[prima + 1] ?? "")
  )
    return qui(
      prima,
      "Questa riga continua il valore di sopra, ma non è rientrata",
      "mettile davanti due spazi, o scrivi il valore su una riga sola",
    );
  return righe.slice(1).some(eTesto) ? secondaRiga(righe) : undefined;
}

function secondaRiga(righe: string[]): Mancante {
  const quasi = righe.findIndex((r, i) => i > 0 && QUASI.test(r));
  const testo = righe.findIndex((r, i) => i > 0 && eTesto(r));
  if (quasi > 0 && (testo < 0 || quasi < testo))
    return qui(
      quasi,
      `La seconda riga di trattini è scritta «${righe[quasi]?.trim()}»`,
      "scrivi tre trattini corti, senza altro: ---",
    );
  const dove = testo > 0 ? testo : righe.findLastIndex((r) => r.trim());
  return qui(
    dove,
    "Manca la seconda riga di trattini «---», fra i campi e il testo",
    testo > 0 ? "scrivi --- su una riga sua, prima di questa" : "scrivi --- su una riga sua, dopo questa",
  );
}

/** Una riga che fra i campi non può stare: un titolo, un componente, una frase. */
const eTesto = (riga: string): boolean =>
  /^\S/.test(riga) &&
  !CAMPO.test(riga) &&
  !/^(?:#(?!#)|- |-$|[}\]])/.test(riga) &&
  !TRATTINI.test(riga) &&
  !QUASI.test(riga);

const qui = (indice: number, messaggio: string, suggerimento: string): Mancante => ({
  riga: indice + 1,
  colonna: 1,
  messaggio,
  suggerimento,
});
