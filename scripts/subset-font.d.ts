declare module "subset-font" {
  /** Riduce un carattere ai segni dati e lo riscrive nel formato chiesto. */
  export default function subsetFont(
    carattere: Buffer,
    segni: string,
    opzioni: { targetFormat: "woff2" | "woff" | "truetype" | "sfnt" },
  ): Promise<Buffer>;
}
