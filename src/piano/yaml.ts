/** Legge YAML tenendo il posto di ogni valore, così un errore del modello diventa riga e colonna. */
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
} from "yaml";
import { type Diagnostica, errore, type Posizione } from "../diagnostica/index.ts";
import { codiciIn, segnoInCodice } from "../diagnostica/segni-file.ts";
import * as scritto from "./yaml-scritto.ts";

/** Un segno scritto con il suo codice, fra virgolette doppie. Due barre rovesciate ne valgono una, e si saltano. */
const CODICE = /\\(?:\\|u([\da-f]{4})|x([\da-f]{2})|U([\da-f]{8})|([abefv0NLP]))/gi;

/** I caratteri di un campo: oltre, non è un campo ma un testo. */
export const MASSIMO_CAMPO = 10_000;

export type Percorso = readonly PropertyKey[];

export interface YamlLetto {
  /** Il contenuto, con i numeri ancora come testo; `undefined` se non si è potuto leggere, e allora c'è un errore. */
  valore: unknown;
  /** Dove sta il valore (o la sua chiave) a quel percorso; il contenitore più vicino, se il percorso non c'è. */
  posizione: (percorso: Percorso, parte?: "chiave" | "valore") => Posizione;
  diagnostiche: Diagnostica[];
}

/** I codici d'errore della libreria, detti in italiano a chi non programma. */
const MESSAGGI: Record<string, [string, string?]> = {
  TAB_AS_INDENT: ["C'è un carattere di tabulazione nel rientro", "usa solo spazi: due per ogni livello"],
  BAD_INDENT: [
    "Il rientro di questa riga non corrisponde alle righe vicine",
    "allinea le voci dello stesso livello con gli stessi spazi",
  ],
  DUPLICATE_KEY: ["Lo stesso campo è scritto due volte", "tieni una sola delle due righe"],
  MISSING_CHAR: [
    "Manca un carattere di chiusura o uno spazio dopo i due punti",
    "controlla virgolette, parentesi e «campo: valore»",
  ],
  MULTILINE_IMPLICIT_KEY: [
    "Il nome di un campo va a capo, o mancano i due punti",
    "scrivi «campo: valore» su una riga",
  ],
  BLOCK_AS_IMPLICIT_KEY: [
    "Ci sono due volte i due punti nella stessa riga",
    'metti il testo fra virgolette: campo: "testo: con i due punti"',
  ],
  BAD_SCALAR_START: ["Il testo comincia con un carattere speciale", "metti il testo fra virgolette"],
  UNEXPECTED_TOKEN: ["Qui c'è qualcosa che non ci si aspetta", "controlla rientro, virgolette e due punti"],
  BAD_DQ_ESCAPE: ["La barra rovesciata fra virgolette doppie ha un significato speciale", "usa gli apici: 'testo'"],
  MULTIPLE_DOCS: ["Il file contiene più documenti separati da ---", "tieni un solo documento per file"],
  BAD_ALIAS: ["Riferimento YAML (*nome) non valido", "scrivi il valore per intero"],
  TAG_RESOLVE_FAILED: [
    "Tipo YAML (!nome) non riconosciuto",
    "togli il punto esclamativo o metti il testo fra virgolette",
  ],
};

/**
 * @param testo il testo YAML
 * @param file percorso da citare negli errori
 * @param righePrima righe del file che precedono il testo (frontmatter di un .mdx)
 */
