/** Chiude una frase: un punto solo, anche se finisce con una sigla («Soc.») o con un altro segno. */
export const conPunto = (testo: string): string =>
  /[.!?…]["»”)]?$/.test(testo.trim()) ? testo.trim() : `${testo.trim()}.`;

/** Con la prima lettera maiuscola: una frase scritta dentro un'altra che ora comincia. */
export const maiuscola = (testo: string): string => testo.charAt(0).toUpperCase() + testo.slice(1);
