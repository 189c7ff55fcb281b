/**
 * Compone i dati di un'edizione con Typst, che qui non vede né il disco né la rete: i file sono in memoria, la cartella di
 * lavoro è vuota, i pacchetti non si scaricano.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { Documento, File } from "../forma.ts";
import { type Errore, inItaliano } from "./errori.ts";

const qui = (nome: string) => fileURLToPath(new URL(nome, import.meta.url));
const CARATTERI = qui("../caratteri");
const MODELLI = qui("../modello");

/** Un'edizione composta. */
export interface Composta {
  byte: Uint8Array;
  pagine: number;
}

export interface DaComporre {
  documento: Documento;
  file: File;
  /** Il modello dell'ufficio, se ne ha uno: ciò che ridefinisce prende il posto del nostro. */
  stampa?: string | undefined;
  /** La data del documento, in secondi: mai quella di oggi. */
  data: number;
}

/** @throws in italiano, se il modello dell'ufficio non si compone */
export function componiPdf({ documento, file, stampa = "", data }: DaComporre): Composta {
  return conCompilatore((compilatore) => {
    for (const nome of ["modello.typ", "libro.typ"])
      compilatore.addSource(join(cartella(compilatore), nome), readFileSync(join(MODELLI, nome), "utf8"));
    const posto = cartella(compilatore);
    compilatore.addSource(join(posto, "stampa.typ"), stampa || "#let stampa = none");
    compilatore.mapShadow(join(posto, "dati.json"), Buffer.from(JSON.stringify(documento)));
    for (const [nome, byte] of file) compilatore.mapShadow(join(posto, nome), Buffer.from(byte));
    const esito = compilatore.compile({ mainFilePath: join(posto, "libro.typ") });
    const fatto = esito.result;
    if (!fatto) {
      const errore = esito.takeError();
      throw inItaliano((errore ? compilatore.fetchDiagnostics(errore) : []) as Errore[], Boolean(stampa));
    }
    const byte = compilatore.pdf(fatto, { pdfStandard: "a-2a", creationTimestamp: data });
    return { byte: new Uint8Array(byte), pagine: fatto.numOfPages };
  });
}

const cartelle = new WeakMap<NodeCompiler, string>();
const cartella = (c: NodeCompiler) => cartelle.get(c) ?? "";

/** Un indirizzo a cui nessuno risponde: chi vuole scaricare un pacchetto vi bussa, e non esce. */
const NESSUNO = "http://127.0.0.1:0";
const RETE = ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"];

/** Mentre si compone non c'è rete, e i pacchetti di chi usa il computer non si vedono. */
function senzaRete<T>(posto: string, fai: () => T): T {
  const qui: Record<string, string> = { XDG_DATA_HOME: posto, XDG_CACHE_HOME: posto, NO_PROXY: "", no_proxy: "" };
  for (const nome of RETE) qui[nome] = NESSUNO;
  const prima = Object.keys(qui).map((nome) => [nome, process.env[nome]] as const);
  Object.assign(process.env, qui);
  try {
    return fai();
  } finally {
    for (const [nome, valore] of prima)
      if (valore === undefined) delete process.env[nome];
      else process.env[nome] = valore;
  }
}

/** Un compilatore che lavora in una cartella vuota, tolta alla fine. */
export function conCompilatore<T>(usa: (compilatore: NodeCompiler) => T): T {
  const posto = mkdtempSync(join(tmpdir(), "stampa-"));
  try {
    const fontBlobs = readdirSync(CARATTERI)
      .filter((n) => n.endsWith(".ttf"))
      .sort()
      .map((n) => readFileSync(join(CARATTERI, n)));
    const compilatore = NodeCompiler.create({ workspace: posto, fontArgs: [{ fontBlobs }] });
    cartelle.set(compilatore, posto);
    return senzaRete(posto, () => usa(compilatore));
  } finally {
    rmSync(posto, { recursive: true, force: true });
  }
}
