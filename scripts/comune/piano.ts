/** Sceglie il piano su cui lavorano i comandi: quello di PIANO=…, se no quello di package.json (`config.piano`). */
import { readFileSync } from "node:fs";

export function scegliPiano(): string {
  const predefinito = (JSON.parse(readFileSync("package.json", "utf8")) as { config?: { piano?: string } }).config
    ?.piano;
  const scelto = process.env.PIANO || predefinito;
  if (!scelto) throw new Error("Non so quale piano usare: scrivi PIANO=cartella davanti al comando");
  process.env.PIANO = scelto.replace(/(?<=[^/])\/+$/, "");
  return process.env.PIANO;
}
