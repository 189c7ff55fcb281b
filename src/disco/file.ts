/** I file di una cartella. */
import { copyFileSync, mkdirSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";

/** Tutti i file di una cartella e di quelle che contiene, relativi a lei, con le barre dritte e in ordine. */
export function fileDi(cartella: string, estensione: RegExp = /./): string[] {
  return readdirSync(cartella, { recursive: true, withFileTypes: true })
    .filter((v) => v.isFile())
    .map((v) =>
      join(v.parentPath, v.name)
        .slice(cartella.length + 1)
        .replaceAll("\\", "/"),
    )
    .filter((f) => estensione.test(f))
    .sort();
}

/** Copia una cartella, anche su un altro disco. Un file per volta: `cpSync` di Node, su un disco pieno, non dice che è pieno. */
export function copia(da: string, a: string): void {
  mkdirSync(a, { recursive: true });
  for (const f of fileDi(da)) {
    mkdirSync(dirname(join(a, f)), { recursive: true });
    copyFileSync(join(da, f), join(a, f));
  }
}
