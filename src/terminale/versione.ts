/** `npm run versione`: la copia di una versione del piano, e ciò che se ne deve togliere. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileDi } from "../disco/file.ts";
import { scriviIntero } from "../disco/intero.ts";
import { GENERI } from "../generi/index.ts";
import { conserva } from "../generi/posti.ts";
import type { VersioneDelPiano } from "../generi/versioni/schema.ts";
import { ESTENSIONI } from "../piano/cartella.ts";
import { versioniDi } from "../raffronto/proposta.ts";
import { daCartella, eCartella, fileDellaRevisione, impronta, RevisioneIgnota } from "../raffronto/sorgente.ts";
import { CONSERVATE, improntaDellaCopia } from "../raffronto/versioni.ts";
import type { Cambio, Valore } from "../ritocco/cambio.ts";
import { ritoccaCampi } from "../ritocco/file.ts";
import { PAROLE_VERSIONI as P } from "../testo/parole/versioni.ts";
import { scelta } from "../testo/vicino.ts";

const FILE = "versioni.yaml";

/** @throws se il piano non ha versioni, o non quella */
function trova(piano: string, numero: string): { posto: number; versione: VersioneDelPiano } {
  const versioni = existsSync(join(piano, FILE)) ? versioniDi(daCartella(piano)) : [];
  if (!versioni.length) throw new Error(P.nessuna);
  const ids = versioni.map((v) => v.id);
  const posto = ids.indexOf(scelta("la versione", numero, ids));
  return { posto, versione: versioni[posto] as VersioneDelPiano };
}

function ritocca(piano: string, cambi: readonly Cambio[]): void {
  const file = join(piano, FILE);
  scriviIntero(file, new TextEncoder().encode(ritoccaCampi(FILE, readFileSync(file, "utf8"), cambi)));
}

export interface DaMettereDaParte {
  piano: string;
  numero: string;
  /** Una cartella o una revisione; se manca, ciò che c'è adesso. */
  da?: string | undefined;
  pdf?: string | undefined;
}

/**
 * Copia i testi di una versione in `versioni/NUMERO`, la stampa in `versioni/NUMERO.pdf`, e ne scrive le impronte.
 * @returns che cosa si è fatto
 * @throws se la versione non c'è o la copia c'è già: ciò che è messo da parte non si riscrive
 */
export function mettiDaParte({ piano, numero, da, pdf }: DaMettereDaParte): string[] {
  const { posto, versione } = trova(piano, numero);
  const copia = join(piano, CONSERVATE, versione.id);
  const stampa = `${copia}.pdf`;
  const gia = existsSync(copia);
  if (gia && (pdf === undefined || da !== undefined)) throw new Error(P.copiaGia(versione.id));
  if (pdf !== undefined && existsSync(stampa)) throw new Error(P.copiaGia(`${versione.id}.pdf`));
  const byte = pdf === undefined ? undefined : readFileSync(pdf);
  if (byte && !byte.subarray(0, 5).equals(Buffer.from("%PDF-"))) throw new Error(P.nonPdf(pdf ?? ""));
  const cambi: Cambio[] = [];
  const fatto: string[] = [];
  if (!gia) {
    const file = fileDaCopiare(piano, da);
    if (!file.some((f) => f.nome === "piano.yaml")) throw new Error(P.senzaPiano(da ?? piano));
    const nuova = `${copia}.nuova`;
    rmSync(nuova, { recursive: true, force: true });
    for (const { nome, byte: suoi } of file) {
      mkdirSync(dirname(join(nuova, nome)), { recursive: true });
      writeFileSync(join(nuova, nome), suoi);
    }
    renameSync(nuova, copia);
    cambi.push({ fa: "metti", percorso: [posto, "copia"], valore: improntaDellaCopia(daCartella(copia)) });
    fatto.push(P.copiata(versione.id, file.length, copia));
  }
  if (byte) {
    scriviIntero(stampa, byte);
    cambi.push({ fa: "metti", percorso: [posto, "pdf"], valore: impronta(byte) });
    fatto.push(P.stampata(stampa));
  }
  ritocca(piano, cambi);
  return fatto;
}

