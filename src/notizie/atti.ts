/** Il notiziario degli atti: una notizia per ogni seduta. */
import type { Atto, Piano } from "../piano/modello.ts";
import { percorsi } from "../piano/percorsi.ts";
import { dallaPiuRecente, type Notizia, type Notiziario } from "./atom.ts";
import { type Indirizzo, testa } from "./testa.ts";
import { urnDi } from "./urn.ts";

/**
 * @param modificata la data dell'ultima modifica di un file del piano, se Git la sa
 * @param ultima quella di tutto il piano: data il notiziario quando non ha ancora notizie
 * @returns niente, se non c'è nessuna data: Atom la vuole, e non la si inventa
 */
export function notiziarioAtti(
  piano: Piano,
  indirizzo: Indirizzo,
  modificata: (file: string) => string | undefined,
  ultima?: string,
): Notiziario | undefined {
  const notizie = dallaPiuRecente(piano.atti.flatMap((a) => notizia(piano, a, indirizzo, modificata(a.file)) ?? []));
  const aggiornato = notizie[0]?.aggiornata ?? ultima;
  if (!aggiornato) return undefined;
  const cima = testa(piano, indirizzo, {
    nome: "atti",
    titolo: "Atti",
    sottotitolo: "Le sedute di chi decide e dei tavoli: di che cosa si è parlato e che cosa si è deciso.",
    pagina: percorsi.atti(),
    file: percorsi.feedAtti(),
  });
  const senzaData = piano.atti.length - notizie.length;
  const avvisi = senzaData ? [`Atti senza una data, che qui non ci sono: ${senzaData}.`] : [];
  return { ...cima, aggiornato, notizie, avvisi: [...(cima.avvisi ?? []), ...avvisi] };
}

function notizia(piano: Piano, atto: Atto, indirizzo: Indirizzo, modificata?: string): Notizia | undefined {
  // Della seduta si sa il giorno: l'ora è mezzogiorno, che è lo stesso giorno in Italia e dovunque si legga vicino.
  const seduta = atto.data ? `${atto.data}T12:00:00Z` : undefined;
  const aggiornata = modificata ?? seduta;
  if (!aggiornata) return undefined;
  return {
    id: urnDi(piano, "atto", atto.id),
    titolo: atto.altroAmbito ? `${atto.titolo} (Ambito ${atto.altroAmbito})` : atto.titolo,
    indirizzo: indirizzo(percorsi.atto(atto.id)),
    aggiornata,
    pubblicata: seduta,
    sommario: atto.sintesi,
    categoria: atto.organo,
    elenco: atto.punti.map((p) => ({ testo: p.decisione ? `${p.titolo}. Decisione: ${p.decisione}` : p.titolo })),
  };
}
