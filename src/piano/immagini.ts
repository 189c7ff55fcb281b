/** Decodifica le immagini che un piano usa: l'ultima cosa che «npm run verifica» guarda, e la sola che chiede tempo. */
import { createHash } from "node:crypto";
import { type Diagnostica, errore } from "../diagnostica/index.ts";
import { MASSIMO } from "../immagini/limiti.ts";
import type { Guaio } from "../immagini/percorso.ts";
import { ImmagineGuasta, provaImmagine } from "../immagini/ricodifica.ts";
import { type AltriFile, guaioDelFile, immaginiUsate, trovaFile } from "../immagini/usate.ts";
import { scriviNumero } from "../testo/numeri.ts";
import { conImmagini, type Piano } from "./modello.ts";

/** Ciò che si sa già di un'immagine, dall'impronta dei suoi byte: mentre si scrive si ricontrolla a ogni salvataggio. */
const note = new Map<string, Promise<number | Guaio>>();

function prova(byte: Uint8Array): Promise<number | Guaio> {
  const chiave = createHash("sha256").update(byte).digest("hex");
  const gia = note.get(chiave);
  if (gia) return gia;
  const esito = provaImmagine(byte).catch((e: unknown) => {
    if (e instanceof ImmagineGuasta) return e.guaio;
    throw e;
  });
  note.set(chiave, esito);
  return esito;
}

/**
 * @param leggi i byte di un file della cartella del piano; `null` se intanto non c'è più o è diventato altro
 * @returns un errore per ogni immagine che non si può pubblicare, al primo punto che la usa
 */
export async function controllaImmagini(
  { piano, altri }: { piano: Piano | null; altri: AltriFile },
  leggi: (percorso: string) => Uint8Array | null,
): Promise<Diagnostica[]> {
  const trovate: Diagnostica[] = [];
  let pixel = 0;
  for (const { percorso, dove } of immaginiUsate(piano ? conImmagini(piano) : [])) {
    const file = trovaFile(percorso, altri);
    const fatti = file === undefined ? undefined : altri.get(file);
    if (file === undefined || !fatti || guaioDelFile(file, fatti)) continue;
    const segnala = (messaggio: string, suggerimento: string) =>
      void trovate.push(errore(dove[0].file, dove[0], "immagine", messaggio, suggerimento));
    if (pixel > MASSIMO.insieme) {
      const limite = scriviNumero(MASSIMO.insieme, 0);
      segnala(`Le immagini fin qui hanno più di ${limite} pixel in tutto`, "usane di meno, o salvale più piccole");
      break;
    }
    const byte = leggi(file);
    if (!byte) {
      segnala(`L'immagine «${file}» non si può leggere`, "controlla i permessi e il nome del file");
      continue;
    }
    const esito = await prova(byte);
    if (typeof esito === "number") pixel += esito;
    else segnala(`L'immagine «${file}» ${esito.messaggio}`, esito.suggerimento);
  }
  return trovate;
}
