/** Le versioni del piano come notizie: che cosa cambia, prima i numeri. */
import type { Piano } from "../piano/modello.ts";
import { percorsi } from "../piano/percorsi.ts";
import { frase } from "../raffronto/frasi.ts";
import { perGruppo } from "../raffronto/gruppi.ts";
import { nomeCampo, nomeDiChi } from "../raffronto/nomi.ts";
import type { Passaggio } from "../raffronto/versioni.ts";
import { accorcia } from "../testo/accorcia.ts";
import { PAROLE_RAFFRONTO as R } from "../testo/parole/raffronto.ts";
import { PAROLE_VERSIONI as P } from "../testo/parole/versioni.ts";
import type { Notizia } from "./atom.ts";
import type { Indirizzo } from "./testa.ts";
import { urnDi } from "./urn.ts";

/** Quante differenze porta una notizia: le altre sono nella pagina. */
const QUANTE = 40;

/** Una notizia per ogni versione che ne ha una prima. */
export const notizieDelleVersioni = (piano: Piano, passaggi: readonly Passaggio[], indirizzo: Indirizzo): Notizia[] =>
  passaggi.flatMap(({ id, dopo, esito }) => {
    if (!dopo) return [];
    const differenze = perGruppo(esito?.differenze ?? []).flatMap((g) => g.differenze);
    return [
      {
        id: urnDi(piano, "versione", id),
        titolo: P.titoloPassaggio(id, ""),
        indirizzo: indirizzo(percorsi.raffronto(id)),
        // Di una versione si sa il giorno: l'ora è mezzogiorno, che è lo stesso giorno in Italia e dovunque si legga vicino.
        aggiornata: `${dopo.data}T12:00:00Z`,
        sommario: `${dopo.perche} ${esito ? R.quante(differenze.length, esito.illeggibili.length) : P.irraggiungibile}`,
        elenco: differenze.slice(0, QUANTE).map((d) => ({
          testo: accorcia(`${[nomeDiChi(d), nomeCampo(d)].filter(Boolean).join(", ")}: ${frase(d)}`, 400),
        })),
      },
    ];
  });
