/** Dall'interno di un capoverso ai suoi pezzi di testo: collegamenti, note, immagini, campi, revisioni. */
import type { Modo, Officina } from "./officina.ts";
import { segno } from "./simboli.ts";
import type { Pezzo, Revisione } from "./tipi.ts";
import { acceso, dentro, figlio, type Nodo, nodi, valore } from "./xml.ts";

/** Ciò che vale nel punto in cui si è arrivati. */
export interface Intorno {
  collegamento?: string;
  revisione?: Revisione;
  grassetto?: boolean;
}

/** Un campo di Word aperto: il suo risultato si legge, il suo comando no. */
interface Campo {
  comando: string;
  risultato: boolean;
}

/** I figli di un capoverso che si leggono in un altro modo. */
const PROPRIETA =
  /^(?:w:(?:pPr|rPr|sdtPr|sdtEndPr|tblPr|proofErr|bookmarkStart|bookmarkEnd|permStart|permEnd)|mc:Fallback)$/;

export interface Letti {
  pezzi: Pezzo[];
  /** I capoversi delle caselle di testo che stanno qui dentro. */
  riquadri: Nodo[];
  /** I campi che contiene: `TOC`, `PAGE`. */
  comandi: string[];
}

/** @param posto quello del capoverso, per riferire ciò che si trova */
export function leggiTratti(capoverso: Nodo, o: Officina, posto: string, grassetto: boolean): Letti {
  const letti: Letti = { pezzi: [], riquadri: [], comandi: [] };
  const aggiungi = (p: Pezzo) => {
    if (p.testo || p.nota || p.immagine)
      letti.pezzi.push({ ...p, ...(o.aperti.size ? { commenti: [...o.aperti] } : {}) });
  };
  const giro = (n: Nodo, qui: Intorno): void => {
    for (const f of nodi(n)) {
      const suo = qui;
      if (PROPRIETA.test(f.nome)) continue;
      if (f.nome === "w:ins" || f.nome === "w:moveTo") giro(f, { ...suo, revisione: revisioneDi(f, "aggiunta") });
      else if (f.nome === "w:del" || f.nome === "w:moveFrom") giro(f, { ...suo, revisione: revisioneDi(f, "tolta") });
      else if (f.nome === "w:hyperlink") giro(f, { ...suo, ...collegamento(o.indirizzo(f.attr["r:id"])) });
      else if (f.nome === "w:fldSimple") {
        letti.comandi.push(f.attr["w:instr"] ?? "");
        giro(f, { ...suo, ...collegamento(dalComando(f.attr["w:instr"] ?? "")) });
      } else if (f.nome === "w:commentRangeStart") o.aperti.add(f.attr["w:id"] ?? "");
      else if (f.nome === "w:commentRangeEnd") o.aperti.delete(f.attr["w:id"] ?? "");
      else if (f.nome === "w:r") tratto(f, suo);
      else if (f.nome === "m:t") aggiungi({ testo: f.figli.join("") });
      else if (f.nome === "w:p") letti.riquadri.push(f);
      else giro(f, suo);
    }
  };
  const tratto = (r: Nodo, qui: Intorno): void => {
    const modo = scelta(qui.revisione, o.modo);
    const testo: string[] = [];
    const aspetto = aspettoDi(figlio(r, "w:rPr"), grassetto);
    const scarica = () => {
      const scritto = testo.splice(0).join("");
      if (!scritto) return;
      if (qui.revisione) o.riferisci(qui.revisione, posto, scritto);
      if (modo && !nelComando(o.campi)) {
        const dalCampo = o.campi.map((c) => dalComando(c.comando)).find(Boolean);
        aggiungi({
          testo: scritto,
          ...aspetto,
          ...(qui.collegamento ? { collegamento: qui.collegamento } : collegamento(dalCampo)),
        });
      }
    };
    for (const f of nodi(r)) {
      if (f.nome === "w:t" || f.nome === "w:delText") testo.push(f.figli.join(""));
      else if (f.nome === "w:tab" || f.nome === "w:ptab") testo.push("\t");
      else if (f.nome === "w:br" || f.nome === "w:cr") testo.push(f.attr["w:type"] === "page" ? "" : "\n");
      else if (f.nome === "w:noBreakHyphen") testo.push("-");
      else if (f.nome === "w:sym") testo.push(segno(f.attr["w:char"] ?? ""));
      else if (f.nome === "w:fldChar") {
        scarica();
        campo(f.attr["w:fldCharType"] ?? "", o.campi, letti.comandi);
      } else if (f.nome === "w:instrText") {
        const ultimo = o.campi.at(-1);
        if (ultimo && !ultimo.risultato) ultimo.comando += f.figli.join("");
      } else if (f.nome === "w:footnoteReference" || f.nome === "w:endnoteReference") {
        scarica();
        if (modo)
          aggiungi({
            testo: "",
            nota: `${f.nome === "w:endnoteReference" ? "endnotes" : "footnotes"}:${f.attr["w:id"]}`,
          });
      } else if (/^(?:w:drawing|w:pict|w:object|mc:AlternateContent)$/.test(f.nome)) {
        scarica();
        if (modo) disegno(f);
      }
    }
    scarica();
  };
  const disegno = (n: Nodo): void => {
    const scelta = n.nome === "mc:AlternateContent" ? (figlio(n, "mc:Choice") ?? figlio(n, "mc:Fallback")) : n;
    if (!scelta) return;
    const testi = capoversiDentro(scelta);
    letti.riquadri.push(...testi);
    const figura = dentro(scelta, "a:blip")?.attr["r:embed"] ?? dentro(scelta, "v:imagedata")?.attr["r:id"];
    const descritta = dentro(scelta, "wp:docPr")?.attr.descr ?? dentro(scelta, "v:shape")?.attr.alt ?? "";
    const parte = figura ? o.indirizzo(figura) : undefined;
    if (parte && o.interna(figura)) aggiungi({ testo: "", immagine: { parte, alternativo: descritta.trim() } });
    else if (figura) o.oggetti.push({ posto, che: "immagine di un altro sito" });
    else if (!testi.length) o.oggetti.push({ posto, che: cheOggetto(scelta) });
  };
  giro(capoverso, {});
  return letti;
}

