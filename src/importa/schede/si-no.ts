/** Sì e no come li scrive chi riempie una scheda: una parola, una crocetta, una casella. */
import type { Capoverso } from "../docx/tipi.ts";

const PIENA = String.raw`(?:[☑☒✓✔✗✘■⊠🗹🗷]|[\[(]\s*[xX✓]\s*[\])])`;
const VUOTA = String.raw`(?:[☐□◻⬜]|[\[(]\s*[\])]|_{1,3})`;
const DUE = new RegExp(
  String.raw`^\s*(?<a>${PIENA}|${VUOTA})?\s*(?<x>s[iì]|no)\s*(?<b>${PIENA}|${VUOTA}|X)?\s*[/|-]?\s*(?<c>${PIENA}|${VUOTA})?\s*(?<y>s[iì]|no)(?![\p{L}])\s*(?<d>${PIENA}|${VUOTA}|X(?!\p{L}))?`,
  "iu",
);
const UNO = new RegExp(
  String.raw`^\s*(?:${PIENA}|X\s)?\s*(?<x>s[iì]|no)(?!\p{L})\s*(?:${PIENA}|X(?!\p{L}))?\s*[,.;:–—-]*\s*`,
  "iu",
);
const piena = new RegExp(`^(?:${PIENA}|X)$`, "iu");

export interface SiNo {
  risposta: "sì" | "no" | "solo testo" | "non indicato";
  /** Il testo che accompagna la risposta nel suo stesso capoverso. */
  resto: string;
  /** Le due scelte come sono scritte, se ci sono tutte e due. */
  scritto?: string;
}

const scelta = (x: string): "sì" | "no" => (/^s/i.test(x) ? "sì" : "no");

/** @param c il primo capoverso pieno della risposta */
export function leggiSiNo(c: Capoverso | undefined): SiNo {
  const testo = c?.testo ?? "";
  const due = DUE.exec(testo)?.groups;
  if (due?.x && due.y && scelta(due.x) !== scelta(due.y)) {
    const scritto = DUE.exec(testo)?.[0] ?? "";
    const resto = testo.slice(scritto.length).replace(/^[\s,.;:–-]+/, "");
    // Il segno sta prima o dopo la parola, ma nello stesso modo per tutte e due.
    const [di1, di2] = due.a ? [due.a, due.c ?? due.b] : [due.b ?? due.c, due.d];
    const prima = piena.test(di1 ?? "");
    const seconda = piena.test(di2 ?? "");
    if (prima !== seconda) return { risposta: scelta(prima ? due.x : due.y), resto, scritto };
    const conSegno = (c?.pezzi ?? []).filter((p) => p.scelto && !p.barrato && /^\s*(?:s[iì]|no)\s*$/i.test(p.testo));
    if (conSegno.length === 1) return { risposta: scelta(conSegno[0]?.testo.trim() ?? ""), resto, scritto };
    return { risposta: "non indicato", resto, scritto };
  }
  const uno = UNO.exec(testo);
  if (uno?.groups?.x && !/^\s*(?:non|si\s+\p{Ll})/iu.test(testo))
    return { risposta: scelta(uno.groups.x), resto: testo.slice(uno[0].length) };
  return { risposta: testo.trim() ? "solo testo" : "non indicato", resto: testo };
}
