/** Enunciati di prova, giusti e sbagliati: come sono scritti nei `.tsv` di `tests/piano/coerenza/enunciati/`. */

export interface Enunciato {
  id: string;
  genere: string;
  sbagliato: boolean;
  /** I file in cui sta, e ciò che vi è scritto: di solito uno. */
  dove: string[];
  testo: string[];
  perche: string;
}

/** @param tsv id, genere, esito, dove, testo e perché, divisi da una tabulazione; `\n` va a capo, ` || ` divide due posti */
export const leggiEnunciati = (tsv: string): Enunciato[] =>
  tsv
    .split("\n")
    .filter((riga) => riga.trim() && !riga.startsWith("#") && !riga.startsWith("id\t"))
    .map((riga) => {
      const [id = "", genere = "", esito = "", dove = "", testo = "", perche = ""] = riga.split("\t");
      const posti = (scritto: string) => scritto.split(" || ").map((p) => p.replaceAll("\\n", "\n"));
      return { id, genere, sbagliato: esito === "sbagliato", dove: posti(dove), testo: posti(testo), perche };
    });
