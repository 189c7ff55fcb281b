/** Il controllo di un piano, da uno già fatto se niente è cambiato: chi legge i piani si carica solo se serve. */
import { deserialize, serialize } from "node:v8";
import { dispensaCorrente, programmaCorrente } from "../dispensa/corrente.ts";
import { opzioniSito } from "../sito/opzioni.ts";
import type { Controllato } from "./racconta.ts";

/**
 * @param impronta quella del piano
 * @returns ciò che si trova; se è di un altro controllo, il piano non è ancora fra quelli da cui si compone
 */
export async function controllato(impronta: string): Promise<Controllato> {
  const { piano, oggi, pulita } = opzioniSito();
  const dispensa = dispensaCorrente(pulita);
  const chiave = `controllo ${programmaCorrente()} ${impronta} ${JSON.stringify([piano, oggi])}`;
  const gia = dispensa.prendi(chiave);
  if (gia) return deserialize(gia) as Controllato;
  const nuovo = await leggi();
  dispensa.metti(chiave, serialize(nuovo));
  return nuovo;
}

let fatto: Promise<Controllato> | undefined;

/** Legge il piano, lo controlla e lo depone, una volta: le pagine si compongono da quello. */
export function leggi(): Promise<Controllato> {
  fatto ??= leggiEDeponi();
  return fatto;
}

async function leggiEDeponi(): Promise<Controllato> {
  const { piano: radice, oggi } = opzioniSito();
  const [{ leggiEControlla }, { deponiCaricamento }] = await Promise.all([
    import("./controlla.ts"),
    import("../sito/corrente.ts"),
  ]);
  const { caricamento, diagnostiche } = await leggiEControlla(radice, oggi, undefined, true);
  deponiCaricamento(caricamento);
  return { caricamento: { piano: caricamento.piano, file: caricamento.file }, diagnostiche };
}
