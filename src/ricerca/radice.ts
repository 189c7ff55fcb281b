/**
 * Le forme di una parola italiana: singolare e plurale, maschile e femminile, il nome e il suo verbo; e come suona, per chi sbaglia a
 * scriverla. Sono regole grossolane apposta: si usano solo fra parole che il sito ha davvero.
 */

/** Una parola senza la desinenza: «anziano», «anziane» sono «anzian»; «amica», «amiche» sono «amic». Le corte restano com'erano. */
export function radice(parola: string): string {
  if (parola.length < 5 || /\d/.test(parola)) return parola;
  return parola.replace(/h?[aeiou]$/, "").replace(/i$/, "");
}

/** Con quali altre desinenze torna una parola di quattro lettere, che senza la sua non direbbe più niente. */
const CORTE: Readonly<Record<string, string>> = { o: "i", a: "e", e: "ia", i: "oe" };

/** Le altre forme di una parola di quattro lettere: «nido» e «nidi», «casa» e «case». */
export function formeCorte(parola: string): string[] {
  const fine = CORTE[parola.slice(-1)];
  return parola.length === 4 && fine ? [...fine].map((f) => parola.slice(0, -1) + f) : [];
}

const SUFFISSI =
  /(?:azion|izion|uzion|zion|ament|iment|ator|itor|atric|ativ|itiv|abilit|ibilit|abil|ibil|ier|enz|anz|ent|ant|ist|ism|at|it|ut|ar|er|ir|and|end|av|ev|iv|ic|al|os)$/;

/** La famiglia di una parola: «disoccupato» e «disoccupazione», «sfratto» e «sfrattare» ne hanno una. */
export function famiglia(parola: string): string {
  const sua = radice(parola);
  const corta = sua.replace(SUFFISSI, "");
  return corta.length >= 5 ? corta.replace(/i$/, "") : sua;
}

/** Come suona una parola: senza doppie e senza acca, con una lettera sola per ogni suono. */
export const suono = (parola: string): string =>
  parola
    .replace(/gn/g, "ni")
    .replace(/gli/g, "li")
    .replace(/qu/g, "cu")
    .replace(/h/g, "")
    .replace(/[ky]/g, (l) => (l === "k" ? "c" : "i"))
    .replace(/j/g, "i")
    .replace(/w/g, "v")
    .replace(/x/g, "s")
    .replace(/(.)\1/g, "$1");

/**
 * Quanti sbagli di battitura fra due parole: lettere in più, in meno, diverse o scambiate con la vicina.
 * @param massimo oltre il quale non importa quanti siano
 * @returns il numero di sbagli; `massimo + 1` se sono di più
 */
export function sbagli(a: string, b: string, massimo: number): number {
  if (Math.abs(a.length - b.length) > massimo) return massimo + 1;
  let penultima: number[] = [];
  let ultima = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const riga = [i];
    let minimo = i;
    for (let j = 1; j <= b.length; j++) {
      const uguali = a[i - 1] === b[j - 1];
      let costo = Math.min((ultima[j] ?? 0) + 1, (riga[j - 1] ?? 0) + 1, (ultima[j - 1] ?? 0) + (uguali ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        costo = Math.min(costo, (penultima[j - 2] ?? 0) + 1);
      riga.push(costo);
      minimo = Math.min(minimo, costo);
    }
    if (minimo > massimo) return massimo + 1;
    penultima = ultima;
    ultima = riga;
  }
  return Math.min(ultima[b.length] ?? 0, massimo + 1);
}
