/** Il giorno in cui si costruisce: quello dell'epoca chiesta (SOURCE_DATE_EPOCH), se c'è, altrimenti quello dell'orologio. */

/**
 * @param epoca secondi dal 1° gennaio 1970 (reproducible-builds.org); vuota o assente, vale l'orologio
 * @param orologio millisecondi dal 1° gennaio 1970
 * @returns giorno ISO, nel fuso italiano
 * @throws se l'epoca non è un numero di secondi: un giorno sbagliato cambierebbe in silenzio ciò che è scaduto
 */
export function oggi(epoca?: string, orologio = Date.now()): string {
  const adesso = new Date(epoca ? Number(epoca) * 1000 : orologio);
  if (Number.isNaN(adesso.getTime()))
    throw new Error(
      `SOURCE_DATE_EPOCH è «${epoca}»: deve essere un numero di secondi dal 1970, per esempio 1795172400`,
    );
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Rome" }).format(adesso);
}
