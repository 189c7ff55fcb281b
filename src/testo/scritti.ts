/** Quali di molte parole compaiono in molti testi, leggendo ogni testo una volta sola. */

/**
 * @param cercate le parole o le sigle, com'è scritto: anche dentro un'altra parola
 * @returns quelle che compaiono almeno una volta
 */
export function scrittiIn(testi: Iterable<string>, cercate: readonly string[]): Set<string> {
  /** Per ogni coppia di lettere iniziali, le lunghezze delle parole che cominciano così e non si sono ancora trovate. */
  const inizi = new Map<string, Map<number, Set<string>>>();
  const trovate = new Set<string>();
  for (const parola of cercate) {
    if (parola.length < 2) continue;
    const lunghezze = inizi.get(parola.slice(0, 2)) ?? new Map<number, Set<string>>();
    inizi.set(parola.slice(0, 2), lunghezze);
    lunghezze.set(parola.length, (lunghezze.get(parola.length) ?? new Set()).add(parola));
  }
  const corte = cercate.filter((p) => p.length < 2);
  for (const testo of testi) {
    for (const corta of corte) if (testo.includes(corta)) trovate.add(corta);
    for (let i = 0; i < testo.length - 1 && inizi.size; i++) {
      const inizio = testo.slice(i, i + 2);
      const lunghezze = inizi.get(inizio);
      if (!lunghezze) continue;
      for (const [lunga, parole] of lunghezze) {
        const parola = testo.slice(i, i + lunga);
        if (!parole.delete(parola)) continue;
        trovate.add(parola);
        if (!parole.size) lunghezze.delete(lunga);
      }
      if (!lunghezze.size) inizi.delete(inizio);
    }
  }
  return trovate;
}
