/** Fra molti insiemi di parole, quelli che possono somigliare a uno: gli altri non si confrontano nemmeno. */

/** Una voce con le sue parole e, se serve, ciò che due voci devono avere uguale per essere confrontate. */
export interface ConParole {
  parole: ReadonlySet<string>;
  gruppo?: string;
}

/**
 * Due insiemi con almeno la quota `soglia` di parole in comune ne hanno almeno una fra le meno comuni di ciascuno: basta
 * cercare quelle.
 * @param soglia da 0 a 1, come la misura `somiglianza`
 * @returns i posti delle voci che possono somigliare, in ordine; comprese quelle che alla prova non somigliano
 */
export function affini(voci: readonly ConParole[], soglia: number): (voce: ConParole) => number[] {
  const posti = new Map<string, number[]>();
  const chiave = (voce: ConParole, parola: string) => `${voce.gruppo ?? ""}\0${parola}`;
  for (const [i, voce] of voci.entries())
    for (const parola of voce.parole) {
      const qui = posti.get(chiave(voce, parola));
      if (qui) qui.push(i);
      else posti.set(chiave(voce, parola), [i]);
    }
  return (voce) => {
    const suoi = [...voce.parole].map((p) => posti.get(chiave(voce, p)) ?? []);
    const quante = suoi.length - Math.ceil(soglia * suoi.length - 1e-9) + 1;
    const rare = suoi.sort((a, b) => a.length - b.length).slice(0, quante);
    return [...new Set(rare.flat())].sort((a, b) => a - b);
  };
}
