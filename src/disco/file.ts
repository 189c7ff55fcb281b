/** I file di una cartella. */
import { readdirSync } from "node:fs";
import { join } from "node:path";

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
