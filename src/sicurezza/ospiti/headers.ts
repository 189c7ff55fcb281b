/**
 * `_headers`: le intestazioni per Netlify, Cloudflare Pages e chi legge lo stesso file. Le regole che riguardano lo stesso
 * indirizzo si sommano: per questo nessuna ripete un'intestazione di un'altra.
 * https://docs.netlify.com/manage/routing/headers/ e https://developers.cloudflare.com/pages/configuration/headers/
 */
import { type Intestazioni, type Servito, TRATTAMENTI } from "../intestazioni.ts";

interface Regola {
  /** Un indirizzo o, con `*` in fondo, tutti quelli che cominciano così. */
  indirizzo: string;
  intestazioni: Intestazioni;
}

export function scriviHeaders({ base, comuni, parti }: Servito): string {
  const regole: Regola[] = [
    { indirizzo: `${base}*`, intestazioni: comuni },
    ...parti.map((p) => ({
      indirizzo: `${base}${p.nome}${p.cartella ? "/*" : ""}`,
      intestazioni: TRATTAMENTI[p.trattamento],
    })),
  ];
  return [
    ...(base === "/"
      ? []
      : [`# Gli indirizzi cominciano da ${base}: questo file va nella radice di ciò che si pubblica.`]),
    ...regole.map(({ indirizzo, intestazioni }) =>
      [indirizzo, ...Object.entries(intestazioni).map(([nome, valore]) => `  ${nome}: ${valore}`)].join("\n"),
    ),
    "",
  ].join("\n");
}

/** Legge un `_headers`, come fa l'ospite. */
export function leggiHeaders(testo: string): Regola[] {
  const regole: { indirizzo: string; intestazioni: Record<string, string> }[] = [];
  for (const riga of testo.split("\n")) {
    if (riga.startsWith("/")) regole.push({ indirizzo: riga.trim(), intestazioni: {} });
    const [, nome, valore] = /^\s+([^\s:]+):\s*(.*)$/.exec(riga) ?? [];
    const ultima = regole.at(-1);
    if (ultima && nome && valore) ultima.intestazioni[nome] = valore;
  }
  return regole;
}

/** Le intestazioni che le regole danno a un indirizzo; quelle scritte due volte si sommano con una virgola. */
export function secondoLeRegole(regole: readonly Regola[], indirizzo: string): Record<string, string> {
  const date: Record<string, string> = {};
  for (const r of regole) {
    const vale = r.indirizzo.endsWith("*") ? indirizzo.startsWith(r.indirizzo.slice(0, -1)) : indirizzo === r.indirizzo;
    if (!vale) continue;
    for (const [nome, valore] of Object.entries(r.intestazioni))
      date[nome] = date[nome] ? `${date[nome]}, ${valore}` : valore;
  }
  return date;
}
