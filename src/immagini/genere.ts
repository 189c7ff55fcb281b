/** Che immagine è un file: lo dicono i suoi byte, e il nome deve essere d'accordo. */

export type Genere = "png" | "jpeg" | "webp" | "avif" | "gif";

/** Quanti byte dall'inizio bastano a riconoscerla. */
export const BYTE_DI_INIZIO = 64;

/** I generi, per estensione del nome. */
const PER_ESTENSIONE = new Map<string, Genere>([
  ["png", "png"],
  ["jpg", "jpeg"],
  ["jpeg", "jpeg"],
  ["webp", "webp"],
  ["avif", "avif"],
  ["gif", "gif"],
]);

/** Le estensioni ammesse, come si leggono in un messaggio. */
export const ESTENSIONI_AMMESSE = [...PER_ESTENSIONE.keys()].map((e) => `.${e}`);

/** L'estensione di un nome, senza punto e in minuscole; vuota se non c'è. */
export const estensioneDi = (nome: string): string => /\.([^./]+)$/.exec(nome)?.[1]?.toLowerCase() ?? "";

/** Il genere che il nome di un file promette. */
export const genereDelNome = (nome: string): Genere | undefined => PER_ESTENSIONE.get(estensioneDi(nome));

/** @param inizio i primi byte del file, almeno `BYTE_DI_INIZIO` se ci sono */
export function genereDeiByte(inizio: Uint8Array): Genere | undefined {
  const testo = Buffer.from(inizio.subarray(0, BYTE_DI_INIZIO)).toString("latin1");
  if (testo.startsWith("\x89PNG\r\n\x1a\n")) return "png";
  if (testo.startsWith("\xff\xd8\xff")) return "jpeg";
  if (/^GIF8[79]a/.test(testo)) return "gif";
  if (/^RIFF[\s\S]{4}WEBP/.test(testo)) return "webp";
  return marche(testo).some((m) => m === "avif" || m === "avis") ? "avif" : undefined;
}

/**
 * Vero se è fatta di più fotogrammi e lo dice in un modo che il decodificatore non conta: un PNG con il suo `acTL`, un AVIF
 * che è una sequenza.
 */
export function sequenza(byte: Uint8Array, genere: Genere): boolean {
  if (genere === "avif") return marche(Buffer.from(byte.subarray(0, BYTE_DI_INIZIO)).toString("latin1"))[0] === "avis";
  if (genere !== "png") return false;
  const dati = Buffer.from(byte.buffer, byte.byteOffset, byte.byteLength);
  const animazione = dati.indexOf("acTL", 0, "latin1");
  return animazione >= 0 && animazione < dati.indexOf("IDAT", 0, "latin1");
}

/** Le marche di un file ISO (ISO/IEC 14496-12, `ftyp`): la principale per prima. */
function marche(testo: string): string[] {
  if (testo.slice(4, 8) !== "ftyp") return [];
  const lunga = [...testo.slice(0, 4)].reduce((n, c) => n * 256 + c.charCodeAt(0), 0);
  const [principale, , ...compatibili] = testo.slice(8, Math.min(lunga, testo.length)).match(/[\s\S]{4}/g) ?? [];
  return principale === undefined ? [] : [principale, ...compatibili];
}
