/** Reti: il genere. */
import type { DatiGenere, Genere } from "../genere.ts";
import { rete } from "./schema.ts";

const dati = {
  chiave: "reti",
  nome: "rete",
  titolo: "Reti",
  descrizione: "Le reti attive nell'Ambito, con i loro membri.",
  schema: rete,
  posto: { modo: "testi", cartella: "reti" },
  conto: { nome: "reti", detto: "reti" },
  pagine: {
    reti: { percorso: "/reti/", menu: { gruppo: "piano", posto: 50 }, origini: ["reti/", "enti.yaml"] },
    rete: { percorso: "/reti/:id/" },
  },
  stampa: {
    voci: true,
    fascicolo: true,
    parte: { id: "parte-reti", posto: 20, pagina: "reti", nome: "Reti" },
  },
} as const satisfies DatiGenere;

export const reti: Genere<typeof dati> = {
  ...dati,
  ordina: () => (a, b) => a.ordine - b.ordine,
  dellePagine: { reti: { piena: ({ reti }) => reti.length > 0 } },
  titoloVoce: (r) => r.nome,
};
