/** I testi che un foglio di calcolo eseguirebbe come formule, e l'apostrofo che li rende innocui. */

/** Ciò con cui comincia una formula, anche dopo spazi o apostrofi, e nelle forme larghe che Excel riduce. */
const FORMULA = /^[\s']*[=+\-@＝＋－＠]|^'*[\t\r\n]/;

/** Mette un apostrofo davanti a un testo che un foglio di calcolo eseguirebbe. */
export const innocuo = (testo: string): string => (FORMULA.test(testo) ? `'${testo}` : testo);

/** Toglie l'apostrofo che `innocuo` ha messo. */
export const senzaApostrofo = (testo: string): string =>
  testo.startsWith("'") && FORMULA.test(testo.slice(1)) ? testo.slice(1) : testo;
