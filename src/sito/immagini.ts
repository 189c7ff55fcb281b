/** Le immagini del piano corrente come il sito le pubblica: riscritte, con l'impronta nel nome. */
import { createHash } from "node:crypto";
import { basename } from "node:path";
import { ImmagineGuasta, type Ricodificata, ricodifica } from "../immagini/ricodifica.ts";
import { type FattiFile, guaioDelFile, immaginiUsate, trovaFile } from "../immagini/usate.ts";
import { leggiImmagine } from "../piano/cartella.ts";
import { conImmagini } from "../piano/modello.ts";
import { slug } from "../testo/slug.ts";
import { caricamentoCorrente, pianoCorrente, radicePiano } from "./corrente.ts";

export interface Pubblicata extends Ricodificata {
  /** Il nome del file pubblicato, senza estensione: cambia se cambia un pixel, così chi l'ha già scaricato non si sbaglia. */
  nome: string;
}

/** Le immagini già riscritte. Ogni rilettura del piano dà fatti nuovi: mentre si scrive non resta una figura vecchia. */
const fatte = new WeakMap<FattiFile, Promise<Pubblicata>>();

/** Le immagini che i testi usano, pubblicate con questa estensione; due file con gli stessi pixel possono essere uno. */
export async function immaginiPubblicate(estensione: Pubblicata["estensione"]): Promise<Pubblicata[]> {
  const pubblicate = new Map<string, Pubblicata>();
  for (const { percorso } of immaginiUsate(conImmagini(pianoCorrente()))) {
    const immagine = await immaginePubblicata(percorso);
    if (immagine.estensione === estensione) pubblicate.set(immagine.nome, immagine);
  }
  return [...pubblicate.values()];
}

/**
 * @param percorso nella cartella del piano
 * @throws se il file non c'è, o non è un'immagine che si può pubblicare
 */
export function immaginePubblicata(percorso: string): Promise<Pubblicata> {
  const { altri } = caricamentoCorrente();
  const file = trovaFile(percorso, altri);
  const fatti = file === undefined ? undefined : altri.get(file);
  if (file === undefined || !fatti) throw new Error(`L'immagine «${percorso}» non c'è nella cartella del piano`);
  const guaio = guaioDelFile(file, fatti);
  if (guaio) throw new Error(`${guaio.messaggio}: ${guaio.suggerimento}`);
  const gia = fatte.get(fatti);
  if (gia) return gia;
  const pubblicata = pubblica(file);
  fatte.set(fatti, pubblicata);
  return pubblicata;
}

async function pubblica(file: string): Promise<Pubblicata> {
  const byte = leggiImmagine(radicePiano(), file);
  if (!byte) throw new Error(`L'immagine «${file}» non si può leggere`);
  try {
    const fatta = await ricodifica(byte);
    const impronta = createHash("sha256").update(fatta.byte).digest("hex").slice(0, 10);
    const detto = slug(basename(file).replace(/\.[^.]+$/, "")).slice(0, 60) || "immagine";
    return { ...fatta, nome: `${detto}-${impronta}` };
  } catch (e) {
    if (e instanceof ImmagineGuasta) throw new Error(`L'immagine «${file}» ${e.guaio.messaggio}`);
    throw e;
  }
}
