/** Che cosa si può stampare di un piano: tutto, una parte, un fascicolo; e come si chiama il file. */
import type { Fascicolo, Piano } from "../piano/modello.ts";
import { scriviData } from "../testo/date.ts";
import { slug } from "../testo/slug.ts";
import type { Edizione } from "./nella-pagina.ts";

export interface Stampa {
  /** Il file, nella cartella del sito. */
  nome: string;
  edizione: Edizione;
}

/** L'aspetto: caratteri grandi, numeri di riga. */
export type Aspetto = Pick<Edizione, "grandi" | "righe">;

const coda = ({ grandi, righe }: Aspetto) => `${grandi ? "-caratteri-grandi" : ""}${righe ? "-righe" : ""}.pdf`;

/** Tutto il piano. */
export function stampaIntera({ identita }: Piano, aspetto: Aspetto = {}): Stampa {
  const { nomeBreve, triennio } = identita;
  return {
    nome: `piano-${slug(nomeBreve)}-${triennio.inizio}-${triennio.fine}${coda(aspetto)}`,
    edizione: aspetto,
  };
}

/** Il posto nella stampa di una parte scritta `genere/id`. */
const posto = (parte: string): string => parte.replace("/", "-");

/** Una parte sola, scritta `genere/id`. */
export const stampaParte = (parte: string, aspetto: Aspetto = {}): Stampa => ({
  nome: `pdf/${posto(parte)}${coda(aspetto)}`,
  edizione: { ...aspetto, parti: [posto(parte)] },
});

/** Il fascicolo di una seduta. */
export function stampaFascicolo({ file, titolo, organo, data, punti }: Fascicolo, aspetto: Aspetto = {}): Stampa {
  const conPosti = punti.map((p) => ({ ...p, parti: p.parti.map(posto) }));
  return {
    nome: `pdf/fascicolo-${slug(file.replace(/^.*\//, "").replace(/\.yaml$/, ""))}${coda(aspetto)}`,
    edizione: {
      ...aspetto,
      parti: [...new Set(conPosti.flatMap((p) => p.parti))],
      fascicolo: { titolo, organo, data: scriviData(data), punti: conPosti },
    },
  };
}

/** Una per ogni scheda e per ogni capitolo. */
export const stampePerParte = (piano: Piano): Stampa[] => [
  ...piano.obiettivi.map((o) => stampaParte(`obiettivo/${o.id}`)),
  ...piano.capitoli.map((c) => stampaParte(`capitolo/${c.id}`)),
];
