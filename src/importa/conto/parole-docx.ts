/**
 * Un secondo lettore del documento, che con il primo non ha in comune neanche una riga: apre lo zip a mano e scorre l'XML con
 * un'espressione regolare. Serve a contare le parole: se il primo lettore ne perde una, questo non perde la stessa.
 */
import { inflateRawSync } from "node:zlib";

export interface CapoversoContato {
  /** `document:12`, contando i `<w:p>` della parte come si aprono. */
  posto: string;
  parole: string[];
}

const PARTI = /^word\/(document|footnotes|endnotes|comments|header\d*|footer\d*)\.xml$/;
const MASSIMO = 100_000_000;

/** Le parole di un testo: minuscole e senza accenti. Lo stesso conto si fa sui file scritti. */
export const paroleDi = (testo: string): string[] =>
  testo
    .replace(/[\ufb00-\ufb06]/g, (s) => s.normalize("NFKC"))
    .normalize("NFD")
    .replace(/[\p{M}\u00ad\u200b-\u200d]/gu, "")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

function* partiDi(zip: Buffer): Generator<[string, string]> {
  const fine = zip.lastIndexOf("PK\x05\x06", undefined, "latin1");
  let qui = zip.readUInt32LE(fine + 16);
  for (let n = zip.readUInt16LE(fine + 10); n > 0; n--) {
    const [modo, peso] = [zip.readUInt16LE(qui + 10), zip.readUInt32LE(qui + 20)];
    const [nome, extra, nota] = [28, 30, 32].map((d) => zip.readUInt16LE(qui + d)) as [number, number, number];
    const posto = zip.readUInt32LE(qui + 42);
    const parte = PARTI.exec(zip.toString("utf8", qui + 46, qui + 46 + nome))?.[1];
    if (parte) {
      const inizio = posto + 30 + zip.readUInt16LE(posto + 26) + zip.readUInt16LE(posto + 28);
      const grezzi = zip.subarray(inizio, inizio + peso);
      yield [parte, (modo ? inflateRawSync(grezzi, { maxOutputLength: MASSIMO }) : grezzi).toString("utf8")];
    }
    qui += 46 + nome + extra + nota;
  }
}

const ENTITA: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const sciogli = (t: string): string =>
  t.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (_, x, d, nome) =>
    nome ? (ENTITA[nome] ?? "") : String.fromCodePoint(x ? Number.parseInt(x, 16) : Number(d)),
  );

const SEGNO = /<(\/?)([\w:]+)((?:\s[^>]*?)?)(\/?)>|([^<]+)/g;

/** @returns i capoversi del documento, anche quelli di note, commenti, testatine; senza le parole che le revisioni scelte tolgono */
export function contaParole(byte: Uint8Array, revisioni: "accetta" | "rifiuta" | "ferma"): CapoversoContato[] {
  return [...partiDi(Buffer.from(byte))].flatMap(([parte, xml]) => unaParte(parte, xml, revisioni));
}

function unaParte(parte: string, xml: string, revisioni: string): CapoversoContato[] {
  const fatti: { posto: string; testo: string }[] = [];
  const aperti: { posto: string; testo: string }[] = [];
  let salta = 0;
  let leggi = false;
  const tolti = revisioni === "rifiuta" ? /^w:(?:ins|moveTo)$/ : /^w:(?:del|moveFrom)$/;
  for (const [, chiude, nome = "", , sola, testo] of xml.matchAll(SEGNO)) {
    const qui = aperti.at(-1);
    if (testo !== undefined) {
      if (leggi && !salta && qui) qui.testo += sciogli(testo);
    } else if (nome === "w:p" && !sola) {
      if (chiude) aperti.pop();
      else {
        const nuovo = { posto: `${parte}:${fatti.length + 1}`, testo: "" };
        fatti.push(nuovo);
        aperti.push(nuovo);
      }
    } else if (nome === "w:p") fatti.push({ posto: `${parte}:${fatti.length + 1}`, testo: "" });
    else if ((nome === "mc:Fallback" || tolti.test(nome)) && !sola) salta += chiude ? -1 : 1;
    else if (/^(?:w:t|w:delText|m:t)$/.test(nome)) leggi = !chiude && !sola;
    else if (/^w:(?:tab|br|cr|noBreakHyphen)$/.test(nome) && qui) qui.testo += " ";
  }
  return fatti.map((f) => ({ posto: f.posto, parole: paroleDi(f.testo) }));
}
