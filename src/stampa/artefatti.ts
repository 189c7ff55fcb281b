/**
 * Segna come artefatti i disegni che Chromium lascia senza alcun segno: fondi, bordi, numeri di pagina, filigrane. Chromium
 * segna tutto ciò che sta nell'albero dell'accessibilità; il resto, un lettore di schermo deve sapere di poterlo saltare.
 */
import {
  decodePDFRawStream,
  PDFArray,
  type PDFDocument,
  PDFName,
  type PDFPageLeaf,
  PDFRawStream,
  PDFRef,
} from "@cantoo/pdf-lib";
import { campo, dizionario } from "./lettura/oggetti.ts";

const PEZZO = /[\s\0]+|%[^\r\n]*|<<|>>|<[^>]*>|[[\]{}]|\/[^\s\0()<>[\]{}/%]*|[^\s\0()<>[\]{}/%]+|\(|\)/y;
const OPERANDO = /^(?:[-+.\d]|[/<>[\]{}()]|true$|false$|null$)/;
const DIPINGE = /^(?:f|F|f\*|B|B\*|b|b\*|S|s)$/;
const SCRIVE = /^(?:Tj|TJ|'|")$/;

/**
 * Aggiunge i segni a un contenuto di pagina.
 * @param oggettiSegnati nomi dei disegni incorporati che hanno già i loro segni
 * @returns il contenuto nuovo; `undefined` se era già tutto segnato
 */
export function segnaContenuto(contenuto: string, oggettiSegnati = new Set<string>()): string | undefined {
  const tratti = trattiSenzaSegno(contenuto, oggettiSegnati);
  if (!tratti.length) return undefined;
  let nuovo = "";
  let fino = 0;
  for (const [da, a] of tratti) {
    nuovo += `${contenuto.slice(fino, da)}/Artifact BMC\n${contenuto.slice(da, a)}\nEMC`;
    fino = a;
  }
  return nuovo + contenuto.slice(fino);
}

/** Da dove a dove si disegna fuori da ogni segno: un percorso, un blocco di testo, un oggetto alla volta. */
function trattiSenzaSegno(contenuto: string, oggettiSegnati: Set<string>): [number, number][] {
  const tratti: [number, number][] = [];
  const aggiungi = (da: number, a: number) => {
    const ultimo = tratti.at(-1);
    if (ultimo && !contenuto.slice(ultimo[1], da).trim()) ultimo[1] = a;
    else tratti.push([da, a]);
  };
  let livello = 0;
  let operandi = -1;
  let percorso = -1;
  let blocco = -1;
  let scritto = false;
  let ultimoNome = "";
  for (let qui = 0; qui < contenuto.length; ) {
    const inizio = qui;
    PEZZO.lastIndex = qui;
    const pezzo = PEZZO.exec(contenuto)?.[0] ?? contenuto.charAt(qui);
    qui = pezzo === "(" ? fineStringa(contenuto, inizio) : inizio + pezzo.length;
    if (/^[\s\0%]/.test(pezzo)) continue;
    if (OPERANDO.test(pezzo)) {
      if (operandi < 0) operandi = inizio;
      if (pezzo[0] === "/") ultimoNome = pezzo.slice(1);
      continue;
    }
    const da = operandi < 0 ? inizio : operandi;
    operandi = -1;
    if (pezzo === "BDC" || pezzo === "BMC") {
      livello++;
      blocco = -1;
    } else if (pezzo === "EMC") livello = Math.max(0, livello - 1);
    else if (pezzo === "m" || pezzo === "re") percorso = percorso < 0 ? da : percorso;
    else if (DIPINGE.test(pezzo) || pezzo === "n") {
      if (pezzo !== "n" && livello === 0 && percorso >= 0) aggiungi(percorso, qui);
      percorso = -1;
    } else if (pezzo === "BT") {
      blocco = livello === 0 ? da : -1;
      scritto = false;
    } else if (SCRIVE.test(pezzo)) scritto = true;
    else if (pezzo === "ET") {
      if (blocco >= 0 && scritto && livello === 0) aggiungi(blocco, qui);
      blocco = -1;
    } else if (pezzo === "Do" || pezzo === "sh") {
      if (livello === 0 && !oggettiSegnati.has(ultimoNome)) aggiungi(da, qui);
    } else if (pezzo === "BI") {
      const fine = /[\s]EI(?=\s|$)/g;
      fine.lastIndex = contenuto.indexOf("ID", qui);
      qui = fine.exec(contenuto) ? fine.lastIndex : contenuto.length;
      if (livello === 0) aggiungi(da, qui);
    }
  }
  return tratti;
}

/** Dopo la parentesi che chiude una stringa; dentro, le parentesi possono stare a coppie o dopo una barra. */
function fineStringa(contenuto: string, inizio: number): number {
  let aperte = 0;
  for (let i = inizio; i < contenuto.length; i++) {
    const c = contenuto[i];
    if (c === "\\") i++;
    else if (c === "(") aperte++;
    else if (c === ")" && --aperte === 0) return i + 1;
  }
  return contenuto.length;
}

/** Segna come artefatti i disegni senza segno di ogni pagina. */
export function segnaArtefatti(documento: PDFDocument): void {
  const { context } = documento;
  for (const { node } of documento.getPages()) {
    const voce = campo(node, "Contents");
    const flussi = voce instanceof PDFArray ? voce.asArray().map((r) => context.lookup(r)) : [voce];
    const testo = flussi
      .flatMap((f) => (f instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(f).decode()).toString("latin1") : []))
      .join("\n");
    const nuovo = segnaContenuto(testo, oggettiSegnati(node));
    if (nuovo === undefined) continue;
    const flusso = context.flateStream(Buffer.from(nuovo, "latin1"));
    const vecchio = node.get(PDFName.of("Contents"));
    if (vecchio instanceof PDFRef && flussi.length === 1) context.assign(vecchio, flusso);
    else node.set(PDFName.of("Contents"), context.register(flusso));
  }
}

/** I disegni incorporati di una pagina che hanno segni propri: metterli in un artefatto nasconderebbe contenuto. */
function oggettiSegnati(pagina: PDFPageLeaf): Set<string> {
  const segnati = new Set<string>();
  for (const [nome, rif] of dizionario(pagina.Resources(), "XObject")?.entries() ?? []) {
    const flusso = rif instanceof PDFRef ? pagina.context.lookup(rif) : rif;
    if (!(flusso instanceof PDFRawStream) || String(campo(flusso.dict, "Subtype")) !== "/Form") continue;
    if (/\bBDC\b/.test(Buffer.from(decodePDFRawStream(flusso).decode()).toString("latin1")))
      segnati.add(nome.decodeText());
  }
  return segnati;
}
