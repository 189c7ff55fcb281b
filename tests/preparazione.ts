/** Costruisce una volta i siti che le prove leggono: i due piani con la loro stampa, la bozza, il secondo piano vero, quello con quattro versioni, quello di un'altra Regione. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { lanciaAccanto } from "./attrezzi/comandi.ts";
import { ALTROVE, BOZZA, QUATTRO, SECONDO, SITI } from "./attrezzi/siti.ts";

/** La variabile con cui chi ha già preparato i siti lo dice: `npm test` li prepara mentre girano le prove del modello. */
export const PRONTI = "SITI_PRONTI";

export default async function prepara(): Promise<void> {
  if (process.env[PRONTI]) return;
  mkdirSync(".cache/prove", { recursive: true });
  scriviBozza();
  const { vero, inventato } = SITI;
  // Due alla volta: di solito i processori sono almeno due, e chi costruisce aspetta anche il browser.
  await Promise.all([
    costruisci("pdf", vero),
    costruisci("pdf", inventato)
      .then(() => costruisci("build", BOZZA, { BASE: BOZZA.base }))
      .then(() => costruisci("pdf", SECONDO))
      .then(() => costruisci("build", QUATTRO))
      .then(() => costruisci("pdf", ALTROVE)),
  ]);
}

interface DaCostruire {
  piano: string;
  uscita: string;
}

/** @throws con tutto ciò che il comando ha scritto, se fallisce */
async function costruisci(
  comando: string,
  { piano, uscita }: DaCostruire,
  ambiente: Record<string, string> = {},
): Promise<void> {
  const { status, stdout, stderr } = await lanciaAccanto(comando, ["--uscita", uscita], { PIANO: piano, ...ambiente });
  if (status !== 0) throw new Error(`Non si costruisce ${piano}:\n${stdout}\n${stderr}`);
}

/** Copia il piano inventato e lo riporta a quando era una bozza. */
function scriviBozza(): void {
  rmSync(BOZZA.piano, { recursive: true, force: true });
  cpSync(SITI.inventato.piano, BOZZA.piano, { recursive: true });
  const file = join(BOZZA.piano, "piano.yaml");
  const testo = readFileSync(file, "utf8")
    .replace("stato: approvato", "stato: bozza")
    .replace(/^(?:colore|contatti|obblighi|approvazione):.*\n(?: .*\n)*/gm, "");
  writeFileSync(file, testo);
}
