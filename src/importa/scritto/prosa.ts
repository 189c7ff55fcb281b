/** Capoversi di Word in Markdown: elenchi veri o scritti a mano, grassetti, collegamenti, note, immagini. */
import type { Capoverso, Pezzo } from "../docx/tipi.ts";
import { ePallino, senzaPallino } from "../testo.ts";
import { type Foglio, metti, perMarkdown } from "./foglio.ts";

type Note = ReadonlyMap<string, readonly Capoverso[]>;

const ancora = (nota: string): string => nota.replace("footnotes:", "").replace("endnotes:", "fine-");

/** Il nome del file di un'immagine nella cartella del piano. */
export const nomeImmagine = (parte: string): string =>
  (parte.split("/").at(-1) ?? parte).toLowerCase().replace(/\.jpg$/, ".jpeg");
export const siUsa = (parte: string): boolean => /\.(?:png|jpe?g)$/i.test(parte);

function unPezzo(p: Pezzo, tutto: boolean): string {
  if (p.nota) return `[^${ancora(p.nota)}]`;
  if (p.immagine) {
    if (!siUsa(p.immagine.parte)) return "";
    const descritta = p.immagine.alternativo || "[da completare: che cosa si vede]";
    return `![${descritta.replace(/[[\]]/g, String.raw`\$&`)}](/immagini/${nomeImmagine(p.immagine.parte)})`;
  }
  const [, davanti = "", dentro = "", dopo = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(p.testo) ?? [];
  if (!dentro) return p.testo;
  const testo = perMarkdown(dentro);
  const legato =
    p.collegamento && /^https:\/\//.test(p.collegamento)
      ? `[${testo}](${p.collegamento.replace(/[()\s]/g, encodeURIComponent)})`
      : testo;
  return `${davanti}${p.grassetto && !tutto && /\p{L}/u.test(dentro) ? `**${legato}**` : legato}${dopo}`;
}

/** Un capoverso in una riga di Markdown. @param nudo senza il suo pallino */
export function inMarkdown(c: Capoverso, nudo = false): string {
  const riga = c.pezzi
    .map((p) => unPezzo(p, c.grassetto))
    .join("")
    .replace(/\s+/g, " ")
    .trim();
  return protettoInTesta(nudo ? senzaPallino(riga.replace(/^\\([-*•])/, "$1")) : riga);
}

/** All'inizio di una riga un segno aprirebbe un titolo o un elenco, e «import» un programma. */
const protettoInTesta = (riga: string): string =>
  riga
    .replace(/^[#+>-](?=\s|$)/, (s) => `\\${s}`)
    .replace(/^(im|ex)(?=port\s)/, (s) => `&#${s.charCodeAt(0)};${s.slice(1)}`);

/** Scrive capoversi come testo, dividendo gli elenchi. Un titolo finto o vero diventa un titolo di sezione. */
export function blocchiMarkdown(f: Foglio, capoversi: readonly Capoverso[], _note: Note): void {
  let inElenco = false;
  for (const c of capoversi) {
    const voce = ePallino(c);
    const testo = inMarkdown(c, voce);
    if (!testo) continue;
    if (inElenco && !voce) metti(f, "");
    metti(f, voce ? `${"  ".repeat(c.elenco?.livello ?? 0)}- ${testo}` : testo, [c.posto]);
    if (!voce) metti(f, "");
    inElenco = voce;
  }
  if (inElenco) metti(f, "");
}

/** Le note a piè di pagina che i capoversi richiamano. */
export function noteInFondo(f: Foglio, capoversi: readonly Capoverso[], note: Note): void {
  for (const id of capoversi.flatMap((c) => c.pezzi.flatMap((p) => p.nota ?? []))) {
    const sua = note.get(id) ?? [];
    metti(
      f,
      `[^${ancora(id)}]: ${sua
        .map((c) => inMarkdown(c))
        .join(" ")
        .trim()}`,
      sua.map((c) => c.posto),
    );
    metti(f, "");
  }
}
