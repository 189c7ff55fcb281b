/**
 * Cambia un file YAML senza riscriverlo: solo i segni del valore che cambia. Commenti, ordine, virgolette, righe vuote e a capo restano.
 * Ogni cambio si rilegge: se il file non dicesse proprio ciò che si voleva, non si fa.
 */
import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { estremiUguali } from "../testo/estremi.ts";
import { type Cambio, NonSiRitocca, type Percorso, uguali, type Valore } from "./cambio.ts";
import { conScalare } from "./scalare.ts";
import { blocco, inRiga } from "./scrivi-yaml.ts";

/** I numeri restano testo, come per chi legge un piano. */
const OPZIONI = {
  keepSourceTokens: true,
  prettyErrors: false,
  uniqueKeys: false,
  resolveKnownTags: false,
  logLevel: "error",
  customTags: (tags: unknown[]) =>
    tags.filter((t) => typeof t === "string" || !/:(?:int|float)$/.test((t as { tag: string }).tag)),
} as const;

const leggi = (testo: string): Document => parseDocument(testo, OPZIONI as never) as unknown as Document;
const valoreDi = (documento: Document): Valore => documento.toJS() as Valore;

/** Il valore di un testo YAML, con i numeri come sono scritti. */
export const valoreYaml = (testo: string): Valore => valoreDi(leggi(testo));

/**
 * @param testo il file com'è
 * @param cambi nell'ordine in cui si fanno: ognuno vede il file come l'hanno lasciato quelli prima
 * @returns il file cambiato, con gli stessi a capo
 * @throws NonSiRitocca se un percorso non c'è, o un cambio toccherebbe altro
 */
export function ritoccaYaml(testo: string, cambi: readonly Cambio[]): string {
  return cambi.reduce(uno, testo);
}

function uno(testo: string, cambio: Cambio): string {
  const documento = leggi(testo);
  if (documento.errors.length) throw new NonSiRitocca("il file non è YAML valido");
  const atteso = applica(valoreDi(documento), cambio, cambio.percorso);
  for (const prova of prove(testo, documento, cambio)) {
    const nuovo = conSuoiACapo(testo, prova);
    const riletto = leggi(nuovo);
    if (!riletto.errors.length && uguali(valoreDi(riletto), atteso)) return nuovo;
  }
  throw new NonSiRitocca(`non si può cambiare «${cambio.percorso.join(".")}» senza toccare altro`);
}

/** In un file di Windows anche ciò che si aggiunge va a capo come lì; il resto non si tocca, nemmeno se i suoi a capo sono misti. */
function conSuoiACapo(prima: string, dopo: string): string {
  if (!prima.includes("\r\n")) return dopo;
  let { inizio, fine } = estremiUguali(prima, dopo);
  // L'a capo che chiude è quello di prima solo se lo è per intero.
  if (fine && dopo.at(-fine) === "\n" && prima.at(-fine - 1) === "\r" && dopo.at(-fine - 1) !== "\r") fine--;
  const nuovo = dopo.slice(inizio, dopo.length - fine).replace(/(?<!\r)\n/g, "\r\n");
  return `${dopo.slice(0, inizio)}${nuovo}${dopo.slice(dopo.length - fine)}`;
}