/** I file di un piano, senza le copie delle sue versioni e il loro elenco. */
function fileDaCopiare(piano: string, da: string | undefined): { nome: string; byte: Uint8Array }[] {
  const suo = (nome: string) =>
    nome !== FILE && !conserva(GENERI, nome) && !nome.split("/").some((parte) => parte.startsWith("."));
  if (da !== undefined && !eCartella(da)) {
    try {
      return fileDellaRevisione(da, piano).filter((f) => suo(f.nome));
    } catch (e) {
      if (e instanceof RevisioneIgnota) throw new Error(P.daIgnoto(da));
      throw e;
    }
  }
  const cartella = resolve(da ?? piano);
  return fileDi(cartella)
    .filter(suo)
    .map((nome) => ({ nome, byte: readFileSync(join(cartella, nome)) }));
}

export interface DaCancellare {
  piano: string;
  numero: string;
  parole: string;
  nota: string | undefined;
  /** Giorno ISO. */
  oggi: string;
}

/**
 * Toglie delle parole dai testi di una versione messa da parte, lasciando una nota al loro posto, e dice dove altro stanno.
 * @throws se manca la nota, la copia non c'è, o le parole non vi sono
 */
export function cancella({ piano, numero, parole, nota, oggi }: DaCancellare): string[] {
  const { posto, versione } = trova(piano, numero);
  if (!parole.trim()) throw new Error(P.senzaParole);
  if (!nota?.trim()) throw new Error(P.senzaNota);
  if (nota.toLocaleLowerCase("it").includes(parole.toLocaleLowerCase("it"))) throw new Error(P.notaRipete);
  const copia = join(piano, CONSERVATE, versione.id);
  if (!existsSync(copia)) throw new Error(P.senzaCopia(versione.id));
  const cercate = comunqueScritte(parole);
  const toccati = fileDi(copia, ESTENSIONI).flatMap((nome) => {
    const testo = readFileSync(join(copia, nome), "utf8");
    const senza = testo.replace(cercate, P.tolto);
    return senza === testo ? [] : [{ nome, senza }];
  });
  if (!toccati.length) throw new Error(P.nonTrovate(versione.id));
  for (const { nome, senza } of toccati) scriviIntero(join(copia, nome), new TextEncoder().encode(senza));
  const voce: Valore = { data: oggi, nota };
  ritocca(piano, [
    { fa: "metti", percorso: [posto, "copia"], valore: improntaDellaCopia(daCartella(copia)) },
    versione.tolti
      ? { fa: "inserisci", percorso: [posto, "tolti"], posto: versione.tolti.length, valore: voce }
      : { fa: "metti", percorso: [posto, "tolti"], valore: [voce] },
  ]);
  return [P.cancellate(toccati.map((t) => t.nome)), ...altrove(piano, versione, cercate, parole)];
}

/** Le parole anche se divise da un a capo, con maiuscole diverse. */
const comunqueScritte = (parole: string): RegExp =>
  new RegExp(
    parole
      .trim()
      .split(/\s+/)
      .map((p) => p.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"))
      .join("\\s+"),
    "giu",
  );

/** Dove altro stanno: i testi di adesso, le altre copie, le stampe, la storia di Git, il sito già pubblicato. */
function altrove(piano: string, versione: VersioneDelPiano, cercate: RegExp, parole: string): string[] {
  const ancora = fileDi(resolve(piano), ESTENSIONI).filter((f) => {
    cercate.lastIndex = 0;
    return cercate.test(readFileSync(join(piano, f), "utf8"));
  });
  const stampe = fileDi(resolve(piano), /^versioni\/[^/]+\.pdf$/);
  return [
    P.altroveTitolo,
    ...(ancora.length ? ancora.map((f) => P.ancoraIn(f)) : [P.inNessunAltro]),
    ...stampe.map((f) => P.nellaStampa(f)),
    ...nellaStoria(piano, parole),
    ...(versione.revisione === undefined ? [] : [P.nellaRevisione(versione.revisione)]),
    P.nelSito,
  ];
}

function nellaStoria(piano: string, parole: string): string[] {
  try {
    const uscita = execFileSync("git", ["log", "--all", "--format=%h", `-S${parole.trim()}`, "--", "."], {
      cwd: resolve(piano),
      stdio: ["ignore", "pipe", "ignore"],
    });
    const commit = uscita.toString().split("\n").filter(Boolean);
    return commit.length ? [P.nellaStoria(commit)] : [P.nonNellaStoria];
  } catch {
    return [P.senzaStoria];
  }
}
