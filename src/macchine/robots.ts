/** `robots.txt` (RFC 9309): tutto si può leggere; dov'è la mappa del sito. */

/**
 * @param mappa l'indirizzo intero della mappa; manca se il piano non dice dove il sito è pubblicato
 * @param base la cartella del sito, con le barre
 */
export function scriviRobots(mappa: string | undefined, base: string): string {
  return [
    ...(base === "/" ? [] : [`# I motori di ricerca leggono solo /robots.txt: queste righe vanno copiate lì.`]),
    "User-agent: *",
    `Allow: ${base}`,
    "",
    mappa
      ? `Sitemap: ${mappa}`
      : "# Manca la mappa del sito: vuole indirizzi interi, e piano.yaml non dice «sito» (docs/scrivere.md).",
    "",
  ].join("\n");
}
