/**
 * Ciò che è costato calcolare, tenuto su disco da una costruzione all'altra. Ogni voce è un file con la sua impronta in testa:
 * una voce rovinata si butta e si ricalcola. Si scrive accanto e si rinomina, così due costruzioni insieme, o una interrotta,
 * non lasciano mai una voce a metà. Il peso ha un limite: oltre, si buttano le voci che non servono da più tempo.
 */
import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export interface Dispensa {
  /** @returns la voce, intera; niente, se non c'è o è rovinata */
  prendi: (chiave: string) => Buffer | undefined;
  /** Tiene una voce. Se il disco non vuole (pieno, di sola lettura) non la tiene, e chi costruisce non se ne accorge. */
  metti: (chiave: string, voce: Uint8Array) => void;
  /** Butta le voci che non servono da più tempo, finché le altre stanno nel limite, e gli avanzi di chi si è interrotto. */
  sfoltisci: () => void;
}

interface Opzioni {
  /** Quanti byte al più, dopo `sfoltisci`. */
  massimo: number;
  /** Non dà niente di ciò che c'è: tutto si ricalcola, e si tiene di nuovo. */
  pulita?: boolean;
  /** L'orologio, in millisecondi. */
  adesso?: () => number;
}

const IMPRONTA = 32;
/** Un file provvisorio più vecchio di così è di una costruzione interrotta. */
const ORA = 3_600_000;
const PROVVISORIO = ".provvisorio-";

/** @param cartella dove stanno le voci; si crea alla prima */
export function apriDispensa(cartella: string, { massimo, pulita, adesso = Date.now }: Opzioni): Dispensa {
  const posto = (chiave: string) => {
    const nome = createHash("sha256").update(chiave).digest("hex");
    return { sotto: join(cartella, nome.slice(0, 2)), file: join(cartella, nome.slice(0, 2), nome) };
  };
  return {
    prendi: (chiave) => {
      if (pulita) return undefined;
      const { file } = posto(chiave);
      const voce = provando(() => integra(readFileSync(file)));
      if (voce === undefined) return undefined;
      if (voce === ROVINATA) {
        provando(() => rmSync(file, { force: true }));
        return undefined;
      }
      const ora = adesso() / 1000;
      provando(() => utimesSync(file, ora, ora));
      return voce;
    },
    metti: (chiave, voce) => {
      const { sotto, file } = posto(chiave);
      const provvisorio = join(sotto, PROVVISORIO + randomUUID());
      const scritta = provando(() => {
        mkdirSync(sotto, { recursive: true });
        writeFileSync(provvisorio, Buffer.concat([impronta(voce), voce]));
        renameSync(provvisorio, file);
        return true;
      });
      if (!scritta) provando(() => rmSync(provvisorio, { force: true }));
    },
    sfoltisci: () => void provando(() => sfoltisci(cartella, massimo, adesso())),
  };
}

const ROVINATA = Symbol("rovinata");

function integra(file: Buffer): Buffer | typeof ROVINATA {
  const voce = file.subarray(IMPRONTA);
  return file.length >= IMPRONTA && impronta(voce).equals(file.subarray(0, IMPRONTA)) ? voce : ROVINATA;
}

const impronta = (byte: Uint8Array): Buffer => createHash("sha256").update(byte).digest();

function sfoltisci(cartella: string, massimo: number, ora: number): void {
  const voci = readdirSync(cartella, { recursive: true, encoding: "utf8" }).flatMap((nome) => {
    const file = join(cartella, nome);
    const stato = provando(() => statSync(file));
    return stato?.isFile() ? [{ file, byte: stato.size, quando: stato.mtimeMs }] : [];
  });
  const provvisorio = ({ file }: { file: string }) => file.includes(PROVVISORIO);
  for (const { file } of voci.filter((v) => provvisorio(v) && ora - v.quando > ORA)) rmSync(file, { force: true });
  let resta = 0;
  for (const { file, byte } of voci.filter((v) => !provvisorio(v)).sort((a, b) => b.quando - a.quando)) {
    resta += byte;
    if (resta > massimo) provando(() => rmSync(file, { force: true }));
  }
}

/** Il disco può sempre dire di no, e un'altra costruzione può arrivare prima: qui vuol dire che la voce non c'è. */
function provando<T>(fai: () => T): T | undefined {
  try {
    return fai();
  } catch {
    return undefined;
  }
}
