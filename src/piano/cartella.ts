/** Legge i file di un piano dal disco: l'unico punto del caricamento che tocca il mondo di fuori. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import { type Diagnostica, errore } from "./diagnostica.ts";

export interface Cartella {
  /** Percorso relativo (con /) e contenuto di ogni file di testo. */
  file: Map<string, string>;
  diagnostiche: Diagnostica[];
}

const ESTENSIONI = /\.(ya?ml|mdx?|csv)$/i;
/** Oltre questa misura un file di testo del piano è un errore, non un contenuto. */
const MASSIMO_BYTE = 5 * 1024 * 1024;
const INIZIO = { riga: 1, colonna: 1 };

/** @param radice cartella del piano. I collegamenti simbolici non si seguono. */
export function leggiCartella(radice: string): Cartella {
  const esito: Cartella = { file: new Map(), diagnostiche: [] };
  if (!existsSync(radice) || !statSync(radice).isDirectory()) {
    esito.diagnostiche.push(
      errore("", INIZIO, "cartella", `La cartella «${radice}» non esiste`, "controlla il percorso scritto in PIANO=…"),
    );
    return esito;
  }
  scendi(radice, "", esito);
  return esito;
}

function scendi(radice: string, relativa: string, esito: Cartella): void {
  const voci = readdirSync(join(radice, relativa), { withFileTypes: true });
  for (const voce of voci.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (voce.name.startsWith(".")) continue;
    const percorso = posix.join(relativa, voce.name);
    if (voce.isSymbolicLink())
      esito.diagnostiche.push({
        ...errore(
          percorso,
          INIZIO,
          "collegamento-simbolico",
          "È un collegamento a un altro file: non viene letto",
          "copia qui il file vero",
        ),
        gravita: "avviso",
      });
    else if (voce.isDirectory()) scendi(radice, percorso, esito);
    else if (ESTENSIONI.test(voce.name)) leggi(radice, percorso, esito);
  }
}

function leggi(radice: string, percorso: string, esito: Cartella): void {
  const intero = join(radice, percorso);
  const segnala = (messaggio: string, suggerimento: string, riga = 1) =>
    esito.diagnostiche.push(errore(percorso, { riga, colonna: 1 }, "file", messaggio, suggerimento));
  if (statSync(intero).size > MASSIMO_BYTE)
    return void segnala("Il file supera i 5 MB", "dividilo: un dataset o un capitolo per file");
  const byte = readFileSync(intero);
  if (byte.includes(0))
    return void segnala("Il file contiene caratteri nulli: non è un file di testo", "salvalo come testo UTF-8");
  try {
    esito.file.set(percorso, new TextDecoder("utf-8", { fatal: true }).decode(byte));
  } catch {
    const righe = new TextDecoder("latin1").decode(byte).split("\n");
    const riga = righe.findIndex((r) => r.includes("\ufffd") || /[\u0080-\u00ff]/.test(r)) + 1;
    segnala(
      "Il file non è in UTF-8: le lettere accentate sarebbero sbagliate",
      "salvalo di nuovo scegliendo la codifica UTF-8",
      riga || 1,
    );
  }
}
