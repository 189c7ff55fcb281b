/** Ciò che il documento intero dice di sé: struttura, lingua, titolo, cifratura. */
import { PDFRawStream } from "@cantoo/pdf-lib";
import { primaPagina } from "../lettura/albero.ts";
import { campo, dizionario, nome, numero, testo, vero } from "../lettura/oggetti.ts";
import type { Controllo, Dettaglio } from "./tipi.ts";

/** Il file dichiara di avere una struttura. */
export const marcato: Controllo = {
  id: "marcato",
  titolo: "Il file dichiara di avere una struttura",
  perche: "Senza la dichiarazione un lettore di schermo indovina l'ordine e il genere di ogni testo.",
  guarda: ({ documento }) => {
    const segni = dizionario(documento.catalog, "MarkInfo");
    if (!vero(segni, "Marked")) return { guasti: [{ trovato: "manca MarkInfo con Marked vero" }] };
    return { guasti: vero(segni, "Suspects") ? [{ trovato: "la struttura si dichiara incerta (Suspects)" }] : [] };
  },
};

/** L'albero della struttura c'è e ha contenuto. */
export const struttura: Controllo = {
  id: "struttura",
  titolo: "C'è l'albero della struttura, e comincia dal documento",
  perche: "L'albero dice in che ordine si legge e che cosa è titolo, elenco, tabella.",
  guarda: ({ albero, elementi }) => {
    if (!albero) return { guasti: [{ trovato: "manca StructTreeRoot" }] };
    if (!elementi.length) return { guasti: [{ trovato: "l'albero è vuoto" }] };
    const [primo] = elementi;
    const guasti: Dettaglio[] = [];
    if (primo?.tipo !== "Document")
      guasti.push({ trovato: `il primo elemento è ${primo?.tipo || "senza genere"}, non Document` });
    if (!dizionario(albero.d, "ParentTree"))
      guasti.push({ trovato: "manca ParentTree, l'indice dalle pagine all'albero" });
    return { guasti, note: [`${elementi.length} elementi`] };
  },
};

const GENERI = new Set(
  (
    "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody " +
    "Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP " +
    "Figure Formula Form"
  ).split(" "),
);

/** Ogni genere è fra quelli di PDF 1.7, o dice a quale somiglia. */
export const ruoli: Controllo = {
  id: "ruoli",
  titolo: "Ogni elemento ha un genere che i lettori conoscono",
  perche: "Un genere sconosciuto e senza RoleMap non si legge come ciò che è.",
  guarda: ({ albero, elementi }) =>
    albero && {
      guasti: [...Map.groupBy(elementi, (e) => e.tipo)]
        .filter(([tipo]) => !GENERI.has(tipo))
        .map(([tipo, [primo, ...altri]]) => ({
          ...dove(primo && primaPagina(primo)),
          trovato: `${tipo || "senza genere"}: non è un genere di PDF 1.7 e RoleMap non lo spiega (${altri.length + 1})`,
        })),
    },
};

/** La lingua è scritta ed è una lingua. */
export const lingua: Controllo = {
  id: "lingua",
  titolo: "La lingua del documento è scritta e valida",
  perche: "La voce che legge sceglie la pronuncia dalla lingua.",
  guarda: ({ documento, elementi }) => {
    const principale = testo(documento.catalog, "Lang");
    const guasti: Dettaglio[] = [];
    if (!principale) guasti.push({ trovato: "manca Lang nel catalogo" });
    else if (!eLingua(principale)) guasti.push({ trovato: `«${principale}» non è un codice di lingua BCP 47` });
    for (const e of elementi) {
      const sua = testo(e.d, "Lang");
      if (sua && !eLingua(sua))
        guasti.push({ ...dove(primaPagina(e)), trovato: `${e.tipo}: «${sua}» non è un codice di lingua BCP 47` });
    }
    return { guasti, note: principale ? [principale] : [] };
  },
};

