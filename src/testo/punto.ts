/** Chiude una frase: un punto solo, anche se finisce con una sigla («Soc.») o con un altro segno. */
export const conPunto = (testo: string): string =>
  /[.!?…]["»”)]?$/.test(testo.trim()) ? testo.trim() : `${testo.trim()}.`;

/** Con la prima lettera maiuscola: una frase scritta dentro un'altra che ora comincia. */
export const maiuscola = (testo: string): string => testo.charAt(0).toUpperCase() + testo.slice(1);

/** Con la prima lettera minuscola: una frase che ora sta dentro un'altra. */
export const minuscola = (testo: string): string => testo.charAt(0).toLowerCase() + testo.slice(1);
