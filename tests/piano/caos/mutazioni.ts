/** Modi di rovinare un piano valido: nei byte, nei valori YAML, nei file. Ognuno è una funzione pura sui suoi file. */
import fc from "fast-check";
import { type Document, isCollection, isMap, isScalar, isSeq, parseDocument, visit } from "yaml";

/** I file di un piano: percorso e byte. */
export type File = ReadonlyMap<string, Uint8Array>;
export type Mutazione = (file: File) => File;

/** Dà a una mutazione il nome con cui fast-check la mostra. */
const detta = (descrizione: unknown, fai: Mutazione): Mutazione =>
  Object.assign(fai, { [fc.toStringMethod]: () => JSON.stringify(descrizione) ?? "" });

const byte = (testo: string) => new TextEncoder().encode(testo);
const testo = (b: Uint8Array) => new TextDecoder().decode(b);
const latin1 = (t: string) => Uint8Array.from(t, (c) => Math.min(c.codePointAt(0) ?? 63, 255));

/** Pezzi che hanno già fatto cadere un lettore di testo, il nostro o quello di altri. */
export const PEZZI: readonly string[] = [
  "\0",
  "\r",
  "\u2028",
  "\ufeff",
  "\u202e",
  "\\ud800",
  "---\n",
  "%YAML 1.1\n",
  "{",
  "}",
  "<",
  "<Dato",
  "</Nota>",
  "<Nota>\n\n",
  "{process.exit(1)}",
  "import x from 'y'\n",
  "export const a = 1\n",
  "<script>alert(1)</script>",
  "$" + "{1}",
  "`",
  "```",
  "[a](../../../etc/passwd)",
  "![x](javascript:alert(1))",
  "&a [*a, *a]",
  "!!js/function 'x'",
  "? [a]\n: b\n",
  "- - - - -",
  "\t",
  ";;;;",
  '"',
  "1e999",
  "9".repeat(400),
  "0,".padEnd(120, "3"),
  "-0",
  "12,5%",
  "da 9 a 1",
  "__proto__",
  "constructor",
  "[^1]: ",
  "| a | b |\n|---|---|\n",
  "> ".repeat(300),
  "*".repeat(900),
  "[".repeat(900),
  "a".repeat(12_000),
  "1.".repeat(900),
  "(".repeat(900),
  "\n".repeat(6_000),
];

/** Valori che un campo non si aspetta. */
const VALORI: readonly unknown[] = [
  null,
  "",
  [],
  {},
  [[]],
  true,
  -1,
  1e21,
  "1e400",
  "9".repeat(400),
  "-999999999999",
  "../../fuori",
  "a/b",
  "__proto__",
  "constructor",
  "toString",
  "2025-02-30",
  "31/12/2025",
  "0000-00-00",
  "\u0000",
  "a\u0301".repeat(50),
  "🧓".repeat(40),
  "<b>x</b>",
  ["a", "a", "a"],
  { id: "a1" },
  { __proto__: null, valueOf: "x" },
];

const annidato = (livelli: number): unknown => (livelli ? [annidato(livelli - 1)] : "fondo");

const scelto = fc.nat({ max: 1_000_000 });
const prendi = <T>(voci: readonly T[], n: number): T => voci[n % voci.length] as T;

/** Cambia un file solo, scelto a caso. */
const inUnFile = (modello: RegExp, n: number, cambia: (b: Uint8Array) => Uint8Array): Mutazione => {
  return (file) => {
    const nomi = [...file.keys()].filter((f) => modello.test(f)).sort();
    if (!nomi.length) return file;
    const nome = prendi(nomi, n);
    return new Map(file).set(nome, cambia(file.get(nome) ?? new Uint8Array()));
  };
};

const unisci = (...pezzi: Uint8Array[]) => Uint8Array.from(pezzi.flatMap((p) => [...p]));

/** Byte cambiati, tolti, ripetuti; pezzi ostili infilati in mezzo; codifiche e fini riga diverse. */
const neiByte: fc.Arbitrary<Mutazione> = fc
  .record({
    file: scelto,
    dove: scelto,
    lungo: fc.nat({ max: 40 }),
    pezzo: fc.oneof(
      fc.constantFrom(...PEZZI).map(byte),
      fc.uint8Array({ maxLength: 12 }),
      fc.string({ maxLength: 8, unit: "binary" }).map(byte),
    ),
    come: fc.constantFrom("infila", "copri", "togli", "ripeti", "tronca", "bom", "crlf", "latin1", "vuoto"),
  })
  .map(({ file, dove, lungo, pezzo, come }) =>
    detta(
      { file, dove, lungo, pezzo: testo(pezzo), come },
      inUnFile(/./, file, (b) => {
        const i = b.length ? dove % b.length : 0;
        const [prima, tratto, dopo] = [b.slice(0, i), b.slice(i, i + lungo), b.slice(i + lungo)];
        const fatti: Record<typeof come, () => Uint8Array> = {
          infila: () => unisci(prima, pezzo, b.slice(i)),
          copri: () => unisci(prima, pezzo, dopo),
          togli: () => unisci(prima, dopo),
          ripeti: () => unisci(prima, tratto, tratto, tratto, dopo),
          tronca: () => prima,
          bom: () => unisci(byte("\ufeff"), b),
          crlf: () => byte(testo(b).replaceAll("\n", "\r\n")),
          latin1: () => latin1(testo(b)),
          vuoto: () => new Uint8Array(),
        };
        return fatti[come]();
      }),
    ),
  );

