/** Gli import fra le cartelle del programma come frecce: quali ci sono, quali risalgono, quali fanno un giro. */
import { posix } from "node:path";

/** Una freccia: chi importa, che cosa, e in quali file. */
export interface Freccia {
  da: string;
  a: string;
  file: string;
  importa: string;
}

const IMPORT =
  /(?:^|[\s;}])(?:import|export)\s+(?:[\w*{][^"';]*?\sfrom\s*)?["'](\.{1,2}\/[^"']+)["']|\bimport\(\s*["'](\.{1,2}\/[^"']+)["']/g;

/** Gli import relativi di un file; di un .astro si guardano il frontmatter e gli script. */
export function importDi(testo: string): string[] {
  const senzaCommenti = testo.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
  return [...senzaCommenti.matchAll(IMPORT)].map((m) => m[1] ?? m[2] ?? "");
}

/** Ciò che un import chiama, come percorso nel progetto. */
export const intero = (file: string, importa: string): string => posix.join(posix.dirname(file), importa);

/** I file di `src/sito/` che, da soli o attraverso i vicini, prendono da certi file. Un import di soli tipi non conta. */
export function arrivanoA(file: ReadonlyMap<string, string>, mete: readonly string[]): Set<string> {
  const arrivano = new Set(mete);
  const soloTipi = /import type [^;]*;/g;
  for (let prima = 0; prima !== arrivano.size; ) {
    prima = arrivano.size;
    for (const [nome, testo] of file)
      if (
        nome.startsWith("src/sito/") &&
        importDi(testo.replace(soloTipi, "")).some((i) => arrivano.has(intero(nome, i)))
      )
        arrivano.add(nome);
  }
  return arrivano;
}

/** La cartella di un file, com'è chiamata nella figura: `src/piano/yaml.ts` è `piano`, `scripts/pdf.ts` è `scripts`. */
export function cartellaDi(file: string): string | undefined {
  const [prima, seconda = "", ...resto] = file.split("/");
  if (prima === "scripts") return "scripts";
  if (prima !== "src") return undefined;
  return resto.length ? seconda : "src";
}

/** @param file percorso e testo di ogni file del programma */
export function frecce(file: ReadonlyMap<string, string>): Freccia[] {
  return [...file].flatMap(([nome, testo]) =>
    importDi(testo).flatMap((importa) => {
      const [da, a] = [cartellaDi(nome), cartellaDi(posix.join(posix.dirname(nome), importa))];
      return da && a && da !== a ? [{ da, a, file: nome, importa }] : [];
    }),
  );
}

/** I piani della figura, dall'alto: ogni riga numerata di un blocco `text`, con i nomi delle cartelle divisi da spazi. */
export function pianiDi(figura: string): string[][] {
  const blocco = /```text\n([\s\S]*?)```/.exec(figura)?.[1] ?? "";
  return blocco.split("\n").flatMap((riga) => {
    const nomi = /^\s*\d+\s+(.+)$/.exec(riga)?.[1];
    return nomi ? [nomi.trim().split(/\s+/)] : [];
  });
}

/** Le frecce che non scendono: verso un piano più alto, o di fianco. */
export function risalgono(trovate: readonly Freccia[], piani: readonly (readonly string[])[]): Freccia[] {
  const piano = new Map(piani.flatMap((nomi, i) => nomi.map((n) => [n, i] as const)));
  return trovate.filter(({ da, a }) => (piano.get(a) ?? -1) <= (piano.get(da) ?? Number.POSITIVE_INFINITY));
}

/** Le cartelle che si ritrovano seguendo le frecce da sé stesse: un giro per volta, nell'ordine in cui si percorre. */
export function giri(trovate: readonly Pick<Freccia, "da" | "a">[]): string[][] {
  const verso = new Map<string, Set<string>>();
  for (const { da, a } of trovate) verso.set(da, (verso.get(da) ?? new Set()).add(a));
  const trovati: string[][] = [];
  const finiti = new Set<string>();
  const scendi = (qui: string, strada: string[]): void => {
    const gia = strada.indexOf(qui);
    if (gia >= 0) return void trovati.push([...strada.slice(gia), qui]);
    if (finiti.has(qui)) return;
    for (const a of verso.get(qui) ?? []) scendi(a, [...strada, qui]);
    finiti.add(qui);
  };
  for (const da of verso.keys()) scendi(da, []);
  return trovati;
}
