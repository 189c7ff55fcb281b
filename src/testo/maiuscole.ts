/**
 * Una parola scritta tutta in maiuscolo non è una sigla. Le sigle che si leggono come parole esistono (NASPI), le parole che
 * non si leggono no: si decide dalla forma, e nel dubbio si dice il dubbio.
 */

/** Parole corte che si scrivono in maiuscolo per dar loro peso: la loro forma non basta a distinguerle da una sigla. */
const CORTE = new Set(
  `a ad ai al alla alle allo agli anche ancora anni anno bene bis bonus bus che chi ci ciò col con contro cosa così da dai dal
  dalla dalle dallo dagli deve devi devono dei del della delle dello degli di dopo due e ed ecco è entro era fa fai fare fate
  fax fino fra già gli gratis ha hai hanno i il in iva la le lei lo loro lui ma mai me meno mesi mi nei nel nella nelle nello
  negli né no noi non nota note nuova nuovo o od oggi ogni oltre ora ore per però più poi post pro prima può qua quale quali
  qui re sa sarà se sei sempre senza si sì sia solo sola soli sono sotto sport stop stato su sua sue sui sul sulla sulle sullo
  suo subito te ti tra tre tua tue tuo tutta tutte tutti tutto ufficio un una uno va vai vedi verso vi via vietato voi web zona
  casa chiuso aperto avviso bando legge domanda piano rete scade serve tempo`.split(/\s+/),
);
const CONSONANTI = "bcdfghlmnpqrstvz";
/** Le consonanti che in italiano possono aprire una parola, e quelle che possono stare in mezzo. */
const INIZIALI = new RegExp(`^(?:[${CONSONANTI}]|[bcdfgptv][rl]|[cg]h|gn|gl|ps|sch|s[bcdfglmnpqrtv][rl]?)?$`);
const MEDIE = new RegExp(
  `^(?:[${CONSONANTI}]|([${CONSONANTI}])\\1[rlh]?|[bcdfgptv][rl]|[lmnrs][${CONSONANTI}][rlh]?|[cg]h|gn|gl|cq|sch|nst?r?|ns[cfp]|r?str|n?tr)$`,
);

/** Vero se si legge come una parola italiana: finisce per vocale, e le sue consonanti stanno insieme. */
function siLegge(minuscola: string): boolean {
  const pezzi = minuscola.split(/[aeiou]+/);
  return (
    /[aeiou]$/.test(minuscola) &&
    !/([aeiou])\1|[aeiou]{4}/.test(minuscola.replace(/ii$|ee$/, "i")) &&
    INIZIALI.test(pezzi[0] ?? "") &&
    pezzi.slice(1, -1).every((p) => MEDIE.test(p))
  );
}

/** Da quante lettere una parola che si legge non è più una sigla. */
const LUNGA = 6;

/**
 * @param scritta due o più maiuscole
 * @param nelPiano dice se il piano scrive anche altrove questa parola, in minuscolo
 */
export function siglaOParola(scritta: string, nelPiano: (minuscola: string) => boolean): "sigla" | "parola" | "dubbia" {
  if (!/^\p{L}+$/u.test(scritta)) return "sigla";
  const minuscola = scritta.toLowerCase();
  if (CORTE.has(minuscola) || /[^a-z]/.test(minuscola)) return "parola";
  if (scritta.length > 3 && nelPiano(minuscola)) return "parola";
  if (siLegge(minuscola)) return scritta.length >= LUNGA ? "parola" : scritta.length > 3 ? "dubbia" : "sigla";
  // Straniera, o tronca: da sola una sigla così lunga non si ricorda.
  return scritta.length > LUNGA && /[aeiou]/.test(minuscola) ? "dubbia" : "sigla";
}
