/** Copia `public/` dove Astro la prende: i byte copiati sono quelli controllati, e nessun collegamento è seguito. */
import { lstatSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { leggiFileVero } from "../piano/cartella.ts";
import { guaioPubblico, MASSIMO_BYTE } from "./regole.ts";

/** Oltre, non è la cartella delle poche cose che il sito pubblica com'è. */
const MASSIMO_FILE = 500;
const MASSIMO_LIVELLI = 8;
const NON_LETTO = {
  messaggio: "non si può leggere, o supera i 5 MB",
  suggerimento: "controlla i permessi, o riducilo",
};

/**
 * @param da la cartella `public`; può mancare
 * @param a la cartella da riempire: ciò che c'era si toglie
 * @throws con tutto ciò che non può essere pubblicato: il file, perché, il rimedio. Allora non copia niente
 */
export function preparaPubblico(da: string, a: string): void {
  const guai: string[] = [];
  const file = new Map<string, Uint8Array>();
  const segnala = (percorso: string, messaggio: string, suggerimento: string) =>
    void guai.push(`public/${percorso.replace(/[\p{Cc}\p{Cf}]/gu, "�")}: ${messaggio}\n  → ${suggerimento}`);
  const scendi = (relativa: string, livello: number): void => {
    for (const voce of readdirSync(join(da, relativa), { withFileTypes: true })) {
      const percorso = posix.join(relativa, voce.name);
      if (file.size + guai.length > MASSIMO_FILE) return;
      if (voce.isSymbolicLink())
        segnala(
          percorso,
          "è un collegamento a un altro posto: pubblicherebbe ciò che sta là",
          "copia qui il file vero",
        );
      else if (voce.isDirectory() && livello < MASSIMO_LIVELLI) scendi(percorso, livello + 1);
      else if (voce.isDirectory()) segnala(percorso, "le cartelle sono troppo annidate", "sposta i file più in alto");
      else if (!voce.isFile()) segnala(percorso, "non è un file: è un canale o un dispositivo", "toglilo");
      else leggi(percorso);
    }
  };
  const leggi = (percorso: string): void => {
    const byte = leggiFileVero(da, percorso, MASSIMO_BYTE);
    const guaio = byte ? guaioPubblico(percorso, byte) : NON_LETTO;
    if (guaio) segnala(percorso, guaio.messaggio, guaio.suggerimento);
    else if (byte) file.set(percorso, byte);
  };
  const radice = lstatSync(da, { throwIfNoEntry: false });
  if (radice?.isSymbolicLink()) segnala("", "è un collegamento a un altro posto", "metti qui la cartella vera");
  else if (radice) scendi("", 0);
  if (file.size + guai.length > MASSIMO_FILE)
    guai.push(`public/: ha più di ${MASSIMO_FILE} file\n  → i contenuti vanno nella cartella del piano`);
  if (guai.length) throw new Error(`La cartella «public» non si può pubblicare:\n\n${guai.join("\n")}`);
  rmSync(a, { recursive: true, force: true });
  mkdirSync(a, { recursive: true });
  for (const [percorso, byte] of file) {
    mkdirSync(dirname(join(a, percorso)), { recursive: true });
    writeFileSync(join(a, percorso), byte);
  }
}
