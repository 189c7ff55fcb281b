/** Racconta a chi aspetta che cosa sta succedendo e quanto è durato. */
import { guaioDelDisco } from "../disco/errori.ts";
import { ascoltaSegnali } from "../processi/segnali.ts";
import { mostraSegni } from "../testo/segni.ts";

const secondi = (ms: number) =>
  `${new Intl.NumberFormat("it-IT", { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(ms / 1000)} s`;

// Chi legge può chiudere prima della fine («| head»): non è un errore.
process.stdout.on("error", (e: NodeJS.ErrnoException) => {
  if (e.code === "EPIPE") process.exit(0);
  throw e;
});

/** Scrive una riga sul terminale. */
export const scrivi = (riga: string): void => void process.stdout.write(`${innocuo(riga)}\n`);

/** I colori dei rapporti: sono i soli comandi che arrivano al terminale. */
const ESCI = "\u001b";
const COLORE = new RegExp(`(${ESCI}\\[\\d{1,2}m)`);
/** Un testo in cui i segni che un terminale esegue, o che ingannano chi legge, sono scritti con il loro codice. */
export const innocuo = (testo: string): string =>
  testo
    .split(COLORE)
    .map((pezzo, i) => (i % 2 ? pezzo : mostraSegni(pezzo)))
    .join("");

/**
 * Esegue un passo, dicendo che cosa fa, che è ancora al lavoro (ogni due secondi) e quanto è durato.
 * `avanza` cambia la frase mostrata mentre il passo continua.
 */
export async function passo<T>(nome: string, fai: (avanza: (frase: string) => void) => Promise<T> | T): Promise<T> {
  const inizio = performance.now();
  scrivi(`• ${nome}…`);
  let frase = nome;
  const battito = setInterval(() => scrivi(`  … ${frase} (${secondi(performance.now() - inizio)})`), 2000);
  battito.unref();
  try {
    const esito = await fai((nuova) => {
      frase = nuova;
    });
    scrivi(`  fatto in ${secondi(performance.now() - inizio)}`);
    return esito;
  } finally {
    clearInterval(battito);
  }
}

/**
 * Un comando che resta aperto finché non lo si ferma: fermarlo è la sua fine, non un'interruzione.
 * @param chiudi che cosa fare prima di finire
 */
export function finoAllaFine(chiudi: () => Promise<void>): void {
  smettiDiAscoltare();
  for (const segnale of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.once(segnale, () => void chiudi().then(() => process.exit(0)));
}

let smettiDiAscoltare = () => {};

/**
 * Esegue un comando intero: durata totale alla fine; un errore atteso si legge senza traccia, ed esce con 1.
 * @param zitto non scrive la durata: ciò che il comando stampa è per un programma
 */
export async function comando(nome: string, fai: () => Promise<void>, zitto = false): Promise<void> {
  const inizio = performance.now();
  smettiDiAscoltare = ascoltaSegnali((frase) => process.stderr.write(`\n${nome}: ${frase}\n`));
  try {
    await fai();
    if (!zitto) scrivi(`${nome}: finito in ${secondi(performance.now() - inizio)}.`);
  } catch (e) {
    const errore = e instanceof Error ? e : new Error(String(e));
    process.stderr.write(
      `
${innocuo((process.env.TRACCIA ? errore.stack : undefined) ?? guaioDelDisco(errore) ?? errore.message)}

${nome}: fermato dopo ${secondi(performance.now() - inizio)}.
`,
    );
    process.exitCode = 1;
  }
}
