/** Apre un .docx senza fidarsi: prima si guarda che cos'è e quanto diventerebbe, poi si aprono solo le parti che servono. */
import { strFromU8, unzipSync } from "fflate";
import { PAROLE_IMPORTA as P } from "../../testo/parole/importa.ts";
import { NonSiImporta } from "../errore.ts";

/** Oltre, un documento di testo non arriva: un piano intero sta in pochi megabyte. */
const MASSIMO = { compresso: 60e6, parte: 80e6, tutto: 250e6, parti: 5000, rapporto: 300 };
/** Sotto questa misura un rapporto alto non fa danni. */
const PICCOLA = 5e6;

export interface Pacchetto {
  /** Il testo di una parte; niente, se non c'è. */
  testo: (parte: string) => string | undefined;
  byte: (parte: string) => Uint8Array | undefined;
  nomi: string[];
  /** Ha dei programmi (macro): non si leggono. */
  macro: boolean;
}

const comincia = (byte: Uint8Array, ...segni: number[]) => segni.every((s, i) => byte[i] === s);

/** @throws NonSiImporta se il file non è un documento Word che si può aprire */
export function apri(byte: Uint8Array): Pacchetto {
  if (!byte.length) throw new NonSiImporta(P.vuoto);
  if (comincia(byte, 0xd0, 0xcf, 0x11, 0xe0))
    throw new NonSiImporta(testoUtf16(byte, "EncryptedPackage") ? P.conParola : P.vecchioWord);
  if (comincia(byte, 0x25, 0x50, 0x44, 0x46)) throw new NonSiImporta(P.pdf);
  if (comincia(byte, 0x7b, 0x5c, 0x72, 0x74, 0x66)) throw new NonSiImporta(P.rtf);
  if (!comincia(byte, 0x50, 0x4b)) throw new NonSiImporta(P.nonWord);
  if (byte.length > MASSIMO.compresso) throw new NonSiImporta(P.grande(byte.length));
  const file = estrai(byte);
  const nomi = Object.keys(file);
  if (!file["word/document.xml"])
    throw new NonSiImporta(
      nomi.some((n) => n.startsWith("xl/")) ? P.excel : nomi.includes("content.xml") ? P.odt : P.nonWord,
    );
  return {
    nomi,
    macro: nomi.some((n) => /vbaProject/i.test(n)),
    byte: (parte) => file[parte],
    testo: (parte) => {
      const suo = file[parte];
      return suo && decodifica(suo);
    },
  };
}

function estrai(byte: Uint8Array): Record<string, Uint8Array> {
  let tutto = 0;
  let parti = 0;
  try {
    return unzipSync(byte, {
      filter: ({ name, size, originalSize }) => {
        if (++parti > MASSIMO.parti) throw new NonSiImporta(P.bomba(name));
        if (!/\.(?:xml|rels|png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|bin)$/i.test(name)) return false;
        tutto += originalSize;
        const gonfia = originalSize > PICCOLA && originalSize / Math.max(1, size) > MASSIMO.rapporto;
        if (originalSize > MASSIMO.parte || tutto > MASSIMO.tutto || gonfia) throw new NonSiImporta(P.bomba(name));
        return true;
      },
    });
  } catch (e) {
    throw e instanceof NonSiImporta ? e : new NonSiImporta(P.zipRotto);
  }
}

const decodifica = (b: Uint8Array): string =>
  comincia(b, 0xff, 0xfe) || comincia(b, 0xfe, 0xff)
    ? new TextDecoder(b[0] === 0xff ? "utf-16le" : "utf-16be").decode(b)
    : strFromU8(b);

const testoUtf16 = (byte: Uint8Array, cerca: string) => Buffer.from(byte).includes(Buffer.from(cerca, "utf16le"));
