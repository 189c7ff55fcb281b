/** Nessuna tabella e nessun grafico due volte nella stessa edizione: la seconda volta si dice dove sta. */
import type { Blocco } from "./forma.ts";

/** @returns gli stessi blocchi, con un rimando al posto di ciò che c'è già */
export function senzaDoppioni(blocchi: readonly Blocco[], visti = new Set<string>()): Blocco[] {
  return blocchi.map((x): Blocco => {
    if (x.b === "tabella" || x.b === "figura") {
      if (!x.id || !x.titolo) return x;
      if (visti.has(x.id)) return { b: "p", c: [{ f: "rimando", a: x.id, c: x.titolo, pagina: true }] };
      visti.add(x.id);
      return x;
    }
    if (x.b === "elenco") return { ...x, v: x.v.map((v) => senzaDoppioni(v, visti)) };
    if (x.b === "definizioni") return { ...x, v: x.v.map((v) => ({ ...v, k: senzaDoppioni(v.k, visti) })) };
    return "k" in x ? { ...x, k: senzaDoppioni(x.k, visti) } : x;
  });
}
