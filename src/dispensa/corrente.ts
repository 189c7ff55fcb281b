/** La dispensa della costruzione in corso, condivisa fra l'integrazione e le pagine; mentre si scrive il piano non c'è. */
import { createHash } from "node:crypto";
import { improntaDelProgramma } from "./chiavi.ts";
import { apriDispensa, type Dispensa } from "./dispensa.ts";

interface Corrente {
  dispensa: Dispensa;
  programma: string;
  /** Ciò che in questo processo si è già chiesto: le pagine e chi le prepara hanno ciascuno la sua copia di questo modulo. */
  chiesti: Map<string, Promise<Uint8Array>>;
}
const DEPOSITO = Symbol.for("piano-di-zona.dispensa");
const deposito = globalThis as unknown as { [DEPOSITO]?: Corrente };

/** Dove sta, nella cartella del progetto, e quanto può pesare. */
const CARTELLA = ".cache/dispensa";
const MASSIMO = 512 * 1024 * 1024;

/**
 * Apre la dispensa per questo processo; una volta sola.
 * @param pulita non si usa ciò che le costruzioni di prima hanno lasciato
 * @param programma la sua impronta, se la si sa già
 */
export function dispensaCorrente(pulita = false, programma?: string): Dispensa {
  deposito[DEPOSITO] ??= {
    dispensa: apriDispensa(CARTELLA, { massimo: MASSIMO, pulita }),
    programma: programma ?? improntaDelProgramma(),
    chiesti: new Map(),
  };
  return deposito[DEPOSITO].dispensa;
}

/** L'impronta del programma, di quando la dispensa si è aperta. */
export function programmaCorrente(): string {
  dispensaCorrente();
  return deposito[DEPOSITO]?.programma ?? "";
}

/**
 * Ciò che costa, calcolato una volta per gli stessi dati e lo stesso programma.
 * @param genere di che cosa si tratta: divide le chiavi
 * @param dati tutto ciò da cui il risultato dipende, oltre al programma
 */
export async function ricorda(genere: string, dati: unknown, fai: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const corrente = deposito[DEPOSITO];
  if (!corrente) return fai();
  const chiave = `${genere} ${corrente.programma} ${createHash("sha256").update(JSON.stringify(dati)).digest("hex")}`;
  const gia = corrente.chiesti.get(chiave) ?? prendiOFai(corrente.dispensa, chiave, fai);
  corrente.chiesti.set(chiave, gia);
  return gia;
}

async function prendiOFai(dispensa: Dispensa, chiave: string, fai: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const gia = dispensa.prendi(chiave);
  if (gia) return gia;
  const fatto = await fai();
  dispensa.metti(chiave, fatto);
  return fatto;
}
