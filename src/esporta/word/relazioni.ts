/** I collegamenti ad altri siti fra le relazioni del documento e delle sue note. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const TIPO = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";
const VUOTE = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;
const PARTI = ["document", "footnotes"].map((n) => `word/_rels/${n}.xml.rels`);

const protetto = (indirizzo: string): string =>
  indirizzo.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** @param collegamenti dal nome di ogni relazione al suo indirizzo */
export function conRelazioni(docx: Uint8Array, collegamenti: ReadonlyMap<string, string>): Uint8Array {
  if (!collegamenti.size) return docx;
  const parti = unzipSync(docx);
  const nuove = [...collegamenti]
    .map(([id, a]) => `<Relationship Id="${id}" Type="${TIPO}" Target="${protetto(a)}" TargetMode="External"/>`)
    .join("");
  for (const parte of PARTI) {
    const sue = parti[parte] ? strFromU8(parti[parte]) : VUOTE;
    parti[parte] = strToU8(
      sue.replace(/<\/Relationships>|<Relationships([^>]*)\/>/, (tag, attributi) =>
        attributi === undefined ? `${nuove}${tag}` : `<Relationships${attributi}>${nuove}</Relationships>`,
      ),
    );
  }
  return zipSync(parti);
}
