/** I caratteri sono nel file, e ogni segno ha la sua lettera. */
import { PDFDict } from "@cantoo/pdf-lib";
import { campo, dizionario, nome, segui, voci } from "../lettura/oggetti.ts";
import type { Controllo, Dettaglio } from "./tipi.ts";

/** Ogni carattere è incorporato e si può tradurre in testo. */
export const caratteri: Controllo = {
  id: "caratteri",
  titolo: "I caratteri sono tutti nel file e si traducono in lettere",
  perche: "Senza, ciò che si vede può non essere ciò che si sente, si cerca o si copia.",
  guarda: ({ documento }) => {
    const trovati = documento.context
      .enumerateIndirectObjects()
      .flatMap(([, o]) => (o instanceof PDFDict && nome(o, "Type") === "Font" ? [o] : []))
      .filter((f) => !/^CIDFont/.test(nome(f, "Subtype")));
    if (!trovati.length) return undefined;
    const guasti = trovati.flatMap((f): Dettaglio[] => {
      const chi = nome(f, "BaseFont") || nome(dizionario(f, "FontDescriptor"), "FontName") || "un carattere senza nome";
      return [
        ...(incorporato(f) ? [] : [{ trovato: `${chi} non è nel file` }]),
        ...(campo(f, "ToUnicode") ? [] : [{ trovato: `${chi} non dice quali lettere sono i suoi segni (ToUnicode)` }]),
      ];
    });
    return { guasti, note: [`${trovati.length} caratteri`] };
  },
};

/** Un Type 3 porta con sé i suoi disegni; gli altri hanno il programma nel descrittore. */
function incorporato(f: PDFDict): boolean {
  if (nome(f, "Subtype") === "Type3") return Boolean(dizionario(f, "CharProcs"));
  const [figlio] = voci(f, "DescendantFonts").map((r) => segui(f, r));
  const descrittore = dizionario(figlio instanceof PDFDict ? figlio : f, "FontDescriptor");
  return ["FontFile", "FontFile2", "FontFile3"].some((k) => campo(descrittore, k));
}
