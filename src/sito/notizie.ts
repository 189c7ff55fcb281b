/** I notiziari del piano corrente, con gli indirizzi del sito e la storia di Git. */
import type { Notiziario } from "../notizie/atom.ts";
import { notiziarioAtti } from "../notizie/atti.ts";
import { type ModificaDelPiano, modificheDi, notiziarioModifiche } from "../notizie/modifiche.ts";
import { registroDi, storiaDi, ultimaModifica } from "../notizie/storia.ts";
import { notizieDelleVersioni } from "../notizie/versioni.ts";
import { percorsi } from "../piano/percorsi.ts";
import { pianoCorrente, radicePiano } from "./corrente.ts";
import { indirizzoIntero } from "./dati.ts";
import { senzaBase } from "./indirizzi.ts";
import { paginaDelFile } from "./pagina-del-file.ts";
import { versioniCorrenti } from "./versioni.ts";

/** Le modifiche del piano corrente, dalla più recente; nessuna fuori da Git. */
export const modificheCorrenti = (): ModificaDelPiano[] =>
  modificheDi(registroDi(radicePiano()), (file) => paginaDelFile(pianoCorrente(), file));

interface ConPercorso {
  percorso: string;
  notiziario: Notiziario;
}
const fatti = new WeakMap<object, ConPercorso[]>();

/** I notiziari che il piano corrente può avere: fatti una volta, anche se li chiede ogni pagina. */
export function notiziariCorrenti(): ConPercorso[] {
  const piano = pianoCorrente();
  const gia = fatti.get(piano);
  if (gia) return gia;
  const storia = storiaDi(radicePiano());
  const intero = (indirizzo: string) => indirizzoIntero(senzaBase(indirizzo));
  const notiziari = [
    [
      percorsi.feedAtti(),
      notiziarioAtti(piano, indirizzoIntero, (file) => storia.get(file)?.data, ultimaModifica(storia)?.data),
    ],
    [
      percorsi.feedModifiche(),
      notiziarioModifiche(
        piano,
        modificheCorrenti(),
        indirizzoIntero,
        intero,
        notizieDelleVersioni(piano, versioniCorrenti().passaggi, indirizzoIntero),
      ),
    ],
  ] as const;
  const nuovi = notiziari.flatMap(([percorso, notiziario]) => (notiziario ? [{ percorso, notiziario }] : []));
  fatti.set(piano, nuovi);
  return nuovi;
}
