/**
 * `npm run schemi`: dagli schemi Zod scrive gli JSON Schema con cui VS Code completa e sottolinea mentre si scrive.
 * Le spiegazioni dei campi sono i commenti che li precedono in `src/schema/`: una fonte sola.
 * Con `--controlla` non scrive: esce con 1 se un file è rimasto indietro.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { comando, scrivi } from "./comune/passi.ts";
import { schemiJson } from "./comune/schemi-json.ts";

const CARTELLA = ".vscode/schemi";

await comando("Schemi", async () => {
  const controlla = process.argv.includes("--controlla");
  mkdirSync(CARTELLA, { recursive: true });
  const indietro: string[] = [];
  for (const [nome, testo] of schemiJson()) {
    const file = join(CARTELLA, `${nome}.schema.json`);
    if (leggi(file) === testo) continue;
    indietro.push(file);
    if (!controlla) writeFileSync(file, testo);
  }
  if (controlla && indietro.length)
    throw new Error(`Questi schemi sono rimasti indietro: ${indietro.join(", ")}. Lancia «npm run schemi».`);
  scrivi(indietro.length ? `  scritti: ${indietro.join(", ")}` : "  tutti aggiornati");
});

function leggi(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
