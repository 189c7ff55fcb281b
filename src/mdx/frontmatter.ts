/** Divide un file .mdx nelle sue due parti. */

/**
 * Divide un file .mdx in frontmatter e corpo. Il corpo conserva le righe: quelle del frontmatter diventano vuote,
 * così ogni posizione è quella del file.
 */
export function separa(testo: string): { frontmatter?: string; corpo: string } {
  const trovato = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(testo);
  if (trovato?.index !== 0) return { corpo: testo };
  const righe = trovato[0].split("\n").length - 1;
  return { frontmatter: trovato[1] ?? "", corpo: "\n".repeat(righe) + testo.slice(trovato[0].length) };
}