/** Il valore che il file deve dire dopo il cambio. */
function applica(valore: Valore, cambio: Cambio, [primo, ...resto]: Percorso): Valore {
  if (primo === undefined) {
    if (cambio.fa === "metti") return cambio.valore;
    if (cambio.fa === "inserisci" && Array.isArray(valore)) return valore.toSpliced(cambio.posto, 0, cambio.valore);
    throw new NonSiRitocca("il percorso non porta a niente");
  }
  if (Array.isArray(valore) && typeof primo === "number") {
    if (!resto.length && cambio.fa === "togli") return valore.toSpliced(primo, 1);
    return valore.with(primo, applica(valore[primo] as Valore, cambio, resto));
  }
  if (typeof valore !== "object" || valore === null || Array.isArray(valore))
    throw new NonSiRitocca(`«${String(primo)}» non c'è`);
  const mappa = valore as { readonly [k: string]: Valore };
  if (!resto.length && cambio.fa === "togli")
    return Object.fromEntries(Object.entries(mappa).filter(([k]) => k !== String(primo)));
  if (!resto.length && cambio.fa === "rinomina")
    return Object.fromEntries(Object.entries(mappa).map(([k, v]) => [k === String(primo) ? cambio.nome : k, v]));
  const sotto = mappa[primo];
  if (sotto === undefined && (resto.length || cambio.fa !== "metti")) throw new NonSiRitocca(`«${primo}» non c'è`);
  return {
    ...mappa,
    [primo]: resto.length ? applica(sotto as Valore, cambio, resto) : applica(sotto ?? null, cambio, []),
  };
}

/** I modi di scrivere un cambio, dal più simile a ciò che c'è. */
function prove(testo: string, documento: Document, cambio: Cambio): string[] {
  const { percorso } = cambio;
  if (cambio.fa === "inserisci") {
    const elenco = nodoA(documento, percorso);
    if (!isSeq(elenco)) throw new NonSiRitocca(`«${percorso.join(".")}» non è un elenco`);
    return inserisciVoce(testo, elenco, cambio.posto, cambio.valore);
  }
  const contenitore = nodoA(documento, percorso.slice(0, -1));
  const ultima = percorso.at(-1);
  if (isSeq(contenitore) && typeof ultima === "number") {
    if (cambio.fa === "togli") return togliVoce(testo, contenitore, ultima);
    return cambio.fa === "metti" ? conValore(testo, contenitore.items[ultima] as Node, cambio.valore, contenitore) : [];
  }
  if (!isMap(contenitore)) throw new NonSiRitocca(`«${percorso.join(".")}» non c'è`);
  const i = contenitore.items.findIndex((p) => isScalar(p.key) && String(p.key.value) === String(ultima));
  const coppia = contenitore.items[i] as Pair<Scalar, Node | null> | undefined;
  if (cambio.fa === "metti" && !coppia)
    return aggiungiCampo(testo, contenitore, String(ultima), cambio.valore, cambio.dopo);
  if (!coppia) throw new NonSiRitocca(`«${percorso.join(".")}» non c'è`);
  if (cambio.fa === "togli") return togliCampo(testo, contenitore, i);
  if (cambio.fa === "rinomina") {
    const [da = 0, a = 0] = coppia.key.range ?? [];
    return [`${testo.slice(0, da)}${cambio.nome}${testo.slice(a)}`];
  }
  if (!coppia.value?.range) {
    const fine = coppia.key.range?.[1] ?? 0;
    const dopo = testo.indexOf(":", fine) + 1;
    return inRiga(cambio.valore, contenitore.flow ?? false).map(
      (s) => `${testo.slice(0, dopo)} ${s}${testo.slice(dopo)}`,
    );
  }
  return conValore(testo, coppia.value, cambio.valore, contenitore, coppia.key);
}

const nodoA = (documento: Document, percorso: Percorso): unknown =>
  percorso.length ? documento.getIn(percorso, true) : documento.contents;

/** Al posto di un valore un altro. */
function conValore(testo: string, nodo: Node, valore: Valore, intorno: YAMLMap | YAMLSeq, chiave?: Scalar): string[] {
  const [da = 0, a = 0] = nodo.range ?? [];
  if (isScalar(nodo) && (typeof valore !== "object" || valore === null))
    return conScalare(testo, nodo, valore, intorno.flow ?? false);
  const prove = inRiga(valore, intorno.flow ?? false).map((s) => `${testo.slice(0, da)}${s}${coda(testo, a)}`);
  if (intorno.flow || typeof valore !== "object") return prove;
  // Un valore fatto di più righe sta sotto la sua chiave, due spazi più in dentro.
  const inizio = chiave?.range?.[0] ?? da;
  const rientro = " ".repeat(colonna(testo, inizio) + (chiave ? 2 : 0));
  const dopoChiave = chiave ? testo.indexOf(":", chiave.range?.[1] ?? 0) + 1 : da;
  const scritto = blocco(valore, rientro);
  return [
    chiave
      ? `${testo.slice(0, dopoChiave)}\n${scritto}${coda(testo, a)}`
      : `${testo.slice(0, da)}${scritto.trimStart()}${coda(testo, a)}`,
    ...prove,
  ];
}

