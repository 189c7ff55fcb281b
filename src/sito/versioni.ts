/** Le versioni del piano corrente: i passaggi dall'una all'altra, e ciò che di ogni voce è cambiato. */
import { haPdf } from "../raffronto/controlla-versioni.ts";
import type { Differenza } from "../raffronto/tipi.ts";
import { type Passaggio, passaggi, raggiungi, type Tappa, type VersioneRaggiunta } from "../raffronto/versioni.ts";
import { pianoCorrente, radicePiano } from "./corrente.ts";

export interface Versioni {
  raggiunte: VersioneRaggiunta[];
  passaggi: Passaggio[];
}
const fatte = new WeakMap<object, Versioni>();

/** Le versioni del piano corrente, lette una volta; nessuna, se il piano non ne scrive. */
export function versioniCorrenti(): Versioni {
  const piano = pianoCorrente();
  const gia = fatte.get(piano);
  if (gia) return gia;
  const radice = radicePiano();
  const raggiunte = raggiungi(piano.versioni, radice);
  const nuove = { raggiunte, passaggi: passaggi(raggiunte, radice) };
  fatte.set(piano, nuove);
  return nuove;
}

/** Vero se di una versione si pubblica la stampa. */
export const pdfConservato = (v: VersioneRaggiunta["versione"]): boolean => haPdf(radicePiano(), v);

/** Ciò che è cambiato di una voce: i passaggi in cui è cambiata, dal più recente. */
export const storiaDi = (sua: (d: Differenza) => boolean): Tappa[] =>
  versioniCorrenti()
    .passaggi.flatMap((passaggio) => {
      const differenze = passaggio.esito?.differenze.filter(sua) ?? [];
      return differenze.length ? [{ passaggio, differenze }] : [];
    })
    .reverse();
