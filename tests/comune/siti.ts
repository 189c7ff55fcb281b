/** I siti costruiti per le prove. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

export const SITI = {
  vero: { piano: "content/lodi", uscita: ".cache/prove/vero" },
  inventato: { piano: "tests/fixtures/valserena", uscita: ".cache/prove/inventato" },
} as const;

export const leggi = (uscita: string, file: string): string => readFileSync(join(uscita, file), "utf8");
