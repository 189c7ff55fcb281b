/** Le parole che dicono un verso devono andare con i loro numeri: «cala da 8 a 10» non torna. */
import { SEMPRE } from "../../../testo/affermazioni/lessico.ts";
import type { Passaggio } from "../../../testo/affermazioni/passaggi.ts";
import { regge } from "../../../testo/affermazioni/verso.ts";
import type { Regola } from "../regola.ts";
import { type Affermazione, affermazioni, segnala } from "./prosa.ts";

/** Una frase che comincia così continua quella di prima: il verso può essere là. */
const CONTINUA = /^(?:passa|passano|passando|va|vanno|da|dal|dai|dall'|erano|era)(?!\p{L})/iu;

export const verso: Regola = {
  id: "verso",
  famiglia: "prosa",
  gravita: "avviso",
  titolo: "Una parola dice un verso e i suoi numeri un altro",
  motivo: "Chi legge in fretta ricorda la parola, non i numeri: se non vanno insieme, ricorda il falso.",
  esempio: {
    sbagliato: "la popolazione cala da 234.856 a 236.967",
    giusto: "la popolazione cresce da 234.856 a 236.967",
  },
  cerca: (contesto) =>
    affermazioni(contesto).flatMap((a) =>
      [...a.letta.passaggi, ...interi(a)].flatMap((p) => {
        if (p.da.valore === p.a.valore) return [];
        const detto = versoDetto(a, p);
        if (!detto || p.a.valore > p.da.valore === detto.verso > 0) return [];
        const [sale, scritti] = [detto.verso > 0, `da ${p.da.scritto.trim()} a ${p.a.scritto.trim()}`];
        return [
          segnala(
            contesto,
            a,
            p.da,
            `«${detto.parola}» dice che ${sale ? "sale" : "scende"}, ma ${scritti} ${sale ? "scende" : "sale"}`,
          ),
        ];
      }),
    ),
};

/** Le serie di tre valori o più, dal primo all'ultimo. */
const interi = (a: Affermazione): Passaggio[] =>
  a.letta.serie.flatMap((r) => {
    const [da, fino] = [r.valori[0], r.valori.at(-1)];
    const inOrdine = r.tempi.every((x) => x !== undefined);
    return r.valori.length > 2 && da && fino && inOrdine ? [{ da, a: fino, inizio: r.inizio, fine: r.fine }] : [];
  });

/** Il verso che la frase dice di un passaggio; se la frase continua la precedente, quello che dice quella. */
export function versoDetto(
  a: Affermazione,
  p: Passaggio,
): { parola: string; verso: number; fattore?: number } | undefined {
  const qui = regge(a.letta, p.inizio, p.fine, a.letta.cambi);
  if (qui) return qui;
  const dentro = a.letta.segni.slice(p.inizio, p.fine);
  if (p.inizio === 0 && /^\p{L}/u.test(dentro)) {
    const m =
      /(?<!\p{L})(?:(?<meno>(?:di|in)\smeno|meno)|(?<piu>(?:di|in)\spiù))(?=[\s:,]*(?:\p{L}+\s?){0,2}:?\s?[\p{Co}]$)/u.exec(
        dentro,
      );
    if (m) return { parola: m[0], verso: m.groups?.piu ? 1 : -1 };
  }
  if (!a.prima || !CONTINUA.test(a.testo)) return undefined;
  // Di un andamento detto costante, con i dati accanto, parla la regola «andamento».
  if (a.da.dati.length >= 2 && SEMPRE.test(a.prima.testo)) return undefined;
  const { letta } = a.prima;
  const fine = letta.segni.replace(/[.!?]?\s*$/, "").length;
  return letta.passaggi.length
    ? undefined
    : regge({ ...letta, segni: letta.segni.slice(0, fine) }, fine, fine, letta.cambi);
}
