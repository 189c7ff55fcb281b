/** Lo stesso testo, con i caratteri che tutti scrivono: così due nomi che si leggono uguali sono uguali. */

/** Gli spazi che si vedono come spazi, senza quello della tastiera, la tabulazione e l'a capo. */
const SPAZI = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;

/** Le lettere accentate in un carattere solo (un Mac può scriverle in due), gli spazi uno uguale all'altro. */
export const comuneScritto = (testo: string): string => testo.normalize("NFC").replace(SPAZI, " ");
