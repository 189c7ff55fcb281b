/** Rilegge un documento esportato: di ogni capoverso il suo segno e il testo, com'è adesso. */
import type { Pacchetto } from "../docx/pacchetto.ts";
import { leggiRelazioni, type Relazione } from "../docx/relazioni.ts";
import { acceso, figlio, leggiXml, type Nodo, nodi, valore } from "../docx/xml.ts";
import { perMarkdown } from "../scritto/foglio.ts";

/** Il prefisso dei segni, nei controlli di Word e nei segnalibri. */
export const SEGNO = /^pdz-\d+$/;

/** Un capoverso del documento. */
export interface Riletto {
  /** Il segno, se il capoverso è di un campo o di un testo del piano. */
  segno?: string;
  /** Il testo con i segni di grassetto, corsivo e collegamenti: da confrontare. */
  testo: string;
  /** Lo stesso, da scrivere in un file: ciò che in Markdown vorrebbe dire altro è protetto. */
  markdown: string;
  /** Le sole parole che mostra. */
  nudo: string;
  /** Che cosa lo apre, se è nuovo: `## `, `- `. */
  apre: string;
  inTabella: boolean;
  /** In una nota a piè di pagina. */
  nota?: true;
}

export interface Documento {
  capoversi: Riletto[];
  /** Le tabelle con un segno: il testo di ogni cella. */
  tabelle: Map<string, string[][]>;
  /** Il testo che ogni richiamo mostra. */
  richiami: Map<string, string>;
}

/** Il posto di una nota a piè di pagina dentro una riga: il suo numero lo mette Word. */
const NOTA = "\ue000";

interface Tratto {
  testo: string;
  b: boolean;
  i: boolean;
  a?: string;
  /** Il segno del richiamo in cui sta. */
  dentro?: string;
}

/** Ciò che del documento si sa dalla sua base. */
export interface Noto {
  /** Di ogni richiamo (una sigla, una figura, un collegamento interno) il testo che mostra e com'è scritto nel file. */
  richiami: ReadonlyMap<string, { testo: string; sorgente: string }>;
  /** I segni che stanno nella prima cella di una tabella e valgono per tutta. */
  tabelle: ReadonlySet<string>;
  /** Appena esportato: ogni richiamo mostra ciò che deve. */
  nuovo?: true;
}

/** @param rifiuta lascia le revisioni di Word com'erano prima */
export function rileggi(pacchetto: Pick<Pacchetto, "testo">, noto: Noto, rifiuta = false): Documento {
  const fuori = rifiuta ? /^w:(?:ins|moveTo)$/ : /^w:(?:del|moveFrom)$/;
  const documento: Documento = { capoversi: [], tabelle: new Map(), richiami: new Map() };
  for (const nome of ["document", "footnotes"]) {
    const xml = pacchetto.testo(`word/${nome}.xml`);
    if (!xml) continue;
    const relazioni = leggiRelazioni(pacchetto.testo(`word/_rels/${nome}.xml.rels`), "word");
    scendi(leggiXml(xml, nome), { ...noto, relazioni, fuori, nota: nome === "footnotes" }, documento, false);
  }
  return documento;
}

interface Lettore extends Noto {
  relazioni: ReadonlyMap<string, Relazione>;
  fuori: RegExp;
  nota: boolean;
}

function scendi(n: Nodo, l: Lettore, documento: Documento, inTabella: boolean): void {
  for (const f of nodi(n)) {
    if (l.fuori.test(f.nome) || f.nome === "mc:Fallback") continue;
    if (f.nome === "w:p") documento.capoversi.push(capoverso(f, l, documento, inTabella));
    else if (f.nome === "w:tbl") tabella(f, l, documento);
    else if (!/^w:(?:sdtPr|sectPr|tblPr)$/.test(f.nome)) scendi(f, l, documento, inTabella);
  }
}

function tabella(n: Nodo, l: Lettore, documento: Documento): void {
  const righe = tutti(n, "w:tr").map((r) =>
    tutti(r, "w:tc").map((c) => {
      const suoi = tutti(c, "w:p").map((p) => capoverso(p, l, documento, true));
      return { segno: suoi.map((p) => p.segno).find(Boolean), testo: suoi.map((p) => p.testo).join("\n") };
    }),
  );
  const segno = righe[0]?.[0]?.segno;
  if (segno && l.tabelle.has(segno)) {
    documento.tabelle.set(
      segno,
      righe.map((r) => r.map((c) => c.testo)),
    );
    return;
  }
  scendi(n, l, documento, true);
}

/** I discendenti con quel nome, senza entrare in quelli trovati. */
const tutti = (n: Nodo, nome: string): Nodo[] =>
  nodi(n).flatMap((f) => (f.nome === nome ? [f] : /^w:(?:sdtPr|tblPr)$/.test(f.nome) ? [] : tutti(f, nome)));