export function leggiYaml(testo: string, file: string, righePrima = 0): YamlLetto {
  const contatore = new LineCounter();
  const inizio = { riga: righePrima + 1, colonna: 1 };
  const dove = (offset: number): Posizione => {
    const { line, col } = contatore.linePos(offset);
    return { riga: line + righePrima, colonna: col };
  };
  const tabulazioni = testo.split("\n").flatMap((riga, i) => {
    const rientro = /^ *\t/.exec(riga)?.[0];
    return rientro ? [{ riga: i + 1 + righePrima, colonna: rientro.length }] : [];
  });
  if (tabulazioni.length) {
    const [messaggio = "", suggerimento] = MESSAGGI.TAB_AS_INDENT ?? [];
    const trovate = tabulazioni.map((p) => errore(file, p, "yaml-tabulazione", messaggio, suggerimento));
    return { valore: undefined, posizione: () => inizio, diagnostiche: trovate };
  }
  try {
    const documento = parseDocument(testo, {
      lineCounter: contatore,
      customTags: (tags) => tags.filter((t) => typeof t === "string" || !/:(int|float)$/.test(t.tag)),
      logLevel: "error", // Con «silent» la libreria tace anche di un secondo documento, che andrebbe perso.
      prettyErrors: false,
      uniqueKeys: false, // Il confronto della libreria è di ogni campo con ogni altro: lo fa `doppie`, in una passata.
      resolveKnownTags: false,
    });
    const diritto = scritto.conVirgoletteDiritte(testo, documento);
    if (diritto) {
      const letto = leggiYaml(diritto.testo, file, righePrima);
      const note = diritto.posti.map((p) => scritto.comeAvviso(file, "virgolette-tipografiche", p, dove));
      return { ...letto, diagnostiche: [...note, ...letto.diagnostiche] };
    }
    // Dopo il primo errore di scrittura gli altri sono quasi sempre suoi effetti: si mostra quello, o la sua causa.
    const causa = documento.errors.length
      ? (scritto.virgolettaScambiata(testo) ?? scritto.cancellettoFraGraffe(testo))
      : undefined;
    if (causa) {
      const diagnostiche = [scritto.comeErrore(file, "yaml", causa, dove)];
      return { valore: undefined, posizione: () => inizio, diagnostiche };
    }
    const diagnostiche = [...documento.errors, ...documento.warnings].slice(0, 1).map((e) => {
      const [messaggio, suggerimento] = MESSAGGI[e.code] ?? ["Questo punto non è YAML valido"];
      return errore(file, dove(e.pos[0]), "yaml", messaggio, suggerimento);
    });
    if (documento.directives?.yaml.explicit)
      diagnostiche.push(
        errore(file, inizio, "yaml", "Le direttive YAML (%YAML) non sono ammesse", "togli la riga che comincia con %"),
      );
    const segni: number[] = [];
    let primo = 0;
    visit(documento, {
      Map: (_, mappa) => {
        const [messaggio = "", suggerimento] = MESSAGGI.DUPLICATE_KEY ?? [];
        for (const offset of doppie(mappa))
          diagnostiche.push(errore(file, dove(offset), "yaml", messaggio, suggerimento));
      },
      Scalar: (_, nodo) => {
        if (typeof nodo.value !== "string") return;
        const trovati = codiciIn(nodo.value);
        if (trovati.length && !segni.length) primo = nodo.range?.[0] ?? 0;
        segni.push(...trovati);
        if (nodo.value.length > MASSIMO_CAMPO)
          diagnostiche.push(
            errore(
              file,
              dove(nodo.range?.[0] ?? 0),
              "campo-troppo-lungo",
              `Questo campo ha ${nodo.value.length} caratteri: se ne possono scrivere ${MASSIMO_CAMPO}`,
              "accorcialo: i testi lunghi stanno nel corpo di un capitolo o di una scheda, sotto le righe «---»",
            ),
          );
      },
      Alias: (_, nodo) => {
        diagnostiche.push(
          errore(
            file,
            dove(nodo.range?.[0] ?? 0),
            "yaml-alias",
            "I riferimenti YAML (&nome e *nome) non sono ammessi",
            "scrivi il valore per intero",
          ),
        );
      },
    });
    // Un asterisco a inizio valore è anche un errore di scrittura: si dice una volta, com'è.
    const rimandi = diagnostiche.filter((d) => d.regola === "yaml-alias");
    if (rimandi.length) diagnostiche.splice(0, diagnostiche.length, ...rimandi);
    if (!diagnostiche.length)
      diagnostiche.push(
        ...scritto.maiScritti(testo, documento).map((p) => scritto.comeErrore(file, "valore-mai-scritto", p, dove)),
      );
    if (segni.length) diagnostiche.push(segnoInCodice(file, dove(postoDelCodice(testo, primo)), segni));
    if (diagnostiche.length) return { valore: undefined, posizione: () => inizio, diagnostiche };
    const radice = documento.contents as Node | null;
    return {
      valore: documento.toJS({ maxAliasCount: 0 }),
      posizione: (percorso, parte = "valore") => {
        const offset = trova(radice, percorso, parte);
        return offset === undefined ? inizio : dove(offset);
      },
      diagnostiche: scritto.cancelletti(testo, documento).map((p) => scritto.comeAvviso(file, "cancelletto", p, dove)),
    };
  } catch {
    return {
      valore: undefined,
      posizione: () => inizio,
      diagnostiche: [
        errore(file, inizio, "yaml", "Il testo è troppo annidato o troppo grande per essere letto come YAML"),
      ],
    };
  }
}

