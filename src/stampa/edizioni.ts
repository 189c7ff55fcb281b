/** Che cosa si può stampare di un piano: tutto, una parte, un fascicolo, l'opuscolo; e come si chiama il file. */
import type { Fascicolo, Piano } from "../piano/modello.ts";
import type { Confronto } from "../raffronto/a-fronte.ts";
import { slug } from "../testo/slug.ts";
import type { Aspetto } from "./forma.ts";

/** Che cosa contiene un'edizione. */
export type Contenuto =
  | { genere: "intero" }
  /** Una voce, scritta `genere/id`. */
  | { genere: "parte"; parte: string }
  | { genere: "fascicolo"; fascicolo: Fascicolo }
  /** La sintesi per i cittadini, in A5. */
  | { genere: "opuscolo" }
  /** Che cosa cambia fra due versioni. */
  | { genere: "confronto"; confronto: Confronto };

export interface Edizione extends Aspetto {
  contenuto: Contenuto;
}

export interface Stampa {
  /** Il file, nella cartella del sito. */
  nome: string;
  edizione: Edizione;
}

/** Ciò che dell'aspetto si può chiedere. */
export type Richiesto = Partial<Pick<Aspetto, "grandi" | "righe">>;

const coda = ({ grandi, righe }: Richiesto) => `${grandi ? "-caratteri-grandi" : ""}${righe ? "-righe" : ""}.pdf`;
const aspetto = ({ grandi = false, righe = false }: Richiesto): Aspetto => ({ grandi, righe, formato: "a4" });
const radice = ({ identita: { nomeBreve, anni: triennio } }: Piano) =>
  `piano-${slug(nomeBreve)}-${triennio.inizio}-${triennio.fine}`;

/** Tutto il piano. */
export const stampaIntera = (piano: Piano, chiesto: Richiesto = {}): Stampa => ({
  nome: `${radice(piano)}${coda(chiesto)}`,
  edizione: { ...aspetto(chiesto), contenuto: { genere: "intero" } },
});

/** La sintesi per i cittadini. */
export const stampaOpuscolo = (piano: Piano): Stampa => ({
  nome: `${radice(piano)}-opuscolo.pdf`,
  edizione: { ...aspetto({}), formato: "a5", contenuto: { genere: "opuscolo" } },
});

/** Una parte sola, scritta `genere/id`. */
export const stampaParte = (parte: string, chiesto: Richiesto = {}): Stampa => ({
  nome: `pdf/${parte.replace("/", "-")}${coda(chiesto)}`,
  edizione: { ...aspetto(chiesto), contenuto: { genere: "parte", parte } },
});

/** Il fascicolo di una seduta. */
export const stampaFascicolo = (fascicolo: Fascicolo, chiesto: Richiesto = {}): Stampa => ({
  nome: `pdf/fascicolo-${slug(fascicolo.file.replace(/^.*\//, "").replace(/\.yaml$/, ""))}${coda(chiesto)}`,
  edizione: { ...aspetto(chiesto), contenuto: { genere: "fascicolo", fascicolo } },
});

/** Che cosa cambia fra due versioni. */
export const stampaConfronto = (confronto: Confronto, chiesto: Richiesto = {}): Stampa => ({
  nome: `pdf/confronto-${slug(confronto.prima)}-${slug(confronto.dopo)}${confronto.intero ? "-intero" : ""}${coda(chiesto)}`,
  edizione: { ...aspetto(chiesto), contenuto: { genere: "confronto", confronto } },
});

/** Una per ogni scheda e per ogni capitolo. */
export const stampePerParte = (piano: Piano): Stampa[] => [
  ...piano.obiettivi.map((o) => stampaParte(`obiettivo/${o.id}`)),
  ...piano.capitoli.map((c) => stampaParte(`capitolo/${c.id}`)),
];
