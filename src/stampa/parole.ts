/** Ciò che si legge in un'edizione, senza il suo aspetto: serve a dire che niente del piano è andato perduto. */
import type { Documento } from "./forma.ts";

/** I campi che non si leggono. */
const MUTI = new Set(["b", "f", "id", "file", "stile", "genere", "a", "formato", "colore", "l"]);
/** Di un pezzo si legge attaccato a ciò che gli sta accanto; di un blocco, staccato. */
const IN_RIGA = new Set(["b", "i", "s", "alto", "codice", "piccolo", "fuori", "rimando", "numero", "lingua"]);

/** Tutte le parole di un'edizione, nell'ordine dei blocchi; le note stanno in fondo. */
export function paroleDi({ copertina, meta, corpo }: Documento): string {
  const note: string[] = [];
  const leggi = (x: unknown): string => {
    if (typeof x === "string" || typeof x === "number") return String(x);
    if (Array.isArray(x)) {
      const riga = x.some((y) => typeof y === "string" || (y as { f?: string }).f !== undefined);
      return x.map(leggi).join(riga ? "" : "\n");
    }
    if (!x || typeof x !== "object") return "";
    const { f, a } = x as { f?: string; a?: unknown };
    const dentro = Object.entries(x).flatMap(([campo, v]) => (MUTI.has(campo) ? [] : leggi(v)));
    if (f === "nota") {
      note.push(...dentro);
      return "";
    }
    if (f === "fuori") return `${dentro.join("")} ${String(a)} `;
    return f !== undefined && IN_RIGA.has(f) ? dentro.join("") : `\n${dentro.join("\n")}\n`;
  };
  const letto = [copertina, meta, corpo].map(leggi).join("\n");
  return [letto, ...note].join("\n");
}