/** Una revisione si tiene o no, secondo ciò che chi importa ha scelto. */
const scelta = (r: Revisione | undefined, modo: Modo): boolean =>
  !r || (r.tipo === "aggiunta" ? modo !== "rifiuta" : modo === "rifiuta");

const revisioneDi = (n: Nodo, tipo: Revisione["tipo"]): Revisione => ({
  tipo,
  autore: n.attr["w:author"] ?? "",
  data: (n.attr["w:date"] ?? "").slice(0, 10),
});

const collegamento = (dove: string | undefined) => (dove ? { collegamento: dove } : {});
const dalComando = (comando: string): string | undefined => /^\s*HYPERLINK\s+"([^"]+)"/.exec(comando)?.[1];
const nelComando = (campi: readonly Campo[]): boolean => campi.some((c) => !c.risultato);

function campo(tipo: string, campi: Campo[], comandi: string[]): void {
  const ultimo = campi.at(-1);
  if (tipo === "begin") campi.push({ comando: "", risultato: false });
  else if (tipo === "separate" && ultimo) {
    ultimo.risultato = true;
    comandi.push(ultimo.comando);
  } else if (tipo === "end") campi.pop();
}

function aspettoDi(rPr: Nodo | undefined, dalloStile: boolean) {
  const grassetto = acceso(rPr, "w:b") ?? dalloStile;
  const sottolineato = figlio(rPr, "w:u") && valore(rPr, "w:u") !== "none";
  const evidenziato = figlio(rPr, "w:highlight") && valore(rPr, "w:highlight") !== "none";
  const tinta = (figlio(rPr, "w:shd")?.attr["w:fill"] ?? "auto").toLowerCase();
  return {
    ...(grassetto ? { grassetto: true as const } : {}),
    ...(acceso(rPr, "w:i") ? { corsivo: true as const } : {}),
    ...(acceso(rPr, "w:strike") || acceso(rPr, "w:dstrike") ? { barrato: true as const } : {}),
    ...(grassetto || sottolineato || evidenziato || !/^(?:auto|ffffff)$/.test(tinta) ? { scelto: true as const } : {}),
  };
}

/** I capoversi di una casella di testo, senza scendere in quelli che contengono a loro volta caselle. */
function capoversiDentro(n: Nodo): Nodo[] {
  return nodi(n).flatMap((f) => {
    if (f.nome === "mc:Fallback") return [];
    return f.nome === "w:p" ? [f] : capoversiDentro(f);
  });
}

function cheOggetto(n: Nodo): string {
  const uri = dentro(n, "a:graphicData")?.attr.uri ?? "";
  if (uri.endsWith("/chart")) return "grafico di Word";
  if (uri.includes("diagram")) return "diagramma (SmartArt)";
  return n.nome === "w:object" ? "oggetto incorporato" : "disegno";
}