/** Dove comincia, da un punto in poi, il primo codice che vale un segno che inganna; se non si trova, quel punto. */
function postoDelCodice(testo: string, da: number): number {
  for (const m of testo.slice(da).matchAll(CODICE)) {
    const cifre = m[1] ?? m[2] ?? m[3];
    const codice = cifre ? Number.parseInt(cifre, 16) : m[4] ? 0 : 0x20;
    if (codice > 0x10ffff || codiciIn(String.fromCodePoint(codice)).length) return da + m.index;
  }
  return da;
}

/** Il nome di un campo, come sarà nell'oggetto letto. */
const nomeDi = (coppia: Pair): string | undefined =>
  isScalar(coppia.key) ? String(coppia.key.value ?? "") : undefined;

/** Dove cominciano i campi di un gruppo scritti una seconda volta. */
function doppie(mappa: YAMLMap): number[] {
  const visti = new Set<string>();
  return mappa.items.flatMap((coppia) => {
    const nome = nomeDi(coppia);
    if (nome === undefined || !visti.has(nome)) {
      if (nome !== undefined) visti.add(nome);
      return [];
    }
    return [(coppia.key as Node).range?.[0] ?? 0];
  });
}

const indici = new WeakMap<YAMLMap, Map<string, Pair>>();
/** Il campo di un gruppo con quel nome: cercarli a uno a uno, in un gruppo con migliaia di campi, non finirebbe più. */
function campoDi(mappa: YAMLMap, nome: string): Pair | undefined {
  let indice = indici.get(mappa);
  if (!indice) {
    indice = new Map(mappa.items.map((c) => [nomeDi(c) ?? "", c] as const));
    indici.set(mappa, indice);
  }
  return indice.get(nome);
}

/** Scende nel documento lungo il percorso e dà l'offset dell'ultimo nodo esistente. */
function trova(radice: Node | null, percorso: Percorso, parte: "chiave" | "valore"): number | undefined {
  let nodo: unknown = radice;
  let offset = radice?.range?.[0];
  for (const [indice, passo] of percorso.entries()) {
    if (isMap(nodo)) {
      const coppia = campoDi(nodo, String(passo));
      if (!coppia) return offset;
      const chiave = isScalar(coppia.key) ? coppia.key.range?.[0] : undefined;
      const valore = (coppia.value as Node | null)?.range?.[0];
      const ultimo = indice === percorso.length - 1;
      offset = ultimo && parte === "chiave" ? (chiave ?? offset) : (valore ?? chiave ?? offset);
      nodo = coppia.value;
    } else if (isSeq(nodo)) {
      const voce = nodo.items[Number(passo)] as Node | undefined;
      if (!voce || isAlias(voce)) return offset;
      offset = voce.range?.[0] ?? offset;
      nodo = voce;
    } else return offset;
  }
  return offset;
}
