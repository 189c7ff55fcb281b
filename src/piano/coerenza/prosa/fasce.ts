/** Le fasce di una ripartizione si toccano: «10-40» e «50-249» lasciano fuori 41-49. */
import type { Regola } from "../regola.ts";
import { affermazioni, segnala } from "./prosa.ts";

const FASCIA =
  /(?<!\p{L})(?:(?<sotto>meno di|sotto (?:i|gli)|fino a)\s+(?<fino>\d+)|(?:tra|fra)\s+(?:i |gli )?(?<da>\d+)\s+e\s+(?:i |gli )?(?<a>\d+)|(?<sopra>più di|oltre(?: i| gli)?|sopra (?:i|gli))\s+(?<oltre>\d+)(?![.,]?\d))/giu;

interface Fascia {
  scritto: string;
  inizio: number;
  da: number;
  a: number;
}

export const fasce: Regola = {
  id: "fasce",
  famiglia: "prosa",
  gravita: "avviso",
  titolo: "Le fasce di una ripartizione lasciano un buco",
  motivo: "Se una fascia manca, le percentuali non si possono sommare e chi sta in mezzo non è contato.",
  esempio: { sbagliato: "fra 10 e 40, fra 50 e 249", giusto: "fra 10 e 49, fra 50 e 249" },
  cerca: (contesto) =>
    affermazioni(contesto).flatMap((a) => {
      const vicine = a.prima
        ? [...trova(a.prima.testo).map((f) => ({ ...f, inizio: -1 })), ...trova(a.testo)]
        : trova(a.testo);
      const ordinate = vicine.sort((x, y) => x.da - y.da);
      if (ordinate.length < 3 || !ordinate.some((f) => f.inizio >= 0)) return [];
      return ordinate.slice(1).flatMap((f, i) => {
        const prima = ordinate[i] as Fascia;
        if (f.da - prima.a <= 2 || !Number.isFinite(f.da) || !Number.isFinite(prima.a)) return [];
        const posto = f.inizio >= 0 ? f : { scritto: f.scritto, inizio: 0 };
        return [
          segnala(
            contesto,
            a,
            posto,
            `Fra «${prima.scritto}» e «${f.scritto}» manca la fascia da ${prima.a + 1} a ${f.da - 1}`,
          ),
        ];
      });
    }),
};

function trova(testo: string): Fascia[] {
  return [...testo.matchAll(FASCIA)].map((m) => {
    const { sotto, fino, da, a, oltre } = m.groups ?? {};
    const posto = { scritto: m[0], inizio: m.index };
    if (sotto) return { ...posto, da: Number.NEGATIVE_INFINITY, a: Number(fino) - (sotto.startsWith("fino") ? 0 : 1) };
    if (oltre) return { ...posto, da: Number(oltre) + 1, a: Number.POSITIVE_INFINITY };
    return { ...posto, da: Number(da), a: Number(a) };
  });
}
