/** Le licenze di ciò che il programma porta con sé, confrontate con quelle che si possono unire a un programma EUPL 1.2. */
import satisfies from "spdx-satisfies";

/**
 * Le licenze ammesse (identificativi SPDX). MPL e LGPL valgono per pacchetti usati come sono, mai copiati nel codice; OFL è dei
 * caratteri; Python-2.0 è di `argparse`.
 */
export const AMMESSE = [
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC0-1.0",
  "EUPL-1.2",
  "ISC",
  "LGPL-3.0-or-later",
  "MIT",
  "MPL-2.0",
  "OFL-1.1",
  "Python-2.0",
];

/** Dipendenze di sviluppo che però finiscono nel sito: i caratteri. */
const NEL_SITO = /\/@fontsource\//;

export interface VoceLock {
  version?: string;
  integrity?: string;
  resolved?: string;
  license?: string;
  dev?: boolean;
  link?: boolean;
}
export type Lock = Record<string, VoceLock>;

/** Vero se un'espressione SPDX si può rispettare con le sole licenze ammesse. */
export function ammessa(licenza: string): boolean {
  try {
    return satisfies(licenza, AMMESSE);
  } catch {
    return false;
  }
}

/**
 * @param lock le voci di `package-lock.json`, senza quella del progetto
 * @param dichiarata la licenza scritta nel `package.json` di un pacchetto installato; niente, se su questo sistema non c'è
 * @returns una riga per ogni pacchetto la cui licenza manca, non è ammessa, o non è quella che il lock dice
 */
export function licenzeSbagliate(lock: Lock, dichiarata: (cartella: string) => string | undefined): string[] {
  return Object.entries(lock)
    .filter(([cartella, voce]) => !voce.dev || NEL_SITO.test(cartella))
    .flatMap(([cartella, { version, license }]) => {
      const scritta = dichiarata(cartella);
      const dove = `${cartella} ${version}`;
      if (!license) return [`${dove}: il lock non dice la licenza`];
      if (scritta !== undefined && scritta !== license)
        return [`${dove}: il lock dice ${license}, il pacchetto ${scritta}`];
      return ammessa(license) ? [] : [`${dove}: la licenza ${license} non è fra quelle ammesse`];
    });
}
