/** Ciò che l'esame porta nella pagina: axe e le funzioni che vi girano, in un oggetto `esame`. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { coloriVeri, conAxe } from "./axe.ts";
import { colore, contrasto, sfondo } from "./contrasto.ts";
import { contrastoNelDisegno, disegniDeboli, scritteFuori } from "./disegni.ts";
import { conPiuSpazio, larghezza, righeDiTesto, testiPersi } from "./testi.ts";

const FUNZIONI = {
  colore,
  sfondo,
  contrasto,
  contrastoNelDisegno,
  disegniDeboli,
  scritteFuori,
  righeDiTesto,
  testiPersi,
  conPiuSpazio,
  larghezza,
  conAxe,
};
export type Attrezzi = typeof FUNZIONI;

/** Un colore di axe, con la sua trasparenza da 0 a 1. */
export interface Colore {
  alpha: number;
  parseString: (scritto: string) => void;
}
/** La parte di `axe.commons.color` che serve. */
export interface ColoriDiAxe {
  Color: new () => Colore;
  flattenColors: (sopra: Colore, sotto: Colore) => Colore;
  getContrast: (sfondo: Colore, testo: Colore) => number;
}

/** Il programma da eseguire in ogni pagina appena aperta. */
export function attrezzi(): string {
  const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  const funzioni = Object.entries(FUNZIONI).map(([nome, f]) => `${nome}: ${f}`);
  return `${axe}\n;globalThis.esame = { ${funzioni.join(",\n")} };\n(${coloriVeri})();`;
}
