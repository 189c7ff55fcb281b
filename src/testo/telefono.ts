/** Un numero di telefono come lo vuole un collegamento e come lo legge una persona. */

/** `tel:+390123456789` */
export const indirizzoTelefono = (numero: string): string => `tel:${numero.replace(/\s/g, "")}`;

/** Con spazi che non vanno a capo: un numero non si spezza. */
export const scriviTelefono = (numero: string): string => numero.replace(/\s+/g, "\u00a0");
