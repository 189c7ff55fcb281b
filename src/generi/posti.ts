/** Dove stanno i file di un piano, genere per genere. */
import type { GenereQualunque, Posto } from "./genere.ts";

/** I file di una cartella che un modo di leggere riconosce. */
const ESTENSIONI = { testi: /\.mdx$/, schede: /\.yaml$/, coppie: /\.(yaml|csv)$/, annate: /\.csv$/ } as const;

/** Il file di un genere che ne ha uno solo. */
export const fileDi = (posto: Posto): string | undefined => ("file" in posto ? posto.file : undefined);

/** La cartella di un genere che ne ha una. */
export const cartellaDi = (posto: Posto): string | undefined => ("cartella" in posto ? posto.cartella : undefined);

/** Vero se il genere legge quel file. */
export function legge({ posto }: Pick<GenereQualunque, "posto">, file: string): boolean {
  return "file" in posto
    ? posto.file === file
    : file.startsWith(`${posto.cartella}/`) && ESTENSIONI[posto.modo].test(file);
}

/** Vero se il file va con le voci di un genere, che non lo legge come contenuto. */
export const conserva = (generi: readonly GenereQualunque[], file: string): boolean =>
  generi.some((g) => g.conserva?.test(file));

/** Dove si aggiunge una voce, com'è detto in un messaggio. */
export function doveSta({ posto }: Pick<GenereQualunque, "posto">): string {
  return "file" in posto ? `in «${posto.file}»` : `nella cartella «${posto.cartella}»`;
}

/** Che cosa un piano legge. */
export interface Posti {
  legge: (file: string) => boolean;
  /** I file che stanno in cima alla sua cartella. */
  inCima: readonly string[];
  cartelle: readonly string[];
}

/** I posti di tutti i generi dati. */
export const postiDi = (generi: readonly GenereQualunque[]): Posti => ({
  legge: (file) => generi.some((g) => legge(g, file)) || conserva(generi, file),
  inCima: generi.flatMap(({ posto }) => fileDi(posto) ?? []).filter((f) => !f.includes("/")),
  cartelle: [
    ...new Set(
      generi.flatMap(({ posto }) => cartellaDi(posto) ?? fileDi(posto)?.split("/").slice(0, -1).join("/") ?? []),
    ),
  ].filter(Boolean),
});
