/** Un PDF è accessibile? I controlli che si possono fare sul file. */
import { EncryptedPDFError, ParseSpeeds, PDFDict, PDFDocument } from "@cantoo/pdf-lib";
import { leggiAlbero, tutti } from "../lettura/albero.ts";
import { leggiPagine } from "../lettura/disegnato.ts";
import { caratteri } from "./caratteri.ts";
import { collegamenti } from "./collegamenti.ts";
import { artefatti, contenuto } from "./contenuto.ts";
import { cifratura, dichiarazione, lingua, marcato, ruoli, struttura, titolo } from "./documento.ts";
import { elenchi } from "./elenchi.ts";
import { figure } from "./figure.ts";
import { formato, tabulazione } from "./fogli.ts";
import { intestazioni, righe } from "./tabelle.ts";
import type { Controllo, Esito, Lettura } from "./tipi.ts";
import { segnalibri, titoli } from "./titoli.ts";

/** Tutti i controlli, nell'ordine in cui si dicono. */
export const CONTROLLI: readonly Controllo[] = [
  marcato,
  struttura,
  contenuto,
  artefatti,
  ruoli,
  lingua,
  titolo,
  dichiarazione,
  segnalibri,
  titoli,
  figure,
  intestazioni,
  righe,
  collegamenti,
  elenchi,
  caratteri,
  cifratura,
  tabulazione,
  formato,
];

/**
 * Esegue tutti i controlli.
 * @throws in italiano, se i byte non sono di un PDF intero che si apre senza parola d'ordine
 */
export async function verificaPdf(byte: Uint8Array): Promise<Esito[]> {
  const lettura = await apri(byte);
  return CONTROLLI.map(({ id, titolo, perche, guarda }) => {
    const referto = guarda(lettura);
    if (!referto) return { id, titolo, perche, esito: "non applicabile", dettagli: [] };
    const { guasti, note = [] } = referto;
    if (guasti.length) return { id, titolo, perche, esito: "fallisce", dettagli: guasti };
    return { id, titolo, perche, esito: "passa", dettagli: note.map((trovato) => ({ trovato })) };
  });
}

/** Vero se nessun controllo fallisce. */
export const passaTutto = (esiti: Esito[]): boolean => esiti.every((e) => e.esito !== "fallisce");

async function apri(byte: Uint8Array): Promise<Lettura> {
  const file = Buffer.from(byte.buffer, byte.byteOffset, byte.byteLength);
  if (!file.subarray(0, 1024).includes("%PDF-")) throw new Error("Non è un PDF: non comincia con «%PDF-»");
  if (!file.subarray(-1024).includes("%%EOF"))
    throw new Error("Il PDF è tagliato: manca la fine. Copialo o scaricalo di nuovo");
  const { documento, protezione } = await carica(byte);
  const pagine = await leggiPagine(byte).catch((e: Error) => {
    throw new Error(`Il PDF è rovinato e non si può leggere: ${e.message}`);
  });
  const albero = leggiAlbero(documento);
  return { documento, protezione, pagine, albero, elementi: albero ? [...tutti(albero)].slice(1) : [] };
}

async function carica(byte: Uint8Array): Promise<Pick<Lettura, "documento" | "protezione">> {
  const opzioni = { updateMetadata: false, warnOnInvalidObjects: false, parseSpeed: ParseSpeeds.Fastest };
  try {
    return { documento: await PDFDocument.load(byte, opzioni), protezione: undefined };
  } catch (e) {
    if (!(e instanceof EncryptedPDFError))
      throw new Error(`Il PDF è rovinato e non si può leggere: ${e instanceof Error ? e.message : e}`);
  }
  // Un PDF protetto può aprirsi senza parola d'ordine: allora si può controllare. Aperto così, però, non dice più di esserlo.
  const chiuso = await PDFDocument.load(byte, { ...opzioni, ignoreEncryption: true });
  const { Encrypt } = chiuso.context.trailerInfo;
  const protezione = Encrypt && chiuso.context.lookup(Encrypt);
  const documento = await PDFDocument.load(byte, { ...opzioni, password: "" }).catch(() => {
    throw new Error("Il PDF è cifrato: per leggerlo serve una parola d'ordine, e nessun controllo si può fare");
  });
  return { documento, protezione: protezione instanceof PDFDict ? protezione : undefined };
}
