/**
 * Uccide costruzioni e stampe in momenti a caso e guarda che cosa resta: il sito di prima o quello nuovo, intero; nessun
 * processo; nessun avanzo dopo il comando che viene dopo. Il seme dei momenti si scrive, e si può ripetere con SEME=….
 */
import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { avanziDi } from "../../src/disco/avanzi.ts";
import { fileDi } from "../../src/disco/file.ts";
import { firmaDi, vivo } from "../../src/processi/identita.ts";
import { scrivi } from "../../src/terminale/passi.ts";
import { casoDi } from "./caso.ts";

/** Quanto si aspetta che i figli di un ucciso si accorgano, in millisecondi. */
const RESPIRO = 3000;

interface Riga {
  guasto: string;
  momenti: number;
  intatti: number;
  figli: number;
  avanzi: number;
  riuscite: number;
}

/** L'impronta di un sito: ogni file e i suoi byte. Di un PDF, che non è mai due volte uguale, solo se è intero. */
function impronta(sito: string): string {
  const somma = createHash("sha256");
  for (const f of existsSync(sito) ? fileDi(sito) : []) {
    const byte = readFileSync(join(sito, f));
    somma.update(`${f}\n`).update(f.endsWith(".pdf") ? String(pdfIntero(byte)) : byte);
  }
  return somma.digest("hex");
}

const pdfIntero = (byte: Buffer): boolean =>
  byte.subarray(0, 5).toString() === "%PDF-" && byte.subarray(-32).toString("latin1").includes("%%EOF");

const avvia = (comando: string, piano: string, uscita: string): ChildProcess =>
  spawn(process.execPath, ["scripts/esegui.mjs", comando, "--pulita", "--uscita", uscita], {
    env: { ...process.env, PIANO: piano },
    stdio: "ignore",
  });

const fine = (p: ChildProcess): Promise<number | null> => new Promise((fatto) => p.once("exit", fatto));

/** Le firme dei discendenti di un processo, da /proc. */
function discendenti(pid: number): string[] {
  const padri = new Map<number, number>();
  for (const n of readdirSync("/proc").filter((v) => /^\d+$/.test(v))) {
    try {
      padri.set(
        Number(n),
        Number(
          readFileSync(`/proc/${n}/stat`, "latin1")
            .replace(/^.*\) /s, "")
            .split(" ")[1],
        ),
      );
    } catch {
      // È finito mentre si guardava.
    }
  }
  const suoi = new Set([pid]);
  for (let prima = 0; prima !== suoi.size; ) {
    prima = suoi.size;
    for (const [figlio, padre] of padri) if (suoi.has(padre)) suoi.add(figlio);
  }
  suoi.delete(pid);
  return [...suoi].map(firmaDi);
}

async function uccidiUno(comando: string, piani: [string, string], sito: string, quando: number): Promise<string[]> {
  const p = avvia(comando, piani[1], sito);
  const finito = fine(p);
  await Promise.race([finito, new Promise((poi) => setTimeout(poi, quando))]);
  const figli = p.pid && p.exitCode === null ? discendenti(p.pid) : [];
  p.kill("SIGKILL");
  await finito;
  await new Promise((poi) => setTimeout(poi, RESPIRO));
  return figli.filter(vivo);
}

async function prova(
  comando: string,
  piani: [string, string],
  sito: string,
  volte: number,
  seme: number,
): Promise<Riga> {
  const inizio = performance.now();
  const impronte = [];
  for (const piano of [piani[1], piani[0]]) {
    if ((await fine(avvia(comando, piano, sito))) !== 0) throw new Error(`«${comando}» di ${piano} non riesce`);
    impronte.push(impronta(sito));
  }
  const durata = (performance.now() - inizio) / 2;
  const numero = casoDi(seme);
  const riga: Riga = { guasto: `${comando} ucciso`, momenti: 0, intatti: 0, figli: 0, avanzi: 0, riuscite: 0 };
  for (let n = 0; n < volte; n++) {
    const quando = Math.round(numero() * durata * 1.05);
    riga.figli += (await uccidiUno(comando, piani, sito, quando)).length;
    const dopo = impronte.indexOf(impronta(sito));
    const lasciati = avanziDi(sito).length;
    if ((await fine(avvia(comando, piani[0], sito))) === 0 && impronta(sito) === impronte[1]) riga.riuscite++;
    riga.momenti++;
    if (dopo >= 0) riga.intatti++;
    riga.avanzi += avanziDi(sito).length + accanto(sito);
    scrivi(
      `    a ${quando} ms: ${["sito nuovo", "sito di prima"][dopo] ?? "SITO ROTTO"}, ${lasciati} avanzi da togliere`,
    );
  }
  return riga;
}

/** Ciò che accanto al sito non è il sito. */
const accanto = (sito: string): number =>
  readdirSync(dirname(sito)).filter((n) => n.startsWith(`${basename(sito)}.`)).length;

/** @param volte quante uccisioni di ciascun comando */
export async function misuraGuasti(piano: string, lavoro: string, volte: number): Promise<void> {
  const seme = Number(process.env.SEME ?? Date.now() % 1e6);
  scrivi(`  seme ${seme}`);
  const piani = [join(lavoro, "uno"), join(lavoro, "due")] as [string, string];
  for (const [n, p] of piani.entries()) {
    rmSync(p, { recursive: true, force: true });
    mkdirSync(lavoro, { recursive: true });
    cpSync(piano, p, { recursive: true });
    const file = join(p, "piano.yaml");
    writeFileSync(file, readFileSync(file, "utf8").replace(/^versione:.*$/m, `versione: "${n + 1}.0"`));
  }
  const righe = [];
  for (const comando of (process.env.COMANDI ?? "build,pdf").split(","))
    righe.push(await prova(comando, piani, join(lavoro, `sito-${comando}`), volte, seme));
  scrivi(
    "\n  | guasto | momenti | sito intatto | figli rimasti | avanzi dopo il comando seguente | comando seguente riuscito |",
  );
  scrivi("  |---|---|---|---|---|---|");
  for (const r of righe)
    scrivi(`  | ${r.guasto} | ${r.momenti} | ${r.intatti} | ${r.figli} | ${r.avanzi} | ${r.riuscite} |`);
}
