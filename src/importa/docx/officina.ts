/** Ciò che serve mentre si legge un documento: stili, elenchi, collegamenti, e ciò che via via si trova. */
import type { Relazione } from "./relazioni.ts";
import type { contatore, Stile } from "./stili.ts";
import type { Documento, Revisione } from "./tipi.ts";

/** Che cosa fare delle revisioni non ancora accettate. */
export const MODI = ["ferma", "accetta", "rifiuta"] as const;
export type Modo = (typeof MODI)[number];

export interface Officina {
  modo: Modo;
  stili: Map<string, Stile>;
  elenco: ReturnType<typeof contatore>;
  /** I commenti aperti nel punto in cui si è arrivati, e i campi. */
  aperti: Set<string>;
  campi: { comando: string; risultato: boolean }[];
  indirizzo: (id: string | undefined) => string | undefined;
  interna: (id: string | undefined) => boolean;
  riferisci: (r: Revisione, posto: string, testo: string) => void;
  oggetti: Documento["oggetti"];
}

/** @param parte il nome della parte, per i posti: `document` */
export function officina(
  modo: Modo,
  {
    stili,
    elenco,
    relazioni,
  }: { stili: Map<string, Stile>; elenco: Officina["elenco"]; relazioni: Map<string, Relazione> },
  documento: Pick<Documento, "revisioni" | "oggetti">,
): Officina {
  return {
    modo,
    stili,
    elenco,
    aperti: new Set(),
    campi: [],
    indirizzo: (id) => relazioni.get(id ?? "")?.bersaglio,
    interna: (id) => relazioni.get(id ?? "")?.esterna === false,
    oggetti: documento.oggetti,
    riferisci: ({ tipo, autore, data }, posto, testo) => {
      const ultima = documento.revisioni.at(-1);
      if (ultima && ultima.posto === posto && ultima.tipo === tipo && ultima.autore === autore) ultima.testo += testo;
      else documento.revisioni.push({ tipo, autore, data, posto, testo });
    },
  };
}
