/**
 * Come crescono tempo, memoria e pagine con le schede: 300, 1.200 e, per il solo controllo, 4.800. Il tempo di ogni passo deve
 * crescere come le pagine, la memoria di tutti i processi restare sotto un limite, nessuna pagina che elenca passare la misura.
 */
import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { scrivi } from "../../src/terminale/passi.ts";
import { generaSchede } from "./genera-schede.ts";
import { type Misura, misuraBuild, misuraComando } from "./processo.ts";

const SCHEDE = [300, 1_200, 4_800] as const;
/** Oltre queste schede si misura solo il controllo. */
const MASSIMO_SITO = 1_200;
/** Il documento intero, che si apre per stamparlo: non è una pagina che elenca. */
const DA_STAMPARE = "stampa/index.html";

interface Riga {
  schede: number;
  verifica: Misura;
  sito?: Misura & { pagine: number; massima: [file: string, byte: number]; stampa: number };
}

const n = (v: number, cifre = 1) =>
  new Intl.NumberFormat("it-IT", { minimumFractionDigits: cifre, maximumFractionDigits: cifre }).format(v);

export async function misuraCrescita(lavoro: string, avanza: (frase: string) => void): Promise<void> {
  const righe: Riga[] = [];
  for (const schede of SCHEDE) {
    const piano = join(lavoro, `schede-${schede}`);
    generaSchede(piano, schede);
    avanza(`${schede} schede: controllo`);
    const riga: Riga = { schede, verifica: await misuraComando(["verifica"], piano) };
    if (schede <= MASSIMO_SITO) {
      avanza(`${schede} schede: sito`);
      const uscita = join(lavoro, `sito-schede-${schede}`);
      riga.sito = { ...(await misuraBuild(piano, uscita)), ...pagineDi(uscita) };
      rmSync(uscita, { recursive: true, force: true });
    }
    righe.push(riga);
    rmSync(piano, { recursive: true, force: true });
  }
  for (const riga of righe) racconta(riga);
  for (const [i, riga] of righe.entries()) {
    const prima = righe[i - 1];
    if (prima) confronta(prima, riga);
  }
}

/** Le pagine di un sito, la più grande fra quelle che elencano, e quanto è grande quella da stampare. */
function pagineDi(uscita: string): { pagine: number; massima: [string, number]; stampa: number } {
  const html = readdirSync(uscita, { recursive: true, encoding: "utf8" })
    .filter((f) => f.endsWith(".html"))
    .map((f): [string, number] => [f.replaceAll("\\", "/"), statSync(join(uscita, f)).size]);
  const massima = html.filter(([f]) => f !== DA_STAMPARE).reduce((a, b) => (b[1] > a[1] ? b : a), ["", 0]);
  return { pagine: html.length, massima, stampa: html.find(([f]) => f === DA_STAMPARE)?.[1] ?? 0 };
}

function racconta({ schede, verifica, sito }: Riga): void {
  scrivi(`\n  ${n(schede, 0)} schede, ${n(schede * 6, 0)} indicatori`);
  scrivi(`    controllo  ${n(verifica.secondi)} s, ${verifica.megabyte} MB`);
  if (!sito) return;
  const [file, byte] = sito.massima;
  scrivi(
    `    sito       ${n(sito.secondi)} s, ${n(sito.pagine, 0)} pagine, ${sito.megabyte} MB in tutto (il processo più grande ${sito.megabyteMaggiore} MB)`,
  );
  scrivi(`    elenco più grande ${n(byte / 1e6, 2)} MB (${file}); da stampare ${n(sito.stampa / 1e6, 2)} MB`);
}

function confronta(prima: Riga, dopo: Riga): void {
  const volte = (a: number, b: number) => `×${n(b / a, 2)}`;
  const schede = volte(prima.schede, dopo.schede);
  scrivi(`\n  da ${n(prima.schede, 0)} a ${n(dopo.schede, 0)} schede (${schede})`);
  scrivi(
    `    controllo: tempo ${volte(prima.verifica.secondi, dopo.verifica.secondi)}, memoria ${volte(prima.verifica.megabyte, dopo.verifica.megabyte)}`,
  );
  if (!prima.sito || !dopo.sito) return;
  const [a, b] = [prima.sito, dopo.sito];
  scrivi(
    `    sito: pagine ${volte(a.pagine, b.pagine)}, tempo ${volte(a.secondi, b.secondi)}, memoria ${volte(a.megabyte, b.megabyte)}`,
  );
}
