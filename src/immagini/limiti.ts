/** Quanto può essere grande un'immagine di un piano: oltre, è un errore, detto prima di decodificarla. */

export const MASSIMO = {
  /** Byte di un file. Una fotografia di un telefono ne ha da due a sei milioni. */
  byte: 10 * 1024 * 1024,
  /** Pixel (larghezza per altezza) di un'immagine: decodificata, ne occupa al più quattro byte ciascuno. */
  pixel: 40_000_000,
  /** Pixel di tutte le immagini usate, insieme: circa centosessanta fotografie di un telefono. */
  insieme: 2_000_000_000,
} as const;

/** Il lato più lungo, in pixel, di un'immagine pubblicata: più larga del testo, anche stampata a 240 punti per pollice. */
export const LATO_PUBBLICATO = 1600;
