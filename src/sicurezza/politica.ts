/**
 * La Content-Security-Policy: che cosa una pagina può caricare ed eseguire. Ciò che non è scritto è vietato.
 * https://www.w3.org/TR/CSP3/
 */
import { createHash } from "node:crypto";
import { scriviAttributo } from "../html/modifiche.ts";

/** Per ogni direttiva, le fonti ammesse. */
export type Politica = Readonly<Record<string, readonly string[]>>;

/** In quest'ordine si scrivono, e soltanto queste. */
const DIRETTIVE = [
  "default-src",
  "script-src",
  "style-src",
  "img-src",
  "font-src",
  "media-src",
  "object-src",
  "connect-src",
  "worker-src",
  "frame-src",
  "manifest-src",
  "form-action",
  "base-uri",
  "frame-ancestors",
] as const;
export type Direttiva = (typeof DIRETTIVE)[number];

/** Ciò che vale in ogni pagina, qualunque cosa contenga. */
const SEMPRE: Politica = { "default-src": ["'none'"], "base-uri": ["'none'"], "form-action": ["'none'"] };

/** @param usi le fonti che la pagina usa, ciascuna con la sua direttiva; le ripetizioni non contano */
export function politicaDi(usi: readonly (readonly [Direttiva, string])[]): Politica {
  return unisci([SEMPRE, ...usi.map(([direttiva, fonte]) => ({ [direttiva]: [fonte] }))]);
}

/** La politica che ammette tutto ciò che almeno una ammette. */
export function unisci(politiche: readonly Politica[]): Politica {
  const unione = new Map<string, Set<string>>();
  for (const politica of politiche)
    for (const [direttiva, fonti] of Object.entries(politica))
      unione.set(direttiva, (unione.get(direttiva) ?? new Set()).union(new Set(fonti)));
  return Object.fromEntries(
    [...unione].map(([direttiva, fonti]) => [direttiva, [...fonti].filter(conta(fonti)).sort()]),
  );
}

/** «Niente» vale solo se è da solo. */
const conta = (fonti: ReadonlySet<string>) => (fonte: string) => fonte !== "'none'" || fonti.size === 1;

/** Come la politica si scrive in un'intestazione o in un `<meta>`. */
export const scriviPolitica = (politica: Politica): string =>
  DIRETTIVE.flatMap((d) => (politica[d] ? [[d, ...politica[d]].join(" ")] : [])).join("; ");

/** Rilegge una politica scritta da `scriviPolitica`. */
export const leggiPolitica = (scritta: string): Politica =>
  Object.fromEntries(
    scritta.split("; ").map((direttiva) => {
      const [nome = "", ...fonti] = direttiva.split(" ");
      return [nome, fonti];
    }),
  );

/** La politica come sta in una pagina. */
export const metaPolitica = (politica: Politica): string =>
  `<meta http-equiv="Content-Security-Policy" ${scriviAttributo("content", scriviPolitica(politica))}>`;

/**
 * La stessa politica per pagine aperte da un disco: «questo sito» lì non ha un nome, e si aggiungono i file. La rete resta
 * vietata.
 */
export const perFile = (politica: Politica): Politica =>
  Object.fromEntries(
    Object.entries(politica).map(([d, fonti]) => [d, fonti.includes("'self'") ? [...fonti, "file:"] : fonti]),
  );

/** L'impronta di uno script o di uno stile scritto nella pagina, come la vuole la politica. */
export const improntaCsp = (testo: string): string => `'sha256-${createHash("sha256").update(testo).digest("base64")}'`;