function capoverso(p: Nodo, l: Lettore, { richiami }: Documento, inTabella: boolean): Riletto {
  const tratti: Tratto[] = [];
  let segno: string | undefined;
  /** I richiami aperti con un segnalibro: LibreOffice toglie il nome ai controlli e tiene i segnalibri. */
  const aperti = new Map<string, string>();
  const giro = (n: Nodo, qui: Omit<Tratto, "testo" | "b" | "i">): void => {
    for (const f of nodi(n)) {
      if (l.fuori.test(f.nome) || f.nome === "mc:Fallback") continue;
      if (f.nome === "w:sdt") {
        const suo = valore(figlio(f, "w:sdtPr"), "w:tag") ?? "";
        if (l.richiami.has(suo)) giro(f, { ...qui, dentro: suo });
        else {
          if (SEGNO.test(suo)) segno ??= suo;
          giro(f, qui);
        }
      } else if (f.nome === "w:bookmarkStart") {
        const suo = (f.attr["w:name"] ?? "").replace(/^_?pdz_/, "pdz-");
        if (l.richiami.has(suo)) aperti.set(f.attr["w:id"] ?? "", suo);
        else if (SEGNO.test(suo)) segno ??= suo;
      } else if (f.nome === "w:bookmarkEnd") {
        aperti.delete(f.attr["w:id"] ?? "");
      } else if (f.nome === "w:hyperlink") {
        const a = l.relazioni.get(f.attr["r:id"] ?? "")?.bersaglio;
        giro(f, a ? { ...qui, a } : qui);
      } else if (f.nome === "w:r") {
        const rPr = figlio(f, "w:rPr");
        const dentro = qui.dentro ?? [...aperti.values()].at(-1);
        const testo = nodi(f)
          .map((n) => (n.nome === "w:footnoteReference" && dentro ? NOTA : scritto(n)))
          .join("");
        if (testo)
          tratti.push({
            testo,
            b: acceso(rPr, "w:b") ?? false,
            i: acceso(rPr, "w:i") ?? false,
            ...qui,
            ...(dentro ? { dentro } : {}),
          });
      } else if (!/^w:(?:pPr|sdtPr|sdtEndPr|rPr)$/.test(f.nome)) giro(f, qui);
    }
  };
  giro(p, {});
  for (const t of tratti) if (t.dentro) richiami.set(t.dentro, `${richiami.get(t.dentro) ?? ""}${t.testo}`);
  const pPr = figlio(p, "w:pPr");
  return {
    ...(segno ? { segno } : {}),
    testo: unisci(tratti, l, (t) => t),
    markdown: unisci(tratti, l, perMarkdown),
    nudo: spazi(tratti.map((t) => t.testo).join("")),
    apre: apertura(pPr),
    inTabella,
    ...(l.nota ? { nota: true as const } : {}),
  };
}

function scritto(n: Nodo): string {
  if (n.nome === "w:t") return n.figli.filter((f) => typeof f === "string").join("");
  if (n.nome === "w:br" || n.nome === "w:cr") return "\n";
  if (n.nome === "w:tab") return " ";
  return n.nome === "w:noBreakHyphen" ? "-" : "";
}

function apertura(pPr: Nodo | undefined): string {
  const stile = valore(pPr, "w:pStyle") ?? "";
  const titolo = /^(?:Heading|Titolo|heading)\s?(\d)$/.exec(stile)?.[1];
  if (titolo) return `${"#".repeat(Number(titolo))} `;
  const numero = figlio(pPr, "w:numPr");
  return numero ? `${"  ".repeat(Number(valore(numero, "w:ilvl") ?? 0))}- ` : "";
}

/** I tratti con lo stesso aspetto in uno; grassetto, corsivo e collegamenti con i loro segni. */
function unisci(tratti: readonly Tratto[], { richiami, nuovo }: Noto, proteggi: (testo: string) => string): string {
  const uniti: Tratto[] = [];
  for (const t of tratti) {
    const prima = uniti.at(-1);
    const uguale = prima && prima.b === t.b && prima.i === t.i && prima.a === t.a && prima.dentro === t.dentro;
    if (prima && (uguale || (!t.testo.trim() && prima.dentro === t.dentro))) prima.testo += t.testo;
    else uniti.push({ ...t });
  }
  return uniti
    .map((t) => {
      const suo = t.dentro ? richiami.get(t.dentro) : undefined;
      if (suo && (nuovo || spazi(suo.testo) === spazi(t.testo))) return suo.sorgente;
      const [, davanti = "", dentro = "", dopo = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(t.testo) ?? [];
      if (!dentro) return t.testo;
      const segni = `${t.b ? "**" : ""}${t.i ? "*" : ""}`;
      const testo = `${segni}${proteggi(dentro)}${segni}`;
      return `${davanti}${t.a && !suo ? `[${testo}](${t.a})` : testo}${dopo}`;
    })
    .join("")
    .replace(/[ \t]+/g, " ")
    .trim();
}

const spazi = (t: string): string => t.replace(/\s+/g, " ").trim();
