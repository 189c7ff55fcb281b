/**
 * `npm run schemi`: dai generi scrive gli JSON Schema con cui VS Code completa e sottolinea mentre si scrive, l'elenco dei
 * file a cui li applica, `docs/campi.md`, `docs/comandi.md` e la tabella del README. Le spiegazioni dei campi sono accanto a ogni campo: una fonte sola.
 * Con `--controlla` non scrive: esce con 1 se un file è rimasto indietro.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { carteDeiComandi } from "../src/comandi/carta.ts";
import { schemi } from "../src/comandi/del-programma.ts";
import { perComando } from "../src/comandi/esegui.ts";
import { COMANDI } from "../src/comandi/tavola.ts";
import { GENERI } from "../src/generi/index.ts";
import { ricavati } from "../src/generi/ricavati.ts";
import { schemaRaffronto } from "../src/raffronto/forma.ts";
import { scrivi } from "../src/terminale/passi.ts";

export default perComando(schemi, async ({ opzioni: { controlla } }) => {
  const indietro: string[] = [];
  for (const [file, testo] of [...ricavati(GENERI, leggi), ...carteDeiComandi(COMANDI, leggi), schemaRaffronto()]) {
    if (leggi(file) === testo) continue;
    indietro.push(file);
    if (controlla) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, testo);
  }
  if (controlla && indietro.length)
    throw new Error(`Questi file sono rimasti indietro: ${indietro.join(", ")}. Lancia «npm run schemi».`);
  scrivi(indietro.length ? `  scritti: ${indietro.join(", ")}` : "  tutti aggiornati");
});

function leggi(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
