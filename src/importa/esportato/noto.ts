/** Ciò che di un documento esportato si sa dai suoi segni, per rileggerlo. */
import type { Base } from "./base.ts";
import type { Noto } from "./leggi.ts";

/** @param nuovo il documento è appena scritto: di un richiamo non si sa ancora che testo mostra */
export function notoDi({ segni }: Pick<Base, "segni">, nuovo = false): Noto {
  const richiami: [string, { testo: string; sorgente: string }][] = [];
  const tabelle = new Set<string>();
  for (const [nome, s] of segni) {
    if (s.genere === "richiamo") richiami.push([nome, { testo: s.testo, sorgente: s.sorgente ?? "" }]);
    if (s.genere === "tabella") tabelle.add(nome);
  }
  return { richiami: new Map(richiami), tabelle, ...(nuovo ? { nuovo: true as const } : {}) };
}
