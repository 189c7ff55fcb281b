/** Gli stili e gli elenchi numerati: che cos'è un capoverso secondo Word. */
import { acceso, figli, figlio, leggiXml, type Nodo, valore } from "./xml.ts";

export interface Stile {
  nome: string;
  titolo?: number;
  grassetto?: boolean;
  numId?: string;
  livello?: number;
}

/** Word scrive i nomi degli stili sempre in inglese, LibreOffice e qualche traduzione no. */
const TITOLO = /^(?:heading|titolo|intestazione)\s*([1-9])$/i;
export const SOMMARIO = /^(?:toc|sommario|indice)\s*\d*$|^toc heading$|^titolo sommario$/i;
export const DIDASCALIA = /^(?:caption|didascalia|tabella|illustrazione)$/i;

/** Per identificativo, ciò che uno stile è, con ciò che eredita. */
export function leggiStili(xml: string | undefined): Map<string, Stile> {
  const nodi = xml ? figli(figlio(leggiXml(xml, "word/styles.xml"), "w:styles"), "w:style") : [];
  const perId = new Map(nodi.map((n) => [n.attr["w:styleId"] ?? "", n]));
  const fatti = new Map<string, Stile>();
  const uno = (id: string, passi = 0): Stile | undefined => {
    const gia = fatti.get(id);
    const n = perId.get(id);
    if (gia || !n || passi > 20) return gia;
    const base = uno(valore(n, "w:basedOn") ?? "", passi + 1);
    const suo = unito(n, base);
    fatti.set(id, suo);
    return suo;
  };
  for (const id of perId.keys()) uno(id);
  return fatti;
}

function unito(n: Nodo, base: Stile | undefined): Stile {
  const nome = valore(n, "w:name") ?? "";
  const p = figlio(n, "w:pPr");
  const schema = valore(p, "w:outlineLvl");
  const dalNome = TITOLO.exec(nome)?.[1];
  const titolo = dalNome ? Number(dalNome) : schema && Number(schema) < 9 ? Number(schema) + 1 : base?.titolo;
  const num = figlio(p, "w:numPr");
  const grassetto = acceso(figlio(n, "w:rPr"), "w:b") ?? base?.grassetto;
  const numId = valore(num, "w:numId") ?? base?.numId;
  const livello = valore(num, "w:ilvl") ?? base?.livello;
  return {
    nome,
    ...(titolo ? { titolo } : /^title$|^titolo$/i.test(nome) ? { titolo: 1 } : {}),
    ...(grassetto === undefined ? {} : { grassetto }),
    ...(numId ? { numId } : {}),
    ...(livello === undefined ? {} : { livello: Number(livello) }),
  };
}

interface Livello {
  formato: string;
  scritto: string;
  inizio: number;
}

/** Un contatore di elenchi: dice di ogni capoverso se è una voce, e il numero che Word gli mette davanti. */
export function contatore(
  xml: string | undefined,
): (numId: string, livello: number) => { ordinato: boolean; numero: string } {
  const radice = xml ? figlio(leggiXml(xml, "word/numbering.xml"), "w:numbering") : undefined;
  const astratti = new Map(figli(radice, "w:abstractNum").map((n) => [n.attr["w:abstractNumId"] ?? "", livelliDi(n)]));
  const numeri = new Map(
    figli(radice, "w:num").map((n) => [n.attr["w:numId"] ?? "", valore(n, "w:abstractNumId") ?? ""]),
  );
  const conti = new Map<string, number[]>();
  return (numId, livello) => {
    const astratto = numeri.get(numId) ?? "";
    const livelli = astratti.get(astratto);
    const mio = livelli?.get(livello);
    if (!mio || mio.formato === "bullet" || mio.formato === "none") return { ordinato: false, numero: "" };
    const conto = conti.get(astratto) ?? [];
    conto[livello] = (conto[livello] ?? mio.inizio - 1) + 1;
    conto.length = livello + 1;
    conti.set(astratto, conto);
    const numero = mio.scritto.replace(/%(\d)/g, (_, k) =>
      scritto(conto[Number(k) - 1] ?? 1, livelli?.get(Number(k) - 1)?.formato ?? "decimal"),
    );
    return { ordinato: true, numero };
  };
}

const livelliDi = (n: Nodo): Map<number, Livello> =>
  new Map(
    figli(n, "w:lvl").map((l) => [
      Number(l.attr["w:ilvl"] ?? 0),
      {
        formato: valore(l, "w:numFmt") ?? "decimal",
        scritto: valore(l, "w:lvlText") ?? "",
        inizio: Number(valore(l, "w:start") ?? 1),
      },
    ]),
  );

function scritto(n: number, formato: string): string {
  if (/letter/i.test(formato)) {
    const lettera = String.fromCharCode(97 + ((n - 1) % 26));
    return formato.startsWith("upper") ? lettera.toUpperCase() : lettera;
  }
  return String(n);
}
