/** Un piano, una scheda o un capitolo come i pezzi di un documento, nell'ordine in cui si leggono. Ogni pezzo sa da dove viene. */
import type { Root } from "mdast";
import { perCsv } from "../../foglio/celle.ts";
import { type Campo, campiDi } from "../../generi/forma.ts";
import type { GenereQualunque } from "../../generi/genere.ts";
import { GENERI, generiDel } from "../../generi/index.ts";
import type { Piano } from "../../generi/piano.ts";
import { legge } from "../../generi/posti.ts";
import { alberoDi } from "../../mdx/controllo.ts";
import { separa } from "../../mdx/frontmatter.ts";
import type { Caricamento } from "../../piano/carica.ts";
import { conSegno } from "../../piano/celle.ts";
import type { DocumentoLetto } from "../../piano/riferimenti.ts";
import { separatoreDi } from "../../ritocco/csv.ts";

/** Una riga della tabella dei campi. */
export type Riga =
  | { gruppo: string }
  /** `percorso` manca a ciò che non si cambia scrivendolo: un identificativo, la voce di un altro registro. */
  | { titolo: string; valori: { testo: string; percorso?: (string | number)[] }[] };

export type Pezzo =
  | { p: "titolo"; livello: number; testo: string; percorso?: (string | number)[]; file?: string }
  | { p: "campi"; file: string; righe: Riga[] }
  | { p: "testo"; file: string; sorgente: string; radice: Root }
  | {
      p: "tabella";
      file: string;
      titolo: string;
      testa: string[];
      righe: string[][];
      /** Dove comincia ogni cella nel suo CSV: riga e colonna. */
      posti: [number, number][][];
      separatore: string;
    };

/** Ciò che si esporta: tutto, o i file di una voce. */
export type Scelta = (file: string) => boolean;

/** I pezzi dei file scelti. */
export function pezzi(caricamento: Caricamento, scegli: Scelta, solo = false): Pezzo[] {
  const { piano } = caricamento;
  if (!piano) return [];
  return generiDel(piano).flatMap((g) => {
    const documenti = caricamento.documenti.filter(
      (d) => legge(g, d.file) && scegli(d.file) && !d.file.endsWith(".csv"),
    );
    if (!documenti.length) return [];
    const voci = inOrdine(g, documenti, piano).flatMap((d) => diDocumento(g, d, caricamento, piano));
    return voci.length ? [...(solo ? [] : [titolo(1, g.titolo)]), ...voci] : [];
  });
}

const titolo = (livello: number, testo: string): Pezzo => ({ p: "titolo", livello, testo });

/** I documenti di un genere nell'ordine in cui il piano tiene le loro voci. */
function inOrdine(g: GenereQualunque, documenti: DocumentoLetto[], piano: Piano): DocumentoLetto[] {
  const voci = (piano as unknown as Record<string, unknown>)[g.chiave];
  const posti = new Map((Array.isArray(voci) ? (voci as { file?: string }[]) : []).map((v, i) => [v.file, i]));
  return documenti.toSorted((a, b) => (posti.get(a.file) ?? 0) - (posti.get(b.file) ?? 0));
}

function diDocumento(g: GenereQualunque, d: DocumentoLetto, c: Caricamento, piano: Piano): Pezzo[] {
  const campi = new Map(campiDi(g.schema).map((f) => [f.percorso, f]));
  const voci: [unknown, (string | number)[]][] = Array.isArray(d.valore)
    ? d.valore.map((v, i) => [v, [i]])
    : [[d.valore, []]];
  return voci.flatMap(([voce, percorso]): Pezzo[] => {
    const chiave = ["titolo", "nome"].find((k) => typeof (voce as Record<string, unknown>)[k] === "string");
    const suo = chiave ? String((voce as Record<string, unknown>)[chiave]) : d.file;
    const righe = righeDi(voce, { campi, piano, percorso, nome: "", salta: chiave });
    const testa: Pezzo = chiave
      ? { p: "titolo", livello: 2, testo: suo, file: d.file, percorso: [...percorso, chiave] }
      : titolo(2, suo);
    return [
      testa,
      ...(righe.length ? [{ p: "campi" as const, file: d.file, righe }] : []),
      ...testoDi(d, c),
      ...figureDi(d, c, piano),
    ];
  });
}

