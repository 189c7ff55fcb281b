/** Una versione dal nome che una persona ne scrive: una cartella, un numero, una revisione. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { PAROLE_RAFFRONTO as P } from "../testo/parole/raffronto.ts";
import { versioniDi } from "./proposta.ts";
import { daCartella, daRevisione, eCartella, RevisioneIgnota, type Sorgente } from "./sorgente.ts";
import { raggiungi } from "./versioni.ts";

/**
 * Una versione: una cartella che contiene un piano; se non c'è, il numero di una delle sue versioni, o una revisione di Git.
 * @param piano la cartella del piano, di cui si prende la revisione
 * @throws con un messaggio per chi scrive
 */
export function versione(nome: string, piano: string): Sorgente {
  const letta = eCartella(nome) ? daCartella(nome) : (numerata(nome, piano) ?? revisione(nome, piano));
  if (!letta.file.has("piano.yaml")) throw new Error(P.senzaPiano(nome));
  return letta;
}

/** I testi di una versione scritta in `versioni.yaml`, se ce n'è una con quel numero e da qui si raggiunge. */
function numerata(nome: string, piano: string): Sorgente | undefined {
  const versioni = scritte(piano);
  const trovata = raggiungi(versioni, piano).find((v) => v.versione.id === nome);
  return trovata?.sorgente && { ...trovata.sorgente, nome };
}

const scritte = (piano: string) => (existsSync(join(piano, "versioni.yaml")) ? versioniDi(daCartella(piano)) : []);

function revisione(nome: string, piano: string): Sorgente {
  try {
    return daRevisione(nome, piano);
  } catch (e) {
    if (e instanceof RevisioneIgnota) {
      const ids = scritte(piano).map((v) => v.id);
      throw new Error(ids.includes(nome) ? P.versioneLontana(nome) : P.revisioneIgnota(nome, ids));
    }
    throw e;
  }
}
