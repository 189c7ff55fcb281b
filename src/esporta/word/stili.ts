/** Gli stili di un documento: quelli del modello di un ufficio, se c'è, con i nomi che vi hanno; se no, quelli di sempre. */
import { apri } from "../../importa/docx/pacchetto.ts";
import { figli, figlio, leggiXml, type Nodo, nodi, valore } from "../../importa/docx/xml.ts";

export interface Stili {
  titolo: (livello: number) => string;
  /** Il titolo del documento. */
  principale: string;
  nota: string;
  didascalia: string;
  /** Il file `styles.xml` del modello. */
  modello?: string;
  /** Misure della pagina del modello, in ventesimi di punto. */
  pagina?: { larga?: number; alta?: number; sopra?: number; sotto?: number; sinistra?: number; destra?: number };
}

const SEMPRE: Stili = {
  titolo: (l) => `Heading${l}`,
  principale: "Title",
  nota: "NotaDelPiano",
  didascalia: "DidascaliaDelPiano",
};

/**
 * @param byte un documento o un modello di Word (.docx, .dotx): se ne prendono stili e misure della pagina
 * @throws NonSiImporta se non si apre
 */
export function stiliDi(byte: Uint8Array | undefined): Stili {
  if (!byte) return SEMPRE;
  const pacchetto = apri(byte);
  const xml = pacchetto.testo("word/styles.xml");
  if (!xml) return SEMPRE;
  const perNome = new Map(
    figli(figlio(leggiXml(xml, "word/styles.xml"), "w:styles"), "w:style")
      .filter((s) => s.attr["w:type"] === "paragraph")
      .map((s) => [(valore(s, "w:name") ?? "").toLowerCase(), s.attr["w:styleId"] ?? ""]),
  );
  const stile = (nomi: string[], altro: string) => nomi.map((n) => perNome.get(n)).find(Boolean) ?? altro;
  const pagina = paginaDi(leggiXml(pacchetto.testo("word/document.xml") ?? "", "word/document.xml"));
  return {
    titolo: (l) => stile([`heading ${l}`, `titolo ${l}`], SEMPRE.titolo(l)),
    principale: stile(["title", "titolo"], SEMPRE.principale),
    nota: stile(["quote", "citazione"], SEMPRE.nota),
    didascalia: stile(["caption", "didascalia"], SEMPRE.didascalia),
    modello: xml,
    ...(pagina ? { pagina } : {}),
  };
}

function paginaDi(radice: Nodo): Stili["pagina"] {
  const cerca = (n: Nodo): Nodo | undefined =>
    nodi(n).reduce<Nodo | undefined>((trovato, f) => trovato ?? (f.nome === "w:sectPr" ? f : cerca(f)), undefined);
  const sezione = cerca(radice);
  const [misure, margini] = [figlio(sezione, "w:pgSz")?.attr, figlio(sezione, "w:pgMar")?.attr];
  const numero = (v: string | undefined) => (v && /^\d+$/.test(v) ? Number(v) : undefined);
  const trovate = {
    larga: numero(misure?.["w:w"]),
    alta: numero(misure?.["w:h"]),
    sopra: numero(margini?.["w:top"]),
    sotto: numero(margini?.["w:bottom"]),
    sinistra: numero(margini?.["w:left"]),
    destra: numero(margini?.["w:right"]),
  };
  return Object.fromEntries(Object.entries(trovate).filter(([, v]) => v !== undefined));
}
