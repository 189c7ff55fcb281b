/** La cartella del piano che una persona ha scritto: c'è, ed è un piano? Se no, quali lo sono lì vicino. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve } from "node:path";
import { GENERI } from "../generi/index.ts";
import { mostraNome } from "../testo/segni.ts";
import { elenco, piuVicino } from "../testo/vicino.ts";
import { UsoSbagliato } from "./tipi.ts";

const IDENTITA = "piano.yaml";
/** Le cartelle che solo un piano ha: una cartella che ne ha una è un piano a cui manca `piano.yaml`, e lo dice la verifica. */
const SUE: ReadonlySet<string> = new Set(
  GENERI.flatMap(({ posto }) => ("cartella" in posto && posto.cartella ? [posto.cartella] : [])),
);
/** Dove non si cercano piani. */
const ALTRE = /^(?:node_modules|tests|dist.*|\..*)$/;
const PROFONDITA = 3;
const MASSIMO_CARTELLE = 2000;

const genereDi = (percorso: string) => {
  const stato = statSync(percorso, { throwIfNoEntry: false });
  return stato?.isDirectory() ? "cartella" : stato ? "file" : undefined;
};
const vociDi = (cartella: string): string[] => {
  try {
    return readdirSync(cartella);
  } catch {
    return [];
  }
};
const ePiano = (cartella: string) => vociDi(cartella).some((v) => v.toLowerCase() === IDENTITA || SUE.has(v));

/**
 * La cartella di un piano, com'è sul disco.
 * @param scritta con le barre di Windows o no, con una barra in fondo, con gli accenti in uno o due caratteri
 * @param opzioni i nomi di quelle del comando: chi scrive «severo» voleva «--severo»
 * @param da la cartella da cui la persona ha scritto, se non è quella del progetto
 * @throws UsoSbagliato se non c'è o non è un piano, con i piani che ci sono
 */
export function cartellaDelPiano(scritta: string, opzioni: readonly string[] = [], da?: string): string {
  const nome = scritta.trim().replace(/(?<=[^/\\:])[/\\]+$/, "");
  const prove = [nome, ...(nome.includes("\\") ? [nome.replaceAll("\\", "/")] : [])].flatMap((p) => [
    p,
    ...(da && !isAbsolute(p) ? [relative(process.cwd(), resolve(da, p)) || "."] : []),
  ]);
  for (const prova of prove) {
    const vera = genereDi(prova) ? prova : conAltriAccenti(prova);
    if (!vera) continue;
    const cartella = genereDi(vera) === "file" && basename(vera).toLowerCase() === IDENTITA ? dirname(vera) : vera;
    if (genereDi(cartella) === "file") throw nonEUnPiano(scritta, "è un file, non una cartella");
    if (!vociDi(cartella).length) throw nonEUnPiano(scritta, "è vuota");
    if (!ePiano(cartella)) throw nonEUnPiano(scritta, `non è un piano: non ha «${IDENTITA}»`);
    return cartella;
  }
  const opzione = piuVicino(scritta, opzioni);
  if (opzione)
    throw new UsoSbagliato(`La cartella «${mostraNome(scritta)}» non esiste: forse volevi scrivere «--${opzione}»`);
  throw nonEUnPiano(scritta, "non esiste");
}

/** Lo stesso percorso, se sul disco gli accenti sono scritti in un altro modo: un Mac li scrive in due caratteri. */
function conAltriAccenti(percorso: string): string | undefined {
  const su = dirname(percorso);
  if (su === percorso) return undefined;
  const sopra = existsSync(su) ? su : conAltriAccenti(su);
  const nome = basename(percorso).normalize("NFC");
  const trovato = sopra && vociDi(sopra).find((v) => v.normalize("NFC") === nome);
  return trovato ? join(sopra, trovato) : undefined;
}

function nonEUnPiano(scritta: string, perche: string): UsoSbagliato {
  const piani = pianiDa(".");
  const vicino = piuVicino(
    basename(scritta),
    piani.map((p) => basename(p)),
  );
  const suo = vicino && piani.find((p) => basename(p) === vicino);
  const ci = suo
    ? `forse volevi scrivere «${suo}»`
    : piani.length
      ? `qui ci sono ${elenco(piani)}`
      : "qui non ce n'è nessuno";
  return new UsoSbagliato(
    `La cartella «${mostraNome(scritta)}» ${perche}. Un piano è una cartella con il file «${IDENTITA}»: ${ci}.`,
  );
}

/** Le cartelle con un piano, da una in giù, in ordine. */
function pianiDa(radice: string): string[] {
  const piani: string[] = [];
  let viste = 0;
  const guarda = (cartella: string, livello: number): void => {
    if (viste++ > MASSIMO_CARTELLE) return;
    const voci = vociDi(cartella);
    if (voci.some((v) => v.toLowerCase() === IDENTITA)) return void piani.push(cartella);
    if (livello === PROFONDITA) return;
    for (const v of voci.sort()) {
      const dentro = join(cartella, v);
      if (!ALTRE.test(v) && genereDi(dentro) === "cartella") guarda(dentro, livello + 1);
    }
  };
  guarda(radice, 0);
  return piani;
}