/** Ciò che viene dopo un valore: un valore fatto di righe finisce con il suo a capo, che resta. */
const coda = (testo: string, a: number): string => (testo[a - 1] === "\n" ? testo.slice(a - 1) : testo.slice(a));

const colonna = (testo: string, posto: number): number => posto - (testo.lastIndexOf("\n", posto - 1) + 1);
const inizioRiga = (testo: string, posto: number): number => testo.lastIndexOf("\n", posto - 1) + 1;
function fineRiga(testo: string, posto: number): number {
  const fine = testo.indexOf("\n", posto);
  return fine < 0 ? testo.length : fine + 1;
}
/** Dove finisce un valore e comincia la riga dopo. */
function dopoValore(testo: string, nodo: Node | null | undefined, altrimenti: number): number {
  const fine = nodo?.range?.[1] ?? altrimenti;
  return testo[fine - 1] === "\n" ? fine : fineRiga(testo, fine);
}
const aCapo = (testo: string, posto: number): string => (posto > 0 && testo[posto - 1] !== "\n" ? "\n" : "");

function aggiungiCampo(testo: string, mappa: YAMLMap, nome: string, valore: Valore, dopo?: string): string[] {
  const posto = dopo === undefined ? -1 : mappa.items.findIndex((p) => isScalar(p.key) && String(p.key.value) === dopo);
  const vicina = mappa.items[posto < 0 ? mappa.items.length - 1 : posto] as Pair<Scalar, Node | null> | undefined;
  if (!vicina) return [];
  const fineChiave = vicina.key.range?.[1] ?? 0;
  if (mappa.flow) {
    const fine = vicina.value?.range?.[1] ?? fineChiave;
    return inRiga(valore, true).map((s) => `${testo.slice(0, fine)}, ${nome}: ${s}${testo.slice(fine)}`);
  }
  const rientro = " ".repeat(colonna(testo, vicina.key.range?.[0] ?? 0));
  const fine = dopoValore(testo, vicina.value, fineChiave);
  const prima = `${testo.slice(0, fine)}${aCapo(testo, fine)}${rientro}${nome}:`;
  const scritti =
    typeof valore === "object" && valore !== null
      ? [`\n${blocco(valore, `${rientro}  `)}`, ...inRiga(valore, false).map((s) => ` ${s}`)]
      : inRiga(valore, false).map((s) => ` ${s}`);
  return scritti.map((s) => `${prima}${s}\n${testo.slice(fine)}`);
}

function togliCampo(testo: string, mappa: YAMLMap, i: number): string[] {
  const coppia = mappa.items[i] as Pair<Scalar, Node | null>;
  const seguente = mappa.items[i + 1] as Pair<Scalar, Node | null> | undefined;
  const prima = mappa.items[i - 1] as Pair<Scalar, Node | null> | undefined;
  const [da = 0, fineChiave = 0] = coppia.key.range ?? [];
  if (mappa.items.length === 1) {
    const [x = 0, y = 0] = mappa.range ?? [];
    return [`${testo.slice(0, x)}{}${coda(testo, y)}`, ...suRigaSua(testo, x, y, "{}")];
  }
  if (mappa.flow) return senzaInRiga(testo, da, coppia.value?.range?.[1] ?? fineChiave, seguente?.key.range?.[0]);
  const fine = dopoValore(testo, coppia.value, fineChiave);
  const riga = inizioRiga(testo, da);
  // La prima chiave di una voce sta sulla riga del trattino: al suo posto viene la seconda.
  if (!prima && testo.slice(riga, da).trim() && seguente)
    return [`${testo.slice(0, da)}${testo.slice(seguente.key.range?.[0] ?? fine)}`];
  return [`${testo.slice(0, riga)}${testo.slice(fine)}`];
}

