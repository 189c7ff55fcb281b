/** Un'immagine da mettere nel piano: si guarda che lo sia davvero, e con che nome va. */
import { genereDeiByte } from "../immagini/genere.ts";
import { CARTELLA } from "../immagini/percorso.ts";
import { PAROLE_REDAZIONE as P } from "../testo/parole/redazione.ts";

const MASSIMO = 10 * 1024 * 1024;
const AMMESSE = { png: "png", jpeg: "jpg", webp: "webp", avif: "avif" } as const;

/** @param esiste se nel piano quel file c'è già @returns il nome del file nel piano, o perché non va */
export function immagineDa(
  nome: string,
  byte: Uint8Array,
  esiste: (file: string) => boolean,
): { file: string } | { guasto: string } {
  if (!byte.length) return { guasto: P.immagineManca };
  if (byte.length > MASSIMO) return { guasto: P.immaginePesa };
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(nome) || nome.length > 80) return { guasto: P.immagineNomeNo };
  const genere = genereDeiByte(byte);
  const estensione = AMMESSE[genere as keyof typeof AMMESSE];
  if (!estensione) return { guasto: P.immagineNonE };
  const file = `${CARTELLA}/${nome}.${estensione}`;
  return esiste(file) ? { guasto: P.immagineCe(file) } : { file };
}
