/** Le abitudini di chi scrive in HTML, e che cosa scrivere al loro posto. */

/** Ciò che si scrive al posto di un elemento HTML, per nome. */
const AL_POSTO = new Map<string, string>([
  ["br", "per andare a capo lascia una riga vuota"],
  ["hr", "per una riga di separazione scrivi --- fra due righe vuote"],
  ["u", "togli <u> e </u>: una parola sottolineata sembra un collegamento; per darle rilievo scrivi **parola**"],
  ["p", "togli <p> e </p>: fra un capoverso e l'altro basta una riga vuota"],
  ["a", "scrivi [testo](https://indirizzo)"],
  ["img", "scrivi ![descrizione](/immagini/nome.png)"],
  ["table", "scrivi la tabella con le barre: | a | b |, poi | --- | --- |, poi le righe"],
  ["blockquote", "comincia ogni riga della citazione con «> »"],
  ["sup", "togli <sup> e </sup>: un richiamo a una nota si scrive [^1], un'altra cifra in alto si scrive com'è"],
  ["sub", "togli <sub> e </sub>, e scrivi le cifre di seguito"],
  ...["b", "strong", "mark", "ins"].map((n) => [n, `togli <${n}> e </${n}>, e scrivi **parola**`] as const),
  ...["i", "em", "cite"].map((n) => [n, `togli <${n}> e </${n}>, e scrivi *parola*`] as const),
  ...["s", "del", "strike"].map((n) => [n, `togli <${n}> e </${n}>, e scrivi ~~parola~~`] as const),
  ...["h1", "h2", "h3", "h4", "h5", "h6"].map(
    (n) => [n, `togli <${n}> e </${n}>, e scrivi ${"#".repeat(Math.max(2, Number(n[1])))} Titolo`] as const,
  ),
  ...["ul", "ol", "li"].map((n) => [n, "scrivi ogni voce su una riga che comincia con «- », o con «1. »"] as const),
  ...["tr", "td", "th", "thead", "tbody"].map(
    (n) => [n, "scrivi la tabella con le barre: | a | b |, poi | --- | --- |, poi le righe"] as const,
  ),
  ...["div", "span", "font", "center", "small", "big", "section"].map(
    (n) => [n, `togli <${n}> e </${n}>: l'aspetto lo dà il sito`] as const,
  ),
]);

/** @returns che cosa scrivere al posto di un elemento HTML; niente, se il nome non è di HTML */
export const alPostoDi = (elemento: string): string | undefined => AL_POSTO.get(elemento.toLowerCase());

/**
 * Ciò che comincia con un segno di minore e ferma il lettore.
 * @param da il testo dal segno in poi
 */
export function htmlDa(da: string): { messaggio: string; suggerimento: string } | undefined {
  if (/^<!/.test(da))
    return {
      messaggio: "Qui c'è un commento HTML (<!-- … -->): nel testo del piano non si può tenere",
      suggerimento: "cancellalo; per ricordarti qualcosa usa una riga che comincia con # nei campi in testa al file",
    };
  const indirizzo = /^<((?:https?:\/\/|www\.)[^\s>]+)>?/i.exec(da)?.[1];
  if (indirizzo)
    return {
      messaggio: `L'indirizzo «${indirizzo}» è scritto fra < e >`,
      suggerimento: `scrivi [nome della pagina](${indirizzo.replace(/^www\./i, "https://$&")})`,
    };
  const casella = /^<(?:mailto:)?([^\s<>@]+@[^\s<>@]+)>?/i.exec(da)?.[1];
  if (casella)
    return {
      messaggio: `La casella «${casella}» è scritta fra < e >`,
      suggerimento: `scrivi [${casella}](mailto:${casella})`,
    };
  const elemento = /^<\/?([a-z][a-z\d]*)\b/i.exec(da)?.[1];
  const rimedio = elemento && alPostoDi(elemento);
  return rimedio
    ? { messaggio: `«<${elemento}>» è un segno di HTML, e nel testo del piano non è ammesso`, suggerimento: rimedio }
    : undefined;
}
