/** Un CSV di `dati/` che nessun .yaml descrive. */

/** Che cosa fare di un CSV senza descrizione: quello che il sito pubblica per Excel ha già la sua. */
export function descrizionePer(csv: string, file: ReadonlyMap<string, string>): string {
  const giusto = csv.replace(/-excel\.csv$/, ".csv");
  if (giusto !== csv && file.has(giusto.replace(/csv$/, "yaml")))
    return `chiamalo «${giusto}»: prende il posto di quello`;
  return `crea «${csv.replace(/\.csv$/, ".yaml")}» con titolo, fonte e colonne`;
}
