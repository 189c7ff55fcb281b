/**
 * Divide un testo in righe non più larghe di così: dopo uno spazio o una barra. Una parola che da sola non ci sta si spezza.
 * Gira anche in navigatori di sei anni fa: niente `(?<=)` e niente `at()`.
 * @param misura quanto è largo un testo, nella stessa unità di `larghezza`
 */
export function aCapo(testo: string, larghezza: number, misura: (testo: string) => number): string[] {
  const righe: string[] = [];
  let riga = "";
  for (const pezzo of testo.trim().match(/[^\s/]*\/|[^\s/]+|\s+/gu) ?? []) {
    if (misura((riga + pezzo).trim()) <= larghezza) {
      riga += pezzo;
      continue;
    }
    if (riga.trim()) righe.push(riga.trim());
    riga = "";
    for (const segno of pezzo.trim()) {
      if (riga && misura(riga + segno) > larghezza) {
        righe.push(riga);
        riga = "";
      }
      riga += segno;
    }
  }
  return riga.trim() ? [...righe, riga.trim()] : righe;
}
