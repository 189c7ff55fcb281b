/** Il giorno in cui si costruisce: quello di SOURCE_DATE_EPOCH, se c'è, altrimenti quello dell'orologio. */

/** @returns giorno ISO, nel fuso italiano */
export function oggi(): string {
  const secondi = Number(process.env.SOURCE_DATE_EPOCH);
  const adesso = process.env.SOURCE_DATE_EPOCH && Number.isFinite(secondi) ? new Date(secondi * 1000) : new Date();
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Rome" }).format(adesso);
}
