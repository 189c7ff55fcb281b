/**
 * Manda a capo un'etichetta lunga, dopo uno spazio o una barra, al più su quattro righe; una parola che da sola non sta in una
 * riga si divide. Gira anche in navigatori di sei anni fa: niente `(?<=)` e niente `at()`.
 */
export function aCapo(testo: string, caratteri: number): string | string[] {
  if (testo.length <= caratteri) return testo;
  const righe: string[] = [];
  for (const pezzo of (testo.match(/[^\s/]*[\s/]|[^\s/]+$/g) ?? []).flatMap((p) => divisa(p, caratteri))) {
    const ultima = righe[righe.length - 1];
    if (ultima !== undefined && !ultima.endsWith("-") && `${ultima}${pezzo}`.trim().length <= caratteri)
      righe[righe.length - 1] = `${ultima}${pezzo}`;
    else righe.push(pezzo);
  }
  const pulite = righe.map((r) => r.trim());
  return pulite.length > RIGHE ? [...pulite.slice(0, RIGHE - 1), `${pulite[RIGHE - 1]}…`] : pulite;
}

const RIGHE = 4;

/** Una parola più lunga di una riga di oltre un quinto, in pezzi con il trattino: chi sporge di poco si legge meglio intera. */
function divisa(parola: string, caratteri: number): string[] {
  if (parola.trim().length <= caratteri * 1.2) return [parola];
  const pezzi: string[] = [];
  let resto = parola;
  while (resto.trim().length > caratteri) {
    pezzi.push(`${resto.slice(0, caratteri - 1)}-`);
    resto = resto.slice(caratteri - 1);
  }
  return [...pezzi, resto];
}
