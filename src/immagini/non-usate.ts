/** Le immagini che nessun testo usa: occupano posto, e forse il testo che le voleva si è perso. */
import type { Diagnostica } from "../diagnostica/index.ts";
import { genereDelNome } from "./genere.ts";
import { CARTELLA } from "./percorso.ts";
import { type AltriFile, type ImmagineUsata, trovaFile } from "./usate.ts";

export function immaginiNonUsate(usate: readonly ImmagineUsata[], altri: AltriFile): Diagnostica[] {
  const servono = new Set(usate.map((u) => trovaFile(u.percorso, altri)));
  return [...altri.keys()]
    .filter((f) => f.startsWith(`${CARTELLA}/`) && genereDelNome(f) && !servono.has(f))
    .map((file) => ({
      file,
      riga: 1,
      colonna: 1,
      gravita: "avviso",
      regola: "immagine-non-usata",
      messaggio: "Nessun testo usa questa immagine",
      suggerimento: `scrivi ![descrizione](/${file}) nel testo in cui deve stare, o «logo: /${file}» in «piano.yaml», o toglila`,
    }));
}
