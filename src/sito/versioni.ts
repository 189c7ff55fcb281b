/** Le versioni del piano corrente: i passaggi dall'una all'altra, e ciò che di ogni voce è cambiato. */
import { GENERI } from "../generi/index.ts";
import { type Piano, vociDi } from "../piano/modello.ts";
import { haPdf } from "../raffronto/controlla-versioni.ts";
import { nomeVoce } from "../raffronto/frasi.ts";
import type { Differenza } from "../raffronto/tipi.ts";
import { type Passaggio, passaggi, raggiungi, type VersioneRaggiunta } from "../raffronto/versioni.ts";
import { pianoCorrente, radicePiano } from "./corrente.ts";
import { indirizzi } from "./indirizzi.ts";
import { paginaDelFile } from "./pagina-del-file.ts";

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

/** Dove si legge oggi ciò di cui una differenza parla; niente, se non ha più una pagina. */
export function paginaDellaDifferenza(piano: Piano, { genere, id, file }: Differenza): string | undefined {
  if (genere === "indicatore")
    return piano.obiettivi.some((o) => o.indicatori.some((i) => i.id === id)) ? indirizzi.indicatore(id) : undefined;
  return paginaDelFile(piano, file)?.indirizzo;
}

/** Come oggi si chiama la voce di una differenza; niente, se il suo nome è già l'identificativo o la voce non c'è più. */
export function nomeDellaVoce(piano: Piano, { genere, id }: Differenza): string | undefined {
  const chiave = GENERI.find((g) => g.nome === genere)?.chiave;
  const voci =
    genere === "indicatore" ? piano.obiettivi.flatMap((o) => o.indicatori) : chiave ? vociDi(piano, chiave) : [];
  const nome = nomeVoce(voci.find((v) => v.id === id));
  return nome === id ? undefined : nome;
}

/** Ciò che è cambiato di una voce: i passaggi in cui è cambiata, dal più recente. */
export const storiaDi = (sua: (d: Differenza) => boolean): { passaggio: Passaggio; differenze: Differenza[] }[] =>
  versioniCorrenti()
    .passaggi.flatMap((passaggio) => {
      const differenze = passaggio.esito?.differenze.filter(sua) ?? [];
      return differenze.length ? [{ passaggio, differenze }] : [];
    })
    .reverse();