/** Un valore vuoto al posto di uno che stava sotto la sua chiave: sulla riga della chiave. */
function suRigaSua(testo: string, da: number, a: number, vuoto: string): string[] {
  const chiave = testo.slice(0, da).trimEnd();
  return [`${chiave} ${vuoto}${coda(testo, a)}`];
}

/** Toglie un pezzo di una riga fra graffe o fra quadre, con la sua virgola. */
function senzaInRiga(testo: string, da: number, a: number, seguente: number | undefined): string[] {
  if (seguente !== undefined) return [`${testo.slice(0, da)}${testo.slice(seguente)}`];
  const virgola = testo.lastIndexOf(",", da);
  return [`${testo.slice(0, virgola)}${testo.slice(a)}`];
}

/** Dove comincia il trattino di una voce. */
function trattino(testo: string, elenco: YAMLSeq, i: number): number {
  const inizio = (elenco.items[i] as Node | undefined)?.range?.[0] ?? 0;
  const segni = (elenco.srcToken as { items?: { start: { type: string; offset: number }[] }[] } | undefined)?.items;
  const segno = segni?.filter((v) => v.start.some((s) => s.type === "seq-item-ind"))[i]?.start;
  return segno?.find((s) => s.type === "seq-item-ind")?.offset ?? testo.lastIndexOf("-", inizio);
}

function togliVoce(testo: string, elenco: YAMLSeq, i: number): string[] {
  const voce = elenco.items[i] as Node | undefined;
  if (!voce?.range) throw new NonSiRitocca(`la voce ${i + 1} non c'è`);
  const [da = 0, a = 0] = voce.range;
  if (elenco.items.length === 1) {
    const [x = 0, y = 0] = elenco.range ?? [];
    return [...suRigaSua(testo, x, y, "[]"), `${testo.slice(0, x)}[]${coda(testo, y)}`];
  }
  if (elenco.flow) return senzaInRiga(testo, da, a, (elenco.items[i + 1] as Node | undefined)?.range?.[0]);
  const segno = trattino(testo, elenco, i);
  const riga = inizioRiga(testo, segno);
  return [`${testo.slice(0, riga)}${testo.slice(dopoValore(testo, voce, a))}`];
}

function inserisciVoce(testo: string, elenco: YAMLSeq, posto: number, valore: Valore): string[] {
  const ultima = elenco.items.length - 1;
  if (elenco.flow) {
    const [x = 0, y = 0] = elenco.range ?? [];
    if (ultima < 0) return inRiga([valore], true).map((s) => `${testo.slice(0, x)}${s}${testo.slice(y)}`);
    const prima = posto <= ultima ? (elenco.items[posto] as Node).range?.[0] : undefined;
    const fine = (elenco.items[ultima] as Node).range?.[1] ?? 0;
    return inRiga(valore, true).map((s) =>
      prima === undefined
        ? `${testo.slice(0, fine)}, ${s}${testo.slice(fine)}`
        : `${testo.slice(0, prima)}${s}, ${testo.slice(prima)}`,
    );
  }
  const segno = trattino(testo, elenco, Math.min(posto, ultima));
  const rientro = " ".repeat(colonna(testo, segno));
  const scritta = `${blocco([valore], rientro)}\n`;
  if (posto <= ultima) {
    const riga = inizioRiga(testo, segno);
    return [`${testo.slice(0, riga)}${scritta}${testo.slice(riga)}`];
  }
  const fine = dopoValore(testo, elenco.items[ultima] as Node, elenco.range?.[1] ?? 0);
  const staccate = ultima > 0 && /\n\r?\n$/.test(testo.slice(0, inizioRiga(testo, trattino(testo, elenco, ultima))));
  return [`${testo.slice(0, fine)}${aCapo(testo, fine)}${staccate ? "\n" : ""}${scritta}${testo.slice(fine)}`];
}
