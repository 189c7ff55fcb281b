/** Costano molto più di ciò che scrivono: se ne fa uno per forma. */
const GIORNO = new Intl.DateTimeFormat("it-IT", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const MESE = new Intl.DateTimeFormat("it-IT", { month: "long", year: "numeric", timeZone: "UTC" });

/** Scrive una data ISO per chi legge: «20 novembre 2026». Usa il giorno scritto nella data, qualunque fuso abbia chi costruisce. */
export function scriviData(iso: string): string {
  const [anno, mese, giorno] = iso.slice(0, 10).split("-").map(Number);
  return GIORNO.format(new Date(Date.UTC(anno ?? 0, (mese ?? 1) - 1, giorno ?? 1)));
}

/** Scrive un mese ISO (`2017-05`) per chi legge: «maggio 2017». Un anno solo resta com'è. */
export function scriviMese(iso: string): string {
  const [anno, mese] = iso.split("-").map(Number);
  if (!mese) return String(anno);
  return MESE.format(new Date(Date.UTC(anno ?? 0, mese - 1, 1)));
}
