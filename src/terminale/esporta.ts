/** Il piano in un documento Word, e il documento di nuovo nel piano: i file si leggono e si scrivono qui. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { scriviIntero } from "../disco/intero.ts";
import { documentoWord } from "../esporta/word/documento.ts";
import { pezzi } from "../esporta/word/pezzi.ts";
import { stiliDi } from "../esporta/word/stili.ts";
import { leggiDocx } from "../importa/docx/leggi.ts";
import type { Modo } from "../importa/docx/officina.ts";
import { apri } from "../importa/docx/pacchetto.ts";
import { type Base, leggiBase } from "../importa/esportato/base.ts";
import { rileggi } from "../importa/esportato/leggi.ts";
import { notoDi } from "../importa/esportato/noto.ts";
import { type Ritorno, torna } from "../importa/esportato/ritorno.ts";
import { caricaPiano } from "../piano/carica.ts";
import type { Piano } from "../piano/modello.ts";
import { firma } from "../processi/identita.ts";
import { PAROLE_ESPORTA as P } from "../testo/parole/esporta.ts";
import { PAROLE_IMPORTA } from "../testo/parole/importa.ts";
import { piuVicino } from "../testo/vicino.ts";
import { innocuo, scrivi } from "./passi.ts";

export interface DaEsportare {
  /** La cartella del piano. */
  piano: string;
  uscita: string;
  scheda?: string | undefined;
  capitolo?: string | undefined;
  modello?: string | undefined;
}

/**
 * Scrive il documento; un file che c'è già non si tocca.
 * @returns quante voci del piano ci sono
 * @throws Error, detto a chi lo ha chiesto, se il piano non si legge, la voce non c'è o il file c'è già
 */
export async function esportaWord({
  piano: cartella,
  uscita,
  scheda,
  capitolo,
  modello,
}: DaEsportare): Promise<number> {
  if (existsSync(uscita)) throw new Error(P.gia(uscita));
  const caricamento = caricaPiano(cartella);
  const { piano } = caricamento;
  if (!piano || caricamento.diagnostiche.some((d) => d.gravita === "errore")) throw new Error(P.pianoConErrori);
  const voce = scheda
    ? una(piano.obiettivi, P.scheda, scheda)
    : capitolo
      ? una(piano.capitoli, P.capitolo, capitolo)
      : undefined;
  const scegli = (file: string) => !voce || file === voce.file;
  const suoi = pezzi(caricamento, scegli, voce !== undefined);
  const file = new Map(
    fileDiCartella(cartella)
      .filter((f) => !voce || f === voce.file)
      .map((f) => [f, new Uint8Array(readFileSync(join(cartella, f)))]),
  );
  const byte = await documentoWord({
    titolo: titoloDi(piano),
    piano,
    stili: stiliDi(modello === undefined ? undefined : readFileSync(modello)),
    pezzi: suoi,
    file,
  });
  scriviIntero(uscita, byte);
  return suoi.filter((p) => p.p === "titolo" && p.livello === 2).length;
}

const titoloDi = ({ identita }: Piano): string =>
  `Piano di Zona ${identita.anni.inizio}-${identita.anni.fine}. ${identita.ambito}`;

function una<V extends { id: string; file: string }>(voci: readonly V[], che: string, id: string): V {
  const trovata = voci.find((v) => v.id === id);
  if (!trovata)
    throw new Error(
      P.nonCe(
        che,
        id,
        piuVicino(
          id,
          voci.map((v) => v.id),
        ),
      ),
    );
  return trovata;
}

/** I file di un piano, senza quelli nascosti. */
const fileDiCartella = (cartella: string): string[] =>
  readdirSync(cartella, { recursive: true, withFileTypes: true })
    .filter((v) => v.isFile())
    .map((v) => join(v.parentPath, v.name).slice(cartella.replace(/\/+$/, "").length + 1))
    .filter((f) => !f.split("/").some((p) => p.startsWith(".")))
    .sort();

/** @returns la base di un documento esportato; niente, se è un documento qualunque */
export function baseDi(byte: Uint8Array): Base | undefined {
  const { testo, nomi } = apri(byte);
  return leggiBase(testo, nomi);
}

export interface DaRiportare {
  byte: Uint8Array;
  base: Base;
  /** Come si chiama il documento, per dirlo. */
  nome: string;
  cartella: string;
  aggiorna: boolean;
  /** Che cosa fare delle revisioni di Word non ancora accettate. */
  revisioni: Modo;
}

/**
 * Rimette nel piano un documento esportato: in una cartella nuova il piano intero, in quella del piano solo ciò che è cambiato.
 * @throws Error se la cartella non è quella che serve
 */
export function riporta({ byte, base, nome, cartella, aggiorna, revisioni }: DaRiportare): Ritorno {
  const sospese = leggiDocx(byte, revisioni).revisioni;
  if (revisioni === "ferma" && sospese.length) throw new Error(PAROLE_IMPORTA.conRevisioni(sospese));
  const documento = rileggi(apri(byte), notoDi(base), revisioni === "rifiuta");
  if (!aggiorna) {
    if (!base.file.has("piano.yaml")) throw new Error(P.vuoleAggiorna(nome));
    const fatto = torna(base, documento);
    const cantiere = `${cartella}.nuovo-${firma()}`;
    try {
      for (const [file, suoi] of base.file) {
        mkdirSync(dirname(join(cantiere, file)), { recursive: true });
        writeFileSync(join(cantiere, file), fatto.file.get(file) ?? suoi);
      }
      rmSync(cartella, { recursive: true, force: true });
      renameSync(cantiere, cartella);
    } finally {
      rmSync(cantiere, { recursive: true, force: true });
    }
    return fatto;
  }
  if (!existsSync(join(cartella, "piano.yaml"))) throw new Error(P.nonPiano(cartella));
  const adesso = new Map(
    [...base.file.keys()].flatMap((f) => {
      const suo = join(cartella, f);
      return dentro(cartella, suo) && existsSync(suo) ? [[f, readFileSync(suo, "utf8")] as const] : [];
    }),
  );
  const fatto = torna(base, documento, adesso);
  for (const [file, testo] of fatto.file) scriviIntero(join(cartella, file), Buffer.from(testo));
  return fatto;
}

/** Un documento può dire un percorso qualunque: fuori dalla cartella del piano non si scrive. */
const dentro = (cartella: string, file: string): boolean => resolve(file).startsWith(`${resolve(cartella)}/`);

/** Dice che cosa è cambiato, e che cosa non si è potuto mettere. */
export function raccontaRitorno({ cambiati, avvisi }: Ritorno): void {
  scrivi(cambiati.length ? P.cambiato(cambiati.length) : P.uguale);
  for (const c of cambiati) {
    scrivi(`  ${innocuo(c.file)}, ${innocuo(c.dove)}`);
    if (c.prima) scrivi(`    − ${innocuo(c.prima)}`);
    if (c.dopo) scrivi(`    + ${innocuo(c.dopo)}`);
  }
  for (const a of avvisi) scrivi(`! ${innocuo(a)}`);
  if (avvisi.length) process.exitCode = 1;
}
