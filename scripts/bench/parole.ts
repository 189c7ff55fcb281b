/** Le parole dei piani generati. */

export const TESTO =
  "I Comuni lavorano insieme per dare a ogni persona un aiuto vicino a casa. " +
  "Gli operatori ascoltano, valutano il bisogno e costruiscono un progetto con la famiglia. ";

export const COSE = [
  "Incontri con le famiglie",
  "Persone anziane accolte",
  "Domande esaminate",
  "Ore di assistenza a casa",
  "Operatori formati",
];
export const LUOGHI = [
  "nei Comuni",
  "nelle scuole",
  "allo sportello",
  "nei quartieri",
  "in ospedale",
  "nei centri diurni",
  "in rete",
];
const parole = (testo: string) => testo.split(" ");
export const COLORI = parole(
  "Acquaviva Belvedere Castagneto Donnalba Eremo Fontana Ginestra Lavanda Mirto Noceto Olmo Pineta Quercia Rovere Salice Tiglio Ulivo Vigna Zafferano Verbena",
);
export const MESTIERI = parole("educativi abitativi domiciliari diurni scolastici sanitari sportivi culturali");
const GENERI = parole("Cooperativa Associazione Fondazione Consorzio Parrocchia Circolo Scuola Patronato");
const NOMI = parole(
  "Aurora Beatrice Corrado Dorotea Eugenio Fabiola Gregorio Irene Leonardo Margherita Nicola Ottavia",
);

/** Un nome diverso per ogni numero, fino a qualche migliaio; oltre si aggiunge una parola. */
export function nomeProprio(n: number): string {
  const [a, b, c] = [n % GENERI.length, Math.floor(n / 8) % NOMI.length, Math.floor(n / 96) % COLORI.length];
  const altro = Math.floor(n / 1920);
  return `${GENERI[a]} ${NOMI[b]} ${COLORI[c]}${altro ? ` di ${NOMI[altro % NOMI.length]}` : ""}`;
}