function testoDi({ file }: DocumentoLetto, c: Caricamento): Pezzo[] {
  const intero = file.endsWith(".mdx") ? c.file.get(file) : undefined;
  if (intero === undefined) return [];
  const { corpo } = separa(intero);
  // Il corpo ha una riga vuota per ogni riga del frontmatter: le posizioni tornano quelle del file con i caratteri di differenza.
  const sorgente = intero.slice(0, intero.length - corpo.trimStart().length).replace(/[^\n]/g, " ") + corpo.trimStart();
  return [{ p: "testo", file, sorgente: intero, radice: alberoDi(sorgente) }];
}

function figureDi({ file }: DocumentoLetto, c: Caricamento, piano: Piano): Pezzo[] {
  const d = piano.dataset.find((v) => v.file === file);
  if (!d) return [];
  return [
    {
      p: "tabella",
      file: d.fileCsv,
      titolo: d.titolo,
      testa: d.colonne.map((c) => c.titolo),
      righe: d.righe.map((r) => d.colonne.map((col) => conSegno(d, col.nome, r.celle[col.nome]))),
      posti: d.righe.map((r) =>
        d.colonne.map((col) => {
          const { riga, colonna } = c.posizione(d.fileCsv, [r.chiave, col.nome]);
          return [riga, colonna];
        }),
      ),
      separatore: separatoreDi(c.file.get(d.fileCsv) ?? ""),
    },
  ];
}

interface Dove {
  campi: ReadonlyMap<string, Campo>;
  piano: Piano;
  percorso: (string | number)[];
  /** Il percorso nello schema: `indicatori[].`. */
  nome: string;
  salta?: string | undefined;
}

/** I campi di un gruppo: una riga per campo, un gruppo per ogni voce di un elenco. */
function righeDi(voce: unknown, dove: Dove): Riga[] {
  if (typeof voce !== "object" || voce === null) return [];
  return Object.entries(voce).flatMap(([chiave, valore]): Riga[] => {
    if (chiave === dove.salta || chiave === "id" || valore === undefined) return [];
    const qui = { ...dove, percorso: [...dove.percorso, chiave], salta: undefined };
    const elenco = Array.isArray(valore);
    const campo = dove.campi.get(`${dove.nome}${chiave}${elenco ? "[]" : ""}`);
    if (!campo || campo.nonSiLegge) return [];
    const titolo = campo.titolo ?? chiave;
    if (elenco && valore.some((v) => typeof v === "object" && v !== null))
      return valore.flatMap((v, i): Riga[] => [
        { gruppo: `${titolo} ${i + 1}` },
        ...righeDi(v, { ...qui, percorso: [...qui.percorso, i], nome: `${dove.nome}${chiave}[].` }),
      ]);
    if (elenco) {
      const valori = valore.map((v, i) => unValore(v, campo, qui.piano, [...qui.percorso, i]));
      return valori.length ? [{ titolo, valori }] : [];
    }
    if (typeof valore === "object" && valore !== null) {
      const sue = righeDi(valore, { ...qui, nome: `${dove.nome}${chiave}.` });
      return sue.length ? [{ gruppo: titolo }, ...sue] : [];
    }
    return valore === null ? [] : [{ titolo, valori: [unValore(valore, campo, dove.piano, qui.percorso)] }];
  });
}

function unValore(valore: unknown, campo: Campo, piano: Piano, percorso: (string | number)[]) {
  const testo = String(valore);
  if (campo.riferimento) return { testo: nomeDi(piano, campo.riferimento, testo) };
  return typeof valore === "string"
    ? { testo, percorso }
    : { testo: typeof valore === "number" ? perCsv(valore) : testo, percorso };
}

/** Il nome di una voce di un registro; se non ne ha uno, il suo identificativo. */
function nomeDi(piano: Piano, registro: string, id: string): string {
  const g = GENERI.find((v) => v.citabili && registro in v.citabili);
  const voci = g && (piano as unknown as Record<string, unknown>)[g.chiave];
  const voce = Array.isArray(voci) ? (voci as Record<string, unknown>[]).find((v) => v.id === id) : undefined;
  const nome = voce?.nome ?? voce?.titolo;
  return typeof nome === "string" ? nome : id;
}
