/** I siti costruiti per le prove. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const SITI = {
  vero: { piano: "content/lodi", uscita: ".cache/prove/vero" },
  inventato: { piano: "tests/fixtures/valserena", uscita: ".cache/prove/inventato" },
} as const;

/** Tutti i file di un sito, relativi alla sua cartella. */
export function fileDi(uscita: string, estensione: RegExp = /./): string[] {
  return readdirSync(uscita, { recursive: true, withFileTypes: true })
    .filter((v) => v.isFile())
    .map((v) =>
      join(v.parentPath, v.name)
        .slice(uscita.length + 1)
        .replaceAll("\\", "/"),
    )
    .filter((f) => estensione.test(f))
    .sort();
}

/** Le pagine di un sito, come indirizzi: `/`, `/obiettivi/a1/`… */
export const pagineDi = (uscita: string): string[] =>
  fileDi(uscita, /(^|\/)index\.html$/).map((f) => `/${f.replace(/index\.html$/, "")}`);

export const leggi = (uscita: string, file: string): string => readFileSync(join(uscita, file), "utf8");
