/** Che cosa si misurerà e quando, in un grafico: una barra per ogni anno del triennio. */
import type { Calendario } from "../piano/monitoraggio/calendario.ts";
import { scriviNumero } from "../testo/numeri.ts";
import type { Disegno } from "./disegno.ts";

interface Parole {
  titolo: string;
  asse: string;
  serie: string;
}

export const disegnoCalendario = ({ anni }: Calendario, p: Parole): Disegno => ({
  id: "calendario",
  titolo: p.titolo,
  tipo: "barre",
  unita: "numero",
  asse: p.asse,
  categorie: anni.map((a) => String(a.anno)),
  serie: [{ nome: p.serie, valori: anni.map((a) => a.quanti), testi: anni.map((a) => scriviNumero(a.quanti)) }],
  temporale: true,
  minimo: 0,
});
