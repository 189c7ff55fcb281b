/**
 * Decodifica un'immagine e la scrive da capo: ciò che si pubblica sono i suoi pixel e nient'altro, né i dati di chi l'ha
 * fatta (EXIF, GPS), né ciò che un file può portare in coda o in mezzo. Di libvips si usano i cinque lettori che servono.
 */
import sharp, { type Metadata, type Sharp } from "sharp";
import { scriviNumero } from "../testo/numeri.ts";
import { type Genere, genereDeiByte, sequenza } from "./genere.ts";
import { LATO_PUBBLICATO, MASSIMO } from "./limiti.ts";
import type { Guaio } from "./percorso.ts";

sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: ["Png", "Jpeg", "Webp", "Heif", "Nsgif"].map((lettore) => `VipsForeignLoad${lettore}Buffer`),
});
sharp.cache(false);

/** L'immagine come si pubblica. */
export interface Ricodificata {
  byte: Buffer;
  estensione: "png" | "jpg";
  /** In pixel. */
  larghezza: number;
  altezza: number;
}

/** Un'immagine che non si può pubblicare, detta a chi l'ha messa. */
export class ImmagineGuasta extends Error {
  readonly guaio: Guaio;
  constructor(guaio: Guaio) {
    super(guaio.messaggio);
    this.guaio = guaio;
  }
}

const ROVINATA: Guaio = {
  messaggio: "è rovinata o incompleta",
  suggerimento: "aprila con un programma per le immagini e salvala di nuovo, come PNG o JPEG",
};
const ANIMATA: Guaio = {
  messaggio: "è animata: un movimento che parte da solo disturba chi legge, e nella stampa non c'è",
  suggerimento: "salva come PNG il fotogramma che serve",
};

interface Aperta {
  genere: Genere;
  metadati: Metadata;
  /** Sempre una copia nuova: i pixel si leggono una volta sola. */
  pixel: () => Sharp;
}

/** @throws ImmagineGuasta prima di decodificare, se non è di un genere ammesso, è animata o ha troppi pixel */
async function apri(byte: Uint8Array): Promise<Aperta> {
  const genere = genereDeiByte(byte);
  if (!genere) throw new ImmagineGuasta(ROVINATA);
  const pixel = () => sharp(byte, { limitInputPixels: MASSIMO.pixel, failOn: "error", sequentialRead: true });
  const metadati = await sharp(byte, { limitInputPixels: false, failOn: "error" })
    .metadata()
    .catch(() => {
      throw new ImmagineGuasta(ROVINATA);
    });
  const { width, height, pages = 1 } = metadati;
  if (!width || !height) throw new ImmagineGuasta(ROVINATA);
  if (width * height > MASSIMO.pixel)
    throw new ImmagineGuasta({
      messaggio: `ha ${scriviNumero(width, 0)} × ${scriviNumero(height, 0)} pixel: il massimo, moltiplicati, è ${scriviNumero(MASSIMO.pixel, 0)}`,
      suggerimento: `salvala più piccola: per una pagina bastano ${scriviNumero(LATO_PUBBLICATO, 0)} pixel di lato`,
    });
  if (pages > 1 || sequenza(byte, genere)) throw new ImmagineGuasta(ANIMATA);
  return { genere, metadati, pixel };
}

const intera = <T>(pixel: Promise<T>): Promise<T> =>
  pixel.catch(() => {
    throw new ImmagineGuasta(ROVINATA);
  });

/**
 * Decodifica senza scrivere: dice se si potrà pubblicare.
 * @returns quanti pixel ha
 * @throws ImmagineGuasta
 */
export async function provaImmagine(byte: Uint8Array): Promise<number> {
  const { metadati, pixel } = await apri(byte);
  await intera(pixel().resize(8, 8, { fit: "fill" }).raw().toBuffer());
  return metadati.width * metadati.height;
}

/**
 * I pixel diritti, in sRGB, al più `LATO_PUBBLICATO` di lato. JPEG per una fotografia, che Chromium mette nel PDF com'è; PNG
 * per ciò che ha trasparenza, e per un disegno quando pesa meno.
 * @throws ImmagineGuasta
 */
export async function ricodifica(byte: Uint8Array): Promise<Ricodificata> {
  const { genere, metadati, pixel } = await apri(byte);
  const misura = () =>
    pixel()
      .autoOrient()
      .resize(LATO_PUBBLICATO, LATO_PUBBLICATO, { fit: "inside", withoutEnlargement: true })
      .toColourspace("srgb");
  const png = metadati.hasAlpha || genere === "png" || genere === "gif";
  const scritte = await intera(
    Promise.all([
      ...(png ? [misura().png({ compressionLevel: 9 }).toBuffer({ resolveWithObject: true })] : []),
      ...(metadati.hasAlpha ? [] : [misura().jpeg({ quality: 85 }).toBuffer({ resolveWithObject: true })]),
    ]),
  );
  const [scritta] = scritte.sort((a, b) => a.data.length - b.data.length);
  if (!scritta) throw new ImmagineGuasta(ROVINATA);
  const { data, info } = scritta;
  return {
    byte: data,
    estensione: info.format === "png" ? "png" : "jpg",
    larghezza: info.width,
    altezza: info.height,
  };
}