/** Un valore YAML sostituito, tolto, rinominato o raddoppiato. */
const neiValori: fc.Arbitrary<Mutazione> = fc
  .record({
    file: scelto,
    nodo: scelto,
    valore: fc.oneof(
      fc.constantFrom(...VALORI),
      fc.integer({ min: 2, max: 200 }).map(annidato),
      fc.jsonValue({ maxDepth: 2 }),
      fc.double(),
    ),
    come: fc.constantFrom("sostituisci", "togli", "rinomina", "raddoppia"),
  })
  .map(({ file, nodo, valore, come }) =>
    detta(
      { file, nodo, valore, come },
      inUnFile(/\.(yaml|mdx)$/, file, (b) => {
        const intero = testo(b);
        const capo = /^---\n([\s\S]*?)\n---\n/.exec(intero);
        const fonte = capo?.[1] ?? intero;
        const documento = parseDocument(fonte);
        guasta(documento, nodo, valore, come);
        const nuovo = scriviYaml(documento) ?? fonte;
        return byte(capo ? `---\n${nuovo}---\n${intero.slice(capo[0].length)}` : nuovo);
      }),
    ),
  );

/** Il documento scritto; niente se la libreria non sa scrivere un valore così. */
function scriviYaml(documento: Document): string | undefined {
  try {
    return documento.toString();
  } catch {
    return undefined;
  }
}

function guasta(documento: ReturnType<typeof parseDocument>, n: number, valore: unknown, come: string): void {
  const gruppi: unknown[] = [];
  visit(documento, {
    Node: (_, nodo) => {
      if (isCollection(nodo) && nodo.items.length) gruppi.push(nodo);
    },
  });
  if (!gruppi.length) return;
  const gruppo = prendi(gruppi, n);
  const posto = Math.floor(n / gruppi.length);
  if (isSeq(gruppo)) {
    const i = posto % gruppo.items.length;
    if (come === "togli") gruppo.items.splice(i, 1);
    else if (come === "raddoppia") gruppo.items.push(gruppo.items[i]);
    else gruppo.items[i] = documento.createNode(valore);
  } else if (isMap(gruppo)) {
    const i = posto % gruppo.items.length;
    const coppia = gruppo.items[i];
    if (!coppia) return;
    if (come === "togli") gruppo.items.splice(i, 1);
    else if (come === "raddoppia") gruppo.items.push(coppia);
    else if (come === "rinomina" && isScalar(coppia.key))
      coppia.key.value = (JSON.stringify(valore) ?? "x").slice(0, 60);
    else coppia.value = documento.createNode(valore);
  }
}

/** Un file tolto, doppio, con un nome strano o con il contenuto di un altro. */
const neiFile: fc.Arbitrary<Mutazione> = fc
  .record({
    uno: scelto,
    altro: scelto,
    nome: fc.constantFrom(
      "obiettivi/__proto__.mdx",
      "dati/constructor.csv",
      "dati/toString.yaml",
      "capitoli/ .mdx",
      "rilevazioni/2025.csv",
      "rilevazioni/1.csv",
      "x/y/z.yaml",
      "obiettivi/A1.MDX",
      "PIANO.YAML",
      "atti/è.mdx",
    ),
    come: fc.constantFrom("togli", "copia", "scambia"),
  })
  .map(({ uno, altro, nome, come }) =>
    detta({ uno, altro, nome, come }, (file: File) => {
      const nomi = [...file.keys()].sort();
      if (!nomi.length) return file;
      const [a, b] = [prendi(nomi, uno), prendi(nomi, altro)];
      const nuovi = new Map(file);
      if (come === "togli") nuovi.delete(a);
      else if (come === "copia") nuovi.set(nome, file.get(a) as Uint8Array);
      else nuovi.set(a, file.get(b) as Uint8Array).set(b, file.get(a) as Uint8Array);
      return nuovi;
    }),
  );

/** Da una a quattro rovine, una dopo l'altra. */
export const mutazione: fc.Arbitrary<Mutazione> = fc
  .array(
    fc.oneof({ weight: 4, arbitrary: neiByte }, { weight: 5, arbitrary: neiValori }, { weight: 1, arbitrary: neiFile }),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((voci) =>
    detta(
      voci.map((v) => fc.stringify(v)),
      (file) => voci.reduce((f, m) => m(f), file),
    ),
  );
