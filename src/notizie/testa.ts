/** Ciò che i notiziari di un piano hanno in comune. */
import { DATI_LICENZA } from "../dati/licenze.ts";
import type { Piano } from "../piano/modello.ts";
import type { Notiziario } from "./atom.ts";
import { urnDi } from "./urn.ts";

/** Dà l'indirizzo di un percorso: intero, se il piano dice dove il sito è pubblicato. */
export type Indirizzo = (percorso: string) => string;

const SENZA_SITO =
  "piano.yaml non dice «sito»: mancano il link «self» e gli indirizzi interi. Quelli che cominciano con / valgono per il" +
  " sito da cui viene questo file.";

/** Testa di un notiziario: identificativo, titolo, autore, diritti, indirizzi. */
export function testa(
  piano: Piano,
  indirizzo: Indirizzo,
  { nome, titolo, sottotitolo, pagina, file }: Record<"nome" | "titolo" | "sottotitolo" | "pagina" | "file", string>,
): Omit<Notiziario, "aggiornato" | "notizie"> {
  const { ente, ambito, anni: triennio, licenza, sito } = piano.identita;
  return {
    id: urnDi(piano, "notiziario", nome),
    titolo: `${titolo}, Piano di Zona ${triennio.inizio}-${triennio.fine}, ${ambito}`,
    sottotitolo,
    pagina: indirizzo(pagina),
    indirizzo: sito ? indirizzo(file) : undefined,
    autore: { nome: ente.nome, sito: ente.sito },
    diritti: DATI_LICENZA[licenza].nome,
    avvisi: sito ? [] : [SENZA_SITO],
  };
}
