/** I testi del piano corrente, compilati una volta: chi li compila si carica solo se uno non è già nella dispensa. */
import { resolve } from "node:path";
import { ricorda } from "../dispensa/corrente.ts";
import { noteMostrate } from "../piano/note.ts";
import { caricamentoCorrente, noteDelFile, radicePiano } from "./corrente.ts";
import { opzioniSito } from "./opzioni.ts";

/**
 * @param file di una voce del piano corrente
 * @returns il corpo della funzione che compone il testo
 */
export async function codiceDi(file: string): Promise<string> {
  const { base } = opzioniSito();
  const caricamento = caricamentoCorrente();
  const mdx = caricamento.file.get(file) ?? "";
  // Una nota ai dati si mostra dopo il capoverso che la riguarda: il testo compilato dipende anche da quelle.
  const note = noteMostrate(caricamento).flatMap(({ id, luoghi }) => {
    const righe = luoghi.flatMap((l) => (l.file === file ? l.riga : []));
    return righe.length ? [{ id, righe }] : [];
  });
  const codice = await ricorda("testo", [base, radicePiano(), file, mdx, note], async () => {
    const compila = await compilatoreDi(base);
    return new TextEncoder().encode(await compila(mdx, resolve(radicePiano(), file)));
  });
  return new TextDecoder().decode(codice);
}

type Compila = (mdx: string, percorso: string) => Promise<string>;
let pronto: { base: string; compila: Promise<Compila> } | undefined;

function compilatoreDi(base: string): Promise<Compila> {
  if (pronto?.base !== base)
    pronto = { base, compila: import("../mdx/testo.ts").then((m) => m.compilatore(base, noteDelFile)) };
  return pronto.compila;
}
