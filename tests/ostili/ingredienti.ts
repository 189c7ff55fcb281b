/** Immagini finte e cattive, fatte al momento: nel repository non ce n'è nessuna. */
import sharp from "sharp";

const PIENA = { width: 40, height: 30, channels: 3, background: "#06c" } as const;
const figura = (altro: object = {}) => sharp({ create: { ...PIENA, ...altro } });

export const png = () => figura().png().toBuffer();
export const jpeg = () => figura().jpeg().toBuffer();
export const webp = () => figura().webp().toBuffer();
export const avif = () => figura().avif().toBuffer();
export const gif = () => figura().gif().toBuffer();
export const testo = (t: string) => async () => Buffer.from(t);
export const misurato = (width: number, height: number) => () => figura({ width, height }).png().toBuffer();
/** Grande e vario: i suoi byte sono tanti, e se ne può togliere la fine. */
export const grana = () =>
  figura({ width: 200, height: 200, noise: { type: "gaussian", mean: 128, sigma: 40 } })
    .png()
    .toBuffer();

/** Una fotografia stesa, con chi l'ha fatta e dove. */
export const fotografia = () =>
  figura({ width: 60, height: 20 })
    .withMetadata({ orientation: 6 })
    .withExifMerge({ IFD0: { Artist: "NOME-SEGRETO" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "45/1 18/1 0/1" } })
    .withXmp("<x:xmpmeta xmlns:x='adobe:ns:meta/'>XMP-SEGRETO</x:xmpmeta>")
    .jpeg()
    .toBuffer();

/** I quattro colori di una stampante. */
export const cmyk = () => figura().toColourspace("cmyk").jpeg().toBuffer();
export const trasparente = () =>
  sharp({ create: { width: 40, height: 30, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0.5 } } })
    .webp()
    .toBuffer();
export const animata = async (formato: "gif" | "webp") => {
  const fotogrammi = await Promise.all(["#f00", "#0f0"].map((background) => figura({ background }).png().toBuffer()));
  return sharp(fotogrammi, { join: { animated: true } })
    .toFormat(formato)
    .toBuffer();
};

export const conCoda = async (figura: Promise<Buffer>, coda: string) =>
  Buffer.concat([await figura, Buffer.from(coda)]);
export const tronca = async (figura: Promise<Buffer>, quota: number) => {
  const intera = await figura;
  return intera.subarray(0, Math.floor(intera.length * quota));
};

/** Un PNG le cui misure sono queste, qualunque cosa contenga: lo dice solo la testa, con la sua somma di controllo giusta. */
export async function pngCheDice(larghezza: number, altezza: number): Promise<Buffer> {
  const bugiardo = Buffer.from(await png());
  bugiardo.writeUInt32BE(larghezza, 16);
  bugiardo.writeUInt32BE(altezza, 20);
  bugiardo.writeUInt32BE(crc(bugiardo.subarray(12, 29)), 29);
  return bugiardo;
}

/** Un PNG con un pezzo in più subito dopo la testa. */
export async function pngCon(tipo: string, contenuto: Buffer): Promise<Buffer> {
  const intero = await png();
  const corpo = Buffer.concat([Buffer.from(tipo, "latin1"), contenuto]);
  const lungo = Buffer.alloc(4);
  lungo.writeUInt32BE(contenuto.length);
  const somma = Buffer.alloc(4);
  somma.writeUInt32BE(crc(corpo));
  return Buffer.concat([intero.subarray(0, 33), lungo, corpo, somma, intero.subarray(33)]);
}

function crc(byte: Uint8Array): number {
  let c = 0xffffffff;
  for (const b of byte) {
    c ^= b;
    for (let i = 0; i < 8; i++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  }
  return (c ^ 0xffffffff) >>> 0;
}
