/** Ciò che il piano tiene di un file, valore per valore: è ciò che pagine, stampa e dati aperti mostrano. */
import type { GenereQualunque } from "../generi/genere.ts";
import { GENERI } from "../generi/index.ts";
import { legge } from "../generi/posti.ts";
import type { Caricamento } from "../piano/carica.ts";
import { type Piano, vociDi } from "../piano/modello.ts";
import type { DocumentoLetto } from "../piano/riferimenti.ts";
import type { Percorso } from "../piano/yaml.ts";

/** Un valore del piano, e la riga del file da cui viene. */
export interface Valore {
  riga: number;
  colonna: number;
  percorso: Percorso;
  /** Un testo, un numero, vero o falso, `null`: com'è nel piano. */
  valore: unknown;
}

/** I valori che il piano ha di ogni file di campi o registro, nell'ordine in cui sono scritti. */
export function valoriLetti({ piano, documenti }: Caricamento): Map<string, Valore[]> {
  return new Map(documenti.map((d) => [d.file, piano ? diUnFile(d, piano) : []]));
}

function diUnFile(documento: DocumentoLetto, piano: Piano): Valore[] {
  const { file, yaml, valore } = documento;
  const genere = GENERI.find((g) => legge(g, file));
  const nelPiano = genere ? nelloStessoPosto(genere, documento, piano) : undefined;
  const trovati: Valore[] = [];
  // I campi scritti sono quelli del file; quanto valgono lo dice il piano.
  scorri(yaml.valore, nelPiano ?? (genere ? undefined : valore), [], (percorso, v) => {
    trovati.push({ ...yaml.posizione(percorso), percorso, valore: v });
  });
  return trovati.sort((a, b) => a.riga - b.riga || a.colonna - b.colonna);
}

/** La voce, o le voci, che un file dà al piano: nello stesso ordine, e `undefined` dove il piano non ne ha tenuta una. */
function nelloStessoPosto({ chiave, posto }: GenereQualunque, { file, valore }: DocumentoLetto, piano: Piano): unknown {
  const voci = vociDi(piano, chiave);
  switch (posto.modo) {
    case "unico":
      return (piano as unknown as Record<string, unknown>)[chiave];
    case "registro":
    case "tabella": {
      const tenute = new Set<unknown>(voci);
      return (valore as unknown[]).map((v) => (tenute.has(v) ? v : undefined));
    }
    case "testi":
    case "schede":
    case "coppie":
      return voci.find((v) => (v as { file?: string }).file === file);
    case "annate":
      return (valore as { id: string; anno?: number }[]).map((v) => {
        const anno = v.anno ?? Number(/\d{4}/.exec(file)?.[0]);
        const indicatore = piano.obiettivi.flatMap((o) => o.indicatori).find((i) => i.id === v.id);
        const misura = indicatore?.rilevazioni?.find((r) => r.anno === anno);
        return misura && { ...misura, id: v.id };
      });
  }
}

/** Ogni valore scritto, con ciò che il piano ne ha tenuto nello stesso posto. */
function scorri(scritto: unknown, tenuto: unknown, percorso: Percorso, dai: (p: Percorso, v: unknown) => void): void {
  if (Array.isArray(scritto)) {
    for (const [i, v] of scritto.entries()) scorri(v, gemello(tenuto, v, i, percorso.at(-1)), [...percorso, i], dai);
  } else if (scritto !== null && typeof scritto === "object") {
    for (const [k, v] of Object.entries(scritto))
      scorri(v, (tenuto as Record<string, unknown> | undefined)?.[k], [...percorso, k], dai);
  } else dai(percorso, tenuto);
}

/** La voce di un elenco. Le rilevazioni stanno nel piano in ordine di anno, con quelle degli altri file. */
function gemello(elenco: unknown, scritta: unknown, i: number, campo: PropertyKey | undefined): unknown {
  if (!Array.isArray(elenco)) return undefined;
  if (campo !== "rilevazioni") return elenco[i];
  const { anno } = scritta as { anno?: unknown };
  return elenco.find((v) => String(v?.anno) === String(anno));
}

/** Le figure di una tabella del piano, riga per riga, nell'ordine in cui sono scritte. */
export function figureLette({ piano, posizione }: Caricamento, fileCsv: string): Valore[] {
  const dataset = piano?.dataset.find((d) => d.fileCsv === fileCsv);
  return (dataset?.righe ?? [])
    .flatMap(({ chiave, celle }) =>
      Object.entries(celle).map(([nome, { testo, valore }]) => ({
        ...posizione(fileCsv, [chiave, nome]),
        percorso: [chiave, nome],
        valore: valore ?? testo,
      })),
    )
    .sort((a, b) => a.riga - b.riga || a.colonna - b.colonna);
}
