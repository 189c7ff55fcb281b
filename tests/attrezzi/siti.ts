/** I siti costruiti per le prove. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** I due piani di cui ogni prova di tutti i siti guarda il sito e la stampa: ciò che vale per qualunque piano. */
export const SITI = {
  vero: { piano: "content/lodi", uscita: ".cache/prove/vero" },
  inventato: { piano: "tests/fixtures/valserena", uscita: ".cache/prove/inventato" },
} as const;

/** Il piano inventato quando era una bozza: senza obblighi assolti né colore, sotto una cartella, senza stampa. */
export const BOZZA = { piano: ".cache/prove/piano-bozza", uscita: ".cache/prove/bozza", base: "/piano/" } as const;

/** Il secondo piano vero, di un altro Ambito: poche schede, un solo documento da cui vengono, nessuna popolazione. */
export const SECONDO = { piano: "content/valle-seriana", uscita: ".cache/prove/secondo" } as const;

/** Un piano inventato di un'altra Regione: cinque anni, altri organi, altre domande, con un profilo suo. */
export const ALTROVE = { piano: "tests/fixtures/altapiana", uscita: ".cache/prove/altrove" } as const;

/** Il piano inventato con quattro versioni: che cosa è cambiato, e com'era. */
export const QUATTRO = { piano: "tests/fixtures/quattro-versioni", uscita: ".cache/prove/quattro" } as const;

export const leggi = (uscita: string, file: string): string => readFileSync(join(uscita, file), "utf8");
