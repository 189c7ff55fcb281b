/** Salva senza fine due testi di un file, finché non lo si uccide. Si avvia con la cartella del piano e quella di lavoro. */
import { Archivio } from "../../src/redazione/archivio.ts";

const [, , piano = "", lavoro = ""] = process.argv;
const archivio = new Archivio(piano, lavoro);
const testo = (lettera: string) => `${`${lettera.repeat(99)}\n`.repeat(20_000)}fine ${lettera}\n`;
process.stdout.write("pronto\n");
for (let i = 0; ; i++)
  archivio.scrivi(
    [{ file: "grande.yaml", testo: testo(i % 2 ? "a" : "b") }],
    `salvataggio ${i}`,
    new Date(i).toISOString(),
  );