/** Vero per un codice BCP 47 ben scritto la cui lingua esiste. */
export function eLingua(codice: string): boolean {
  try {
    return new Intl.DisplayNames(["it"], { type: "language", fallback: "none" }).of(codice) !== undefined;
  } catch {
    return false;
  }
}

/** Il titolo c'è, è lo stesso dappertutto, e il lettore lo mostra. */
export const titolo: Controllo = {
  id: "titolo",
  titolo: "Il titolo è nei metadati, e il lettore lo mostra",
  perche: "È la prima cosa che si sente aprendo il file; senza, si sente il nome del file.",
  guarda: ({ documento }) => {
    const { context, catalog } = documento;
    const info = context.trailerInfo.Info && context.lookup(context.trailerInfo.Info);
    const nelleInfo = testo(info as never, "Title") ?? "";
    const pacchetto = metadatiXmp(catalog);
    const nellXmp = /<dc:title>\s*<rdf:Alt>\s*<rdf:li[^>]*>([^<]*)/.exec(pacchetto)?.[1]?.trim() ?? "";
    const guasti: Dettaglio[] = [];
    if (!nelleInfo) guasti.push({ trovato: "manca il titolo nelle informazioni del documento (Title)" });
    if (!pacchetto) guasti.push({ trovato: "mancano i metadati XMP" });
    else if (!nellXmp) guasti.push({ trovato: "manca il titolo nei metadati XMP (dc:title)" });
    else if (nelleInfo && decodifica(nellXmp) !== nelleInfo)
      guasti.push({ trovato: `due titoli diversi: «${nelleInfo}» e, nell'XMP, «${decodifica(nellXmp)}»` });
    if (!vero(dizionario(catalog, "ViewerPreferences"), "DisplayDocTitle"))
      guasti.push({ trovato: "il lettore mostra il nome del file: manca DisplayDocTitle vero" });
    return { guasti, note: nelleInfo ? [nelleInfo] : [] };
  },
};

/** Chi dichiara PDF/UA lo dice nel modo giusto. */
export const dichiarazione: Controllo = {
  id: "dichiarazione",
  titolo: "La dichiarazione PDF/UA è scritta bene",
  perche: "Un archivio o un lettore la cercano nell'XMP.",
  guarda: ({ documento }) => {
    const parte = /<pdfuaid:part>([^<]*)|pdfuaid:part="([^"]*)"/.exec(metadatiXmp(documento.catalog));
    if (!parte) return undefined;
    const quale = parte[1] ?? parte[2] ?? "";
    return quale === "1"
      ? { guasti: [], note: ["PDF/UA-1"] }
      : { guasti: [{ trovato: `pdfuaid:part vale «${quale}»` }] };
  },
};

/** Bit 10 di `P`: estrarre il testo per l'accessibilità. */
const ESTRARRE = 1 << 9;

/** La cifratura non chiude il file alle tecnologie assistive. */
export const cifratura: Controllo = {
  id: "cifratura",
  titolo: "Nessuna protezione impedisce di leggere il testo ad alta voce",
  perche: "Una protezione può vietare ai lettori di schermo di prendere il testo.",
  guarda: ({ protezione: d }) => {
    const aperto = !d || (numero(d, "P") ?? 0) & ESTRARRE || (numero(d, "R") ?? 0) < 3;
    return {
      guasti: aperto ? [] : [{ trovato: `protezione ${nome(d, "Filter")}: i lettori di schermo sono esclusi` }],
    };
  },
};

const metadatiXmp = (catalogo: Parameters<typeof campo>[0]): string => {
  const flusso = campo(catalogo, "Metadata");
  return flusso instanceof PDFRawStream ? Buffer.from(flusso.getContents()).toString("utf8") : "";
};
const decodifica = (t: string) =>
  t.replace(
    /&(amp|lt|gt|quot|apos);/g,
    (_, n: string) => ({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" })[n] ?? "",
  );

/** La pagina di un dettaglio, se si sa. */
export const dove = (pagina: number | undefined): { pagina?: number } => (pagina ? { pagina } : {});
