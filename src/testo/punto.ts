/** Chiude una frase: un punto solo, anche se finisce con una sigla («Soc.») o con un altro segno. */
export const conPunto = (testo: string): string =>
  /[.!?…]["»”)]?$/.test(testo.trim()) ? testo.trim() : `${testo.trim()}.`;
