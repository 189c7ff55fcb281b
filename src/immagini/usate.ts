/** Le immagini che i testi di un piano usano, e ciò che il disco dice dei loro file. */
import { type Diagnostica, errore, type Luogo } from "../diagnostica/index.ts";
import { scriviPeso } from "../testo/peso.ts";
import { piuVicino } from "../testo/vicino.ts";
import { genereDeiByte, genereDelNome } from "./genere.ts";
import { MASSIMO } from "./limiti.ts";
import { CARTELLA, type Guaio, percorsoImmagine } from "./percorso.ts";

/** Un file della cartella del piano che non è un testo: quanto pesa e come comincia. */
export interface FattiFile {
  byte: number;
  /** I primi byte; nessuno, se il nome non è quello di un'immagine. */
  inizio: Uint8Array;
}
export type AltriFile = ReadonlyMap<string, FattiFile>;

/** Un'immagine usata: il suo file e tutti i punti dei testi in cui sta. */
export interface ImmagineUsata {
  /** Percorso nella cartella del piano, come è scritto nel testo. */
  percorso: string;
  dove: [Luogo, ...Luogo[]];
}

/** Un testo con i collegamenti e le immagini che contiene: dove stanno e che cosa indicano. */
interface Testo {
  file: string;
  testo: { collegamenti: readonly { url: string; immagine?: boolean; riga: number; colonna: number }[] };
}

/** Le immagini dei testi scritte come si deve, ciascuna una volta, nell'ordine in cui si leggono. */
export function immaginiUsate(voci: readonly Testo[]): ImmagineUsata[] {
  const usate = new Map<string, ImmagineUsata>();
  for (const { file, testo } of voci)
    for (const { url, immagine, riga, colonna } of testo.collegamenti) {
      const percorso = immagine ? percorsoImmagine(url) : undefined;
      if (typeof percorso !== "string") continue;
      const [gia, qui] = [usate.get(percorso), { file, riga, colonna }];
      if (gia) gia.dove.push(qui);
      else usate.set(percorso, { percorso, dove: [qui] });
    }
  return [...usate.values()];
}

/** Il file indicato; un Mac può scrivere gli accenti dei nomi in due caratteri, e si riconosce lo stesso. */
export function trovaFile(percorso: string, altri: AltriFile): string | undefined {
  if (altri.has(percorso)) return percorso;
  const nfc = percorso.normalize("NFC");
  return [...altri.keys()].find((f) => f.normalize("NFC") === nfc);
}

/**
 * Gli errori che si sanno senza decodificare: il file manca, pesa troppo, non è ciò che il suo nome dice.
 * @param detti i percorsi di cui un errore è già stato detto: un collegamento a un altro posto, un file illeggibile
 */
export function guaiDeiFile(usate: readonly ImmagineUsata[], altri: AltriFile, detti: ReadonlySet<string>) {
  return usate.flatMap(({ percorso, dove }): Diagnostica[] => {
    if (dentro(percorso).some((p) => detti.has(p))) return [];
    const file = trovaFile(percorso, altri);
    const guaio = file === undefined ? manca(percorso, altri) : guaioDelFile(file, altri.get(file) as FattiFile);
    if (!guaio) return [];
    // Un file che manca si corregge dove è scritto; uno sbagliato è uno solo, e si dice una volta.
    const punti = file === undefined ? dove : [dove[0]];
    return punti.map((p) => errore(p.file, p, "immagine", guaio.messaggio, guaio.suggerimento));
  });
}

/** Un percorso e le cartelle in cui sta. */
const dentro = (percorso: string) => percorso.split("/").map((_, i, parti) => parti.slice(0, i + 1).join("/"));

/** @returns ciò che non va in un file che c'è, per quanto dicono il suo peso e i suoi primi byte */
export function guaioDelFile(file: string, { byte, inizio }: FattiFile): Guaio | undefined {
  if (byte === 0) return { messaggio: `Il file «${file}» è vuoto`, suggerimento: "rimetti l'immagine vera" };
  if (byte > MASSIMO.byte)
    return {
      messaggio: `L'immagine «${file}» pesa ${scriviPeso(byte)}: il massimo è ${scriviPeso(MASSIMO.byte)}`,
      suggerimento: "salvala più piccola: per una pagina bastano 1.600 pixel di lato",
    };
  const [vero, detto] = [genereDeiByte(inizio), genereDelNome(file)];
  if (vero === detto && vero) return undefined;
  if (!vero)
    return {
      messaggio: `Il file «${file}» non contiene un'immagine, benché il nome lo dica`,
      suggerimento: "aprila con un programma per le immagini e salvala come PNG o JPEG",
    };
  return {
    messaggio: `Il file «${file}» è un'immagine ${vero.toUpperCase()}, e il suo nome dice altro`,
    suggerimento: `dagli l'estensione giusta: «${file.replace(/\.[^./]+$/, `.${vero === "jpeg" ? "jpg" : vero}`)}»`,
  };
}

function manca(percorso: string, altri: AltriFile): Guaio {
  const nome = percorso.split("/").at(-1) ?? "";
  const altrove = [...altri.keys()].find((f) => f.endsWith(`/${nome}`) || f === nome);
  const vicino = piuVicino(
    percorso,
    [...altri.keys()].filter((f) => f.startsWith(`${CARTELLA}/`)),
  );
  return {
    messaggio: `L'immagine «${percorso}» non c'è nella cartella del piano`,
    suggerimento: altrove
      ? altrove.startsWith(`${CARTELLA}/`)
        ? `il file è «${altrove}»: scrivi «/${altrove}»`
        : `sposta lì il file «${altrove}»`
      : vicino
        ? `forse volevi scrivere «/${vicino}»`
        : `metti il file nella cartella «${CARTELLA}» del piano`,
  };
}
