/** Le fasce di una ripartizione: «fra 18 e 35 anni», «meno di 25», «dai 55 in su», «da 0 a 300 euro». */
import { numeroDi, s, type Traccia } from "./segni.ts";

export interface Fascia {
  scritto: string;
  /** Dove sta nella frase. */
  inizio: number;
  da: number;
  a: number;
}

const V = s("NTE");
const ART = `(?:i |gli |le |il |l'|ai |agli )?`;
const FORME = new RegExp(
  [
    String.raw`(?<!\p{L})(?:tra|fra)\s${ART}(?<tra>${V})\s(?:e|ed|ai|agli|e\sfino\sa)\s${ART}(?<traA>${V})`,
    String.raw`(?<!\p{L})(?:da|dai|dagli|dalle)\s?(?<da>${V})\s(?:a|ai|agli|alle|fino a)\s?(?<daA>${V})`,
    String.raw`(?<!\p{L})(?<sotto>meno di|sotto (?:i|gli)|under|al di sotto dei|non ancora)\s(?<sottoA>${V})`,
    String.raw`(?<!\p{L})(?<fino>fino a(?:i|gli)?|entro i|non più di)\s(?<finoA>${V})`,
    String.raw`(?<!\p{L})(?<oltre>oltre(?: i| gli)?|più di|sopra (?:i|gli)|over|al di sopra dei|maggiori? di)\s(?<oltreDa>${V})`,
    String.raw`(?<!\p{L})(?:da|dai|dagli|almeno)\s(?<su>${V})(?:\s?anni|\seuro)?\s(?:in su|in poi|e oltre|e più|in avanti)`,
    `(?<eta>${s("A")})`,
    String.raw`(?<piu>${V})\s?(?:anni\s)?e\s(?:oltre|più)`,
  ].join("|"),
  "gu",
);

/** Le fasce di una frase, in ordine di dove stanno. Chi è «più di 64» comincia da 65. */
export function fasceDi(t: Traccia): Fascia[] {
  return [...t.segni.matchAll(FORME)].flatMap((m): Fascia[] => {
    const g = m.groups ?? {};
    const val = (segno: string | undefined) => numeroDi(t, segno)?.valore ?? Number.NaN;
    const i = [...m[0]].findIndex((c) => numeroDiPrivato(t, c));
    const primo = numeroDiPrivato(t, m[0][i] ?? "");
    const scritto = [...m[0]].map((c) => numeroDiPrivato(t, c)?.scritto ?? c).join("");
    // Ciò che sta prima del primo numero è com'era scritto.
    const posto = { scritto: scritto.trim(), inizio: Math.max(0, (primo?.inizio ?? 0) - i) };
    if (g.eta) {
      const [, da, a] = /^(\d+)\s?[-–]\s?(\d+)/.exec(numeroDi(t, g.eta)?.scritto ?? "") ?? [];
      return da ? [{ ...posto, da: Number(da), a: Number(a) }] : [];
    }
    const f: Fascia = g.tra
      ? { ...posto, da: val(g.tra), a: val(g.traA) }
      : g.da
        ? { ...posto, da: val(g.da), a: val(g.daA) }
        : g.sotto
          ? { ...posto, da: Number.NEGATIVE_INFINITY, a: val(g.sottoA) - 1 }
          : g.fino
            ? { ...posto, da: Number.NEGATIVE_INFINITY, a: val(g.finoA) }
            : g.oltre
              ? { ...posto, da: val(g.oltreDa) + 1, a: Number.POSITIVE_INFINITY }
              : { ...posto, da: val(g.su ?? g.piu), a: Number.POSITIVE_INFINITY };
    return Number.isNaN(f.da) || Number.isNaN(f.a) || f.da > f.a ? [] : [f];
  });
}

const numeroDiPrivato = (t: Traccia, c: string) => (c >= "\ue000" && c < "\uf8ff" ? numeroDi(t, c) : undefined);
