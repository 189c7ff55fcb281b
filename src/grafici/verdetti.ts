/** Il verdetto sul triennio passato in un grafico: quanti obiettivi raggiunti, in parte, per niente, e di quanti non si può dire. */
import { VERDETTI, type Verdetto } from "../generi/esiti/verdetto.ts";
import type { Disegno } from "./disegno.ts";

interface Parole {
  titolo: string;
  asse: string;
  serie: string;
  nomi: Record<Verdetto, string>;
}

/** Le quattro voci ci sono sempre, nel loro ordine: anche uno zero dice qualcosa. */
export const disegnoVerdetti = (quanti: Record<Verdetto, number>, p: Parole): Disegno => ({
  id: "verdetto",
  titolo: p.titolo,
  tipo: "barre orizzontali",
  unita: "numero",
  asse: p.asse,
  categorie: VERDETTI.map((v) => p.nomi[v]),
  serie: [{ nome: p.serie, valori: VERDETTI.map((v) => quanti[v]), testi: VERDETTI.map((v) => String(quanti[v])) }],
  temporale: false,
  minimo: 0,
});
