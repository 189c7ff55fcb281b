/** I titoli senza lo spazio dopo i cancelletti, e le righe di separazione di Word. */
import type { BloccoGrezzo } from "./blocco.ts";
import type { Grezzo } from "./genere.ts";

export function titoli({ righe }: BloccoGrezzo): Grezzo | undefined {
  for (const { indice, testo } of righe) {
    const segno = /^#{2,}/.exec(testo)?.[0] ?? (soloTitolo(testo, righe.length) ? "#" : undefined);
    if (segno)
      return {
        indice,
        messaggio: `«${segno}» resta scritto com'è: il titolo non diventa un titolo`,
        suggerimento:
          "lascia una riga vuota prima, e uno spazio fra i cancelletti e il titolo: «## Titolo»; ne vanno da due a sei",
      };
    if (/^(?:[—–]{2,}|={3,})$/u.test(testo))
      return {
        indice,
        messaggio: `«${testo.slice(0, 6)}» resta scritto com'è`,
        suggerimento:
          "per una riga di separazione scrivi tre trattini corti, ---, fra due righe vuote; se non serve, toglila",
      };
  }
  return undefined;
}

/** `#Titolo` da solo, senza punto in fondo: un'etichetta in una frase non lo è. */
const soloTitolo = (riga: string, righe: number): boolean => righe === 1 && /^#\p{Lu}[^#]*[^#.!?;:,]$/u.test(riga);

/** I cancelletti attaccati alla fine di un titolo. */
export function titoloChiuso({ testo }: BloccoGrezzo): Grezzo | undefined {
  const coda = /(?<=[^\s#])#{2,}$/.exec(testo.trimEnd());
  return coda
    ? {
        indice: coda.index,
        messaggio: `«${coda[0]}» resta scritto com'è, in fondo al titolo`,
        suggerimento: "togli i cancelletti in fondo: bastano quelli davanti",
      }
    : undefined;
}
