/** Un documento Word piccolo, scritto a mano: il corpo in XML, e le parti che servono. */
import { strToU8, zipSync } from "fflate";

const NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
export const t = (testo: string, prop = "") =>
  `<w:r><w:rPr>${prop}</w:rPr><w:t xml:space="preserve">${testo}</w:t></w:r>`;
export const p = (testo: string, prop = "") => `<w:p>${t(testo, prop)}</w:p>`;
export const b = (testo: string) => p(testo, "<w:b/>");
export const riga = (...celle: string[]) => `<w:tr>${celle.map((c) => `<w:tc>${c}</w:tc>`).join("")}</w:tr>`;

/** @param corpo l'interno di `w:body`; @param altre parti in più, per percorso */
export const docx = (corpo: string, altre: Record<string, string> = {}): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({ "word/document.xml": `<w:document ${NS}><w:body>${corpo}</w:body></w:document>`, ...altre }).map(
        ([nome, testo]) => [nome, strToU8(testo)],
      ),
    ),
  );
