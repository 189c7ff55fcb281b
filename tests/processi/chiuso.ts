/** Chiude una serratura e la tiene. */
import { chiudi } from "../../src/processi/serratura.ts";

await chiudi(process.argv[2] ?? "", () => void process.stdout.write("aspetto\n"));
process.stdout.write("chiuso\n");
setInterval(() => {}, 1000);
