/** I testi di un piano come se fossero scritti con i caratteri comuni: si leggono così, e si pubblicano come sono. */
import { separa } from "../../mdx/frontmatter.ts";
import { comuneScritto } from "../../testo/comune-scritto.ts";

/**
 * Le lettere accentate in un carattere solo, e gli spazi: nei campi e nelle tabelle, dove un nome si confronta con un altro. Il
 * corpo di un testo resta com'è scritto: lì si confrontano solo gli identificativi. Le righe non cambiano.
 */
export function conCaratteriComuni(file: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...file].map(([nome, testo]) => [nome, comune(nome, testo)]));
}

function comune(nome: string, testo: string): string {
  // Quasi nessun testo ne ha bisogno.
  if (!/[\u0300-\u036f\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/.test(testo)) return testo;
  if (!nome.endsWith(".mdx")) return comuneScritto(testo);
  const { frontmatter, corpo } = separa(testo);
  const fine = frontmatter === undefined ? 0 : testo.length - corpo.trimStart().length;
  return comuneScritto(testo.slice(0, fine)) + testo.slice(fine);
}
